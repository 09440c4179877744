// Reminds staff that the accessibility declaration must be reviewed by 31 March. Polish only, as the panel.
import { formatDay } from '@/lib/format'
import { mailWords } from '@/messages/mail'
import { MailButton, MailLayout, Paragraph, SmallPrint } from './layout'
import type { MailDesign, MailView } from './mail-view'

const subject = (view: MailView): string =>
  `Do ${due(view)} przejrzyj deklarację dostępności – ${view.office?.short ?? 'Okienko'}`

function due({ data }: MailView): string {
  return typeof data.dueBy === 'string' ? formatDay(data.dueBy).replace(/\sr\.$/, '') : '31 marca'
}

function sentence(view: MailView): string {
  const left = typeof view.data.daysLeft === 'number' ? ` Zostało dni: ${view.data.daysLeft}.` : ''
  return `obowiązująca deklaracja dostępności nie ma jeszcze tegorocznego przeglądu. Trzeba ją przejrzeć i zaktualizować do ${due(view)} (art. 11 ustawy o dostępności cyfrowej).${left}`
}

const advice =
  'Jeśli nic się nie zmieniło, wystarczy jeden przycisk „Potwierdź przegląd bez zmian”. Jeśli coś się zmieniło, popraw dane w formularzu i opublikuj następną wersję.'
const button = 'Otwórz deklarację'
const ending = 'Wiadomość wysłał automat portalu. Nie trzeba na nią odpowiadać.'

/** Address in the panel, made of a code; whoever opens it signs in first. */
const href = ({ appUrl, data }: MailView): string =>
  typeof data.office === 'string'
    ? `${appUrl}/panel/urzedy/${encodeURIComponent(data.office)}/deklaracja`
    : `${appUrl}/panel`

function Html({ view }: { view: MailView }) {
  return (
    <MailLayout view={view} title={subject(view)} footer={<SmallPrint>{ending}</SmallPrint>}>
      <Paragraph>Dzień dobry,</Paragraph>
      <Paragraph>{sentence(view)}</Paragraph>
      <Paragraph>{advice}</Paragraph>
      <MailButton
        href={href(view)}
        colour={view.office?.colour ?? '#12457c'}
        label={button}
        asText={mailWords.pl.linkAsText}
      />
    </MailLayout>
  )
}

const text = (view: MailView): string =>
  `Dzień dobry,\n\n${sentence(view)}\n\n${advice}\n\n${button}:\n${href(view)}\n\n-- \n${ending}\n`

export const declarationReview: MailDesign = { subject, html: (view) => <Html view={view} />, text }
