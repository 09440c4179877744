// Whether the provider watches readers (pixels, rewritten links): asked of its API before an issue is started and when a route is
// saved, remembered beside the route. An issue is never sent while it is known to be on; unknown is allowed, and shown as unverified.
import type { Actor } from '@/domain/access/actor'
import { permit, permitAdministrator } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import { noteTracking } from './heard'
import { resendAccountOf, transportName } from './routes'
import type { TrackingState } from './schema'
import { trackingOf } from './tracking-api'

const minute = 60_000
/** An answer is believed for so long. */
const fresh = 10 * minute

export type TrackingAnswer = 'ok' | 'unknown' | 'provider_tracks'
const answers: Record<TrackingState, TrackingAnswer> = { off: 'ok', unknown: 'unknown', on: 'provider_tracks' }

/** Whether an issue of the office may be sent, from what is remembered; for the transaction that starts the sending. */
export async function trackingAllows(tx: Tx, officeId: string): Promise<TrackingAnswer> {
  const row = await tx.officeMailRoute.findUnique({ where: { officeId } })
  if (transportName(row) !== 'resend') return 'ok'
  return answers[(row?.trackingState ?? 'unknown') as TrackingState]
}

/**
 * Asks the provider, unless it was asked in the last ten minutes; call it before the transaction that starts a sending. Takes at
 * most 8 seconds and never throws for the provider's sake: without an answer what was known stays.
 */
export async function checkTracking(actor: Actor, officeId: string): Promise<TrackingAnswer> {
  permit(actor, 'office.read', officeId)
  await ask(officeId, false)
  return withScope([officeId], (tx) => trackingAllows(tx, officeId))
}

/** A person asks again: now, and an answer that tells nothing makes it unknown, although an event had told of tracking. */
export async function recheckTracking(actor: Actor, officeId: string): Promise<TrackingAnswer> {
  permitAdministrator(actor)
  await ask(officeId, true)
  return withScope([officeId], async (tx) => {
    const answer = await trackingAllows(tx, officeId)
    const subject = { type: 'office', id: officeId }
    await record(tx, actor, { type: 'office.mail_tracking_checked', officeId, subject, data: { answer } })
    return answer
  })
}

async function ask(officeId: string, byPerson: boolean): Promise<void> {
  const { account, row } = await withScope([officeId], async (tx) => ({
    account: await resendAccountOf(tx, officeId),
    row: await tx.officeMailRoute.findUnique({ where: { officeId } }),
  }))
  if (!account) return
  const known = (row?.trackingState ?? 'unknown') as TrackingState
  const age = now().getTime() - (row?.trackingCheckedAt?.getTime() ?? 0)
  if (!byPerson && known !== 'unknown' && age < fresh) return
  const found = await trackingOf(account)
  // an event told of it, or an earlier answer: only a clear answer, or a person, takes that back
  if (found === 'unknown' && !byPerson && known !== 'unknown') return
  await withScope([officeId], (tx) => noteTracking(tx, officeId, found))
}
