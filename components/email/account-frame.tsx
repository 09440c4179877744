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

function AccountLetter({ view, mail }: { view: MailView; mail: AccountMail }) {
  const { action } = view.links
  return (
    <MailLayout view={view} title={mail.subject} footer={<SmallPrint>{ending}</SmallPrint>}>
      <Paragraph>Dzień dobry,</Paragraph>
      <Paragraph>{mail.lead}</Paragraph>
      {action ? (
        <MailButton href={action} colour={colour} label={mail.button} asText={mailWords.pl.linkAsText} />
      ) : null}
      <Paragraph>{until(view)}</Paragraph>
      <Paragraph>{mail.notYou}</Paragraph>
    </MailLayout>
  )
}

function accountText(view: MailView, { lead, notYou }: AccountMail): string {
  const lines = ['Dzień dobry,', lead, view.links.action, until(view), notYou, '-- ', ending]
  return `${lines.filter((line) => line !== null).join('\n\n')}\n`
}

/** A design with the given sentences. */
export function accountMail(mail: AccountMail): MailDesign {
  return {
    subject: () => mail.subject,
    html: (view) => <AccountLetter view={view} mail={mail} />,
    text: (view) => accountText(view, mail),
  }
}
