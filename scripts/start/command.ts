// Runs one command of the administrator, beside a running portal or without one. Without one the embedded database is started
// for the time of the command, migrated, and ended; the data folder is held meanwhile, so that a start waits for us.

import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { prepareDatabase } from '@/lib/db/prepare'
import { settings } from '@/lib/env'
import { ensureClient } from './build'
import { openDatabase } from './database'
import { becomePortal } from './environment'
import { takeDataFolder } from './hold'
import { exitCodeOf, reasonOf, say, sayError } from './say'

type Manners = {
  /** how long a database that does not answer is waited for */
  seconds?: number
  /** exit code of what is thrown, where 1 has a meaning of its own */
  broken?: number
}

/** @param work imports the domain itself, when the environment is complete; what it throws is said and exits 1 */
export async function runCommand(
  name: string,
  work: () => Promise<number | undefined>,
  { seconds, broken }: Manners = {},
): Promise<never> {
  let close = async () => {}
  let code = 0
  try {
    close = await openPortal(name, seconds)
    code = (await work()) ?? 0
  } catch (error) {
    sayError(reasonOf(error))
    code = broken ?? exitCodeOf(error)
  }
  await close()
  process.exit(code) // the pool of the domain would keep the process alive
}

async function openPortal(name: string, seconds?: number): Promise<() => Promise<void>> {
  await ensureClient()
  const taken = await takeOrJoin(name)
  if (!('release' in taken)) {
    const { appUrl } = await openDatabase(settings(), 'join', seconds)
    becomePortal(appUrl)
    return async () => {}
  }
  try {
    const database = await openDatabase(settings(), 'start', seconds)
    await prepareDatabase(database, say)
    becomePortal(database.appUrl)
    return async () => {
      await database.stop()
      taken.release()
    }
  } catch (error) {
    taken.release()
    throw error
  }
}

/** A running portal is joined; another command, or a portal that is ending, is waited for. */
async function takeOrJoin(name: string) {
  for (;;) {
    const taken = await takeDataFolder(settings().DATA_DIR, name)
    if ('release' in taken || (taken.purpose === 'portal' && !taken.ending)) return taken
    await sleep(200)
  }
}

/** Value of `--name VALUE` options; anything unknown or missing ends with the usage line. */
export function readOptions(
  usage: string,
  required: string[],
  optional: string[] = [],
): Record<string, string | undefined> {
  const options = Object.fromEntries([...required, ...optional].map((option) => [option, { type: 'string' as const }]))
  try {
    const { values } = parseArgs({ options, strict: true })
    if (required.every((option) => values[option])) return values as Record<string, string | undefined>
  } catch {
    // an unknown option or a missing value: the usage line says what there is
  }
  sayError(`Użycie: ${usage}`)
  process.exit(64)
}
