// The environment of the portal's processes: what the person gave, completed by what the start knows (keys, the database's
// address). The owner's address is never handed on: what serves can neither change tables nor switch row-level security off.
import { reloadEnv, settings, surroundings } from '@/lib/env'
import { ensureSecrets } from '@/lib/secrets'

/** @param appUrl address of the serving role */
export function portalEnvironment(appUrl: string, dev = false): NodeJS.ProcessEnv {
  const { PORT, APP_URL, DATA_DIR, AUTH_SECRET, HASH_KEY, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY } = settings()
  const { MIGRATE_DATABASE_URL: _withheld, ...given } = surroundings()
  const made = ensureSecrets(DATA_DIR)
  return {
    ...given,
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(PORT),
    APP_URL,
    DATA_DIR,
    DATABASE_URL: appUrl,
    AUTH_SECRET: AUTH_SECRET ?? made.AUTH_SECRET,
    HASH_KEY: HASH_KEY ?? made.HASH_KEY,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? made.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
    ...(dev && { OKIENKO_DEV: '1' }),
  }
}

/** Makes this very process one of the portal's: a command, or the worker alone. */
export function becomePortal(appUrl: string): void {
  delete process.env.MIGRATE_DATABASE_URL
  Object.assign(process.env, portalEnvironment(appUrl))
  reloadEnv()
}
