// Reads the portal's own access log into hourly totals, each line exactly once: the position in the file moves in the same
// transaction as the totals, under a lock on the file's row. Killed anywhere, it goes on where the last commit stood.
import { randomUUID } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { accessLogDirectory } from '@/lib/access-log'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import { env } from '@/lib/env'
import { type Batch, batchBytes, fingerprintOf, logFileNames, readBatch, withFile } from '../log-files'
import { parseLine } from '../parse-line'
import { addLine, type Known, limited, type Measure, openGroups, type Total, type Totals } from '../totals'

export type ReadLog = { files: number; lines: number; unparsed: number }

export type ReadOptions = {
  /** default: the log directory of DATA_DIR */
  directory?: string
  /** bytes read in one transaction */
  bytes?: number
}

/** Reads everything that is complete by now. Several readers may run at once; a second one finds the work done. */
export async function readAccessLog(actor: Actor, options: ReadOptions = {}): Promise<ReadLog> {
  permitAdministrator(actor)
  const directory = options.directory ?? accessLogDirectory(env.dataDir)
  const sum: ReadLog = { files: 0, lines: 0, unparsed: 0 }
  for (const name of await logFileNames(directory)) {
    const read = await withFile(directory, name, (file) => readFile(file, name, options.bytes ?? batchBytes))
    if (!read) continue
    sum.files += 1
    sum.lines += read.lines
    sum.unparsed += read.unparsed
  }
  return sum
}

async function readFile(file: FileHandle, name: string, bytes: number): Promise<{ lines: number; unparsed: number }> {
  const sum = { lines: 0, unparsed: 0 }
  const fingerprint = await fingerprintOf(file)
  if (!fingerprint) return sum
  const known = await withScope([], (tx) => tx.logFile.findUnique({ where: { fingerprint } }))
  if (known && known.position === BigInt((await file.stat()).size)) return sum
  for (let more = true; more; ) {
    const step = await withScope('everything', (tx) => takeBatch(tx, file, { name, fingerprint, bytes }))
    sum.lines += step.lines
    sum.unparsed += step.unparsed
    more = step.moved
  }
  return sum
}

type Source = { name: string; fingerprint: string; bytes: number }

async function takeBatch(tx: Tx, file: FileHandle, source: Source) {
  const position = await lockPosition(tx, source)
  const batch = await readBatch(file, position, source.bytes)
  if (batch.next === position) return { lines: 0, unparsed: 0, moved: false }
  const { totals, unparsed } = await summed(tx, batch)
  await store(tx, await withinLimits(tx, totals))
  await tx.logFile.update({
    where: { fingerprint: source.fingerprint },
    data: {
      name: source.name,
      position: BigInt(batch.next),
      lines: { increment: batch.lines.length },
      unparsed: { increment: unparsed },
      updatedAt: now(),
    },
  })
  return { lines: batch.lines.length, unparsed, moved: batch.next > position }
}

/** Locks the file's row until the transaction ends; a second reader waits here and then sees the new position. */
async function lockPosition(tx: Tx, { name, fingerprint }: Source): Promise<number> {
  await tx.$executeRaw`
    INSERT INTO log_files (id, fingerprint, name, updated_at) VALUES (${randomUUID()}::uuid, ${fingerprint}, ${name}, ${now()})
    ON CONFLICT (fingerprint) DO NOTHING`
  const rows = await tx.$queryRaw<{ position: bigint }[]>`
    SELECT position FROM log_files WHERE fingerprint = ${fingerprint} FOR UPDATE`
  return Number(rows[0]?.position ?? 0n)
}

async function summed(tx: Tx, batch: Batch): Promise<{ totals: Totals; unparsed: number }> {
  const known = await knownOffices(tx)
  const totals: Totals = new Map()
  let unparsed = 0
  for (const text of batch.lines) {
    const line = parseLine(text)
    if (line) addLine(totals, line, known)
    else unparsed += 1
  }
  return { totals, unparsed }
}

async function knownOffices(tx: Tx): Promise<Known> {
  const offices = await tx.office.findMany({ select: { id: true, slug: true, hosts: { select: { host: true } } } })
  return {
    officeIds: new Map(offices.map(({ id, slug }) => [slug, id])),
    ownHosts: new Set([new URL(env.appUrl).hostname, ...offices.flatMap(({ hosts }) => hosts.map(({ host }) => host))]),
  }
}

async function withinLimits(tx: Tx, totals: Totals): Promise<Total[]> {
  const groups = openGroups(totals)
  if (groups.length === 0) return [...totals.values()]
  const stored = await tx.$queryRaw<{ office_id: string; hour: Date; kind: Measure; key: string; detail: string }[]>`
    SELECT h.office_id::text, h.hour, h.kind, h.key, h.detail FROM hourly_totals h
    JOIN unnest(${groups.map(({ officeId }) => officeId)}::uuid[], ${groups.map(({ hour }) => new Date(hour).toISOString())}::timestamptz[],
                ${groups.map(({ kind }) => kind)}::text[]) AS g(office_id, hour, kind)
      ON h.office_id = g.office_id AND h.hour = g.hour AND h.kind = g.kind`
  return limited(
    totals,
    stored.map(({ office_id: officeId, hour, kind, key, detail }) => ({
      officeId,
      hour: hour.getTime(),
      kind,
      key,
      detail,
      hits: 0,
      bytes: 0,
      durationMs: 0,
    })),
  )
}

async function store(tx: Tx, totals: Total[]): Promise<void> {
  // one order for all writers: two of them then wait for each other instead of deadlocking
  const rows = totals.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
  if (rows.length === 0) return
  await tx.$executeRaw`
    INSERT INTO hourly_totals AS t (office_id, hour, kind, key, detail, hits, bytes, duration_ms)
    SELECT * FROM unnest(
      ${rows.map(({ officeId }) => officeId)}::uuid[], ${rows.map(({ hour }) => new Date(hour).toISOString())}::timestamptz[],
      ${rows.map(({ kind }) => kind)}::text[], ${rows.map(({ key }) => key)}::text[], ${rows.map(({ detail }) => detail)}::text[],
      ${rows.map(({ hits }) => String(hits))}::bigint[], ${rows.map(({ bytes }) => String(bytes))}::bigint[],
      ${rows.map(({ durationMs }) => String(durationMs))}::bigint[])
    ON CONFLICT (office_id, hour, kind, key, detail) DO UPDATE
      SET hits = t.hits + excluded.hits, bytes = t.bytes + excluded.bytes, duration_ms = t.duration_ms + excluded.duration_ms`
}

const sortKey = ({ officeId, hour, kind, key, detail }: Total) => `${officeId} ${hour} ${kind} ${key} ${detail}`
