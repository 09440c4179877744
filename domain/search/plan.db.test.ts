// The search among 30 000 texts of one office: the database answers from its index, under row-level security, in a moment.
import { beforeAll, expect, test } from 'vitest'
import { searchOffice } from '@/domain/search/public'
import { searchRequestOf } from '@/domain/search/rules'
import { officeTerm, quoted } from '@/domain/search/vector'
import { withScope } from '@/lib/db/client'
import { makeOffice } from '@/prisma/makers'
import { makeManyTexts } from '@/prisma/many-texts'

const frequent = ['urząd', 'wniosek', 'dane', 'gmina', 'mieszkaniec']
const rare = ['Kowalewo', 'Górnowo', 'Lipinki', 'Zalesie']
const letters = (n: number): string => (n === 0 ? '' : String.fromCharCode(97 + (n % 26)) + letters(Math.floor(n / 26)))
const vocabulary = [...frequent, ...Array.from({ length: 8000 }, (_, n) => `${letters(n + 26)}wo`), ...rare]
let officeId = ''

beforeAll(async () => {
  officeId = (await makeOffice()).id
  await makeManyTexts(officeId, 30_000, vocabulary, 8)
}, 300_000)

const planOf = async (query: string): Promise<string> => {
  const rows = await withScope(
    [officeId],
    (tx) => tx.$queryRaw<Record<string, string>[]>`
      EXPLAIN SELECT count(*) FROM search_terms t JOIN search_entries e ON e.id = t.entry_id
      WHERE t.terms @@ ${`${quoted(officeTerm(officeId))}&${query}`}::tsquery AND e.office_id = ${officeId}::uuid`,
  )
  return rows.map((row) => Object.values(row)[0]).join('\n')
}

test('a search is answered from the index of terms', async () => {
  const plan = await planOf("'~zales'")
  expect(plan).toContain('search_terms_terms_idx')
  expect(plan).not.toContain('Seq Scan on search_terms')
})

test('under a policy of its own PostgreSQL would not use it: why the terms stand apart', async () => {
  const plan = await withScope(
    [officeId],
    (tx) => tx.$queryRaw<Record<string, string>[]>`
      EXPLAIN SELECT word FROM search_words WHERE office_id = ${officeId}::uuid AND locale = 'pl' AND length = 7
        AND similarity(folded, 'zalesie') > 0.3`,
  )
  // what is leakproof stands in the index condition, what is not in the filter
  const text = plan.map((row) => Object.values(row)[0]).join('\n')
  expect(text).toMatch(/Index Cond:.*length/)
  expect(text).toMatch(/Filter:.*similarity/)
})

test.each([
  ['zalesiu', 'exact'],
  ['wniosek z zalesia', 'exact'],
  ['zaelsie', 'corrected'],
  ['urzędu', 'exact'],
])('%s: found well within the time of a page', async (q, how) => {
  await searchOffice(officeId, 'pl', searchRequestOf({ q }))
  const began = performance.now()
  const result = await searchOffice(officeId, 'pl', searchRequestOf({ q }))
  expect(performance.now() - began).toBeLessThan(15_000)
  expect(result.how).toBe(how)
  expect(result.total).toBeGreaterThan(0)
})

test('the last of thousands of pages holds what the first ones do not, and no page more', async () => {
  const first = await searchOffice(officeId, 'pl', searchRequestOf({ q: 'urząd' }))
  expect(first.total).toBeGreaterThan(5_000)
  const last = await searchOffice(officeId, 'pl', searchRequestOf({ q: 'urząd', strona: String(first.pages) }))
  expect(last.hits).toHaveLength(first.total % 10 || 10)
  expect(last.hits.some(({ id }) => first.hits.some((hit) => hit.id === id))).toBe(false)
})
