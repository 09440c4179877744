// What the recognition of names knows of the office that imports, read in the caller's transaction, which holds its permission.
import { settingsOf } from '@/domain/offices/stored-settings'
import type { Tx } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { clauseVariables, factsOf } from '../clauses'
import { clauseOffice } from '../office-facts'
import type { ImportOffice } from './names'

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname : '')

/** Throws `not_found` for an unknown office. */
export async function importOffice(tx: Tx, officeId: string): Promise<ImportOffice> {
  const office = await tx.office.findUnique({ where: { id: officeId }, include: { hosts: true } })
  if (!office) fail('not_found')
  // names of offices are public; nothing else of the others is read
  const others = await tx.office.findMany({ where: { id: { not: officeId } }, select: { settings: true, kind: true } })
  const settings = settingsOf(office)
  const hosts = [...office.hosts.map(({ host }) => host), hostOf(settings.contact.website)]
  return {
    kind: office.kind,
    settings,
    values: clauseVariables(factsOf(await clauseOffice(tx, officeId))),
    hosts: [...new Set(hosts.filter((host) => host !== ''))],
    others: others.map((other) => settingsOf(other).names),
  }
}
