// Tells somebody who is already subscribed that a second sign-up was not needed, and how to leave.
import { MailLink, Paragraph } from './layout'
import type { MailDesign, MailView } from './mail-view'
import { NewsletterFrame, newsletterText, officeOf, withName, wordsOf } from './newsletter-frame'

const subject = (view: MailView): string => wordsOf(view).already.subject(officeOf(view).short)

function Html({ view }: { view: MailView }) {
  const { already, footer } = wordsOf(view)
  const { stop } = view.links
  return (
    <NewsletterFrame view={view} subject={wordsOf(view).already.subject}>
      <Paragraph>{withName(already.lead, view)}</Paragraph>
      <Paragraph>{already.nothing}</Paragraph>
      <Paragraph>
        {already.leave} {stop ? <MailLink href={stop}>{footer.stop}</MailLink> : null}
      </Paragraph>
    </NewsletterFrame>
  )
}

function text(view: MailView): string {
  const { already } = wordsOf(view)
  return newsletterText(view, [already.lead(officeOf(view).name), already.nothing, already.leave, view.links.stop])
}

export const newsletterAlready: MailDesign = { subject, html: (view) => <Html view={view} />, text }
