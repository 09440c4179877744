// Roles and database of the embedded server. The owner migrates, the app role serves; neither is superuser, neither bypasses
// row-level security. The superuser's password never leaves the launcher, backups and tests.
import { createHmac } from 'node:crypto'
import pg from 'pg'

export const DATABASE = 'okienko'
export const ROLES = ['okienko_owner', 'okienko_app'] as const

/** Password of a role, derived from the cluster's secret: nothing more to store. */
export function rolePassword(secret: string, role: string): string {
  return createHmac('sha256', secret).update(role).digest('base64url')
}

/** Makes what is missing; harmless to repeat, also by two starts at once. */
export async function ensureRoles(adminUrl: string, secret: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    await admin.query('SELECT pg_advisory_lock(727274)')
    for (const role of ROLES) {
      const known = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role])
      if (known.rowCount) continue
      const password = pg.escapeLiteral(rolePassword(secret, role))
      await admin.query(
        `CREATE ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD ${password}`,
      )
    }
    const known = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE])
    if (!known.rowCount) await admin.query(`CREATE DATABASE ${DATABASE} OWNER okienko_owner`)
  } finally {
    await admin.end()
  }
}
