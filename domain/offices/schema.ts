// What an office is: one settings object that runs the software and feeds the clauses. Browser-safe; nothing here is typed twice.
import { z } from 'zod'

const text = (max: number) => z.string().trim().max(max, `Najwyżej ${max} znaków.`)
const required = (max: number, message: string) => text(max).min(1, message)
const email = z.string().trim().toLowerCase().max(254).pipe(z.email('Podaj adres e-mail w postaci nazwa@domena.pl.'))
const optionalEmail = z.union([z.literal(''), email])
const httpsUrl = z.union([
  z.literal(''),
  z.url({ protocol: /^https$/, error: 'Podaj pełny adres zaczynający się od https://.' }),
])
const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'Podaj kolor w postaci #1a2b3c.')

/** Declined names; the six cases that sentences need (vocative is not used). */
export const caseNames = ['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'locative'] as const
export type CaseName = (typeof caseNames)[number]

export const accessKeyTargets = ['menu', 'content', 'map', 'panel', 'search', 'declaration', 'home', 'contact'] as const

export const officeSettings = z.object({
  names: z.object({
    nominative: required(160, 'Podaj nazwę w mianowniku.'),
    genitive: required(160, 'Podaj nazwę w dopełniaczu.'),
    dative: required(160, 'Podaj nazwę w celowniku.'),
    accusative: required(160, 'Podaj nazwę w bierniku.'),
    instrumental: required(160, 'Podaj nazwę w narzędniku.'),
    locative: required(160, 'Podaj nazwę w miejscowniku.'),
    /** short name for mails and page titles, for example „PUP Racibórz” */
    short: required(60, 'Podaj nazwę skróconą.'),
    english: text(160),
    ukrainian: text(160),
  }),
  /** what the controller is called in art. 13: the body itself or its head, nominative */
  controllerName: text(200),
  address: z.object({
    street: text(120),
    postcode: z.union([
      z.literal(''),
      z
        .string()
        .trim()
        .regex(/^\d{2}-\d{3}$/, 'Podaj kod pocztowy w postaci 00-000.'),
    ]),
    city: text(80),
  }),
  contact: z.object({
    email: optionalEmail,
    phone: text(40),
    hours: text(400),
    /** e-Doręczenia address (AE:PL-…) */
    electronicDelivery: text(60),
    epuap: text(120),
    bip: httpsUrl,
    website: httpsUrl,
    /** where a weakness of the office's own site may be reported (security.txt, RFC 9116); empty: the installation's */
    security: optionalEmail.default(''),
    departments: z.array(z.object({ name: required(120, 'Podaj nazwę komórki.'), email, phone: text(40) })).max(40),
  }),
  dpo: z.object({
    /** empty: role only („Inspektor Ochrony Danych”) */
    name: text(120),
    email: optionalEmail,
    phone: text(40),
    extension: text(10),
    deputyName: text(120),
    deputyEmail: optionalEmail,
  }),
  appearance: z.object({ primary: colour, logoFileId: z.union([z.literal(''), z.uuid()]), logoAlt: text(160) }),
  accessKeys: z.array(z.object({ key: z.string().regex(/^[0-9a-z]$/), target: z.enum(accessKeyTargets) })).max(10),
  newsletter: z.object({
    enabled: z.boolean(),
    /** art. 6 ust. 1 lit. a (consent) or lit. e (public task) RODO */
    basis: z.enum(['consent', 'public_task']),
    /** months for which the keyed hash is kept as proof after leaving */
    proofMonths: z.number().int().min(1).max(120),
    /** mailbox of the office to which a copy of every issue goes, to prove that issues arrive; empty: none */
    controlAddress: optionalEmail,
    /** how issues look: an accent of their own (empty: the office's colour) and lines at the end of the footer */
    template: z.object({ accent: z.union([z.literal(''), colour]), footer: text(600) }),
  }),
  log: z.object({
    /** days for which lines of the access log are kept */
    retentionDays: z.number().int().min(1).max(730),
  }),
  accountability: z.object({
    /** months for which the audit trail is kept at least */ months: z.number().int().min(12).max(120),
  }),
  hosting: z.object({
    /** who keeps the server: the office itself or a named supplier (a recipient of data) */
    supplier: text(200),
  }),
  /** how authors are named under documents, and whether nobody may publish what no other person approved */
  authorship: z.object({ unit: text(120), showNames: z.boolean(), fourEyes: z.boolean().default(false) }),
  accessibility: z.object({
    /** self-assessed status against the annex of the act of 4 April 2019 */
    status: z.enum(['full', 'partial', 'none']),
    architecture: text(4000),
    communication: text(4000),
    contactUnit: text(160),
    contactEmail: optionalEmail,
    contactPhone: text(40),
  }),
})
export type OfficeSettings = z.infer<typeof officeSettings>

/** The newsletter's settings of an office that decided nothing about its issues. */
export const plainIssues: Pick<OfficeSettings['newsletter'], 'controlAddress' | 'template'> = {
  controlAddress: '',
  template: { accent: '', footer: '' },
}

export const officeSlug = z
  .string()
  .trim()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Użyj małych liter bez polskich znaków, cyfr i łączników.')
  .min(2, 'Adres musi mieć co najmniej 2 znaki.')
  .max(60, 'Adres może mieć najwyżej 60 znaków.')

/** First segments of addresses that belong to the installation, never to an office (public contract). */
export const reservedSlugs = [
  'panel',
  'api',
  'logowanie',
  'potwierdz',
  'wypis',
  'moje-dane',
  'paczka',
  'en',
  'uk',
  'pl',
  '_next',
  'blad',
]

export const locales = ['pl', 'en', 'uk'] as const
export type Locale = (typeof locales)[number]
