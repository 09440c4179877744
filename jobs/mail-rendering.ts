// Joins what a mail row knows with the office's letterhead and the links, and renders it. The row itself holds ids only.

import type { MailView, RenderedMail } from '@/components/email/mail-view'
import { renderMail } from '@/components/email/render'
import type { Actor } from '@/domain/access/actor'
import { systemActor } from '@/domain/accounts/session'
import { linksOf, mailHeaders } from '@/domain/mail/links'
import { type StoredMail, storedMail } from '@/domain/mail/queries'
import { letterhead } from '@/domain/offices/letterhead'
import { env } from '@/lib/env'
import { testOfIssue } from './issue-rendering'

export type ReadyMail = RenderedMail & {
  headers: Record<string, string>
  /** the office's short name, for a route that names none */
  senderName: string
  replyTo: string | null
}

/** The mail as it leaves. Throws when the office is gone (its mails went with it). */
export async function readyMail(actor: Actor, mail: StoredMail): Promise<ReadyMail> {
  const office = mail.officeId ? await letterhead(actor, mail.officeId, mail.locale) : null
  if (mail.officeId && !office) throw new Error('the office of this mail is gone')
  const links = linksOf(mail)
  const view = { template: mail.template, locale: mail.locale, office, appUrl: env.appUrl, links, data: mail.data }
  const listId = mail.officeId ? `<newsletter.${mail.officeId}.okienko.invalid>` : null
  return {
    ...(mail.template === 'issue-test' ? await testMail(actor, mail, view) : await renderMail(view)),
    headers: mailHeaders(links, listId),
    senderName: office?.short ?? 'Okienko',
    replyTo: office?.contactEmail || null,
  }
}

/** A test of an issue is the issue itself, as long as there is one. */
async function testMail(actor: Actor, mail: StoredMail, view: MailView): Promise<RenderedMail> {
  return (await testOfIssue(actor, mail)) ?? renderMail(view)
}

/** A stored mail rendered again; for tests that read the outbox. */
export async function renderById(id: string): Promise<ReadyMail> {
  const actor = systemActor('odczyt skrzynki')
  return readyMail(actor, await storedMail(actor, id))
}
