// Tells a member of staff that an issue of the newsletter waits for them. Polish only, as the panel; no subject and no words of
// colleagues: those are read in the panel, by who may.
import { mailWords } from '@/messages/mail'
import { MailButton, MailLayout, Paragraph, SmallPrint } from './layout'
import type { MailDesign, MailView } from './mail-view'

type Task = { subject: string; lead: string; button: string }

const tasks: Record<string, Task> = {
  sent: {
    subject: 'Wydanie newslettera czeka na Twoje zatwierdzenie',
    lead: 'ktoś przygotował wydanie newslettera. Przeczytaj je, a potem zatwierdź albo zwróć do poprawy.',
    button: 'Otwórz wydanie',
  },
  returned: {
    subject: 'Wydanie newslettera wróciło do poprawy',
    lead: 'wydanie newslettera, nad którym pracujesz, wróciło do poprawy. Powód jest w panelu.',
    button: 'Otwórz wydanie',
  },
  approved: {
    subject: 'Wydanie newslettera zatwierdzono',
    lead: 'wydanie newslettera, nad którym pracujesz, zostało zatwierdzone. Wydawca może je teraz wysłać albo zaplanować.',
    button: 'Otwórz wydanie',
  },
  plan_asking: {
    subject: 'Planowana wysyłka newslettera czeka na Twoją decyzję',
    lead: 'nadszedł termin planowanej wysyłki wydania newslettera, ale portal go nie wysłał. Powód jest w panelu. Zdecyduj, czy wysłać wydanie teraz, zmienić termin czy odwołać wysyłkę.',
    button: 'Zdecyduj o wysyłce',
  },
}

/** Of a code that a later version made; nobody is left without a sentence. */
const other: Task = {
  subject: 'Wydanie newslettera czeka na Ciebie',
  lead: 'wydanie newslettera czeka na Ciebie.',
  button: 'Otwórz wydanie',
}

const taskOf = ({ data }: MailView): Task => tasks[String(data.what)] ?? other

const subject = (view: MailView): string => `${taskOf(view).subject} – ${view.office?.short ?? 'Okienko'}`

/** Address in the panel, made of codes; whoever opens it signs in first. */
function href({ appUrl, data }: MailView): string {
  const codes = [data.office, 'newsletter', data.issue, 'wysylka']
  if (!codes.every((code) => typeof code === 'string')) return `${appUrl}/panel`
  return `${appUrl}/panel/urzedy/${codes.map(encodeURIComponent).join('/')}`
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

export const issueTask: MailDesign = { subject, html: (view) => <Html view={view} />, text }
