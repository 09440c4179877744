// The one reminder: of a sign-up that nobody confirmed, or of a consent that was asked for anew (`data.anew`).
import { formatMoment } from '@/lib/format'
import { MailButton, MailLink, Paragraph } from './layout'
import { dateOf, type MailDesign, type MailView } from './mail-view'
import { NewsletterFrame, newsletterText, officeOf, withName, wordsOf } from './newsletter-frame'

const subject = (view: MailView): string => wordsOf(view).reminder.subject(officeOf(view).short)

/** What differs between the two: who asked, what the button says, and what not answering means. */
function wordsFor(view: MailView) {
  const { reminder, join, reconfirm } = wordsOf(view)
  if (view.data.anew === true) return { ...reconfirm, lead: reminder.leadAnew, leave: reconfirm.leave }
  return { ...join, lead: reminder.lead, leave: join.notYou }
}

function until(view: MailView): string {
  const expires = dateOf(view, 'expiresAt')
  return expires ? wordsOf(view).reminder.until(formatMoment(expires, view.locale)) : ''
}

function Html({ view }: { view: MailView }) {
  const { lead, how, button, leave, eraseNow } = wordsFor(view)
  const { reminder, linkAsText } = wordsOf(view)
  const { action, stop } = view.links
  return (
    <NewsletterFrame view={view} subject={reminder.subject}>
      <Paragraph>{withName(lead, view)}</Paragraph>
      <Paragraph>{how}</Paragraph>
      {action ? <MailButton href={action} colour={officeOf(view).colour} label={button} asText={linkAsText} /> : null}
      <Paragraph>
        {until(view)} {reminder.last}
      </Paragraph>
      <Paragraph>
        {leave} {stop ? <MailLink href={stop}>{eraseNow}</MailLink> : null}
      </Paragraph>
    </NewsletterFrame>
  )
}

function text(view: MailView): string {
  const { lead, how, leave, eraseNow } = wordsFor(view)
  const { action, stop } = view.links
  return newsletterText(view, [
    lead(officeOf(view).name),
    how,
    action,
    `${until(view)} ${wordsOf(view).reminder.last}`,
    stop ? `${leave} ${eraseNow}:\n${stop}` : leave,
  ])
}

export const newsletterReminder: MailDesign = { subject, html: (view) => <Html view={view} />, text }
