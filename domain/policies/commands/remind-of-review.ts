// Mails people of an office before the 31 March by which its accessibility declaration must be reviewed (art. 11 of the act of 4 April
// 2019): 30 and 7 days before, once each, as long as the declaration in force tells no review of that year.
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { enqueue } from '@/domain/mail/enqueue'
import { holdersOf } from '@/domain/policies/people'
import { reviewOf } from '@/domain/policies/queries/declaration'
import { reminderDue } from '@/domain/policies/rules/declaration-review'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'

/** Offices asked, offices reminded, mails queued. An office that is not public is left in peace. */
export async function remindOfReview(actor: Actor): Promise<{ offices: number; reminded: number; mails: number }> {
  permitAdministrator(actor)
  const offices = await withScope('everything', (tx) =>
    tx.office.findMany({ where: { state: 'live' }, select: { id: true, slug: true } }),
  )
  let reminded = 0
  let mails = 0
  for (const office of offices) {
    const sent = await withScope([office.id], (tx) => remindOffice(tx, office))
    if (sent > 0) reminded += 1
    mails += sent
  }
  return { offices: offices.length, reminded, mails }
}

async function remindOffice(tx: Tx, { id: officeId, slug }: { id: string; slug: string }): Promise<number> {
  const review = await reviewOf(tx, officeId)
  const due = review && reminderDue(review)
  if (!due) return 0
  // one line per reminder: a restart, or a second worker, does not write again
  const mark = `${review.dueBy} ${due}`
  await tx.officeDeclaration.createMany({ data: { officeId, updatedAt: now() }, skipDuplicates: true })
  const fresh = { OR: [{ reminded: null }, { reminded: { not: mark } }] }
  const { count } = await tx.officeDeclaration.updateMany({ where: { officeId, ...fresh }, data: { reminded: mark } })
  if (count === 0) return 0
  // those who publish it, and those who look after the office's settings
  const [publishers, keepers] = [
    await holdersOf(tx, officeId, 'documents.publish'),
    await holdersOf(tx, officeId, 'office.settings'),
  ]
  const people = new Map([...publishers, ...keepers].map((person) => [person.id, person.email]))
  for (const recipient of people.values())
    await enqueue(tx, {
      template: 'declaration-review',
      officeId,
      recipient,
      subject: { type: 'office', id: officeId },
      data: { office: slug, dueBy: review.dueBy, daysLeft: review.daysLeft },
    })
  return people.size
}
