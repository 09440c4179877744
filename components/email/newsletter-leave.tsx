// Asks the owner of a mailbox whether leaving, typed into the form by anybody, is their wish.
import { formatMoment } from '@/lib/format'
import { MailButton, Paragraph } from './layout'
import { dateOf, type MailDesign, type MailView } from './mail-view'
import { NewsletterFrame, newsletterText, officeOf, withName, wordsOf } from './newsletter-frame'

const subject = (view: MailView): string => wordsOf(view).leave.subject(officeOf(view).short)

function until(view: MailView): string {
  const expires = dateOf(view, 'expiresAt')
  return expires ? wordsOf(view).leave.until(formatMoment(expires, view.locale)) : ''
}

function Html({ view }: { view: MailView }) {
  const words = wordsOf(view)
  const office = officeOf(view)
  const { action } = view.links
  return (
    <NewsletterFrame view={view} subject={wordsOf(view).leave.subject}>
      <Paragraph>{withName(words.leave.lead, view)}</Paragraph>
      <Paragraph>{words.leave.how}</Paragraph>
      {action ? (
        <MailButton href={action} colour={office.colour} label={words.leave.button} asText={words.linkAsText} />
      ) : null}
      <Paragraph>{until(view)}</Paragraph>
      <Paragraph>{words.leave.notYou}</Paragraph>
    </NewsletterFrame>
  )
}

function text(view: MailView): string {
  const { leave } = wordsOf(view)
  return newsletterText(view, [
    leave.lead(officeOf(view).name),
    leave.how,
    view.links.action,
    until(view),
    leave.notYou,
  ])
}

export const newsletterLeave: MailDesign = { subject, html: (view) => <Html view={view} />, text }
