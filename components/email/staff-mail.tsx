// What all short mails to staff share: a greeting, a sentence or two, one button into the panel. Polish only, as the panel.
import { mailWords } from '@/messages/mail'
import { MailButton, MailLayout, Paragraph, SmallPrint } from './layout'
import type { MailDesign, MailView } from './mail-view'

export type StaffMail = { subject: string; paragraphs: readonly string[]; button: string; href: string }

const automatic = 'Wiadomość wysłał automat portalu. Nie trzeba na nią odpowiadać.'

/** Address in the panel of an office, made of codes; whoever opens it signs in first. A code that is missing leads to the panel. */
export function panelAddress(appUrl: string, codes: readonly unknown[]): string {
  const known = codes.filter((code) => typeof code === 'string')
  if (known.length < codes.length) return `${appUrl}/panel`
  return `${appUrl}/panel/urzedy/${known.map(encodeURIComponent).join('/')}`
}

function Letter({ view, mail, ending }: { view: MailView; mail: StaffMail; ending: string }) {
  return (
    <MailLayout view={view} title={titleOf(view, mail)} footer={<SmallPrint>{ending}</SmallPrint>}>
      <Paragraph>Dzień dobry,</Paragraph>
      {mail.paragraphs.map((paragraph) => (
        <Paragraph key={paragraph}>{paragraph}</Paragraph>
      ))}
      <MailButton
        href={mail.href}
        colour={view.office?.colour ?? '#12457c'}
        label={mail.button}
        asText={mailWords.pl.linkAsText}
      />
    </MailLayout>
  )
}

const titleOf = ({ office }: MailView, { subject }: StaffMail): string => `${subject} – ${office?.short ?? 'Okienko'}`

/** A design with the sentences that `mailOf` finds for a view. */
export function staffMail(mailOf: (view: MailView) => StaffMail, ending = automatic): MailDesign {
  return {
    subject: (view) => titleOf(view, mailOf(view)),
    html: (view) => <Letter view={view} mail={mailOf(view)} ending={ending} />,
    text: (view) => {
      const { paragraphs, button, href } = mailOf(view)
      return `${['Dzień dobry,', ...paragraphs, `${button}:\n${href}`].join('\n\n')}\n\n-- \n${ending}\n`
    },
  }
}
