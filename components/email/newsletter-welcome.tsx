// Follows a confirmed sign-up: what will come, and that leaving takes one press.
import { MailLink, Paragraph } from './layout'
import type { MailDesign, MailView } from './mail-view'
import { NewsletterFrame, newsletterText, officeOf, withName, wordsOf } from './newsletter-frame'

const subject = (view: MailView): string => wordsOf(view).welcome.subject(officeOf(view).short)

function Html({ view }: { view: MailView }) {
  const { welcome, footer } = wordsOf(view)
  const { stop } = view.links
  return (
    <NewsletterFrame view={view} subject={wordsOf(view).welcome.subject}>
      <Paragraph>{withName(welcome.lead, view)}</Paragraph>
      <Paragraph>{welcome.what}</Paragraph>
      <Paragraph>
        {welcome.leave} {stop ? <MailLink href={stop}>{footer.stop}</MailLink> : null}
      </Paragraph>
    </NewsletterFrame>
  )
}

function text(view: MailView): string {
  const { welcome } = wordsOf(view)
  return newsletterText(view, [welcome.lead(officeOf(view).name), welcome.what, welcome.leave])
}

export const newsletterWelcome: MailDesign = { subject, html: (view) => <Html view={view} />, text }
