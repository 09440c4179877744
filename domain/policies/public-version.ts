// What the public may see of a version. The only place where a row becomes public: a closed version leaves here without a text,
// a title or a change note, whatever its row still holds.
import { markDeclaration } from '@/domain/policies/declaration'
import { languageOf, statusOf, type Variant } from '@/domain/policies/rules'
import type { PublicPolicy, PublicVersion, VersionEntry } from '@/domain/policies/schema'
import { polishDay } from '@/lib/clock'
import { dayOf } from '@/lib/day'
import type { PolicyVersion } from '@/lib/db/generated/client'
import { renderMarkdown } from '@/lib/markdown'
import { typeset } from '@/lib/typography'

/** A row without its texts, which lists do not need. */
export type VersionRow = Omit<PolicyVersion, 'body' | 'source'>

/** `day`: the day for which the status is told. */
export function entryOf(row: VersionRow, policy: PublicPolicy, day: string = polishDay()): VersionEntry {
  const closed = row.closedAt !== null
  const locale = languageOf(row.locale as Variant)
  const effectiveFrom = dayOf(row.effectiveFrom)
  const effectiveTo = row.effectiveTo ? dayOf(row.effectiveTo) : null
  return {
    id: row.id,
    policyId: policy.id,
    policySlug: policy.slug,
    kind: policy.kind,
    locale,
    easy: row.locale === 'etr',
    number: row.number,
    sourceNumber: row.sourceNumber,
    title: closed ? '' : typeset(row.title, locale),
    changeNote: closed ? '' : typeset(row.changeNote, locale),
    sha256: row.sha256,
    publishedAt: row.publishedAt,
    effectiveFrom,
    effectiveTo,
    status: statusOf({ from: effectiveFrom, to: effectiveTo, withdrawn: row.withdrawnAt !== null, closed }, day),
    authorLabel: row.authorLabel,
    enteredLabel: row.enteredLabel,
    approverLabel: row.approverLabel,
    publisherLabel: row.publisherLabel,
    substantive: row.substantive,
    restoredFrom: row.restoredFrom,
    samePerson: row.authorId !== null && row.authorId === row.publisherId,
    withdrawnAt: row.withdrawnAt,
    // a reason typed before the closing may repeat what was closed
    withdrawnReason: closed || row.withdrawnReason === null ? null : typeset(row.withdrawnReason),
    closedAt: row.closedAt,
    closedReason: row.closedReason === null ? null : typeset(row.closedReason),
  }
}

export function publicVersionOf(row: PolicyVersion, policy: PublicPolicy, day?: string): PublicVersion {
  const entry = entryOf(row, policy, day)
  const body = entry.status === 'closed' ? '' : row.body
  // the ids of the conditions 2.0 are the same in every language, but our titles that carry them are Polish (the binding text)
  const decorate = policy.kind === 'accessibility' ? markDeclaration : undefined
  return { ...entry, body, ...renderMarkdown(body, { locale: entry.locale, anchors: true, decorate }) }
}
