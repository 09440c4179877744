// Everything the portal holds about a member of staff, for that person (GDPR art. 15 and 20): account, roles, sessions, events.
// Erasing is disabling: the row stays, because the audit trail must be able to say who acted.
import type { Actor } from '@/domain/access/actor'
import { withScope } from '@/lib/db/client'
import { personOf } from './session'

/** As plain data, ready for JSON. The password's hash is not given out: it serves only to check a password. */
export async function ownData(actor: Actor) {
  const id = personOf(actor)
  // one's own acts stand in every office and in the installation's own trail
  return withScope('everything', async (tx) => {
    const { passwordHash, ...person } = await tx.person.findUniqueOrThrow({ where: { id } })
    const grants = await tx.roleGrant.findMany({
      where: { personId: id },
      select: { role: true, grantedAt: true, revokedAt: true, office: { select: { slug: true } } },
      orderBy: { grantedAt: 'asc' },
    })
    const sessions = await tx.session.findMany({
      where: { personId: id },
      orderBy: { createdAt: 'asc' },
      omit: { personId: true },
    })
    const links = await tx.oneTimeLink.findMany({
      where: { personId: id },
      orderBy: { createdAt: 'asc' },
      omit: { id: true, personId: true },
    })
    const events = await tx.auditEvent.findMany({
      where: { OR: [{ actorId: id }, { subjectType: 'person', subjectId: id }] },
      select: { seq: true, at: true, officeId: true, type: true, data: true },
      orderBy: { seq: 'asc' },
    })
    return {
      account: { ...person, hasPassword: passwordHash !== null },
      roles: grants.map(({ office, ...grant }) => ({ ...grant, office: office.slug })),
      sessions,
      links,
      events: events.map((event) => ({ ...event, seq: Number(event.seq) })),
    }
  })
}
