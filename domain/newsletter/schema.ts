// The newsletter's form and what is kept of a consent. Browser-safe.
import { z } from 'zod'

export const choices = ['dodaj', 'usun'] as const
export type Choice = (typeof choices)[number]

/** Names of the form's fields. `website` is the honeypot: people neither see nor reach it. */
export const formFields = { email: 'email', choice: 'wybor', version: 'wersja', honeypot: 'strona_www' } as const

/** The exact text that stood beside the form when a person asked: the version and the hash of its text. */
export const consentText = z.object({
  policyId: z.uuid(),
  versionId: z.uuid(),
  number: z.number().int(),
  locale: z.string(),
  sha256: z.string(),
})
export type ConsentText = z.infer<typeof consentText>

/** Texts of a consent as they lie in the database. */
export const consentTextsOf = (stored: unknown): ConsentText[] => z.array(consentText).catch([]).parse(stored)

export const endReasons = [
  'left_by_form',
  'left_by_link',
  'left_by_header',
  'erased_by_staff',
  'office_removed',
  'complaint',
  'hard_bounce',
  'soft_bounces',
  'not_reconfirmed',
] as const
export type EndReason = (typeof endReasons)[number]

export const endReasonNames: Record<EndReason, string> = {
  left_by_form: 'wypisanie przez formularz, potwierdzone linkiem z wiadomości',
  left_by_link: 'wypisanie linkiem z wiadomości',
  left_by_header: 'wypisanie przyciskiem programu pocztowego',
  erased_by_staff: 'usunięcie przez pracownika na wniosek osoby',
  office_removed: 'usunięcie urzędu z portalu',
  complaint: 'zgłoszenie wiadomości jako niechcianej',
  hard_bounce: 'skrzynka nie istnieje (trwała odmowa serwera)',
  soft_bounces: 'wiadomości wielokrotnie nie dochodziły',
  not_reconfirmed: 'brak ponownego potwierdzenia zgody',
}

/** Languages by their Polish names, for staff and for what a person is given. */
export const languageNames: Record<string, string> = { pl: 'polski', en: 'angielski', uk: 'ukraiński' }

export const channelNames: Record<string, string> = {
  form: 'formularz na stronie',
  staff: 'wpis pracownika',
  paper: 'formularz papierowy',
  import: 'przeniesienie z innego systemu',
}

export const subscriptionStateNames = {
  pending: 'czeka na potwierdzenie',
  active: 'aktywny',
  reconfirm: 'czeka na ponowne potwierdzenie zgody',
  stopped: 'wstrzymany: wiadomości nie dochodzą',
} as const
export type SubscriptionStateName = keyof typeof subscriptionStateNames

/** What a person retypes before an erasure. */
export const eraseForm = z.object({
  subscriptionId: z.uuid(),
  confirmation: z.string().trim().max(254, 'Najwyżej 254 znaki.').min(1, 'Przepisz adres e-mail tej osoby.'),
})

/** A whole address, or a beginning of at least three characters. */
export const searchForm = z.object({
  szukaj: z.string().trim().toLowerCase().min(3, 'Wpisz co najmniej 3 znaki adresu.').max(254, 'Najwyżej 254 znaki.'),
})
