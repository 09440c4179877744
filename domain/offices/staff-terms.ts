// How long the offices of a member of staff keep what the portal records about their work; for the notice after the first sign-in.
import type { Actor } from '@/domain/access/actor'
import { withScope } from '@/lib/db/client'
import { settingsOf } from './stored-settings'

/** The longest terms among the actor's offices: months of the audit trail (at least 24) and days of the server log. */
export async function termsFor(actor: Actor): Promise<{ months: number; logDays: number }> {
  const ids = Object.keys(actor.roles)
  const offices = await withScope([], (tx) =>
    tx.office.findMany({ where: ids.length > 0 ? { id: { in: ids } } : {}, select: { kind: true, settings: true } }),
  )
  const settings = offices.map(settingsOf)
  return {
    months: Math.max(24, ...settings.map(({ accountability }) => accountability.months)),
    logDays: Math.max(1, ...settings.map(({ log }) => log.retentionDays)),
  }
}
