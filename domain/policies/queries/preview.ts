// The saved working text as the version it would become if it were published today: made by the same functions as a public page, so
// that what is shown is what will stand there. Who signs it is not known yet and left out.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { officeFacts } from '@/domain/policies/office-facts'
import { entryOf, publicVersionOf } from '@/domain/policies/public-version'
import { publicationOf } from '@/domain/policies/publication'
import type { PreviewInput } from '@/domain/policies/queries'
import { languageOf } from '@/domain/policies/rules'
import type { PublicVersion, VersionEntry } from '@/domain/policies/schema'
import { digestOfText } from '@/domain/policies/version-store'
import { now, polishDay } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import type { PolicyVersion } from '@/lib/db/generated/client'
import { fail } from '@/lib/errors'

export type VersionPreview = { version: PublicVersion /** the Polish version in force */; polish: VersionEntry | null }

/** Throws `not_found` for another office's document. */
export async function previewVersion(actor: Actor, officeId: string, input: PreviewInput): Promise<VersionPreview> {
  permit(actor, 'documents.read', officeId)
  const { policyId, locale, title, source, changeNote, effectiveFrom = polishDay() } = input
  return withScope([officeId], async (tx) => {
    const policy = await tx.policy.findUnique({
      where: { id: policyId, officeId },
      include: { versions: { omit: { body: true, source: true } } },
    })
    if (!policy) fail('not_found')
    const facts = await officeFacts(tx, officeId)
    const { body } = await publicationOf(
      tx,
      { officeId, policyId, locale, title, source, changeNote },
      facts,
      effectiveFrom,
    )
    const entries = policy.versions.map((row) => ({ row, entry: entryOf(row, policy) }))
    const polish = entries.find(({ row, entry }) => row.locale === 'pl' && entry.status === 'in_force')?.entry ?? null
    const number = 1 + Math.max(0, ...policy.versions.filter((one) => one.locale === locale).map((one) => one.number))
    const row: PolicyVersion = {
      ...unknownYet,
      ...{ id: policyId, officeId, policyId, locale, number, title, source, body, changeNote },
      sha256: digestOfText(body),
      sourceNumber: locale === 'pl' ? null : (polish?.number ?? null),
      publishedAt: now(),
      effectiveFrom: new Date(effectiveFrom),
    }
    const version = publicVersionOf(row, policy, effectiveFrom)
    return { version, polish: languageOf(locale) === 'pl' ? null : polish }
  })
}

/** What only a publication decides. */
const unknownYet = {
  ...{ effectiveTo: null, authorId: null, publisherId: null, enteredById: null, approverId: null, approvedAt: null },
  ...{
    authorLabel: '',
    enteredLabel: '',
    approverLabel: '',
    publisherLabel: '',
    namesMaskedAt: null,
    substantive: true,
  },
  ...{ lateSeconds: null, restoredFrom: null, overrideReason: null, overrideRules: [], withdrawnAt: null },
  ...{ withdrawnReason: null, closedAt: null, closedReason: null, closedById: null, textErasedAt: null },
}
