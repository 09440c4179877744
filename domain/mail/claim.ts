// Takes mails out of the queue for one worker and writes what became of them. A claim is a lease with a token: a killed worker's
// mails come back when it runs out, and a worker that lost its lease can no longer write.
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import { type MailRoute, routeOf } from './routes'
import { leaseMilliseconds, nextStep, repeatIsSafeFor, type SendResult } from './rules'
import type { MailData, MailTemplate } from './schema'

export type ClaimedMail = {
  id: string
  claimToken: string
  officeId: string | null
  template: MailTemplate
  locale: 'pl' | 'en' | 'uk'
  recipient: string
  data: MailData
  subjectId: string | null
  /** for the way out of the newsletter; null for all other mails */
  subscriptionId: string | null
  attempts: number
  uncertainAt: Date | null
  createdAt: Date
}

/** Claims up to `limit` due mails, oldest first. A mail whose lease ran out was interrupted: its outcome is unknown. */
export async function claimMails(actor: Actor, limit: number): Promise<ClaimedMail[]> {
  permitAdministrator(actor)
  const at = now()
  const claimToken = randomUUID()
  const leasedUntil = new Date(at.getTime() + leaseMilliseconds)
  const rows = await withScope(
    'everything',
    (tx) => tx.$queryRaw<Omit<ClaimedMail, 'claimToken'>[]>`
      UPDATE mail_messages AS m SET attempts = m.attempts + 1, leased_until = ${leasedUntil}, claim_token = ${claimToken}::uuid,
        state = 'sending', uncertain_at = CASE WHEN m.state = 'sending' THEN coalesce(m.uncertain_at, ${at}) ELSE m.uncertain_at END,
        last_error = CASE WHEN m.state = 'sending' THEN 'interrupted' ELSE m.last_error END
      WHERE m.id IN (
        SELECT id FROM mail_messages
        WHERE recipient IS NOT NULL AND (state = 'queued' AND next_attempt_at <= ${at} OR state = 'sending' AND leased_until <= ${at})
        ORDER BY next_attempt_at LIMIT ${limit} FOR UPDATE SKIP LOCKED)
      RETURNING id, office_id AS "officeId", template, locale, recipient, data, subject_id AS "subjectId", attempts,
        data->>'subscriptionId' AS "subscriptionId", uncertain_at AS "uncertainAt", created_at AS "createdAt"`,
  )
  return rows.map((row) => ({ ...row, claimToken }))
}

/** The route of the mail's office, read at sending time: a mended setting helps the mails that wait. */
export async function routeOfMail(actor: Actor, { officeId }: Pick<ClaimedMail, 'officeId'>): Promise<MailRoute> {
  permitAdministrator(actor)
  return withScope(officeId ? [officeId] : 'everything', (tx) => routeOf(tx, officeId))
}

/** Whether the mail may still be handed to a route that knows repeats only for a day. */
export function repeatIsSafe(mail: ClaimedMail, keyed: boolean): boolean {
  return !(keyed && mail.uncertainAt && now().getTime() - mail.uncertainAt.getTime() > repeatIsSafeFor)
}

/**
 * Writes the outcome of one attempt. Returns false when the claim was lost meanwhile (lease over, mail cancelled by an erasure):
 * then nothing is written.
 */
export async function settleMail(
  actor: Actor,
  mail: ClaimedMail,
  route: { name: string; keyed: boolean },
  result: SendResult,
): Promise<boolean> {
  permitAdministrator(actor)
  const at = now()
  const step = nextStep(result, { attempts: mail.attempts, keyed: route.keyed, uncertainAt: mail.uncertainAt }, at)
  const done = step.state === 'sent'
  return withScope('everything', async (tx) => {
    const { count } = await tx.mailMessage.updateMany({
      where: { id: mail.id, claimToken: mail.claimToken, state: 'sending' },
      data: {
        state: step.state,
        route: route.name,
        claimToken: null,
        leasedUntil: null,
        lastError: done ? null : step.error,
        uncertainAt: done ? null : step.uncertain ? (mail.uncertainAt ?? at) : null,
        nextAttemptAt: step.state === 'queued' ? new Date(at.getTime() + step.waitMilliseconds) : at,
        ...(done && { sentAt: at, providerId: result.outcome === 'accepted' ? result.providerId : null }),
      },
    })
    if (count > 0 && done) await noteMailed(tx, mail, at)
    return count > 0
  })
}

/** The consent proof tells when the request for confirmation went out. */
async function noteMailed(tx: Tx, { template, subjectId }: ClaimedMail, at: Date): Promise<void> {
  if (template !== 'newsletter-join' || !subjectId) return
  await tx.subscription.updateMany({ where: { id: subjectId, state: 'pending' }, data: { mailedAt: at } })
}

/** When the next waiting mail is due, or null when none waits. */
export async function nextMailAt(actor: Actor): Promise<Date | null> {
  permitAdministrator(actor)
  const [row] = await withScope(
    'everything',
    (tx) => tx.$queryRaw<{ at: Date | null }[]>`
      SELECT min(CASE WHEN state = 'queued' THEN next_attempt_at ELSE leased_until END) AS at
      FROM mail_messages WHERE state IN ('queued', 'sending') AND recipient IS NOT NULL`,
  )
  return row?.at ?? null
}
