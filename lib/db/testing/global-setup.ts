// Starts (or joins) a PostgreSQL server for the tests and makes one migrated template database; each test file clones it.
// TEST_DATABASE_URL names another server's superuser (`.ci/run`: Debian's PostgreSQL 15); unset: the embedded server.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '@/lib/db/embedded/start-embedded'
import { migrate } from '@/lib/db/migrate'

declare module 'vitest' {
  interface ProvidedContext {
    /** superuser's address of the server, any database */
    adminUrl: string
    template: string
  }
}

const rolePassword = 'only-for-tests'
/** Address of one database on the test server for one role. */
export function roleUrl(adminUrl: string, role: 'okienko_test_owner' | 'okienko_test_app', database: string): string {
  const url = new URL(adminUrl)
  url.username = role
  url.password = rolePassword
  url.pathname = `/${database}`
  return url.href
}

/** The same server's address with another database. */
export function databaseUrl(adminUrl: string, database: string): string {
  const url = new URL(adminUrl)
  url.pathname = `/${database}`
  return url.href
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const own = process.env.TEST_DATABASE_URL
  const embedded = own ? null : await startEmbedded({ dataDir: path.resolve('.test/postgres') })
  const adminUrl = own ?? embedded?.adminUrl ?? ''
  project.provide('adminUrl', adminUrl)
  project.provide('template', await prepareTemplate(adminUrl))
  return async () => {
    await embedded?.stop()
  }
}

/** Makes (once per state of the migrations) the migrated template and returns its name. */
export async function prepareTemplate(adminUrl: string): Promise<string> {
  const folder = path.resolve('prisma/migrations')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.sql'))
  const digest = createHash('sha256')
  for (const name of files.sort()) digest.update(readFileSync(path.join(folder, name)))
  const template = `okienko_template_${digest.digest('hex').slice(0, 12)}`
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    await admin.query('SELECT pg_advisory_lock(5150)')
    await dropStale(admin, template)
    if ((await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [template])).rowCount) return template
    for (const role of ['okienko_test_owner', 'okienko_test_app'])
      if (!(await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role])).rowCount)
        await admin.query(`CREATE ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD '${rolePassword}'`)
    const draft = `${template}_draft`
    await admin.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`)
    await admin.query(`CREATE DATABASE ${draft} OWNER okienko_test_owner`)
    await migrate({ url: roleUrl(adminUrl, 'okienko_test_owner', draft) })
    const owner = new pg.Client({ connectionString: roleUrl(adminUrl, 'okienko_test_owner', draft) })
    await owner.connect()
    await owner.query(`SELECT grant_serving_role('okienko_test_app')`)
    await owner.end()
    await admin.query(`ALTER DATABASE ${draft} RENAME TO ${template}`)
    return template
  } finally {
    await admin.end()
  }
}

/** Clones of killed runs and templates of older migrations. */
async function dropStale(admin: pg.Client, template: string): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>(
    `SELECT datname FROM pg_database d WHERE (datname LIKE 'okienko\\_template\\_%' AND datname <> $1 OR datname LIKE 'okienko\\_clone\\_%')
     AND NOT EXISTS (SELECT 1 FROM pg_stat_activity a WHERE a.datname = d.datname)`,
    [template],
  )
  for (const { datname } of rows) await admin.query(`DROP DATABASE IF EXISTS "${datname}"`)
}
