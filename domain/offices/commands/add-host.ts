// Gives an office an address of its own. A host name belongs to one office of the installation only.
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { withScope } from '@/lib/db/client'
import { env } from '@/lib/env'
import { fail } from '@/lib/errors'
import { touchPublicContent } from '../content'
import { hostName } from '../host-names'

/** Returns the host as it is stored. Throws `invalid` at `host`. */
export async function addHost(actor: Actor, officeId: string, typed: string): Promise<string> {
  permitAdministrator(actor)
  const parsed = hostName(typed, env.appUrl)
  if ('problem' in parsed) fail('invalid', '', { fields: { host: parsed.problem } })
  const { host } = parsed
  await withScope([officeId], async (tx) => {
    const { count } = await tx.officeHost.createMany({ data: [{ host, officeId }], skipDuplicates: true })
    if (count === 0) fail('invalid', '', { fields: { host: `Adres ${host} jest już przypisany do urzędu.` } })
    await record(tx, actor, {
      type: 'office.host_added',
      officeId,
      subject: { type: 'office', id: officeId },
      data: { host },
    })
    await touchPublicContent(tx, officeId)
  })
  return host
}
