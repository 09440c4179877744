// The local outbox as administrators read it. In example mode (every office is an example) whole mails are shown, with working
// links, so that the flows can be tried without a mail server. Outside it neither recipients nor links: they open doors of others.
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { type Tx, withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { pageWithin } from '@/lib/pages'
import { isUuid } from '@/lib/uuid'
import { listed, type MailInList, mailsPerPage, type StoredMail, storedFrom } from './queries'

/** The offices' room comes later, so its table is asked directly. */
export async function allExamples(tx: Tx): Promise<boolean> {
  const [examples, all] = [await tx.office.count({ where: { example: true } }), await tx.office.count()]
  return all > 0 && examples === all
}

export type OutboxMail = MailInList & { recipient: string | null; locale: string }
export type OutboxPage = { mails: OutboxMail[]; page: number; pages: number; exampleMode: boolean }

const shown = { ...listed, recipient: true, locale: true } as const

/** Mails that the local outbox took in place of a mail server, newest first. */
export async function outboxMails(actor: Actor, asked?: number): Promise<OutboxPage> {
  permitAdministrator(actor)
  const where = { route: 'outbox' }
  return withScope('everything', async (tx) => {
    const exampleMode = await allExamples(tx)
    const { page, pages, ...part } = pageWithin(asked, await tx.mailMessage.count({ where }), mailsPerPage)
    const rows = await tx.mailMessage.findMany({ where, select: shown, orderBy: { createdAt: 'desc' }, ...part })
    const mails = rows.map((row) => ({ ...row, recipient: exampleMode ? row.recipient : null })) as OutboxMail[]
    return { mails, page, pages, exampleMode }
  })
}

export type OpenedMail = StoredMail & { recipient: string | null; sentAt: Date | null; exampleMode: boolean }

/** One mail of the outbox, to be rendered. Leaves a trace in the audit trail. Throws `not_found`. */
export async function openOutboxMail(actor: Actor, id: string): Promise<OpenedMail> {
  permitAdministrator(actor)
  if (!isUuid(id)) fail('not_found')
  return withScope('everything', async (tx) => {
    const row = await tx.mailMessage.findFirst({ where: { id, route: 'outbox' } })
    if (!row) fail('not_found')
    const exampleMode = await allExamples(tx)
    await record(tx, actor, { type: 'mail.outbox_read', officeId: row.officeId, subject: { type: 'mail', id } })
    return { ...storedFrom(row), recipient: exampleMode ? row.recipient : null, sentAt: row.sentAt, exampleMode }
  })
}
