// This room's personal data of one address in one office: found, exported and erased in one place, for the register of personal data.
import type { Tx } from '@/lib/db/client'
import { addressHash, endSubscription } from './end-subscription'
import { broughtBy, issuesOf } from './public/mine'
import { consentTextsOf } from './schema'
import type { MineImport, MineIssue } from './schema/mine'

export type NewsletterData = {
  subscription: Record<string, unknown> | null
  leaveRequests: Record<string, unknown>[]
  earlierConsents: Record<string, unknown>[]
  /** issues that were to be sent, as long as that is kept */
  issues: MineIssue[]
  /** the import that the address came with, in the office's words */
  brought: MineImport | null
  suppressed: boolean
}

/** Everything the newsletter keeps about the (normalised) address; the caller's transaction is scoped to the office. */
export async function findNewsletterData(tx: Tx, officeId: string, address: string): Promise<NewsletterData> {
  const row = await tx.subscription.findUnique({
    where: { officeId_email: { officeId, email: address } },
    include: { leaveRequests: true },
  })
  const hash = addressHash(officeId, address)
  const proofs = await tx.consentProof.findMany({ where: { officeId, addressHash: hash }, orderBy: { endedAt: 'asc' } })
  const suppressed = (await tx.suppression.count({ where: { officeId, addressHash: hash } })) > 0
  const { leaveRequests = [], officeId: _office, ...subscription } = row ?? {}
  return {
    subscription: row ? { ...subscription, consentTexts: consentTextsOf(row.consentTexts) } : null,
    leaveRequests: leaveRequests.map(({ createdAt, expiresAt }) => ({ createdAt, expiresAt })),
    earlierConsents: proofs.map(({ officeId: _o, addressHash: _h, id: _i, ...proof }) => ({
      ...proof,
      consentTexts: consentTextsOf(proof.consentTexts),
    })),
    issues: row ? await issuesOf(tx, row) : [],
    brought: row ? await broughtBy(tx, row) : null,
    suppressed,
  }
}

/** Erases the address from this room and from the mails of the office. Returns whether there was a subscription. */
export async function eraseNewsletterData(tx: Tx, officeId: string, address: string): Promise<boolean> {
  const row = await tx.subscription.findUnique({
    where: { officeId_email: { officeId, email: address } },
    select: { id: true },
  })
  return row ? (await endSubscription(tx, row, 'erased_by_staff')) !== null : false
}
