// Switches an office off, for a time or for good, and on again. Nothing is deleted; people see why, and who helps them now.
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { now, polishDay } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { fail } from '@/lib/errors'
import { touchPublicContent } from '../content'
import type { Closure, SwitchOff } from '../schema/closure'

/** Throws `invalid` at `until` for a day that has passed, `rejected` for a draft. */
export async function switchOfficeOff(actor: Actor, officeId: string, input: SwitchOff): Promise<void> {
  permitAdministrator(actor)
  const { kind, ...told } = input
  if (told.until !== '' && told.until <= polishDay())
    fail('invalid', '', { fields: { until: 'Podaj dzień, który dopiero nadejdzie, albo zostaw pole puste.' } })
  await withScope([officeId], async (tx) => {
    const office = await tx.office.findUnique({ where: { id: officeId } })
    if (!office) fail('not_found')
    if (office.state === 'draft') fail('rejected', 'Ten urząd nie był jeszcze uruchomiony, więc nie ma czego wyłączać.')
    const before = office.closure as Closure | null
    const closure: Closure = { ...told, since: before?.since ?? now().toISOString() }
    await tx.office.update({ where: { id: officeId }, data: { state: kind, closure } })
    await record(tx, actor, {
      type: kind === 'paused' ? 'office.paused' : 'office.closed',
      officeId,
      subject: { type: 'office', id: officeId },
      data: { until: told.until },
    })
    await touchPublicContent(tx, officeId)
  })
}

/** The office is public again, as it was. Throws `rejected` when it is not off. */
export async function switchOfficeOn(actor: Actor, officeId: string): Promise<void> {
  permitAdministrator(actor)
  await withScope([officeId], async (tx) => {
    const { count } = await tx.office.updateMany({
      where: { id: officeId, state: { in: ['paused', 'closed'] } },
      data: { state: 'live', closure: Prisma.DbNull },
    })
    if (count === 0) fail('rejected', 'Ten urząd nie jest wyłączony.')
    await record(tx, actor, { type: 'office.reopened', officeId, subject: { type: 'office', id: officeId } })
    await touchPublicContent(tx, officeId)
  })
}
