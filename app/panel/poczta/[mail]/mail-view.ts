// One mail of the outbox with its office's letterhead. Outside example mode without links: they would open doors of others.
import type { MailView, RenderedMail } from '@/components/email/mail-view'
import type { Actor } from '@/domain/access/actor'
import { linksOf } from '@/domain/mail/links'
import { type OpenedMail, openOutboxMail } from '@/domain/mail/outbox'
import { letterhead } from '@/domain/offices/letterhead'
import { env } from '@/lib/env'
import { testOfIssue } from '../../issue-rendering'

const noLinks = { action: null, stop: null, mine: null, oneClick: null }

export async function outboxView(actor: Actor, id: string): Promise<{ mail: OpenedMail; view: MailView }> {
  const mail = await openOutboxMail(actor, id)
  const { template, locale, data, officeId } = mail
  const office = officeId ? await letterhead(actor, officeId, locale) : null
  const links = mail.exampleMode ? linksOf(mail) : noLinks
  return { mail, view: { template, locale, office, appUrl: env.appUrl, links, data } }
}

/** A test of an issue is the issue itself; its links do nothing, so it is shown outside example mode too. */
export const testIn = async (actor: Actor, mail: OpenedMail): Promise<RenderedMail | null> =>
  mail.template === 'issue-test' ? testOfIssue(actor, mail) : null
