// Asks the owner of a mailbox whether the sign-up is theirs. Holds no free text from the form: it cannot carry a stranger's message.
import { formatMoment } from '@/lib/format'
import { MailButton, MailLink, Paragraph } from './layout'
import { dateOf, type MailDesign, type MailView } from './mail-view'
import { NewsletterFrame, newsletterText, officeOf, withName, wordsOf } from './newsletter-frame'

const subject = (view: MailView): string => wordsOf(view).join.subject(officeOf(view).short)

function until(view: MailView): string {
  const expires = dateOf(view, 'expiresAt')
  return expires ? wordsOf(view).join.until(formatMoment(expires, view.locale)) : ''
}

function Html({ view }: { view: MailView }) {
  const words = wordsOf(view)
  const office = officeOf(view)
  const { action, stop } = view.links
  return (
    <NewsletterFrame view={view} subject={wordsOf(view).join.subject}>
      <Paragraph>{withName(words.join.lead, view)}</Paragraph>
      <Paragraph>{words.join.how}</Paragraph>
      {action ? (
        <MailButton href={action} colour={office.colour} label={words.join.button} asText={words.linkAsText} />
      ) : null}
      <Paragraph>{until(view)}</Paragraph>
      <Paragraph>
        {words.join.notYou} {stop ? <MailLink href={stop}>{words.join.eraseNow}</MailLink> : null}
      </Paragraph>
    </NewsletterFrame>
  )
}

function text(view: MailView): string {
  const { join } = wordsOf(view)
  const { action, stop } = view.links
  return newsletterText(view, [
    join.lead(officeOf(view).name),
    join.how,
    action,
    until(view),
    stop ? `${join.notYou} ${join.eraseNow}:\n${stop}` : join.notYou,
  ])
}

export const newsletterJoin: MailDesign = { subject, html: (view) => <Html view={view} />, text }
