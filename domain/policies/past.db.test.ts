// What was in force, said and decided, against direct SQL of the serving role itself: nothing of the past moves, whatever it sets.
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { polishDay } from '@/lib/clock'
import { documentSetting } from '@/prisma/document-setting'
import { makeOffice } from '@/prisma/makers'
import { makeReviewedDocument } from '@/prisma/reviewed-document'

let client: pg.Client
beforeAll(async () => {
  client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
})
afterAll(() => client.end())

/** Runs statements in one transaction that is undone; the last one's answer, or the first refusal. */
async function attempt(officeId: string, ...statements: string[]): Promise<string> {
  await client.query('BEGIN')
  await client.query(`SELECT set_config('app.offices', '${officeId}', true)`)
  try {
    let done = ''
    for (const sql of statements) done = `done ${(await client.query(sql)).rowCount}`
    return done
  } catch (error) {
    return (error as Error).message
  } finally {
    await client.query('ROLLBACK')
  }
}

test('an end of force in the past stays, and nothing that ended comes back in two steps', async () => {
  const { office, publish } = await documentSetting({ kind: 'other' })
  const [{ id: one }, { id: two }] = [await publish('pierwsza'), await publish('druga')]
  const end = (id: string, to: string) => `UPDATE policy_versions SET effective_to = ${to} WHERE id = '${id}'`
  expect(await attempt(office.id, end(two, 'effective_from'), end(one, 'NULL'))).toContain('does not come back')
  const { reviewedId } = await makeReviewedDocument(office.id, 'przeszlosc')
  const old = `UPDATE policy_versions SET effective_to = '2025-07-01' WHERE policy_id = '${reviewedId}' AND number = 2`
  expect(await attempt(office.id, old)).toContain('past day')
  // what the session itself calls audit_events does not stand before ours
  const own = 'CREATE TEMP TABLE audit_events (LIKE public.audit_events)'
  expect(await attempt(office.id, own, old)).toContain('past day')
})

test('a version is deleted by nobody, also under the setting of retention', async () => {
  const { office, policy, publish } = await documentSetting({ kind: 'other' })
  const { id } = await publish('pierwsza')
  const on = `SET LOCAL app.retention = 'on'`
  expect(await attempt(office.id, on, `DELETE FROM policy_versions WHERE id = '${id}'`)).toContain('kept')
  expect(await attempt(office.id, on, `DELETE FROM policies WHERE id = '${policy.id}'`)).toContain('kept')
})

test('a version is of its own text and office; its address and what it was made of are not written later', async () => {
  const { office, policy, publish } = await documentSetting({ kind: 'other' })
  const { id } = await publish('pierwsza')
  const foreign = await makeReviewedDocument((await makeOffice({})).id, 'obce')
  const insert = (policyId: string, locale: string, digest: string) =>
    attempt(
      office.id,
      `INSERT INTO policy_versions (id, office_id, policy_id, locale, number, title, source, body, sha256, change_note, published_at,
        effective_from, author_label, publisher_label) VALUES (gen_random_uuid(), '${office.id}', '${policyId}', '${locale}', 1, 't', 's',
        'b', ${digest}, 'n', now(), '${polishDay()}', 'a', 'p')`,
    )
  const right = `encode(sha256('b'), 'hex')`
  expect(await insert(policy.id, 'uk', right)).toBe('done 1')
  expect(await insert(policy.id, 'uk', "'x'")).toContain('fingerprint')
  expect(await insert(foreign.reviewedId, 'uk', right)).toContain('belongs to the office')
  expect(await insert(policy.id, 'PL', right)).toContain('policy_versions_locale')
  expect(await attempt(office.id, `UPDATE policies SET slug = 'inny' WHERE id = '${policy.id}'`)).toContain('address')
  const template = `INSERT INTO published_templates VALUES ('${id}', '${office.id}', 'inne słowa')`
  expect(await attempt(office.id, template)).toContain('together')
})

test('remarks and decided plans stay', async () => {
  const office = await makeOffice({})
  const { planId } = await makeReviewedDocument(office.id, 'uwagi')
  expect(await attempt(office.id, 'DELETE FROM policy_remarks')).toContain('kept')
  expect(await attempt(office.id, 'DELETE FROM policy_plans')).toContain('kept')
  const decide = `UPDATE policy_plans SET state = 'cancelled', decided_at = now() WHERE id = '${planId}'`
  expect(await attempt(office.id, decide)).toBe('done 1')
  const undo = `UPDATE policy_plans SET state = 'waiting', decided_at = NULL WHERE id = '${planId}'`
  expect(await attempt(office.id, decide, undo)).toContain('decided plan')
})

test('the owner empties nothing by a slip', async () => {
  const owner = new pg.Client({ connectionString: process.env.TEST_OWNER_URL })
  await owner.connect()
  for (const table of ['policy_versions', 'policy_remarks', 'policy_plans', 'published_templates', 'acts', 'offices'])
    await expect(owner.query(`TRUNCATE ${table} CASCADE`)).rejects.toThrow('append-only')
  await owner.end()
})
