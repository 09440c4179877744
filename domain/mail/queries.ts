// What staff and workers may read of mails: the outbox of the installation, the mails of an office, one stored mail.
// Recipients are shown only in example mode; otherwise a screen of mails is a screen of states.
import type { Actor } from '@/domain/access/actor'
import { permit, permitAdministrator } from '@/domain/access/permissions'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { pageWithin } from '@/lib/pages'
import { transportName } from './routes'
import type { MailData, MailStateName, MailTemplate, TransportName } from './schema'

export type StoredMail = {
  id: string
  officeId: string | null
  template: MailTemplate
  locale: 'pl' | 'en' | 'uk'
  data: MailData
  subjectId: string | null
  /** for the way out of the newsletter; null for all other mails */
  subscriptionId: string | null
}

/** Shape of a mail for rendering, from a row. */
export function storedFrom(
  row: { data: unknown; template: string; locale: string } & Pick<StoredMail, 'id' | 'officeId' | 'subjectId'>,
): StoredMail {
  const data = row.data as MailData
  const { id, officeId, subjectId } = row
  return {
    id,
    officeId,
    subjectId,
    template: row.template as MailTemplate,
    locale: row.locale as StoredMail['locale'],
    data,
    subscriptionId: typeof data.subscriptionId === 'string' ? data.subscriptionId : null,
  }
}

/** One mail by its id, for rendering. Throws `not_found`. */
export async function storedMail(actor: Actor, id: string): Promise<StoredMail> {
  permitAdministrator(actor)
  const row = await withScope('everything', (tx) => tx.mailMessage.findUnique({ where: { id } }))
  return row ? storedFrom(row) : fail('not_found')
}

export type MailInList = {
  id: string
  officeId: string | null
  template: MailTemplate
  state: MailStateName
  attempts: number
  route: string | null
  lastError: string | null
  createdAt: Date
  sentAt: Date | null
  nextAttemptAt: Date
}

export const listed = {
  id: true,
  officeId: true,
  template: true,
  state: true,
  attempts: true,
  route: true,
  lastError: true,
  createdAt: true,
  sentAt: true,
  nextAttemptAt: true,
} as const

export type MailPage = {
  mails: MailInList[]
  page: number
  pages: number
  counts: Partial<Record<MailStateName, number>>
}
/** Mails on one page of a list. */
export const mailsPerPage = 50

/** Mails of one office, newest first, with the number in each state. */
export async function mailsOfOffice(
  actor: Actor,
  officeId: string,
  { page: asked, state }: { page?: number; state?: MailStateName } = {},
): Promise<MailPage> {
  permit(actor, 'mail.read', officeId)
  const where = { officeId, ...(state && { state }) }
  return withScope([officeId], async (tx) => {
    const { page, pages, ...rows } = pageWithin(asked, await tx.mailMessage.count({ where }), mailsPerPage)
    const mails = await tx.mailMessage.findMany({ where, select: listed, orderBy: { createdAt: 'desc' }, ...rows })
    const grouped = await tx.mailMessage.groupBy({ by: ['state'], where: { officeId }, _count: true })
    const counts = Object.fromEntries(grouped.map(({ state: name, _count }) => [name, _count]))
    return { mails: mails as MailInList[], page, pages, counts }
  })
}

export type RouteSettings = {
  transport: TransportName
  fromName: string
  fromEmail: string
  /** the secrets themselves are never read back */
  hasSecret: boolean
  hasWebhookSecret: boolean
  /** where mails end now, `inherit` resolved */
  effective: 'outbox' | 'smtp' | 'resend'
  updatedAt: Date | null
}

/** The mail route of an office for the settings page. */
export async function mailRoute(actor: Actor, officeId: string): Promise<RouteSettings> {
  permitAdministrator(actor)
  const row = await withScope([officeId], (tx) => tx.officeMailRoute.findUnique({ where: { officeId } }))
  return {
    transport: (row?.transport ?? 'inherit') as TransportName,
    fromName: row?.fromName ?? '',
    fromEmail: row?.fromEmail ?? '',
    hasSecret: Boolean(row?.secretEnc),
    hasWebhookSecret: Boolean(row?.webhookSecretEnc),
    effective: transportName(row),
    updatedAt: row?.updatedAt ?? null,
  }
}

/** State of the last test mails of an office, newest first: the settings page shows what became of them. */
export async function testMails(actor: Actor, officeId: string): Promise<MailInList[]> {
  permitAdministrator(actor)
  const rows = await withScope([officeId], (tx) =>
    tx.mailMessage.findMany({
      where: { officeId, template: 'mail-test' },
      select: listed,
      orderBy: { createdAt: 'desc' },
      take: 3,
    }),
  )
  return rows as MailInList[]
}
