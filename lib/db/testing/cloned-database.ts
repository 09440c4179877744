// Gives each `*.db.test.ts` file its own clone of the migrated database (about 50 ms) and takes it away afterwards.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { databaseUrl, roleUrl } from './global-setup'

const adminUrl = inject('adminUrl')
const clone = `okienko_clone_${process.pid}_${Date.now().toString(36)}_${Math.random().toString(36).slice(2, 8)}`

async function asAdmin(sql: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    await admin.query(sql)
  } finally {
    await admin.end()
  }
}

await asAdmin(`CREATE DATABASE ${clone} TEMPLATE ${inject('template')} STRATEGY file_copy`)
const folder = mkdtempSync(path.join(os.tmpdir(), 'okienko-test-'))
process.env.DATABASE_URL = roleUrl(adminUrl, 'okienko_test_app', clone)
// for tests of what the database itself refuses: as its owner and as a superuser
process.env.TEST_OWNER_URL = roleUrl(adminUrl, 'okienko_test_owner', clone)
process.env.TEST_SUPERUSER_URL = databaseUrl(adminUrl, clone)
process.env.DATA_DIR = folder

afterAll(async () => {
  const { closeDatabase } = await import('@/lib/db/client')
  await closeDatabase()
  await asAdmin(`DROP DATABASE IF EXISTS ${clone} WITH (FORCE)`)
  rmSync(folder, { recursive: true, force: true })
})
