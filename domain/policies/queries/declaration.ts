// The desk of an office's accessibility declaration: its facts, what they lack, what the text says now and what the public reads.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { fillClauses } from '@/domain/policies/clauses'
import { accessibilityText } from '@/domain/policies/clauses/texts/accessibility'
import { markDeclaration } from '@/domain/policies/declaration'
import { checkedDeclaration } from '@/domain/policies/declaration/declaration-findings'
import { type StoredDeclaration, storedDeclaration } from '@/domain/policies/declaration/declaration-store'
import { firstDays } from '@/domain/policies/declaration/first-days'
import { toldReview } from '@/domain/policies/declaration/told-review'
import { officeFacts } from '@/domain/policies/office-facts'
import { covers } from '@/domain/policies/rules'
import { type DeclarationLack, declarationLacks } from '@/domain/policies/rules/declaration'
import { type ReviewState, reviewState } from '@/domain/policies/rules/declaration-review'
import type { DeclarationProblem } from '@/domain/policies/schema/declaration-problem'
import { forceOf } from '@/domain/policies/version-store'
import { polishDay } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import { renderMarkdown } from '@/lib/markdown'
import { exactText } from '@/lib/stored-text'

export type DeclarationDesk = StoredDeclaration & {
  /** what stands for an empty field */
  fallback: { publishedOn: string; preparedOn: string; url: string; seat: string }
  /** the day of preparation is told in public and never changes */
  preparedFixed: boolean
  lacks: DeclarationLack[]
  /** the standard text with these facts, as the public would read it, and what the conditions say about it */
  preview: string
  problems: DeclarationProblem[]
  document: {
    slug: string
    /** the working text is the standard one; null: there is none yet */
    standard: boolean | null
    /** version in force, and whether the working text with today's facts would say anything else */
    inForce: { number: number; publishedAt: Date; toldReview: string; changed: boolean } | null
  }
  /** of the declaration in force; null while none is */
  review: ReviewState | null
}

export async function declarationDesk(actor: Actor, officeId: string): Promise<DeclarationDesk> {
  permit(actor, 'documents.read', officeId)
  return withScope([officeId], async (tx) => {
    const stored = await storedDeclaration(tx, officeId)
    const { facts } = await officeFacts(tx, officeId)
    const { declaration, url, settings } = facts
    const { street, postcode, city } = settings.address
    const seat = street && postcode && city ? `${street}, ${postcode} ${city}` : ''
    const body = exactText(fillClauses(accessibilityText.source, facts).body)
    const document = await documentState(tx, officeId, (source) => exactText(fillClauses(source, facts).body))
    return {
      ...stored,
      fallback: { publishedOn: facts.launchedOn, preparedOn: declaration.preparedOn, url, seat },
      preparedFixed: (await firstDays(tx, officeId)).preparedOn !== null,
      lacks: declarationLacks(stored.data, { seat: seat !== '', url: url !== '' }),
      preview: renderMarkdown(body, { locale: 'pl', decorate: markDeclaration, idPrefix: 'podglad' }).html,
      problems: checkedDeclaration(accessibilityText.title, body, facts),
      document,
      review: document.inForce && reviewState(document.inForce.toldReview, facts.today),
    }
  })
}

async function documentState(
  tx: Tx,
  officeId: string,
  fill: (source: string) => string,
): Promise<DeclarationDesk['document']> {
  const { slug, source, title } = accessibilityText
  const policy = await tx.policy.findFirst({
    where: { officeId, kind: 'accessibility' },
    include: {
      drafts: { where: { locale: 'pl' } },
      versions: { where: { locale: 'pl', withdrawnAt: null, closedAt: null } },
    },
  })
  const [draft] = policy?.drafts ?? []
  const today = polishDay()
  const version = policy?.versions.find((row) => covers(forceOf(row), today))
  return {
    slug: policy?.slug ?? slug,
    standard: draft ? draft.source === source && draft.title === title : null,
    inForce: version
      ? {
          number: version.number,
          publishedAt: version.publishedAt,
          toldReview: toldReview(version.body, polishDay(version.publishedAt)),
          changed: !draft || fill(draft.source) !== version.body || draft.title !== version.title,
        }
      : null,
  }
}

/** The state of the yearly review of the declaration in force; null while none is. */
export async function declarationReview(actor: Actor, officeId: string): Promise<ReviewState | null> {
  permit(actor, 'documents.read', officeId)
  return withScope([officeId], (tx) => reviewOf(tx, officeId))
}

/** The same inside the caller's transaction, which asks the permission. */
export async function reviewOf(tx: Tx, officeId: string): Promise<ReviewState | null> {
  const { inForce } = await documentState(tx, officeId, () => '')
  return inForce && reviewState(inForce.toldReview, polishDay())
}
