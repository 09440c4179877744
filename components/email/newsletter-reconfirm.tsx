// Asks a reader whose consent was brought along, or is old, whether they still want the newsletter. Until they answer they get no issue.
import { formatMoment } from '@/lib/format'
import { MailButton, MailLink, Paragraph } from './layout'
import { dateOf, type MailDesign, type MailView } from './mail-view'
import { NewsletterFrame, newsletterText, officeOf, withName, wordsOf } from './newsletter-frame'

const subject = (view: MailView): string => wordsOf(view).reconfirm.subject(officeOf(view).short)

function until(view: MailView): string {
  const expires = dateOf(view, 'expiresAt')
  return expires ? wordsOf(view).reconfirm.until(formatMoment(expires, view.locale)) : ''
}

function Html({ view }: { view: MailView }) {
  const { reconfirm, linkAsText } = wordsOf(view)
  const { action, stop } = view.links
  return (
    <NewsletterFrame view={view} subject={reconfirm.subject}>
      <Paragraph>{withName(reconfirm.lead, view)}</Paragraph>
      <Paragraph>{reconfirm.why}</Paragraph>
      <Paragraph>{reconfirm.how}</Paragraph>
      {action ? (
        <MailButton href={action} colour={officeOf(view).colour} label={reconfirm.button} asText={linkAsText} />
      ) : null}
      <Paragraph>{until(view)}</Paragraph>
      <Paragraph>
        {reconfirm.leave} {stop ? <MailLink href={stop}>{reconfirm.eraseNow}</MailLink> : null}
      </Paragraph>
    </NewsletterFrame>
  )
}

function text(view: MailView): string {
  const { reconfirm } = wordsOf(view)
  const { action, stop } = view.links
  return newsletterText(view, [
    reconfirm.lead(officeOf(view).name),
    reconfirm.why,
    reconfirm.how,
    action,
    until(view),
    stop ? `${reconfirm.leave} ${reconfirm.eraseNow}:\n${stop}` : reconfirm.leave,
  ])
}

export const newsletterReconfirm: MailDesign = { subject, html: (view) => <Html view={view} />, text }
