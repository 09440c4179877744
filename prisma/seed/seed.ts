// Fills an empty database with the five example offices and their staff: one transaction under one lock, so that a kill leaves
// either nothing or everything, and two starts at once fill it once.
import { systemActor } from '@/domain/accounts/session'
import { withScope } from '@/lib/db/client'
import { type ExampleAccount, prepareAccounts, shownAccounts, writeAccounts } from './accounts'
import type { ExampleOffice } from './example-office'
import { pcprBoleslawiec } from './offices/pcpr-boleslawiec'
import { pupOstrzeszow } from './offices/pup-ostrzeszow'
import { pupRaciborz } from './offices/pup-raciborz'
import { umCiechanow } from './offices/um-ciechanow'
import { umStrzelceOpolskie } from './offices/um-strzelce-opolskie'
import { writeOffice } from './write-office'

export const exampleOffices: readonly ExampleOffice[] = [
  pupRaciborz,
  pupOstrzeszow,
  umStrzelceOpolskie,
  pcprBoleslawiec,
  umCiechanow,
]

// any number that no other lock of the portal has
const LOCK = 727_301
/** One transaction for all of it, on a machine that may be busy with its first build. */
const patience = 180_000

/**
 * Does nothing unless there is neither an office nor an account. Returns the example accounts with their passwords, which exist
 * in clear nowhere else; none when nothing was written.
 */
export async function seedExamples(): Promise<{ accounts: ExampleAccount[] }> {
  const accounts = await prepareAccounts()
  const actor = systemActor('dane przykładowe')
  const written = await withScope(
    'everything',
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`
      if ((await tx.office.count()) > 0 || (await tx.person.count()) > 0) return false
      const officeIds = new Map<string, string>()
      for (const office of exampleOffices) officeIds.set(office.slug, await writeOffice(tx, actor, office))
      await writeAccounts(tx, actor, accounts, officeIds)
      return true
    },
    patience,
  )
  const shortNames = new Map(exampleOffices.map(({ slug, settings }) => [slug, settings.names.short]))
  return { accounts: written ? shownAccounts(accounts, shortNames) : [] }
}
