// `npm run worker`: the worker alone; several may run beside one portal. Uses the portal's database and keys.

import { settings } from '@/lib/env'
import { holderOf } from '@/lib/instance-lock'
import { openDatabase } from './start/database'
import { becomePortal } from './start/environment'
import { lockFile } from './start/hold'
import { endWithReason } from './start/say'

async function prepare(): Promise<void> {
  const { DATABASE_URL, DATA_DIR } = settings()
  if (!DATABASE_URL && holderOf(lockFile(DATA_DIR))?.purpose !== 'portal') {
    throw new Error('Baza wbudowana działa razem z portalem: uruchom najpierw npm start albo podaj DATABASE_URL.')
  }
  const { appUrl } = await openDatabase(settings(), 'join')
  becomePortal(appUrl)
}

await prepare().catch(endWithReason)
await import('@/jobs/worker')
