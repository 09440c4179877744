// Tells administrators that something is wrong with what the mail provider sends back. Polish only, as the panel; sent once an alarm.
import type { MailView } from './mail-view'
import { staffMail } from './staff-mail'

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
const ending = 'Wiadomość wysłał automat portalu do administratorów. Następną o tym samym wyśle najwcześniej za dobę.'

export const mailAlarm = staffMail((view) => {
  const { subject, what, advice } = wordsOf(view)
  return { subject, paragraphs: [what, advice], button: 'Otwórz stan systemu', href: `${view.appUrl}/panel/stan` }
}, ending)
