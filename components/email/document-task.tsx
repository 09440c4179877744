// Tells a member of staff that a text of the office waits for them. Polish only, as the panel; no title and no words of colleagues:
// those are read in the panel, by who may.
import type { MailView } from './mail-view'
import { panelAddress, staffMail } from './staff-mail'

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

function href({ appUrl, data }: MailView): string {
  const { office, document, part, language } = data
  const codes = [office, 'polityki', document, part]
  const named = codes.every((code) => typeof code === 'string') && typeof language === 'string' && language !== 'pl'
  return `${panelAddress(appUrl, codes)}${named ? `?jezyk=${language}` : ''}`
}

export const documentTask = staffMail((view) => {
  const { subject, lead, button } = taskOf(view)
  return { subject, paragraphs: [lead], button, href: href(view) }
})
