// Tells a member of staff that an issue of the newsletter waits for them. Polish only, as the panel; no subject and no words of
// colleagues: those are read in the panel, by who may.
import type { MailView } from './mail-view'
import { panelAddress, staffMail } from './staff-mail'

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

export const issueTask = staffMail((view) => {
  const { subject, lead, button } = taskOf(view)
  const { office, issue } = view.data
  const href = panelAddress(view.appUrl, [office, 'newsletter', issue, 'wysylka'])
  return { subject, paragraphs: [lead], button, href }
})
