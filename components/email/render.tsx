// Every mail of the portal by its template name. Rendering reads nothing and waits for nothing but the renderer itself.
import type { MailTemplate } from '@/domain/mail/schema'
import { accountInvitation } from './account-invitation'
import { accountReset } from './account-reset'
import { declarationReview } from './declaration-review'
import { documentTask } from './document-task'
import { issueTask } from './issue-task'
import { issueTest } from './issue-test'
import { mailAlarm } from './mail-alarm'
import { mailTest } from './mail-test'
import type { MailDesign, MailView, RenderedMail } from './mail-view'
import { newsTask } from './news-task'
import { newsletterAlready } from './newsletter-already'
import { newsletterJoin } from './newsletter-join'
import { newsletterLeave } from './newsletter-leave'
import { newsletterReconfirm } from './newsletter-reconfirm'
import { newsletterReminder } from './newsletter-reminder'
import { newsletterWelcome } from './newsletter-welcome'

const designs: Record<MailTemplate, MailDesign> = {
  'newsletter-join': newsletterJoin,
  'newsletter-already': newsletterAlready,
  'newsletter-welcome': newsletterWelcome,
  'newsletter-leave': newsletterLeave,
  'newsletter-reconfirm': newsletterReconfirm,
  'newsletter-reminder': newsletterReminder,
  'account-invitation': accountInvitation,
  'account-reset': accountReset,
  'declaration-review': declarationReview,
  'mail-test': mailTest,
  'mail-alarm': mailAlarm,
  'document-task': documentTask,
  'news-task': newsTask,
  'issue-task': issueTask,
  'issue-test': issueTest,
}

/** Subject and text part alone; enough for a screen that shows no HTML. */
export function mailText(view: MailView): Pick<RenderedMail, 'subject' | 'text'> {
  const { subject, text } = designs[view.template]
  // mailboxes are searched by subject, and nobody types a hard space
  return { subject: subject(view).replaceAll('\u00a0', ' '), text: text(view) }
}

/** The whole mail. In Next only route handlers may call it: pages have no `react-dom/server`. */
export async function renderMail(view: MailView): Promise<RenderedMail> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  const { html } = designs[view.template]
  return { ...mailText(view), html: `<!doctype html>${renderToStaticMarkup(html(view))}` }
}
