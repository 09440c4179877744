// A document of a whole office on its way to publication: its text waits for a review, a colleague left a comment, a publication is
// planned and late. For tests of the wall between offices.
import { randomUUID } from 'node:crypto'
import { draftHash } from '@/domain/policies/draft-hash'
import { now } from '@/lib/clock'
import { dateOfDay } from '@/lib/day'
import { withScope } from '@/lib/db/client'
import { makePolicyVersion } from './makers'

export type ReviewedIds = { reviewedId: string; reviewedSlug: string; remarkId: string; planId: string }

/** Every text of it holds `mark`. Versions 1 (closed) and 2 (in force), as the other document of the office has them. */
export async function makeReviewedDocument(officeId: string, mark: string): Promise<ReviewedIds> {
  const reviewedSlug = `recenzja-${mark}`
  const version = {
    slug: reviewedSlug,
    kind: 'other',
    title: `Regulamin ${mark}`,
    changeNote: `Powstał ${mark}`,
  } as const
  const closed = await makePolicyVersion(officeId, {
    ...version,
    body: `Był ${mark}.`,
    from: '2025-01-01',
    to: '2025-06-01',
  })
  const { policyId } = await makePolicyVersion(officeId, {
    ...version,
    number: 2,
    body: `Jest ${mark}.`,
    from: '2025-06-01',
  })
  const [remarkId, planId] = [randomUUID(), randomUUID()]
  const at = now()
  const text = { title: `Regulamin ${mark}`, source: `Czeka ${mark}.` }
  const about = { officeId, policyId, revision: 1, sha256: draftHash(text) }
  const said = { ...about, at, text: `Uwaga ${mark}`, passage: `Czeka ${mark}.` }
  const plan = { publishAt: new Date(at.getTime() - 4 * 3_600_000), effectiveFrom: dateOfDay('2999-01-01') }
  await withScope([officeId], async (tx) => {
    await tx.policyVersion.update({
      where: { id: closed.versionId },
      data: { closedAt: at, closedReason: `Powód ${mark}` },
    })
    const draft = { ...text, changeNote: `Opis ${mark}`, updatedAt: at, state: 'in_review' } as const
    await tx.policyDraft.create({ data: { id: randomUUID(), officeId, policyId, ...draft } })
    await tx.policyRemark.create({ data: { id: remarkId, kind: 'comment', ...said } })
    await tx.policyRemark.create({ data: { ...said, id: randomUUID(), kind: 'sent', passage: '' } })
    await tx.policyPlan.create({
      data: {
        id: planId,
        ...about,
        ...plan,
        changeNote: `Plan ${mark}`,
        createdAt: at,
        state: 'asking',
        problem: 'overdue',
      },
    })
  })
  return { reviewedId: policyId, reviewedSlug, remarkId, planId }
}
