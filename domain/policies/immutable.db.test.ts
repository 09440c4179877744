// Published versions against direct SQL, as the owner of the tables: every column there is, also those that a later migration adds.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeVersion } from '@/domain/policies/commands/close-version'
import { eraseClosedText } from '@/domain/policies/commands/erase-closed-text'
import { withdrawVersion } from '@/domain/policies/commands/withdraw-version'
import { documentSetting } from '@/prisma/document-setting'

/** What may change at all, and only as the tests below say. */
const movable = ['effective_to', 'withdrawn_at', 'closed_at']

/** Another value of the column's type. */
const other: Record<string, string> = {
  uuid: 'gen_random_uuid()',
  text: "'inne słowa'",
  integer: '987654',
  boolean: 'NOT COALESCE(#, false)',
  date: "'2020-02-02'",
  'timestamp with time zone': "'2020-02-02T00:00:00Z'",
  ARRAY: "ARRAY['L99']",
}

let client: pg.Client
beforeAll(async () => {
  client = new pg.Client({ connectionString: process.env.TEST_OWNER_URL })
  await client.connect()
})
afterAll(() => client.end())

const columns = async () => {
  const { rows } = await client.query<{ name: string; type: string }>(
    `SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE table_name = 'policy_versions' ORDER BY 1`,
  )
  return rows
}

/** Runs a statement that sees every office; what it did is undone unless it is to stay. */
async function attempt(sql: string, ending: 'ROLLBACK' | 'COMMIT' = 'ROLLBACK'): Promise<string> {
  await client.query('BEGIN')
  await client.query(`SELECT set_config('app.offices', '*', true)`)
  const told = await client.query(sql).then(
    ({ rowCount }) => `done ${rowCount}`,
    (error: Error) => error.message,
  )
  await client.query(ending)
  return told
}
const set = (id: string, what: string) => attempt(`UPDATE policy_versions SET ${what} WHERE id = '${id}'`)

describe('every column of a published version', () => {
  test.each(['open', 'withdrawn', 'closed', 'erased'] as const)('%s', async (state) => {
    const { office, publisher, publish } = await documentSetting({ kind: 'other' })
    const { id: versionId } = await publish('Treść.')
    const reason = 'Powód próbny.'
    if (state === 'withdrawn') await withdrawVersion(publisher, office.id, { versionId, reason })
    if (state === 'closed' || state === 'erased') await closeVersion(publisher, office.id, { versionId, reason })
    if (state === 'erased') await eraseClosedText(publisher, office.id, { versionId, confirmation: '1' })
    const all = await columns()
    expect(all.length).toBeGreaterThan(30)
    for (const { name, type } of all) {
      if (movable.includes(name) || name === 'names_masked_at') continue
      const value = other[type]?.replaceAll('#', name)
      // a type that this test does not know yet
      expect([name, value]).not.toContain(undefined)
      expect([name, await set(versionId, `${name} = ${value}`)]).toEqual([name, 'a published version never changes'])
    }
    const happened: Record<string, string[]> = {
      withdrawn: ['withdrawn_at'],
      closed: ['closed_at'],
      erased: ['closed_at'],
    }
    for (const name of happened[state] ?? [])
      for (const value of ['NULL', 'now()'])
        expect(await set(versionId, `${name} = ${value}`)).toBe('a withdrawal or closing is not undone')
    expect(await attempt(`DELETE FROM policy_versions WHERE id = '${versionId}'`)).toMatch(/kept/)
  })
})

test('names are masked with a date, and not written anew under it', async () => {
  const { publish } = await documentSetting({ kind: 'other' })
  const { id } = await publish('Treść.')
  expect(await set(id, "author_label = 'x'")).toMatch(/never changes/)
  const mask = `UPDATE policy_versions SET names_masked_at = now(), author_label = 'redaktor' WHERE id = '${id}'`
  expect(await attempt(mask, 'COMMIT')).toBe('done 1')
  for (const what of ["author_label = 'Ktoś Inny'", 'names_masked_at = NULL', "names_masked_at = '2020-01-01'"])
    expect([what, await set(id, what)]).toEqual([what, 'a published version never changes'])
  expect(await set(id, "names_masked_at = now() + interval '1 s', publisher_label = 'wydawca'")).toBe('done 1')
  expect(await set(id, "names_masked_at = now() + interval '1 s', body = 'x'")).toMatch(/never changes/)
})

test('a text is erased only when it is closed, whole, and once; its reason is not written by the way', async () => {
  const { office, publisher, publish } = await documentSetting({ kind: 'other' })
  const { id } = await publish('Treść.')
  const empty = "body = '', source = '', title = '', change_note = '', text_erased_at = now()"
  expect(await set(id, empty)).toMatch(/never changes/)
  await closeVersion(publisher, office.id, { versionId: id, reason: 'Powód.' })
  expect(await set(id, 'text_erased_at = now()')).toMatch(/never changes/)
  expect(await set(id, `${empty}, closed_reason = 'inny'`)).toMatch(/never changes/)
  expect(await set(id, empty.replace("title = '', ", ''))).toMatch(/never changes/)
  expect(await set(id, empty)).toBe('done 1')
})
