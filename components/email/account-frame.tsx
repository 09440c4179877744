// Mails to staff about their account: one sentence, one button, how long it works. Polish only, as the panel.
import { formatMoment } from '@/lib/format'
import { mailWords } from '@/messages/mail'
import { MailButton, MailLayout, Paragraph, SmallPrint } from './layout'
import { dateOf, type MailDesign, type MailView } from './mail-view'

type AccountMail = { subject: string; lead: string; button: string; notYou: string }

/** The installation has no colour of its own; this one has a contrast of 9:1 with white. */
const colour = '#12457c'
const ending = 'Wiadomość wysłał automat portalu. Nikomu nie przekazuj tego linku: otwiera on dostęp do konta.'

function until(view: MailView): string {
  const expires = dateOf(view, 'expiresAt')
  return expires ? `Link działa raz, do ${formatMoment(expires)}.` : 'Link działa raz.'
}

/** A design with the given sentences. */
export function accountMail({ subject, lead, button, notYou }: AccountMail): MailDesign {
  function Html({ view }: { view: MailView }) {
    const { action } = view.links
    return (
      <MailLayout view={view} title={subject} footer={<SmallPrint>{ending}</SmallPrint>}>
        <Paragraph>Dzień dobry,</Paragraph>
        <Paragraph>{lead}</Paragraph>
        {action ? <MailButton href={action} colour={colour} label={button} asText={mailWords.pl.linkAsText} /> : null}
        <Paragraph>{until(view)}</Paragraph>
        <Paragraph>{notYou}</Paragraph>
      </MailLayout>
    )
  }
  const text = (view: MailView): string =>
    `${['Dzień dobry,', lead, view.links.action, until(view), notYou, '-- ', ending].filter((line) => line !== null).join('\n\n')}\n`
  return { subject: () => subject, Html, text }
}
