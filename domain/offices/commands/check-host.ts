// Asks whether an own host leads to this portal, and notes the answer. A host that fails now keeps what it was: the office's address
// never changes by a check.
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { env } from '@/lib/env'
import { fail } from '@/lib/errors'
import { touchPublicContent } from '../content'
import { meetPortal, type Resolve } from '../host-check'
import type { HostProblem } from '../rules/host-problems'
import { originOf } from '../rules/own-hosts'

/** Returns what was met (null: the portal itself). Throws `not_found` when the host is not this office's. */
export async function checkHost(
  actor: Actor,
  officeId: string,
  host: string,
  resolve?: Resolve,
): Promise<HostProblem | null> {
  permitAdministrator(actor)
  const row = await withScope([officeId], (tx) => tx.officeHost.findFirst({ where: { host, officeId } }))
  if (!row) fail('not_found')
  const problem = await meetPortal(host, resolve)
  await withScope([officeId], async (tx) => {
    const at = now()
    const met = problem === null ? { verifiedOrigin: originOf(host, env.appUrl), verifiedAt: at } : {}
    const { count } = await tx.officeHost.updateMany({
      where: { host, officeId },
      data: { checkedAt: at, problem, ...met },
    })
    if (count === 0) fail('not_found')
    await record(tx, actor, {
      type: 'office.host_checked',
      officeId,
      subject: { type: 'office', id: officeId },
      data: { host, met: problem === null },
    })
    await touchPublicContent(tx, officeId)
  })
  return problem
}
