// Applies one event of a provider, in one transaction: noted once by the provider's own id, the delivery moved along the table of
// states, the reader stopped or taken out. Any order and any repetition of events ends in the same state.
import { raiseAlarm } from '@/domain/mail/alarms'
import { noteHeard, noteTracking } from '@/domain/mail/heard'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import type { Delivery } from '@/lib/db/generated/client'
import { endSubscription } from '../end-subscription'
import { reasonOf, worseReason } from '../rules/bounces'
import { advance, type DeliveryEvent } from '../rules/delivery-states'
import { applyToMail } from './apply-to-mail'
import { judgeReader, lockReader } from './note-outcome'
import type { ProviderEvent, Told } from './read-event'

/** Offices that the secret of the signature speaks for. */
export type Reach = 'everything' | readonly string[]
/** What became of an event, as `provider_events.outcome` keeps it. */
export type EventOutcome = 'repeated' | 'applied' | 'nothing_new' | 'mail' | 'unknown' | 'ignored' | 'tracking'

const inReach = (reach: Reach, officeId: string | null): boolean =>
  reach === 'everything' || (officeId !== null && reach.includes(officeId))

/** Applies the event; `repeated` when it was applied before. The transaction sees everything. */
export async function applyEvent(tx: Tx, event: ProviderEvent, reach: Reach): Promise<EventOutcome> {
  const { type, occurredAt } = event
  const id = noteId(event, reach)
  const receivedAt = now()
  // two copies at once: the second waits here for the first one's commit, and is then a repeat
  const taken = await tx.$executeRaw`
    INSERT INTO provider_events (id, type, occurred_at, received_at, outcome)
    VALUES (${id}, ${type}, ${occurredAt}, ${receivedAt}, 'unknown') ON CONFLICT (id) DO NOTHING`
  if (taken === 0) return 'repeated'
  const { outcome, officeId, deliveryId } = await effectOf(tx, event, reach)
  await tx.providerEvent.update({ where: { id }, data: { outcome, officeId, deliveryId } })
  if (officeId) await noteHeard(tx, officeId, receivedAt)
  return outcome
}

/**
 * An account with several receivers sends one event under one id to each, signed with the secret of each. One that a secret of another
 * office brought first, and that it may not speak of, must not hide it; what moved already does not move again.
 */
function noteId({ id }: ProviderEvent, reach: Reach): string {
  if (reach === 'everything') return id
  return `${id}@${reach.toSorted()[0]}+${reach.length}`
}

type Effect = { outcome: EventOutcome; officeId: string | null; deliveryId: string | null }

async function effectOf(tx: Tx, event: ProviderEvent, reach: Reach): Promise<Effect> {
  // an office's own secret speaks of its own mails only
  const own = reach !== 'everything' && reach.length === 1 ? (reach[0] ?? null) : null
  const nobody = { officeId: own, deliveryId: null }
  if (event.told.kind === 'other') return { outcome: 'ignored', ...nobody }
  const found = await findDelivery(tx, event)
  if (found && inReach(reach, found.officeId)) {
    const place = { officeId: found.officeId, deliveryId: found.id }
    if (event.told.kind === 'tracked') return { outcome: await tracked(tx, found.officeId), ...place }
    return { outcome: await applyToDelivery(tx, found, event), ...place }
  }
  const mail = await applyToMail(tx, event, (officeId) => inReach(reach, officeId))
  if (!mail) return { outcome: 'unknown', ...nobody }
  if (event.told.kind === 'tracked' && mail.officeId)
    return { outcome: await tracked(tx, mail.officeId), officeId: mail.officeId, deliveryId: null }
  return { outcome: 'mail', officeId: mail.officeId, deliveryId: null }
}

/** A pixel or a rewritten link answered, so the provider adds them: the next issue is not sent before that is switched off. */
async function tracked(tx: Tx, officeId: string): Promise<'tracking'> {
  await noteTracking(tx, officeId, 'on')
  await raiseAlarm(tx, officeId, 'tracking')
  return 'tracking'
}

type Found = Pick<Delivery, 'id' | 'officeId' | 'subscriptionId'>
const found = { id: true, officeId: true, subscriptionId: true } as const

async function findDelivery(tx: Tx, { deliveryId, providerId }: ProviderEvent): Promise<Found | null> {
  const tagged = deliveryId ? await tx.delivery.findUnique({ where: { id: deliveryId }, select: found }) : null
  if (tagged || !providerId) return tagged
  return tx.delivery.findFirst({ where: { providerId }, select: found })
}

type Move = { event: DeliveryEvent; reason: string | null }

/** The move in the table of states. Null: nothing moves. */
function moveOf(told: Told): Move | null {
  switch (told.kind) {
    case 'sent':
      return { event: 'accept', reason: null }
    case 'delayed':
      return { event: 'delayed', reason: 'delayed' }
    case 'delivered':
    case 'complained':
      return { event: told.kind, reason: null }
    case 'undone':
      return { event: 'undone', reason: told.reason }
    case 'bounced':
      return told.fault && { event: 'bounced', reason: reasonOf(told.fault) }
    default:
      return null
  }
}

type Row = Pick<Delivery, 'state' | 'reason' | 'providerId'>

async function applyToDelivery(tx: Tx, { id, subscriptionId }: Found, event: ProviderEvent): Promise<EventOutcome> {
  // first the reader, then the delivery: somebody who leaves locks in the same order
  const reader = subscriptionId ? await lockReader(tx, subscriptionId) : null
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT state::text AS state, reason, provider_id AS "providerId" FROM deliveries WHERE id = ${id}::uuid FOR UPDATE`
  const move = row && moveOf(event.told)
  if (!move) return 'ignored'
  const after = rowAfter(row, move)
  // it waited to be sent again and an earlier call had taken it: out of its batch, so that no call is made or remade with it
  const tookBefore = isWaiting(row) && after.state !== row.state && { batchId: null, handedAt: event.occurredAt }
  const providerId = row.providerId ?? event.providerId
  const moved = after.state !== row.state || after.reason !== row.reason
  if (moved || providerId !== row.providerId)
    await tx.delivery.update({
      where: { id },
      data: { ...after, providerId, ...tookBefore, ...(after.state !== row.state && { settledAt: now() }) },
    })
  // whatever became of the mail: who complains is written to no more
  if (reader && event.told.kind === 'complained') await endSubscription(tx, { id: reader.id }, 'complaint')
  if (!moved) return 'nothing_new'
  if (event.told.kind === 'complained') return 'applied'
  if (reader) await judgeReader(tx, reader, { before: row, after })
  return 'applied'
}

const isWaiting = ({ state }: Row): boolean => state === 'pending' || state === 'claimed'

/** The reason belongs to the state: a state that is left takes its reason along, and of two faults the worse one counts. */
function rowAfter(row: Row, { event, reason }: Move): Pick<Row, 'state' | 'reason'> {
  const state = advance(row.state, event)
  if (state !== row.state) return { state, reason }
  const same = (state === 'bounced' && event === 'bounced') || (state === 'failed' && event === 'undone')
  if (same) return { state, reason: worseReason(row.reason, reason) }
  return { state, reason: state === 'accepted' && event === 'delayed' ? reason : row.reason }
}
