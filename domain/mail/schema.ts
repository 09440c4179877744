// The mails the portal can send, and how an office sends. Templates live in components/email, one file each.
import { z } from 'zod'

export const mailTemplates = [
  'newsletter-join',
  'newsletter-already',
  'newsletter-welcome',
  'newsletter-leave',
  'newsletter-reconfirm',
  'newsletter-reminder',
  'account-invitation',
  'account-reset',
  'declaration-review',
  'mail-test',
  'mail-alarm',
  'document-task',
  'news-task',
  'issue-task',
  'issue-test',
] as const
export type MailTemplate = (typeof mailTemplates)[number]

/** What a mail row keeps beside its recipient: ids, numbers, dates and codes. */
export type MailData = Readonly<Record<string, string | number | boolean | null>>

/** Addresses that are made when a mail is rendered and never stored. */
export type MailLinks = {
  /** the button of the mail */
  action: string | null
  /** page with one button that ends the subscription */
  stop: string | null
  /** page that shows the reader what the office keeps about this address */
  mine: string | null
  /** RFC 8058: a POST there ends the subscription without further questions */
  oneClick: string | null
}

/** What staff call a template. */
export const templateNames: Record<MailTemplate, string> = {
  'newsletter-join': 'prośba o potwierdzenie zapisu',
  'newsletter-already': 'informacja, że adres jest już zapisany',
  'newsletter-welcome': 'potwierdzenie zapisu',
  'newsletter-leave': 'prośba o potwierdzenie wypisania',
  'newsletter-reconfirm': 'prośba o ponowne potwierdzenie zapisu',
  'newsletter-reminder': 'przypomnienie o potwierdzeniu zapisu',
  'account-invitation': 'zaproszenie do konta',
  'account-reset': 'link do nowego hasła',
  'declaration-review': 'przypomnienie o przeglądzie deklaracji dostępności',
  'mail-test': 'wiadomość próbna',
  'mail-alarm': 'alarm poczty dla administratora',
  'document-task': 'tekst dokumentu czeka na pracownika',
  'news-task': 'planowana publikacja aktualności czeka na pracownika',
  'issue-task': 'wydanie newslettera czeka na pracownika',
  'issue-test': 'wydanie newslettera na próbę',
}

/** `silence`: nothing heard of what was sent; `refused`: events with a wrong signature; `tracking`: the provider watches readers. */
export const alarmKinds = ['silence', 'refused', 'tracking'] as const
export type AlarmKind = (typeof alarmKinds)[number]

/** Whether the provider adds pixels or rewrites links. */
export type TrackingState = 'unknown' | 'off' | 'on'

/** What staff read about tracking, by what `trackingAllows` answers. */
export const trackingWords = {
  ok: 'Dostawca poczty nie śledzi odbiorców.',
  unknown:
    'Nie wiadomo, czy dostawca śledzi odbiorców: usługa Resend nie odpowiedziała albo klucz API służy tylko do wysyłania. Sprawdź w panelu usługi Resend, czy przy domenie nadawcy „Open tracking” i „Click tracking” są wyłączone.',
  provider_tracks:
    'Dostawca poczty śledzi odbiorców, więc newsletter nie zostanie wysłany. W panelu usługi Resend otwórz domenę nadawcy i wyłącz „Open tracking” oraz „Click tracking”.',
} as const

/** What staff read about an open alarm. */
export const alarmWords: Record<AlarmKind, string> = {
  silence: 'Od ponad dwóch godzin po wysyłce nie przyszła żadna wiadomość o doręczeniach.',
  refused: 'Przychodzą zdarzenia, których podpisu nie da się potwierdzić.',
  tracking: 'Dostawca zgłosił otwarcie wiadomości lub kliknięcie linku.',
}

export const mailStates = ['queued', 'sending', 'sent', 'failed', 'cancelled'] as const
export type MailStateName = (typeof mailStates)[number]

export const mailStateNames: Record<MailStateName, string> = {
  queued: 'czeka na wysłanie',
  sending: 'w trakcie wysyłania',
  sent: 'wysłana',
  failed: 'nie wysłano',
  cancelled: 'anulowana',
}

export const transports = ['inherit', 'outbox', 'smtp', 'resend'] as const
export type TransportName = (typeof transports)[number]

export const transportNames: Record<TransportName, string> = {
  inherit: 'jak w całej instalacji',
  outbox: 'skrzynka lokalna (nic nie wychodzi na zewnątrz)',
  smtp: 'własny serwer SMTP',
  resend: 'Resend',
}

const sender = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'Najwyżej 254 znaki.')
  .pipe(z.union([z.literal(''), z.email('Podaj adres e-mail w postaci nazwa@domena.pl.')]))

const isSmtpUrl = (text: string): boolean =>
  URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol) && new URL(text).hostname !== ''

/** The key in a signing secret: base64 behind `whsec_`, at least 16 bytes; null when it is none. */
export function webhookKey(secret: string): string | null {
  const key = /^whsec_((?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2,3})?={0,2})$/.exec(secret.trim())?.[1]
  return key && key.replace(/=+$/, '').length >= 22 ? key : null
}

/** The mail route of an office as typed. An empty secret keeps the stored one. */
export const mailRouteForm = z
  .object({
    transport: z.enum(transports, 'Wybierz trasę poczty.'),
    fromName: z
      .string()
      .trim()
      .max(120, 'Najwyżej 120 znaków.')
      .regex(/^[^\p{Cc}"<>\\]*$/u, 'Nie używaj cudzysłowów ani nawiasów ostrych.'),
    fromEmail: sender,
    /** smtp://user:password@server:587, only for `smtp` */
    smtpSecret: z
      .string()
      .trim()
      .max(500, 'Najwyżej 500 znaków.')
      .refine((text) => text === '' || isSmtpUrl(text), 'Podaj adres w postaci smtp://użytkownik:hasło@serwer:587.'),
    /** API key, only for `resend` */
    resendSecret: z
      .string()
      .trim()
      .max(200, 'Najwyżej 200 znaków.')
      .regex(/^[\w-]*$/, 'Klucz składa się z liter, cyfr, _ i -.'),
    /** signing secret of the webhook, only for `resend` */
    webhookSecret: z
      .string()
      .trim()
      .max(200, 'Najwyżej 200 znaków.')
      .refine(
        (text) => text === '' || webhookKey(text) !== null,
        'Sekret zaczyna się od whsec_ i ma co najmniej 24 znaki.',
      )
      .optional(),
  })
  .superRefine(({ transport, fromEmail }, context) => {
    if ((transport === 'smtp' || transport === 'resend') && fromEmail === '')
      context.addIssue({ code: 'custom', path: ['fromEmail'], message: 'Podaj adres nadawcy.' })
  })
export type MailRouteForm = z.infer<typeof mailRouteForm>

/** Address of a list of mails: `?stan=failed&strona=2`; anything strange means the first page of all. */
export const mailListQuery = z.object({
  stan: z.enum(mailStates).optional().catch(undefined),
  strona: z.coerce.number().int().min(1).max(100_000).catch(1),
})
