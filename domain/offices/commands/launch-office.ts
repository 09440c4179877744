// „Uruchom urząd”: the moment from which an office is public. Refused while a fact that the law demands is missing.
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { touchPublicContent } from '../content'
import { missingIn } from '../queries'
import { lockedSettings } from './save-settings'

/** Throws `rejected` with `detail: MissingFact[]` (the required ones) and a message that counts them. Launching twice changes nothing. */
export async function launchOffice(actor: Actor, officeId: string): Promise<void> {
  permitAdministrator(actor)
  await withScope([officeId], async (tx) => {
    await lockedSettings(tx, officeId)
    const missing = (await missingIn(tx, officeId)).filter(({ required }) => required)
    if (missing.length > 0) {
      const list = missing.map(({ label }) => label).join(', ')
      fail('rejected', `Urzędu nie można jeszcze uruchomić. Brakuje: ${list}.`, { detail: missing })
    }
    const { count } = await tx.office.updateMany({
      where: { id: officeId, state: 'draft' },
      data: { state: 'live', launchedAt: now() },
    })
    if (count === 0) return
    await record(tx, actor, { type: 'office.launched', officeId, subject: { type: 'office', id: officeId } })
    await touchPublicContent(tx, officeId)
  })
}
