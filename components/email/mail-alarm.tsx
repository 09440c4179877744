// Tells administrators that something is wrong with what the mail provider sends back. Polish only, as the panel; sent once an alarm.
import { mailWords } from '@/messages/mail'
import { MailButton, MailLayout, Paragraph, SmallPrint } from './layout'
import type { MailDesign, MailView } from './mail-view'

type Words = { subject: string; what: string; advice: string }

const alarms: Record<string, Words> = {
  silence: {
    subject: 'Dostawca poczty milczy',
    what: 'dostawca poczty przyjął wydanie newslettera, ale od ponad dwóch godzin nie przysłał ani jednej wiadomości o doręczeniach. Wydanie mogło dojść do odbiorców; portal nie dowie się jednak o zwrotach i zgłoszeniach.',
    advice:
      'Sprawdź w panelu usługi Resend, czy webhook jest włączony, czy prowadzi pod adres podany w ustawieniach poczty i czy wysyła zdarzenia email.*.',
  },
  refused: {
    subject: 'Zdarzenia od dostawcy poczty są odrzucane',
    what: 'na adres dla zdarzeń od dostawcy poczty przychodzą wywołania, których podpisu nie da się potwierdzić. Portal je odrzuca.',
    advice:
      'Jeśli wysyła je usługa Resend, sekret webhooka w ustawieniach poczty jest nieaktualny albo zegar serwera źle chodzi. Jeśli nie, ktoś próbuje podszyć się pod dostawcę – wtedy nic nie trzeba robić.',
  },
  tracking: {
    subject: 'Dostawca poczty śledzi odbiorców',
    what: 'dostawca poczty zgłosił otwarcie wiadomości albo kliknięcie linku, więc dopisuje do wiadomości śledzące obrazki lub podmienia linki. Następne wydanie newslettera nie zostanie wysłane, dopóki to trwa.',
    advice:
      'W panelu usługi Resend otwórz domenę nadawcy i wyłącz „Open tracking” oraz „Click tracking”. Potem w ustawieniach poczty urzędu naciśnij „Sprawdź ponownie”.',
  },
}
const other: Words = {
  subject: 'Alarm poczty',
  what: 'portal zauważył kłopot z pocztą wychodzącą.',
  advice: 'Szczegóły są na stronie stanu systemu.',
}

const wordsOf = ({ data }: MailView): Words => alarms[String(data.kind)] ?? other
const subject = (view: MailView): string => `${wordsOf(view).subject} – ${view.office?.short ?? 'Okienko'}`
const href = ({ appUrl }: MailView): string => `${appUrl}/panel/stan`
const button = 'Otwórz stan systemu'
const ending = 'Wiadomość wysłał automat portalu do administratorów. Następną o tym samym wyśle najwcześniej za dobę.'

function Html({ view }: { view: MailView }) {
  const { what, advice } = wordsOf(view)
  return (
    <MailLayout view={view} title={subject(view)} footer={<SmallPrint>{ending}</SmallPrint>}>
      <Paragraph>Dzień dobry,</Paragraph>
      <Paragraph>{what}</Paragraph>
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
  `Dzień dobry,\n\n${wordsOf(view).what}\n\n${wordsOf(view).advice}\n\n${button}:\n${href(view)}\n\n-- \n${ending}\n`

export const mailAlarm: MailDesign = { subject, html: (view) => <Html view={view} />, text }
