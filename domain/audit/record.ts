// Writes the audit trail. Called inside the transaction of the change it tells of; a trigger adds number and hash chain.
// `data` holds ids, numbers, dates and codes only: never an address, never free text typed by people.
import type { Actor } from '@/domain/access/actor'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import type { AuditType } from './schema'

export type AuditEntry = {
  type: AuditType
  /** null for events of the installation; such a transaction runs in the scope `everything` */
  officeId: string | null
  subject?: { type: string; id: string }
  data?: Record<string, string | number | boolean | null | string[]>
}

export async function record(tx: Tx, actor: Actor, entry: AuditEntry): Promise<void> {
  await tx.auditEvent.create({
    data: {
      // seq and hashes are set by the trigger; Prisma wants a value
      seq: 0n,
      prevHash: '',
      hash: '',
      at: now(),
      officeId: entry.officeId,
      actorKind: actor.kind,
      actorId: actor.personId,
      actorLabel: actor.label,
      type: entry.type,
      subjectType: entry.subject?.type ?? null,
      subjectId: entry.subject?.id ?? null,
      data: entry.data ?? {},
    },
  })
}
