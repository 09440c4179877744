// What staff do with mail: choose an office's route, send a test, try a failed mail again.
import type { Actor } from '@/domain/access/actor'
import { permit, permitAdministrator } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { announceContent } from '@/lib/db/content-rounds'
import { fail } from '@/lib/errors'
import { enqueue } from './enqueue'
import { sealRouteSecret } from './routes'
import type { MailRouteForm } from './schema'
import { sealWebhookSecret } from './webhook-secrets'

/**
 * Saves the mail route of an office. An empty secret keeps the stored one while the transport stays the same; another route, key or
 * sender makes what was known of tracking void.
 * Throws `invalid` with a message at the secret's field when a real route would have none.
 */
export async function saveMailRoute(actor: Actor, officeId: string, form: MailRouteForm): Promise<void> {
  permitAdministrator(actor)
  const real = form.transport === 'smtp' || form.transport === 'resend'
  const typed = form.transport === 'smtp' ? form.smtpSecret : form.transport === 'resend' ? form.resendSecret : ''
  await withScope([officeId], async (tx) => {
    const before = await tx.officeMailRoute.findUnique({ where: { officeId } })
    const kept = before?.transport === form.transport ? before.secretEnc : null
    if (real && !typed && !kept) {
      const field = form.transport === 'smtp' ? 'smtpSecret' : 'resendSecret'
      const message = form.transport === 'smtp' ? 'Podaj adres serwera SMTP.' : 'Podaj klucz API usługi Resend.'
      fail('invalid', '', { fields: { [field]: message } })
    }
    const webhook = form.transport === 'resend' ? (form.webhookSecret ?? '') : ''
    const keptWebhook = form.transport === 'resend' ? (before?.webhookSecretEnc ?? null) : null
    const sameAccount = !typed && before?.transport === form.transport && before.fromEmail === (form.fromEmail || null)
    const data = {
      transport: form.transport,
      fromName: form.fromName || null,
      fromEmail: form.fromEmail || null,
      secretEnc: typed ? sealRouteSecret(officeId, typed) : real ? kept : null,
      webhookSecretEnc: webhook ? sealWebhookSecret(officeId, webhook) : keptWebhook,
      ...(!sameAccount && { trackingState: 'unknown', trackingCheckedAt: null, webhookHeardAt: null }),
      updatedAt: now(),
    }
    await tx.officeMailRoute.upsert({ where: { officeId }, create: { officeId, ...data }, update: data })
    // whether the sign-up form is open hangs on the route: the same statements as touchPublicContent, whose room comes later
    await tx.$executeRaw`UPDATE offices SET content_version = content_version + 1 WHERE id = ${officeId}::uuid`
    await announceContent(tx, officeId)
    await record(tx, actor, {
      type: 'office.mail_route_changed',
      officeId,
      subject: { type: 'office', id: officeId },
      data: { transport: form.transport, secretChanged: typed !== '', webhookSecretChanged: webhook !== '' },
    })
  })
}

/** Queues a test mail to a member of staff, by the office's route. Returns its id: the page shows what became of it. */
export async function sendTestMail(actor: Actor, officeId: string, recipient: string): Promise<string> {
  permitAdministrator(actor)
  return withScope([officeId], async (tx) => {
    const askedAt = now().toISOString()
    const subject = { type: 'office', id: officeId }
    const id = await enqueue(tx, { template: 'mail-test', officeId, recipient, subject, data: { askedAt } })
    await record(tx, actor, { type: 'office.mail_tested', officeId, subject: { type: 'mail', id } })
    return id
  })
}

/** Puts a failed mail (or one that waits for its next try) back at the head of the queue. Throws `conflict` when it is past that. */
export async function retryMail(actor: Actor, officeId: string, mailId: string): Promise<void> {
  permit(actor, 'mail.retry', officeId)
  await withScope([officeId], async (tx) => {
    const at = now()
    const { count } = await tx.mailMessage.updateMany({
      where: { id: mailId, officeId, state: { in: ['failed', 'queued'] }, recipient: { not: null } },
      // a person decided: the mark of the unknown outcome would stop the repeat again
      data: { state: 'queued', attempts: 0, nextAttemptAt: at, lastError: null, uncertainAt: null },
    })
    if (count === 0) {
      const known = await tx.mailMessage.count({ where: { id: mailId, officeId } })
      if (known === 0) fail('not_found')
      fail('conflict', 'Tej wiadomości nie można już ponowić.')
    }
    await tx.$executeRaw`SELECT pg_notify('okienko_mail', ${mailId})`
    await record(tx, actor, { type: 'mail.retried', officeId, subject: { type: 'mail', id: mailId } })
  })
}
