// From a table to subscribers: a dry run that changes nothing, then all of it in one transaction or none of it.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { reconfirmDays } from '@/domain/policies/clauses/terms'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import type { Prisma, SubscriberImport } from '@/lib/db/generated/client'
import { fail } from '@/lib/errors'
import { isUuid } from '@/lib/uuid'
import { addStaged, keepResults, stageImport } from '../import/stage'
import { type ImportCounts, type ImportPlan, importPlanOf } from '../schema/import'

/** A table of 200 000 lines takes some tens of seconds on a small machine. */
const longest = 600_000

/** The import, locked until the end of the transaction. Two clicks go one after another. */
async function lockedImport(tx: Tx, officeId: string, importId: string): Promise<SubscriberImport> {
  if (!isUuid(importId)) fail('not_found')
  await tx.$queryRaw`SELECT id FROM subscriber_imports
    WHERE id = ${importId}::uuid AND office_id = ${officeId}::uuid FOR UPDATE`
  const row = await tx.subscriberImport.findFirst({ where: { id: importId, officeId } })
  if (!row) fail('not_found')
  if (row.state === 'done') fail('conflict', 'Ten import jest już zakończony. Poniżej widać jego wynik.')
  if (row.keptUntil <= now()) fail('gone', 'Przesłana tabela była przechowywana przez dobę. Prześlij ją jeszcze raz.')
  return row
}

/** The dry run: says of every line what would become of it. Changes nothing but the import itself. Throws `invalid` for a column that is not there. */
export async function checkImport(
  actor: Actor,
  officeId: string,
  importId: string,
  plan: ImportPlan,
): Promise<ImportCounts> {
  permit(actor, 'subscribers.person', officeId)
  return withScope(
    [officeId],
    async (tx) => {
      const { columns } = await lockedImport(tx, officeId, importId)
      for (const name of ['address', 'locale', 'date', 'source'] as const)
        if ((plan[name] ?? 0) >= columns)
          fail('invalid', '', { fields: { [name]: 'Tabela nie ma takiej kolumny. Wybierz z listy.' } })
      await stageImport(tx, { importId, officeId, plan })
      const counts = await keepResults(tx, importId)
      const { proof, note } = plan
      const data = {
        state: 'checked',
        plan: plan satisfies Prisma.InputJsonValue,
        counts,
        checkedAt: now(),
        proof,
        note,
      }
      await tx.subscriberImport.update({ where: { id: importId }, data })
      return counts
    },
    longest,
  )
}

/** Imports what the dry run looked at; decides about every line anew, so that nobody comes in who left meanwhile. */
export async function importSubscribers(actor: Actor, officeId: string, importId: string): Promise<ImportCounts> {
  permit(actor, 'subscribers.person', officeId)
  return withScope(
    [officeId],
    async (tx) => {
      // imports of an office go one after another; the lock goes with the transaction, also with a broken one
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`subscribers:${officeId}`}, 0))`
      const row = await lockedImport(tx, officeId, importId)
      const plan = importPlanOf(row.plan)
      if (row.state !== 'checked' || !plan) fail('conflict', 'Najpierw wskaż kolumny i sprawdź tabelę.')
      const at = now()
      const staged = { importId, officeId, plan }
      await stageImport(tx, staged)
      await addStaged(tx, staged, at, new Date(at.getTime() + reconfirmDays * 86_400_000))
      const counts = await keepResults(tx, importId)
      await tx.subscriberImport.update({ where: { id: importId }, data: { state: 'done', counts, finishedAt: at } })
      const { active, rows } = counts
      const reconfirm = counts.reconfirm + counts.missing_proof + counts.bad_date
      const subject = { type: 'import', id: importId }
      await record(tx, actor, { type: 'subscribers.imported', officeId, subject, data: { rows, active, reconfirm } })
      return counts
    },
    longest,
  )
}

/** Throws a table away before its import. */
export async function removeImport(actor: Actor, officeId: string, importId: string): Promise<void> {
  permit(actor, 'subscribers.person', officeId)
  await withScope([officeId], async (tx) => {
    await lockedImport(tx, officeId, importId)
    await tx.subscriberImport.delete({ where: { id: importId } })
    await record(tx, actor, { type: 'subscribers.import_removed', officeId, subject: { type: 'import', id: importId } })
  })
}
