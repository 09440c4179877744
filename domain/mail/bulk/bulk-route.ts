// How many mails leave at once: in batches under one key (Resend, the local outbox) or one by one over kept connections (SMTP).
// A way of sending never throws, keeps no address in what it answers, and says `unknown` whenever a mail may have left unseen.
import type { MailRoute } from '../routes'
import type { SendResult } from '../rules'
import type { OutgoingMail } from '../transports/transport'

export type BatchCall = {
  /** idempotency key: the same for every repeat of the same bytes, 1–256 characters */
  key: string
  /** the bytes that `compose` made */
  body: string
  /** number of mails in the body */
  size: number
}

export type BatchAnswer =
  /** `ids[i]` belongs to mail i, null where it was refused or the provider names none; `errors` are the refused ones */
  | { outcome: 'accepted'; ids: (string | null)[]; errors: { index: number; code: string }[] }
  /** an earlier call with this key was taken, with other bytes */
  | { outcome: 'accepted_before' }
  /** nothing of it was taken. `splittable`: one of the mails is at fault, smaller batches would show which */
  | {
      outcome: 'refused'
      permanent: boolean
      error: string
      retryAfterSeconds?: number
      quota?: boolean
      splittable?: boolean
    }
  /** timeout, 5xx, cut, 409 concurrent, an answer nobody understands: same key, same bytes, later */
  | { outcome: 'unknown'; error: string }

export type BatchRoute = {
  kind: 'batch'
  name: 'resend' | 'outbox'
  /** what `takeTurn` and `paceOf` know this account by; null: no limit */
  paceKey: string | null
  /** deterministic: the same mails always make the same bytes */
  compose(mails: readonly OutgoingMail[]): string
  /** one call; it does not wait for a turn (see `takeTurn`), but teaches the pace what the answer tells */
  send(call: BatchCall): Promise<BatchAnswer>
}

export type SingleRoute = {
  kind: 'single'
  name: 'smtp'
  /** connections: as many mails as this may be given to `send` at the same time; more wait inside */
  size: number
  /**
   * @param beforeBody called once the server waits for the message (354) and before its first byte leaves: there the caller notes
   * that the mail may be gone. `false` or a failure: nothing is sent, the answer is refused `not_sent`.
   */
  send(mail: OutgoingMail, beforeBody: () => Promise<boolean>): Promise<SendResult>
}

export type BulkRoute = BatchRoute | SingleRoute

/** The way for many mails of a route. One that is broken refuses everything until a person mends it. */
export function bulkRouteOf(route: MailRoute): BulkRoute {
  if (route.ok) return route.transport.bulk()
  const refused = { outcome: 'refused', permanent: false, error: route.error } as const
  if (route.transport === 'smtp') return { kind: 'single', name: 'smtp', size: 1, send: async () => refused }
  return {
    kind: 'batch',
    name: route.transport,
    paceKey: null,
    compose: (mails) => JSON.stringify(mails.map(({ id }) => id)),
    send: async () => refused,
  }
}
