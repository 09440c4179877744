// An example office becomes a real one: the band and `noindex` go. There is no way back, hence the retyped address.
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { touchPublicContent } from '../content'

/** `retyped` must be the office's slug. Throws `invalid` at `slug`, `rejected` when the office is real already. */
export async function makeReal(actor: Actor, officeId: string, retyped: string): Promise<void> {
  permitAdministrator(actor)
  await withScope([officeId], async (tx) => {
    const office = await tx.office.findUnique({ where: { id: officeId } })
    if (!office) fail('not_found')
    if (retyped.trim() !== office.slug)
      fail('invalid', '', { fields: { slug: `Przepisz dokładnie adres urzędu: ${office.slug}` } })
    const { count } = await tx.office.updateMany({ where: { id: officeId, example: true }, data: { example: false } })
    if (count === 0) fail('rejected', 'Ten urząd nie jest już przykładowy.')
    await record(tx, actor, { type: 'office.made_real', officeId, subject: { type: 'office', id: officeId } })
    await touchPublicContent(tx, officeId)
  })
}
