// `npm run examples:remove`: the example offices go with everything of theirs, and the example people who work nowhere else.
// An example office that was made real is real and stays. The audit trail stays whole: it is append-only.
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { type Tx, withScope } from '@/lib/db/client'

export type RemovedExamples = {
  /** slugs */
  offices: string[]
  people: number
  /** example people who hold a role in a real office; they stay */
  peopleKept: number
  /** administrators who can still sign in; 0 means: run admin:create */
  administratorsLeft: number
}

export async function removeExamples(actor: Actor): Promise<RemovedExamples> {
  permitAdministrator(actor)
  return withScope('everything', async (tx) => {
    // lets the guards of published versions and consent proofs pass, in this transaction only
    await tx.$executeRaw`SELECT set_config('app.retention', 'on', true)`
    const offices = await tx.office.findMany({ where: { example: true }, select: { id: true, slug: true } })
    const ids = offices.map(({ id }) => id)
    await tx.hourlyTotal.deleteMany({ where: { officeId: { in: ids } } })
    await tx.office.deleteMany({ where: { id: { in: ids } } })
    const people = await removePeople(tx)
    const administratorsLeft = await tx.person.count({ where: { administrator: true, disabledAt: null } })
    const slugs = offices.map(({ slug }) => slug).toSorted()
    if (ids.length > 0 || people.removed > 0)
      await record(tx, actor, {
        type: 'examples.removed',
        officeId: null,
        data: { offices: slugs, people: people.removed },
      })
    return { offices: slugs, people: people.removed, peopleKept: people.kept, administratorsLeft }
  })
}

async function removePeople(tx: Tx): Promise<{ removed: number; kept: number }> {
  // grants in the example offices went with them; who still holds one works in a real office
  const kept = await tx.person.count({ where: { example: true, grants: { some: { revokedAt: null } } } })
  const leaving = await tx.person.findMany({
    where: { example: true, grants: { none: { revokedAt: null } } },
    select: { id: true, email: true },
  })
  await tx.mailMessage.deleteMany({
    where: { officeId: null, recipient: { in: leaving.map(({ email }) => email) } },
  })
  const { count } = await tx.person.deleteMany({ where: { id: { in: leaving.map(({ id }) => id) } } })
  return { removed: count, kept }
}
