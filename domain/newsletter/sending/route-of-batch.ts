// The way on which a batch leaves now, read for every batch: a mended setting helps at once, and one that broke stops the next batch.
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { type BulkRoute, bulkRouteOf } from '@/domain/mail/bulk/bulk-route'
import { routeOf } from '@/domain/mail/routes'
import { withScope } from '@/lib/db/client'
import type { PauseReason } from '../rules/sending-steps'

export type BatchRouteFound = { ok: true; route: BulkRoute } | { ok: false; pause: PauseReason }

export async function routeOfBatch(actor: Actor, { officeId }: { officeId: string }): Promise<BatchRouteFound> {
  permitAdministrator(actor)
  return withScope([officeId], async (tx) => {
    const route = await routeOf(tx, officeId)
    if (!route.ok) return { ok: false, pause: route.error }
    // an office that was switched off meanwhile: nobody is sent to pages that say so
    const { state } = await tx.office.findUniqueOrThrow({ where: { id: officeId }, select: { state: true } })
    if (state !== 'live') return { ok: false, pause: 'office_off' }
    const stored = await tx.officeMailRoute.findUnique({ where: { officeId }, select: { trackingState: true } })
    // no pixel and no rewritten link, ours or anybody's
    if (route.transport.name === 'resend' && stored?.trackingState === 'on') return { ok: false, pause: 'tracking' }
    return { ok: true, route: bulkRouteOf(route) }
  })
}
