// Tells a member of staff that a text of the office waits for them. Polish only, as the panel; no title and no words of colleagues:
// those are read in the panel, by who may.
import { mailWords } from '@/messages/mail'
import { MailButton, MailLayout, Paragraph, SmallPrint } from './layout'
import type { MailDesign, MailView } from './mail-view'

type Task = { subject: string; lead: string; button: string }

const tasks: Record<string, Task> = {
  sent: {
    subject: 'Tekst czeka na Twoje zatwierdzenie',
    lead: 'ktoś wysłał do recenzji tekst dokumentu. Przeczytaj go, a potem zatwierdź albo zwróć do poprawy.',
    button: 'Otwórz recenzję',
  },
  approved: {
    subject: 'Tekst zatwierdzono',
    lead: 'tekst dokumentu, nad którym pracujesz, został zatwierdzony i może go opublikować wydawca.',
    button: 'Otwórz recenzję',
  },
  returned: {
    subject: 'Tekst wrócił do poprawy',
    lead: 'tekst dokumentu, który trafił do recenzji, wrócił do poprawy. Powód i uwagi są w panelu.',
    button: 'Otwórz recenzję',
  },
  opinion_asked: {
    subject: 'Prośba o opinię IOD',
    lead: 'ktoś prosi Cię o opinię do tekstu dokumentu. Opinia nie wstrzymuje publikacji i zostaje w historii tekstu.',
    button: 'Otwórz tekst',
  },
  opinion: {
    subject: 'Jest opinia IOD',
    lead: 'inspektor ochrony danych wydał opinię do tekstu dokumentu. Przeczytasz ją w panelu.',
    button: 'Otwórz recenzję',
  },
  plan_asking: {
    subject: 'Planowana publikacja czeka na Twoją decyzję',
    lead: 'minął termin planowanej publikacji i nikt nie opublikował tekstu. Zdecyduj, czy opublikować go teraz, przesunąć czy odwołać.',
    button: 'Zdecyduj o publikacji',
  },
  plan_failed: {
    subject: 'Planowana publikacja nie doszła do skutku',
    lead: 'planowana publikacja nie doszła do skutku i nic nie zostało opublikowane. Powód jest w panelu.',
    button: 'Otwórz publikację',
  },
}

/** Of a code that a later version made; nobody is left without a sentence. */
const other: Task = {
  subject: 'Tekst czeka na Ciebie',
  lead: 'tekst dokumentu czeka na Ciebie.',
  button: 'Otwórz tekst',
}

const taskOf = ({ data }: MailView): Task => tasks[String(data.what)] ?? other

const subject = (view: MailView): string => `${taskOf(view).subject} – ${view.office?.short ?? 'Okienko'}`

/** Address in the panel, made of codes; whoever opens it signs in first. */
function href({ appUrl, data }: MailView): string {
  const codes = [data.office, 'polityki', data.document, data.part]
  if (!codes.every((code) => typeof code === 'string')) return `${appUrl}/panel`
  const language = typeof data.language === 'string' && data.language !== 'pl' ? `?jezyk=${data.language}` : ''
  return `${appUrl}/panel/urzedy/${codes.map(encodeURIComponent).join('/')}${language}`
}

const ending = 'Wiadomość wysłał automat portalu. Nie trzeba na nią odpowiadać.'

function Html({ view }: { view: MailView }) {
  const { lead, button } = taskOf(view)
  return (
    <MailLayout view={view} title={subject(view)} footer={<SmallPrint>{ending}</SmallPrint>}>
      <Paragraph>Dzień dobry,</Paragraph>
      <Paragraph>{lead}</Paragraph>
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
  `Dzień dobry,\n\n${taskOf(view).lead}\n\n${taskOf(view).button}:\n${href(view)}\n\n-- \n${ending}\n`

export const documentTask: MailDesign = { subject, html: (view) => <Html view={view} />, text }
