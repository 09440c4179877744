// What every way of sending has in common. A transport never throws and never writes an address anywhere.
import type { BulkRoute } from '../bulk/bulk-route'
import { outboxBatch } from '../bulk/outbox-batch'
import type { SendResult } from '../rules'

export type OutgoingMail = {
  /** the mail row's id: idempotency key, and the left part of the Message-ID */
  id: string
  from: { name: string; address: string }
  replyTo: string | null
  to: string
  subject: string
  html: string
  text: string
  /** further headers, already safe: `List-Unsubscribe`, `Auto-Submitted` … */
  headers: Readonly<Record<string, string>>
  /** what webhooks name the mail by, beside `delivery` (its id): `{ issue: … }`; letters, digits, `_` and `-` */
  tags?: Readonly<Record<string, string>>
}

export type Transport = {
  readonly name: 'outbox' | 'smtp' | 'resend'
  /** whether a repeat with the same mail id is recognised on the other side */
  readonly keyed: boolean
  send(mail: OutgoingMail): Promise<SendResult>
  /** the same way for many mails at once */
  bulk(): BulkRoute
}

/** Nothing leaves the house: the row itself is the outbox, read in the panel. A repeat changes nothing. */
export const outbox: Transport = {
  name: 'outbox',
  keyed: true,
  send: async () => ({ outcome: 'accepted', providerId: null }),
  bulk: () => outboxBatch,
}
