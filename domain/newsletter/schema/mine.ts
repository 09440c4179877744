// What the office keeps about one address of its newsletter, as the reader is given it. Browser-safe.
import type { Locale } from '@/domain/offices/schema'
import type { Subscription } from '@/lib/db/generated/client'
import type { DeliveryStateName } from '../rules/delivery-states'
import type { ConsentText } from '../schema'

/** Every column of the subscription but the office's own id; a new column of the table is here at once. */
export type KeptSubscription = Omit<Subscription, 'officeId' | 'consentTexts'>

export type MineText = ConsentText & { title: string | null; policySlug: string | null }
export type MineMail = { template: string; state: string; createdAt: Date; sentAt: Date | null }
/** `subject` is null where the issue was closed. */
export type MineIssue = {
  number: number
  subject: string | null
  state: DeliveryStateName
  reason: string | null
  handedAt: Date | null
  settledAt: Date | null
}
export type MineImport = { at: Date; note: string }
export type MineProof = {
  askedAt: Date
  mailedAt: Date | null
  confirmedAt: Date | null
  endedAt: Date
  endReason: string
  locale: string
  channel: string
  texts: ConsentText[]
  purgeAfter: Date
}

export type Mine = {
  subscription: KeptSubscription
  texts: MineText[]
  /** requests to leave that wait for their button */
  leaveRequests: { createdAt: Date; expiresAt: Date }[]
  mails: MineMail[]
  issues: MineIssue[]
  brought: MineImport | null
  /** proofs of consents that this address gave and took back before */
  earlier: MineProof[]
}

/** `gone`: a link of ours whose subscription has ended; `unknown`: no link of ours. */
export type MinePage =
  | { state: 'unknown' }
  | { state: 'gone' }
  | { state: 'held'; officeId: string; locale: Locale; mine: Mine }
