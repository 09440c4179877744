// The three keys of an installation, made once in DATA_DIR/secrets (mode 0600) and never changed or shown afterwards.
// They live outside the database: a stolen dump can neither forge a session nor test addresses against the suppression list.
import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { SECRET_FILES } from '@/lib/env-shape'

/** Reads a 0600 file, making it with `make()` first when absent. Of two makers at once the first wins and both read its text. */
export function readOrMake(file: string, make: () => string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
    const draft = `${file}.${process.pid}`
    writeFileSync(draft, `${make()}\n`, { mode: 0o600 })
    try {
      linkSync(draft, file)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      rmSync(draft, { force: true })
    }
    return readFileSync(file, 'utf8').trim()
  }
}

/** The keys of this data directory, by the name of their variable: 32 random bytes each, base64. */
export function ensureSecrets(dataDir: string): Record<keyof typeof SECRET_FILES, string> {
  const key = (file: string) =>
    readOrMake(path.join(dataDir, 'secrets', file), () => randomBytes(32).toString('base64'))
  return {
    AUTH_SECRET: key(SECRET_FILES.AUTH_SECRET),
    HASH_KEY: key(SECRET_FILES.HASH_KEY),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key(SECRET_FILES.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY),
  }
}
