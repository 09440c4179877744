// What came back means for the reader: stopped at once, stopped after three soft bounces, or nothing. Judged anew from all that is
// known of the mailbox each time, so that order and repetition of what comes back do not matter.
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { countedMarks, markOf, type Outcome, reasonOf, stopsAfter, type Told, tellsGone } from '../rules/bounces'

type Reader = {
  id: string
  state: string
  stopReason: string | null
  outcomes: string
  olderOutcomes: string
  resumedAt: Date | null
}
type Live = Told & { id: string }

/** Locks a reader; before the delivery itself, because somebody who leaves locks in the same order. */
export async function lockReader(tx: Tx, subscriptionId: string): Promise<Reader | null> {
  const [row] = await tx.$queryRaw<Reader[]>`
    SELECT id, state::text AS state, stop_reason AS "stopReason", outcomes, older_outcomes AS "olderOutcomes", resumed_at AS "resumedAt"
    FROM subscriptions WHERE id = ${subscriptionId}::uuid FOR UPDATE`
  return row ?? null
}

/** Deliveries that still count, in the order of sending. */
const liveOf = (tx: Tx, { id, resumedAt }: Reader) => tx.$queryRaw<Live[]>`
  SELECT d.id, d.state::text AS state, d.reason, b.route
  FROM deliveries d LEFT JOIN issue_batches b ON b.id = d.batch_id
  WHERE d.subscription_id = ${id}::uuid AND d.handed_at > coalesce(${resumedAt}::timestamptz, '-infinity')
  ORDER BY d.handed_at, d.id`

const stateOf: Record<Outcome['kind'], Told['state']> = {
  success: 'delivered',
  delayed: 'accepted',
  hard: 'bounced',
  soft: 'bounced',
  block: 'bounced',
}

/**
 * Notes what became of a delivery for its reader, in the caller's transaction; best before the delivery's own row is written (order
 * of locks). Its row must then say `reasonOf(outcome)` as reason: later ones are judged from the rows. Successes over SMTP need no
 * call. Nothing happens when the reader is gone.
 */
export async function noteOutcome(tx: Tx, delivery: { id: string }, outcome: Outcome): Promise<void> {
  const row = await tx.delivery.findUnique({ where: { id: delivery.id }, select: { subscriptionId: true } })
  const reader = row?.subscriptionId ? await lockReader(tx, row.subscriptionId) : null
  if (!reader) return
  const told = { state: stateOf[outcome.kind], reason: reasonOf(outcome) }
  const live = (await liveOf(tx, reader)).map((one) => (one.id === delivery.id ? { ...one, ...told } : one))
  await judge(tx, reader, live, false)
}

type Rest = Omit<Told, 'route'>

/** Judges a locked reader after the row of one delivery went from `before` to `after`. */
export async function judgeReader(
  tx: Tx,
  reader: Reader,
  { before, after }: { before: Rest; after: Rest },
): Promise<void> {
  const [was, is] = [
    { ...before, route: null },
    { ...after, route: null },
  ]
  // most mails arrive, and most mailboxes never gave any trouble
  const quiet = /^a?$/.test(markOf(is)) && !tellsGone(was) && !tellsGone(is)
  if (quiet && reader.outcomes === '' && reader.stopReason === null) return
  await judge(tx, reader, await liveOf(tx, reader), tellsGone(was) && !tellsGone(is))
}

/** A single mail to a reader told that there is no such mailbox: the same end as an issue's. */
export async function stopForHardBounce(tx: Tx, subscriptionId: string): Promise<void> {
  const reader = await lockReader(tx, subscriptionId)
  if (reader) await write(tx, reader, reader.outcomes, true)
}

/** `lifted`: what told of a missing mailbox turned out otherwise. */
async function judge(tx: Tx, reader: Reader, live: readonly Told[], lifted: boolean): Promise<void> {
  const marks = countedMarks(reader.olderOutcomes + live.map(markOf).join(''))
  await write(tx, reader, marks, live.some(tellsGone) || (reader.stopReason === 'hard_bounce' && !lifted))
}

async function write(tx: Tx, reader: Reader, marks: string, gone: boolean): Promise<void> {
  const stop = gone ? 'hard_bounce' : stopsAfter(marks) ? 'soft_bounces' : null
  const may = reader.state === 'active' || (reader.state === 'stopped' && reader.stopReason !== null)
  const changes = may && stop !== reader.stopReason
  if (!changes && marks === reader.outcomes) return
  const state = stop ? 'stopped' : 'active'
  const stopped = { state, stopReason: stop, stoppedAt: stop ? now() : null } as const
  await tx.subscription.update({ where: { id: reader.id }, data: { outcomes: marks, ...(changes && stopped) } })
}
