// How an office stands with what its provider sends back: whether events can be believed, when one was last heard, whether readers
// are watched. For the pages of mail settings and of a sending; moments and codes only.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { type Tx, withScope } from '@/lib/db/client'
import { transportName } from './routes'
import type { AlarmKind, TrackingState } from './schema'
import { hasWebhookSecret } from './webhook-secrets'

export type WhatComesBack = {
  /** only Resend tells what became of mails; over SMTP the server's answer is all there is */
  expected: boolean
  /** a secret is set, so that events can be believed */
  secret: boolean
  heardAt: Date | null
  tracking: TrackingState
  trackingCheckedAt: Date | null
  alarms: { kind: AlarmKind; raisedAt: Date }[]
}

export async function whatComesBack(actor: Actor, officeId: string): Promise<WhatComesBack> {
  permit(actor, 'office.read', officeId)
  return withScope([officeId], (tx) => whatComesBackIn(tx, officeId))
}

async function whatComesBackIn(tx: Tx, officeId: string): Promise<WhatComesBack> {
  const row = await tx.officeMailRoute.findUnique({ where: { officeId } })
  const open = await tx.mailAlarm.findMany({ where: { officeId, endedAt: null }, orderBy: { raisedAt: 'asc' } })
  return {
    expected: transportName(row) === 'resend',
    secret: await hasWebhookSecret(tx, officeId),
    heardAt: row?.webhookHeardAt ?? null,
    tracking: (row?.trackingState ?? 'unknown') as TrackingState,
    trackingCheckedAt: row?.trackingCheckedAt ?? null,
    alarms: open.map(({ kind, raisedAt }) => ({ kind: kind as AlarmKind, raisedAt })),
  }
}
