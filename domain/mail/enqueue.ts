// Puts a mail into the outbox, in the transaction of the change that causes it. It leaves after the commit.
import { randomUUID } from 'node:crypto'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import type { MailTemplate } from './schema'

export type NewMail = {
  template: MailTemplate
  /** null for mails of the installation (invitations); such a transaction runs in the scope `everything` */
  officeId: string | null
  locale?: 'pl' | 'en' | 'uk'
  recipient: string
  /** row that the mail is about; its token is made from this id when the mail is rendered */
  subject: { type: string; id: string }
  /** ids, numbers and dates only: no link, no secret, no name */
  data?: Record<string, string | number | boolean | null>
}

/** Returns the id of the queued mail. A NOTIFY on `okienko_mail` wakes the workers at commit. */
export async function enqueue(tx: Tx, mail: NewMail): Promise<string> {
  const id = randomUUID()
  const at = now()
  await tx.mailMessage.create({
    data: {
      id,
      officeId: mail.officeId,
      template: mail.template,
      locale: mail.locale ?? 'pl',
      recipient: mail.recipient,
      data: mail.data ?? {},
      subjectType: mail.subject.type,
      subjectId: mail.subject.id,
      nextAttemptAt: at,
      createdAt: at,
    },
  })
  await tx.$executeRaw`SELECT pg_notify('okienko_mail', ${id})`
  return id
}
