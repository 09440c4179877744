// Walks the hash chain of the audit trail: every row's hash is computed anew by the database's own function and must fit the row,
// the row before and, at the end, the head. A row changed, added or taken away behind the portal's back shows here.
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { type Tx, withScope } from '@/lib/db/client'

export type ChainAnswer =
  | { ok: true; events: number; head: string }
  | {
      ok: false
      /** events that were in order before the break */
      events: number
      /** number of the first event that is wrong */
      brokenAt: string
      /** missing: a row is gone; changed: its content differs from its hash; link: it does not follow the row before; head: the last row is not the one that was last written */
      reason: 'missing' | 'changed' | 'link' | 'head'
    }

type Row = { seq: bigint; prevHash: string; hash: string; computed: string }

const batch = 2000
const start = '0'.repeat(64)

function nextRows(tx: Tx, after: bigint, upTo: bigint): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT seq, prev_hash AS "prevHash", hash, audit_event_hash(e) AS computed FROM audit_events e
    WHERE seq > ${after} AND seq <= ${upTo} ORDER BY seq LIMIT ${batch}`
}

/** Verifies the whole chain in batches (constant memory). Events written meanwhile are left for the next walk. */
export async function verifyChain(actor: Actor): Promise<ChainAnswer> {
  permitAdministrator(actor)
  const [head] = await withScope(
    'everything',
    (tx) => tx.$queryRaw<{ seq: bigint; hash: string }[]>`SELECT seq, hash FROM audit_head`,
  )
  if (!head) return { ok: false, events: 0, brokenAt: '0', reason: 'head' }
  let last = { seq: 0n, hash: start }
  while (last.seq < head.seq) {
    const rows = await withScope('everything', (tx) => nextRows(tx, last.seq, head.seq))
    for (const row of rows) {
      const expected = last.seq + 1n
      const reason = problemOf(row, expected, last.hash)
      if (reason) return { ok: false, events: Number(last.seq), brokenAt: String(expected), reason }
      last = { seq: row.seq, hash: row.hash }
    }
    if (rows.length === 0)
      return { ok: false, events: Number(last.seq), brokenAt: String(last.seq + 1n), reason: 'missing' }
  }
  if (last.hash !== head.hash)
    return { ok: false, events: Number(last.seq), brokenAt: String(last.seq), reason: 'head' }
  return { ok: true, events: Number(last.seq), head: last.hash }
}

function problemOf(row: Row, expected: bigint, previous: string): 'missing' | 'changed' | 'link' | null {
  if (row.seq !== expected) return 'missing'
  if (row.hash !== row.computed) return 'changed'
  return row.prevHash === previous ? null : 'link'
}
