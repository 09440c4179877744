// The administrator's register of acts for a command that needs no database: from the one that serves just now, if it answers at once.
// Silent; without an answer the built-in entries are used.
import { existsSync } from 'node:fs'
import type { Act } from '@/domain/policies/linter/acts'
import { startEmbedded } from '@/lib/db/embedded/start-embedded'
import { settings } from '@/lib/env'
import { becomePortal } from './environment'
import { lockFile } from './hold'

const patience = 1500

async function read(): Promise<readonly Act[] | undefined> {
  const { DATABASE_URL, DATA_DIR, OKIENKO_PG_BIN } = settings()
  if (DATABASE_URL) becomePortal(DATABASE_URL)
  else if (existsSync(lockFile(DATA_DIR))) {
    const embedded = await startEmbedded({ dataDir: DATA_DIR, log: () => {}, bin: OKIENKO_PG_BIN, mode: 'join' })
    becomePortal(embedded.appUrl)
  } else return undefined
  const { systemActor } = await import('@/domain/accounts/session')
  const { currentActs } = await import('@/domain/policies/queries/acts')
  return currentActs(systemActor('policy:check'))
}

export async function registerAtHand(): Promise<readonly Act[] | undefined> {
  const late = new Promise<undefined>((resolve) => {
    setTimeout(() => resolve(undefined), patience).unref()
  })
  try {
    return await Promise.race([read(), late])
  } catch {
    return undefined
  }
}
