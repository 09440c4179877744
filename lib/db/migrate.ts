// Applies prisma/migrations in order, under Prisma's own lock and into its own table, so that its command line accepts the
// result and the other way round. Needs neither the command line nor an engine. A migration is all or nothing.
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'

/** The number under which Prisma locks migrations. */
const PRISMA_LOCK = 72_707_369

type Migration = { name: string; sql: string; checksum: string }
type Applied = { migration_name: string; checksum: string; finished_at: Date | null; logs: string | null }

type Options = { url: string; folder?: string; log?: (line: string) => void }

/** @param url address of the owner role. @returns names of the migrations applied now. Throws a Polish sentence. */
export async function migrate({ url, folder = 'prisma/migrations', log = () => {} }: Options): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'okienko-migrate' })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK])
    await client.query(table)
    const waiting = pending(readMigrations(folder), await applied(client), log)
    for (const migration of waiting) await apply(client, migration)
    return waiting.map(({ name }) => name)
  } finally {
    await client.end() // gives the lock back
  }
}

const table = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, 'migration.sql')))
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

async function applied(client: pg.Client): Promise<Applied[]> {
  const { rows } = await client.query<Applied>(
    'SELECT migration_name, checksum, finished_at, logs FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
  )
  return rows
}

/** What is still to be applied. Throws when the database is ahead of this portal or an earlier migration stopped half-way. */
export function pending(migrations: Migration[], done: Applied[], log: (line: string) => void): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const { migration_name: name, checksum, finished_at, logs } of done) {
    if (!finished_at) throw new Error(`Migracja ${name} nie powiodła się wcześniej i wymaga naprawy: ${logs ?? ''}`)
    const migration = known.get(name)
    if (!migration)
      throw new Error(
        `Baza danych zna migrację ${name}, a ten portal nie: jest na nią za stary. Zainstaluj nowszą wersję.`,
      )
    // line ends changed on a copy do no harm; a changed statement does: say it, and leave the judgement to a person
    if (migration.checksum !== checksum)
      log(`Uwaga: plik migracji ${name} różni się od zastosowanego w tej bazie danych.`)
  }
  const names = new Set(done.map((row) => row.migration_name))
  return migrations.filter(({ name }) => !names.has(name))
}

/** Note and change in one transaction: a start killed in the middle leaves nothing behind. So no file may commit by itself. */
async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  const note = `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
    VALUES ($1, $2, $3, clock_timestamp(), 1)`
  try {
    await client.query('BEGIN')
    await client.query(note, [randomUUID(), checksum, name])
    await client.query(sql)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {}) // the connection may be what broke
    const { message, code, position } = error as pg.DatabaseError
    const where = position ? `, znak ${position}` : ''
    throw new Error(`Migracja ${name} nie powiodła się i została cofnięta: ${message} (${code}${where}).`, {
      cause: error,
    })
  }
}
