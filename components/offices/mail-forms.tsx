'use client'
// The mail route of an office and its test message. A stored secret is never shown; an empty field keeps it.
import { FormRadios, FormText } from '@/components/forms/action-fields'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { type TransportName, transportNames, transports } from '@/domain/mail/schema'
import { questionIn, SettingsQuestion } from './settings-question'

type Route = {
  transport: TransportName
  fromName: string
  fromEmail: string
  hasSecret: boolean
  hasWebhookSecret: boolean
}

const labels = {
  transport: 'Trasa',
  fromName: 'Nazwa nadawcy',
  fromEmail: 'Adres nadawcy',
  smtpSecret: 'Serwer SMTP',
  resendSecret: 'Klucz API Resend',
  webhookSecret: 'Sekret webhooka Resend',
}

const optional = 'opcjonalnie'

/** Secrets never come back from the server, so a question before saving has emptied their fields. */
function Asked({ detail }: { detail: unknown }) {
  return (
    <>
      <SettingsQuestion detail={detail} />
      {questionIn(detail) ? (
        <p className="mb-6">
          Zanim zapiszesz mimo to, wpisz jeszcze raz klucz, sekret lub hasło: portal ich nie odsyła.
        </p>
      ) : null}
    </>
  )
}

export function MailRouteForm({ action, route }: { action: FormAction; route: Route }) {
  const kept = (transport: TransportName) =>
    route.hasSecret && route.transport === transport ? ' Dane są zapisane; puste pole ich nie zmieni.' : ''
  return (
    <ActionForm
      action={action}
      labels={labels}
      submit="Zapisz trasę"
      label="Trasa poczty"
      detail={(detail) => <Asked detail={detail} />}
    >
      <FormRadios
        name="transport"
        label="Trasa"
        options={transports.map((value) => ({ value, label: transportNames[value] }))}
        initial={route.transport}
      />
      <FormText
        name="fromName"
        label="Nazwa nadawcy"
        hint="Na przykład skrócona nazwa urzędu."
        optional={optional}
        initial={route.fromName}
      />
      <FormText
        name="fromEmail"
        label="Adres nadawcy"
        hint="W domenie urzędu. Wymagany przy własnym serwerze SMTP i przy usłudze Resend."
        type="email"
        autoComplete="off"
        optional={optional}
        initial={route.fromEmail}
      />
      <FormText
        name="smtpSecret"
        label="Serwer SMTP"
        hint={`W postaci smtp://użytkownik:hasło@serwer:587.${kept('smtp')}`}
        type="password"
        autoComplete="off"
        optional={optional}
      />
      <FormText
        name="resendSecret"
        label="Klucz API Resend"
        hint={`Z panelu usługi Resend.${kept('resend')}`}
        type="password"
        autoComplete="off"
        optional={optional}
      />
      <FormText
        name="webhookSecret"
        label="Sekret webhooka Resend"
        hint={`Zaczyna się od whsec_. Bez niego portal nie dowie się o doręczeniach, zwrotach i zgłoszeniach.${
          route.hasWebhookSecret ? ' Sekret jest zapisany; puste pole go nie zmieni.' : ''
        }`}
        type="password"
        autoComplete="off"
        optional={optional}
      />
    </ActionForm>
  )
}

export function TestMailForm({ action }: { action: FormAction }) {
  return (
    <ActionForm
      action={action}
      labels={{ recipient: 'Adres' }}
      submit="Wyślij próbną wiadomość"
      look="secondary"
      label="Próbna wiadomość"
    >
      <FormText
        name="recipient"
        label="Dokąd wysłać"
        hint="Twój własny adres e-mail."
        type="email"
        autoComplete="email"
      />
    </ActionForm>
  )
}
