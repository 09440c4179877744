// An index as full as a large office's would be after many years, for measuring and for plans of queries: entries written straight into
// the tables of the search, in bulk, with words drawn like those of a language (few are frequent, most are rare).
import { randomUUID } from 'node:crypto'
import { analyzerVersion } from '@/domain/search/terms'
import { indexed } from '@/domain/search/vector'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'

const chunk = 1000

/** Always the same sequence of numbers from 0 to 1: two runs measure the same texts. */
function drawer(): () => number {
  let state = 1
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Writes `count` news entries of `length` words each, out of `vocabulary`; its first words are the frequent ones. */
export async function makeManyTexts(
  officeId: string,
  count: number,
  vocabulary: readonly string[],
  length: number,
): Promise<void> {
  const draw = drawer()
  // the share of a word falls with its rank
  const word = () => vocabulary[Math.floor((vocabulary.length + 1) ** draw()) - 1] ?? ''
  const text = (words: number) => Array.from({ length: words }, word).join(' ')
  for (let done = 0; done < count; done += chunk) {
    const texts = Array.from({ length: Math.min(chunk, count - done) }, () => ({ title: text(4), body: text(length) }))
    await withScope([officeId], (tx) => insert(tx, officeId, texts))
  }
}

async function insert(tx: Tx, officeId: string, texts: readonly { title: string; body: string }[]): Promise<void> {
  const rows = texts.map(({ title, body }) => {
    const id = randomUUID()
    const entry = { id, officeId, kind: 'news', textId: id, locale: 'pl', path: `/aktualnosci/${id}` } as const
    const passages = [{ text: body, heading: false }]
    const rest = { versionPath: null, number: null, publishedAt: now(), from: null, to: null, withdrawn: false }
    return { id, title, body, ...indexed({ ...entry, ...rest, title, passages }) }
  })
  const column = (name: 'id' | 'title' | 'body' | 'terms') => rows.map((row) => row[name])
  await tx.$executeRaw`
    INSERT INTO search_entries (id, office_id, kind, text_id, locale, path, title, body, words, published_at, analyzer)
    SELECT id::uuid, ${officeId}::uuid, 'news', id::uuid, 'pl', '/aktualnosci/' || id, title, body, string_to_array(words, ' '),
      ${now()}::timestamptz - random() * interval '3000 days', ${analyzerVersion}
    FROM unnest(${column('id')}::text[], ${column('title')}::text[], ${column('body')}::text[],
      ${rows.map(({ words }) => words.join(' '))}::text[]) AS made(id, title, body, words)`
  await tx.$executeRaw`
    INSERT INTO search_terms (entry_id, terms)
    SELECT id::uuid, terms::tsvector FROM unnest(${column('id')}::text[], ${column('terms')}::text[]) AS made(id, terms)`
}
