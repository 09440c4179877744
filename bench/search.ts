// Search among 100 000 texts of one office beside what one would otherwise write (ILIKE over title and text), in turn in one run, on a
// scratch database of the embedded server. Prints medians and 99th percentiles; quote the ratios. TEXTS=100000 WORDS=60 ROUNDS=40.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { searchOffice } from '@/domain/search/public'
import { searchRequestOf } from '@/domain/search/rules'
import { closeDatabase, withScope } from '@/lib/db/client'
import { startEmbedded } from '@/lib/db/embedded/start-embedded'
import { prepareDatabase } from '@/lib/db/prepare'
import { reloadEnv } from '@/lib/env'
import { makeOffice } from '@/prisma/makers'
import { makeManyTexts } from '@/prisma/many-texts'

const texts = Number(process.env.TEXTS ?? 100_000)
const words = Number(process.env.WORDS ?? 60)
const rounds = Number(process.env.ROUNDS ?? 40)

/** Frequent words first: the makers draw them by rank. Behind them made-up names, as many as a living language would bring. */
const spoken =
  'urząd dane wniosek osoba sprawa gmina miasto praca termin dokument ustawa decyzja mieszkaniec opłata zasiłek rejestracja oferta ' +
  'szkolenie powiat informacja ochrona inspektor polityka prywatność dostępność deklaracja świadczenie pomoc rodzina konkurs'
const syllables = ['ka', 'wo', 'lin', 'do', 'mar', 'sto', 'ry', 'ze', 'pol', 'nik', 'ga', 'tur']
const name = (n: number): string =>
  n < syllables.length
    ? (syllables[n] ?? '')
    : name(Math.floor(n / syllables.length)) + (syllables[n % syllables.length] ?? '')
const vocabulary = [
  ...spoken.split(' '),
  ...Array.from({ length: 20_000 }, (_, n) => `${name(n + 200)}wice`),
  'Zalesie',
]

const questions = [
  ['one word, in most texts', 'urzędu'],
  ['two words', 'ochrona danych'],
  ['three words, one rare', 'wniosek zasiłek konkursy'],
  ['a rare word', 'zalesiu'],
  ['a mistake', 'zaelsie'],
  ['words that are nowhere', 'czołgi armaty'],
] as const

type Times = { p50: number; p99: number }

async function timed(work: () => Promise<unknown>): Promise<Times> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  times.sort((a, b) => a - b)
  return { p50: times[Math.floor(rounds * 0.5)] ?? 0, p99: times[Math.floor(rounds * 0.99)] ?? 0 }
}

/** What ILIKE can do: the words as typed, somewhere inside; no forms, no mistakes, no order by worth. */
async function plain(officeId: string, query: string): Promise<unknown> {
  return withScope([officeId], async (tx) => {
    const like = query.split(' ').map((word) => `%${word}%`)
    const where = `office_id = $1::uuid AND NOT withdrawn AND ${like.map((_, at) => `title || ' ' || body ILIKE $${at + 2}`).join(' AND ')}`
    await tx.$queryRawUnsafe(`SELECT count(*) FROM search_entries WHERE ${where}`, officeId, ...like)
    const rows = `SELECT id, title, body FROM search_entries WHERE ${where} ORDER BY published_at DESC LIMIT 10`
    return tx.$queryRawUnsafe(rows, officeId, ...like)
  })
}

/** Fills the tables before the index of terms is made: one by one its six million places would take as long as all else together. */
async function fill(ownerUrl: string, officeId: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  const [index] = (await owner.query(`SELECT pg_get_indexdef('search_terms_terms_idx'::regclass) AS made`)).rows
  await owner.query('DROP INDEX search_terms_terms_idx')
  await makeManyTexts(officeId, texts, vocabulary, words)
  await owner.query(index.made)
  await owner.query('ANALYZE search_terms, search_entries, search_words')
  await owner.end()
}

async function main(): Promise<void> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'okienko-bench-'))
  const database = await startEmbedded({ dataDir })
  try {
    await prepareDatabase(database)
    const secret = 'only-for-a-benchmark-and-thirty-two-long'
    Object.assign(process.env, { OKIENKO_TEST: '1', DATABASE_URL: database.appUrl, DATA_DIR: dataDir })
    Object.assign(process.env, { AUTH_SECRET: secret, HASH_KEY: secret })
    reloadEnv()
    const { id } = await makeOffice()
    const began = performance.now()
    await fill(database.ownerUrl, id)
    console.log(`${texts} texts of ${words} words indexed in ${((performance.now() - began) / 1000).toFixed(1)} s`)
    for (const [what, q] of questions) {
      const request = searchRequestOf({ q })
      // a question cut off by the bound counts with the time until then
      const asked = () => searchOffice(id, 'pl', request).catch(() => null)
      const ours = await timed(asked)
      const theirs = await timed(() => plain(id, q))
      const total = (await asked())?.total ?? 'cut off, not'
      const figure = ({ p50, p99 }: Times) => `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`
      console.log(
        `${what} („${q}”, ${total} found): ${figure(ours)}; ILIKE ${figure(theirs)}; ${(theirs.p50 / ours.p50).toFixed(1)} ×`,
      )
    }
  } finally {
    await closeDatabase()
    await database.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

await main()
