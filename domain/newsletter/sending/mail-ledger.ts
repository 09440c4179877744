// What single mails (SMTP) write, gathered: all mails that stand before their first byte are noted as handed in one commit, and so
// are all results. A mail leaves only after that commit, so a process that dies leaves as uncertain only those in hand at that
// moment: at most one for each connection. Everything else waits or is settled.
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { now } from '@/lib/clock'
import { crashPoint } from '@/lib/crash-point'
import { withScope } from '@/lib/db/client'
import { inOneTrip, literal, literals } from '@/lib/db/one-trip'
import { noteOutcome } from '../events/note-outcome'
import type { Fault } from '../rules/bounces'
import { type ClaimedBatch, holdsBatch } from './claim-batch'

/** `pending`: refused for now, it will be tried again. `fault`: what a final refusal says of the mailbox. */
export type SingleOutcome = {
  state: 'accepted' | 'failed' | 'uncertain' | 'pending'
  reason: string | null
  fault?: Fault
}
/** Commits on their way at the same time: the disk writes what one gathers while it answers the other. */
const writers = 2
/** A result that is known is not given up because the database starts anew: inside the lease nobody else can have judged the mail. */
const resultsKeptFor = 20_000
const pauseWithoutDatabase = 300
/** Milliseconds that results wait for mails to be handed over, so that one commit serves both. */
const patience = 10

type Entry = { batch: ClaimedBatch; id: string }
type Handing = Entry & { answer: (mayLeave: boolean) => void }
type Result = Entry & {
  outcome: SingleOutcome
  /** by `performance.now` */
  keptUntil: number
  written: () => void
  failed: (error: unknown) => void
}

export type MailLedger = {
  /** After the commit: whether the mail may leave. False when the reader left, the issue is held or the lease was lost. */
  hand(batch: ClaimedBatch, id: string): Promise<boolean>
  /** After the commit. Throws when the database stays away: the mail stays handed, and is uncertain for whoever comes next. */
  settle(batch: ClaimedBatch, id: string, outcome: SingleOutcome): Promise<void>
}

/** One for a process: it writes for all batches in work together. */
export function openLedger(actor: Actor): MailLedger {
  permitAdministrator(actor)
  let handings: Handing[] = []
  let results: Result[] = []
  let writing = 0
  let late: NodeJS.Timeout | null = null
  const writeLate = () => {
    late = null
    void write()
  }

  async function write(): Promise<void> {
    if (writing >= writers) return
    writing++
    // what is ready in the same turn of the loop goes along
    await new Promise(setImmediate)
    while (handings.length > 0 || results.length > 0) {
      const [hands, ends] = [handings, results]
      handings = []
      results = []
      await commit(hands, ends).catch(async (error: unknown) => {
        for (const { answer } of hands) answer(false)
        const lost = ends.filter(({ keptUntil }) => keptUntil <= performance.now())
        for (const { failed } of lost) failed(error)
        results.unshift(...ends.filter((end) => !lost.includes(end)))
        await new Promise((resolve) => setTimeout(resolve, pauseWithoutDatabase))
      })
    }
    writing--
  }

  return {
    hand: (batch, id) =>
      new Promise((answer) => {
        handings.push({ batch, id, answer })
        void write()
      }),
    settle: (batch, id, outcome) =>
      new Promise((written, failed) => {
        const keptUntil = performance.now() + resultsKeptFor
        results.push({ batch, id, outcome, keptUntil, written, failed })
        // the next mail of this connection stands at 354 in a moment and takes the result along
        if (late === null) late = setTimeout(writeLate, patience)
      }),
  }
}

async function commit(hands: Handing[], ends: Result[]): Promise<void> {
  const faulty = ends.filter(({ outcome }) => outcome.fault)
  for (const end of faulty) await noteFault(end)
  const plain = ends.filter(({ outcome }) => !outcome.fault)
  const [, handed = []] = await inOneTrip('everything', [
    ...(hands.length > 0 ? handingStatements(hands) : ['SELECT', 'SELECT']),
    ...(plain.length > 0 ? [resultStatement(plain)] : []),
  ])
  const ids = new Set(handed.map(({ id }) => id))
  if (ids.size > 0) crashPoint('mail-handed')
  for (const { id, answer } of hands) answer(ids.has(id))
  for (const { written } of ends) written()
}

/** Asked for each row and not joined: right after a freeze there are no statistics, and a join walked through the whole issue each time. */
const ofTheHolder = '(SELECT b.claim_token FROM issue_batches b WHERE b.id = d.batch_id) = v.token'

/** The rows of the issues come first in the order of locks, and hold off whoever would pause or cancel. */
function handingStatements(hands: readonly Handing[]): [string, string] {
  const issues = literals(
    ['uuid'],
    [...new Set(hands.map(({ batch }) => batch.issueId))].sort().map((id) => [id]),
  )
  const rows = literals(
    ['uuid', 'uuid'],
    hands.map(({ id, batch }) => [id, batch.token]),
  )
  return [
    `SELECT id FROM issues WHERE id IN (SELECT v.id FROM (VALUES ${issues}) AS v(id)) ORDER BY id FOR SHARE`,
    `UPDATE deliveries AS d SET state = 'handed', handed_at = ${literal(now())}
     FROM (VALUES ${rows}) AS v(id, token)
     WHERE d.id = v.id AND d.state = 'claimed' AND ${ofTheHolder}
       AND (SELECT i.state FROM issues i WHERE i.id = d.issue_id) = 'sending' RETURNING d.id`,
  ]
}

/** Only what is claimed or handed takes a result; a reader who left while the mail was refused for now is skipped. */
function resultStatement(ends: readonly Result[]): string {
  const rows = literals(
    ['uuid', 'uuid', 'delivery_state', 'text'],
    ends.map(({ id, batch, outcome }) => [id, batch.token, outcome.state, outcome.reason]),
  )
  const gone = `v.state = 'pending' AND d.kind = 'reader' AND d.subscription_id IS NULL`
  return `UPDATE deliveries AS d SET
      state = CASE WHEN ${gone} THEN 'skipped' ELSE v.state END,
      reason = CASE WHEN ${gone} THEN 'left' WHEN v.state = 'pending' THEN NULL ELSE v.reason END,
      settled_at = CASE WHEN v.state = 'pending' AND NOT (${gone}) THEN NULL ELSE ${literal(now())}::timestamptz END,
      handed_at = CASE WHEN v.state = 'pending' THEN NULL ELSE d.handed_at END
    FROM (VALUES ${rows}) AS v(id, token, state, reason)
    WHERE d.id = v.id AND d.state IN ('claimed', 'handed') AND ${ofTheHolder}`
}

/** A final refusal that says something of the mailbox: the reader is judged by it in the same transaction, first (order of locks). */
async function noteFault(end: Result): Promise<void> {
  await withScope('everything', async (tx) => {
    const { fault } = end.outcome
    if (fault && (await holdsBatch(tx, end.batch))) await noteOutcome(tx, { id: end.id }, fault)
    await tx.$executeRawUnsafe(resultStatement([end]))
  })
}
