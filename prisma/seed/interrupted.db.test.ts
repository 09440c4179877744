// A seeding that fails at the very end leaves nothing, and the next start fills the database as if nothing had happened.
import pg from 'pg'
import { afterAll, expect, it } from 'vitest'
import { withScope } from '@/lib/db/client'
import { seedExamples } from './seed'

const superuser = new pg.Client({ connectionString: process.env.TEST_SUPERUSER_URL })
afterAll(() => superuser.end())

const rows = () =>
  withScope('everything', (tx) =>
    Promise.all([tx.office.count(), tx.policyVersion.count(), tx.person.count(), tx.auditEvent.count()]),
  )

it('writes everything or nothing', async () => {
  await superuser.connect()
  await superuser.query(`CREATE FUNCTION stop_last() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN IF NEW.email LIKE 'redaktor-pcpr@%' THEN RAISE EXCEPTION 'stopped'; END IF; RETURN NEW; END $$`)
  await superuser.query('CREATE TRIGGER stop_last BEFORE INSERT ON people FOR EACH ROW EXECUTE FUNCTION stop_last()')
  await expect(seedExamples()).rejects.toThrow(/stopped/)
  expect(await rows()).toEqual([0, 0, 0, 0])

  await superuser.query('DROP TRIGGER stop_last ON people')
  expect((await seedExamples()).accounts).toHaveLength(8)
  expect((await rows())[0]).toBe(5)
}, 120_000)
