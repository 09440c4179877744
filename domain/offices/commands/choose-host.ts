// Makes a verified own host the office's address, or gives the office back to the portal's. Its other hosts redirect to the chosen one.
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { withScope } from '@/lib/db/client'
import { env } from '@/lib/env'
import { fail } from '@/lib/errors'
import { touchPublicContent } from '../content'
import { originOf } from '../rules/own-hosts'

/** `host` null: back to the portal's address. Throws `not_found`, or `rejected` for a host that was not met and for examples. */
export async function chooseHost(actor: Actor, officeId: string, host: string | null): Promise<void> {
  permitAdministrator(actor)
  await withScope([officeId], async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM offices WHERE id = ${officeId}::uuid FOR UPDATE`
    const office = await tx.office.findUnique({ where: { id: officeId }, include: { hosts: true } })
    if (!office) fail('not_found')
    if (host !== null) {
      const row = office.hosts.find((one) => one.host === host)
      if (!row) fail('not_found')
      if (office.example) fail('rejected', 'Urząd przykładowy ma adres w portalu: wpisane nazwy serwera nie są nasze.')
      if (row.verifiedOrigin !== originOf(host, env.appUrl))
        fail('rejected', `Adres ${host} nie jest jeszcze sprawdzony. Najpierw wybierz „Sprawdź”.`)
    }
    await tx.officeHost.updateMany({ where: { officeId, canonical: true }, data: { canonical: false } })
    if (host !== null) await tx.officeHost.updateMany({ where: { officeId, host }, data: { canonical: true } })
    await record(tx, actor, {
      type: 'office.host_chosen',
      officeId,
      subject: { type: 'office', id: officeId },
      data: { host: host ?? '' },
    })
    await touchPublicContent(tx, officeId)
  })
}
