// What a draft would change, and what was in force on a day, for staff: in every text of the document, closed ones named as such.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { fillClauses } from '@/domain/policies/clauses'
import { type Comparison, compareTexts } from '@/domain/policies/comparison/compare'
import { officeFacts } from '@/domain/policies/office-facts'
import { entryOf } from '@/domain/policies/public-version'
import { languageOf, type Variant, variants } from '@/domain/policies/rules'
import { versionsOnDay } from '@/domain/policies/rules/day'
import type { VersionEntry } from '@/domain/policies/schema'
import { isUnpublished } from '@/domain/policies/unpublished'
import { withoutText } from '@/domain/policies/version-rows'
import { polishDay } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { isoDay } from '@/lib/format'
import { exactText } from '@/lib/stored-text'

export type DraftChanges = {
  /** what the draft is held against: the version in force, else the newest that is not closed */
  version: VersionEntry
  comparison: Comparison
  same: boolean
}

type Text = { policyId: string; locale: Variant; title: string; source: string }

/** The draft with today's facts against the version in force; null while nothing of this text was published. */
export async function draftChanges(actor: Actor, officeId: string, text: Text): Promise<DraftChanges | null> {
  permit(actor, 'documents.read', officeId)
  const { policyId, locale, title, source } = text
  return withScope([officeId], async (tx) => {
    const policy = await tx.policy.findUnique({ where: { id: policyId, officeId } })
    if (!policy) fail('not_found')
    const rows = await tx.policyVersion.findMany({
      where: { officeId, policyId, locale, closedAt: null },
      omit: withoutText,
      orderBy: { number: 'desc' },
    })
    const entries = rows.map((row) => entryOf(row, policy))
    const version = entries.find(({ status }) => status === 'in_force') ?? entries[0]
    if (!version) return null
    const before = await tx.policyVersion.findUniqueOrThrow({ where: { id: version.id, officeId } })
    const { facts } = await officeFacts(tx, officeId)
    const after = { title, body: exactText(fillClauses(source, facts, locale).body) }
    const same = before.title === after.title && before.body === after.body
    return { version, comparison: compareTexts(before, after, languageOf(locale)), same }
  })
}

export type StaffDay = { variant: Variant; versions: VersionEntry[] }[]

/** What of a document was (or is to be) in force on a day, in each of its texts that has any version. */
export async function staffOnDay(actor: Actor, officeId: string, policyId: string, day: string): Promise<StaffDay> {
  permit(actor, 'documents.read', officeId)
  return withScope([officeId], async (tx) => {
    const policy = await tx.policy.findUnique({
      where: { id: policyId, officeId },
      include: { versions: { omit: withoutText, orderBy: { number: 'desc' } } },
    })
    if (!policy) fail('not_found')
    const { versions, ...rest } = policy
    return variants.flatMap((variant) => {
      const own = versions.filter(({ locale }) => locale === variant).map((row) => entryOf(row, rest, polishDay()))
      return own.length > 0 ? [{ variant, versions: versionsOnDay(own, day, isoDay) }] : []
    })
  })
}

/** Whether the draft of a text holds changes that nobody has published; false where there is no draft. */
export async function hasUnpublished(
  actor: Actor,
  officeId: string,
  policyId: string,
  locale: Variant,
): Promise<boolean> {
  permit(actor, 'documents.read', officeId)
  return withScope([officeId], async (tx) => {
    const draft = await tx.policyDraft.findUnique({ where: { policyId_locale: { policyId, locale }, officeId } })
    return draft !== null && draft.source.trim() !== '' && isUnpublished(tx, draft)
  })
}
