// Makes a reachable database ready to serve: refuses an unfit server or role, migrates, and gives the
// serving role exactly what it needs. Repeating it changes nothing; several portals may do it at once.
import pg from 'pg'
import { OLDEST_MAJOR } from '@/lib/db/embedded/binaries'
import { migrate } from '@/lib/db/migrate'

export type Addresses = {
  /** The role that owns the tables. */
  ownerUrl: string
  /** The role that serves; may be the owner itself. */
  appUrl: string
}

const LOCK = 727_275

/** @returns names of the migrations applied now. Throws a Polish sentence when the database cannot be used. */
export async function prepareDatabase({ ownerUrl, appUrl }: Addresses, log = (_line: string) => {}): Promise<string[]> {
  const role = await withClient(appUrl, refuseUnfit)
  const applied = await withClient(ownerUrl, async (owner) => {
    await owner.query('SELECT pg_advisory_lock($1)', [LOCK])
    const names = await makeTables(ownerUrl, log)
    const { rows } = await owner.query<{ me: string }>('SELECT current_user AS me')
    // what the serving role may do stands in the first migration; it is renewed after every migration
    if (rows[0]?.me !== role) await owner.query('SELECT grant_serving_role($1)', [role])
    return names
  })
  await withClient(appUrl, refuseOtherDatabase)
  return applied
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {}) // a connection lost between two queries is reported by the next one
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** @returns the serving role's name. Row-level security does not apply to a superuser: offices would not be kept apart. */
async function refuseUnfit(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ version: number; encoding: string; role: string; unbound: boolean }>(
    `SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding,
            rolname AS role, rolsuper OR rolbypassrls AS unbound FROM pg_roles WHERE rolname = current_user`,
  )
  const [server] = rows
  if (!server) throw new Error('Baza danych nie zna roli z DATABASE_URL.')
  const major = Math.floor(server.version / 10_000)
  if (major < OLDEST_MAJOR) {
    throw new Error(
      `Serwer z DATABASE_URL to PostgreSQL ${major}, a portal potrzebuje wersji ${OLDEST_MAJOR} lub nowszej.`,
    )
  }
  if (server.encoding !== 'UTF8') {
    throw new Error(`Baza z DATABASE_URL ma kodowanie ${server.encoding}, a portal potrzebuje UTF8.`)
  }
  if (server.unbound) {
    throw new Error(
      `Rola „${server.role}” z DATABASE_URL jest superużytkownikiem albo ma BYPASSRLS, więc dane urzędów nie byłyby od siebie ` +
        'oddzielone. Podaj w DATABASE_URL zwykłą rolę (NOSUPERUSER NOBYPASSRLS).',
    )
  }
  return server.role
}

async function refuseOtherDatabase(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ known: string | null }>("SELECT to_regclass('offices')::text AS known")
  if (!rows[0]?.known) throw new Error('DATABASE_URL i MIGRATE_DATABASE_URL wskazują różne bazy danych albo schematy.')
}

async function makeTables(url: string, log: (line: string) => void): Promise<string[]> {
  try {
    return await migrate({ url, log })
  } catch (error) {
    const causes = [error, (error as Error).cause] as ({ code?: string; message?: string } | undefined)[]
    // what the server says of CREATE EXTENSION when the files of the extension are not there
    if (causes.some((one) => /^(0A000|58P01|42704)$/.test(one?.code ?? '') && /extension/.test(one?.message ?? '')))
      throw new Error(
        `Na serwerze bazy danych brakuje rozszerzenia PostgreSQL (${(error as Error).message}). Portal potrzebuje btree_gist ` +
          'i pg_trgm ze standardowego pakietu modułów dodatkowych (contrib): niech administrator serwera go zainstaluje.',
        { cause: error },
      )
    if (!causes.some((one) => one?.code === '42501')) throw error
    throw new Error(
      `Rola nie może tworzyć tabel w bazie danych (${(error as Error).message}). ` +
        'Migracje wykonuje właściciel bazy: podaj go w DATABASE_URL albo, obok zwykłej roli, w MIGRATE_DATABASE_URL.',
      { cause: error },
    )
  }
}
