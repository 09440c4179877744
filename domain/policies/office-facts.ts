// The office's facts as clauses need them, read in the caller's transaction: what the text says is what the settings are now.
import type { OfficeSettings } from '@/domain/offices/schema'
import { settingsOf } from '@/domain/offices/stored-settings'
import { factsOf } from '@/domain/policies/clauses'
import type { ClauseFacts, ClauseOffice } from '@/domain/policies/clauses/facts'
import type { DeclarationData } from '@/domain/policies/schema/declaration'
import { polishDay } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { fail } from '@/lib/errors'

export type OfficeFacts = { facts: ClauseFacts; settings: OfficeSettings }

/** What would be so: settings, a mail route (`null`: the installation's), own hosts or a declaration that nobody has saved. */
export type Supposed = {
  settings?: OfficeSettings
  mailTransport?: string | null
  hosts?: readonly string[]
  declaration?: DeclarationData
}

/** Throws `not_found` for an unknown office. The transaction's scope must hold the office. */
export async function officeFacts(tx: Tx, officeId: string): Promise<OfficeFacts> {
  const office = await clauseOffice(tx, officeId)
  return { facts: factsOf(office), settings: office.settings }
}

/** The office as its facts are collected from it, once for many days and suppositions. */
export async function clauseOffice(tx: Tx, officeId: string, supposed: Supposed = {}): Promise<ClauseOffice> {
  const office = await tx.office.findUnique({
    where: { id: officeId },
    include: { hosts: { orderBy: { host: 'asc' } }, mailRoute: true, declaration: { select: { data: true } } },
  })
  if (!office) fail('not_found')
  // the declaration names the day on which the first one was made (art. 10 of the act of 4 April 2019)
  const declared = await tx.policyVersion.findFirst({
    where: { officeId, policy: { kind: 'accessibility' } },
    orderBy: { publishedAt: 'asc' },
    select: { publishedAt: true },
  })
  return {
    slug: office.slug,
    kind: office.kind,
    settings: supposed.settings ?? settingsOf(office),
    // an address that only was typed in is not promised to anybody; examples tell the addresses of the originals
    hosts:
      supposed.hosts ?? office.hosts.filter(({ canonical }) => canonical || office.example).map(({ host }) => host),
    launchedAt: office.launchedAt,
    mailTransport:
      supposed.mailTransport === undefined ? (office.mailRoute?.transport ?? null) : supposed.mailTransport,
    declaredOn: declared ? polishDay(declared.publishedAt) : null,
    declaration: supposed.declaration ?? office.declaration?.data,
  }
}
