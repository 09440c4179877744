// What single mails (SMTP) write, gathered: all mails that stand before their first byte are noted as handed in one commit, and so
// are all results. A mail leaves only after that commit, so a process that dies leaves as uncertain only those in hand at that
// moment: at most one for each connection. Everything else waits or is settled.
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { now } from '@/lib/clock'
import { crashPoint } from '@/lib/crash-point'
import { type Tx, withScope } from '@/lib/db/client'
import type { ClaimedBatch } from './claim-batch'
import { sendingAmong } from './issue-lock'

/** `pending`: refused for now, it will be tried again. */
export type SingleOutcome = { state: 'accepted' | 'failed' | 'uncertain' | 'pending'; reason: string | null }
type Entry = { batch: ClaimedBatch; id: string }
type Handing = Entry & { answer: (mayLeave: boolean) => void }
type Result = Entry & { outcome: SingleOutcome; written: () => void; failed: (error: unknown) => void }

export type MailLedger = {
  /** After the commit: whether the mail may leave. False when the reader left, the issue is held or the lease was lost. */
  hand(batch: ClaimedBatch, id: string): Promise<boolean>
  /** After the commit. Throws when the database is away: the mail stays handed, and is uncertain for whoever comes next. */
  settle(batch: ClaimedBatch, id: string, outcome: SingleOutcome): Promise<void>
}

/** One for a process: it writes for all batches in work together. */
export function openLedger(actor: Actor): MailLedger {
  permitAdministrator(actor)
  let handings: Handing[] = []
  let results: Result[] = []
  let writing = false

  async function write(): Promise<void> {
    if (writing) return
    writing = true
    // what is ready in the same turn of the loop goes along
    await new Promise(setImmediate)
    while (handings.length > 0 || results.length > 0) {
      const [hands, ends] = [handings, results]
      handings = []
      results = []
      await commit(hands, ends).catch((error: unknown) => {
        for (const { answer } of hands) answer(false)
        for (const { failed } of ends) failed(error)
      })
    }
    writing = false
  }

  return {
    hand: (batch, id) =>
      new Promise((answer) => {
        handings.push({ batch, id, answer })
        void write()
      }),
    settle: (batch, id, outcome) =>
      new Promise((written, failed) => {
        results.push({ batch, id, outcome, written, failed })
        void write()
      }),
  }
}

async function commit(hands: Handing[], ends: Result[]): Promise<void> {
  const handed = await withScope('everything', async (tx) => {
    // the rows of the issues come first in the order of locks
    const may = hands.length > 0 ? await noteHanded(tx, hands) : new Set<string>()
    if (ends.length > 0) await noteResults(tx, ends)
    return may
  })
  if (handed.size > 0) crashPoint('mail-handed')
  for (const { id, answer } of hands) answer(handed.has(id))
  for (const { written } of ends) written()
}

async function noteHanded(tx: Tx, hands: readonly Handing[]): Promise<Set<string>> {
  const sending = await sendingAmong(tx, [...new Set(hands.map(({ batch }) => batch.issueId))])
  const going = hands.filter(({ batch }) => sending.has(batch.issueId))
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE deliveries AS d SET state = 'handed', handed_at = ${now()}
    FROM unnest(${going.map(({ id }) => id)}::uuid[], ${going.map(({ batch }) => batch.token)}::uuid[]) AS v(id, token),
      issue_batches AS b
    WHERE d.id = v.id AND d.state = 'claimed' AND b.id = d.batch_id AND b.claim_token = v.token RETURNING d.id`
  return new Set(rows.map(({ id }) => id))
}

/** Only what is claimed or handed takes a result: a reader who left while it was refused for now is skipped. */
async function noteResults(tx: Tx, ends: readonly Result[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE deliveries AS d SET
      state = CASE WHEN gone THEN 'skipped' ELSE v.state END::delivery_state,
      reason = CASE WHEN gone THEN 'left' WHEN v.state = 'pending' THEN NULL ELSE v.reason END,
      settled_at = CASE WHEN v.state = 'pending' AND NOT gone THEN NULL ELSE ${now()}::timestamptz END,
      handed_at = CASE WHEN v.state = 'pending' THEN NULL ELSE d.handed_at END
    FROM (
      SELECT o.*, o.state = 'pending' AND r.kind = 'reader' AND r.subscription_id IS NULL AS gone
      FROM unnest(${ends.map(({ id }) => id)}::uuid[], ${ends.map(({ batch }) => batch.token)}::uuid[],
        ${ends.map(({ outcome }) => outcome.state)}::text[], ${ends.map(({ outcome }) => outcome.reason)}::text[])
        AS o(id, token, state, reason) JOIN deliveries AS r ON r.id = o.id) AS v, issue_batches AS b
    WHERE d.id = v.id AND d.state IN ('claimed', 'handed') AND b.id = d.batch_id AND b.claim_token = v.token`
}
