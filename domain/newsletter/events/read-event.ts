// A provider's event as it came over the wire, read into what concerns us. Addresses, subjects and texts are not taken over: what is
// not in the result cannot be kept or logged.
import { z } from 'zod'
import { type Fault, outcomeOfBounce } from '../rules/bounces'

export type Told =
  | { kind: 'sent' | 'delivered' | 'delayed' | 'complained' | 'tracked' }
  /** the provider took it and did not send it */
  | { kind: 'undone'; reason: string }
  /** null: an automatic answer */
  | { kind: 'bounced'; fault: Fault | null }
  /** nothing that concerns a mail of ours */
  | { kind: 'other' }

export type ProviderEvent = {
  /** the provider's own name of the event, the same in every repeat */
  id: string
  type: string
  occurredAt: Date
  told: Told
  /** our delivery, from the tag */
  deliveryId: string | null
  /** the provider's id of the mail */
  providerId: string | null
}

const uuid = z.uuid().nullable().catch(null)
const part = z.object({ type: z.string().catch(''), subType: z.string().catch(''), message: z.string().catch('') })
const wire = z.object({
  type: z.string().regex(/^[a-z_.]{1,60}$/),
  created_at: z.coerce.date().nullable().catch(null),
  data: z
    .object({
      email_id: z.string().min(1).max(100).nullable().catch(null),
      // tags come as an object, in some answers of the provider as a list
      tags: z
        .union([
          z.record(z.string(), z.unknown()),
          z
            .array(z.object({ name: z.string(), value: z.unknown() }))
            .transform((list) => Object.fromEntries(list.map(({ name, value }): [string, unknown] => [name, value]))),
        ])
        .catch({}),
      bounce: part.catch({ type: '', subType: '', message: '' }),
      failed: z.object({ reason: z.string().catch('') }).catch({ reason: '' }),
    })
    .catch({
      email_id: null,
      tags: {},
      bounce: { type: '', subType: '', message: '' },
      failed: { reason: '' },
    }),
})
type Wire = z.infer<typeof wire>

const simple: Record<string, Told> = {
  'email.sent': { kind: 'sent' },
  'email.delivered': { kind: 'delivered' },
  'email.delivery_delayed': { kind: 'delayed' },
  'email.complained': { kind: 'complained' },
  'email.opened': { kind: 'tracked' },
  'email.clicked': { kind: 'tracked' },
  // the provider refuses this address since an earlier bounce or complaint
  'email.suppressed': { kind: 'undone', reason: 'hard:provider_suppressed' },
}

function toldBy({ type, data }: Wire): Told {
  if (type === 'email.bounced') return { kind: 'bounced', fault: outcomeOfBounce(data.bounce) }
  if (type === 'email.failed') return { kind: 'undone', reason: failedReason(data.failed.reason) }
  return simple[type] ?? { kind: 'other' }
}

/** The provider's reason is a code (`reached_daily_quota`); anything else is not kept. */
const failedReason = (reason: string): string =>
  /^[a-z_]{1,60}$/.test(reason) ? `provider_failed:${reason}` : 'provider_failed'

/** Null when the body is no event at all. `receivedAt` stands in for a time that is missing, or lies in the future. */
export function readEvent(id: string, body: string, receivedAt: Date): ProviderEvent | null {
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch {
    return null
  }
  const read = wire.safeParse(json)
  if (!read.success) return null
  const { type, created_at: at, data } = read.data
  return {
    id,
    type,
    occurredAt: at && at <= receivedAt ? at : receivedAt,
    told: toldBy(read.data),
    deliveryId: uuid.parse(data.tags.delivery ?? null),
    providerId: data.email_id,
  }
}
