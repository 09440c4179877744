// What comes into this room from staff (messages are the sentences a person reads) and what leaves it for screens. Browser-safe.
import { z } from 'zod'
import type { Locale } from '@/domain/offices/schema'
import { policyKinds, type Variant, type VersionStatus, variants } from '@/domain/policies/rules'
import { nestedTooDeep, nestedTooDeepSentence } from '@/domain/policies/rules/nesting'
import { isDay } from '@/lib/day'
import type { PolicyKind } from '@/lib/db/generated/enums'
import { line, passage } from '@/lib/form-text'
import type { Heading } from '@/lib/markdown'
import { storedText } from '@/lib/stored-text'

const longestText = 200_000
const id = z.uuid('Nie znaleziono dokumentu.')
const locale = z.enum(variants, 'Wybierz język dokumentu.')
const revision = z.coerce.number().int().min(1)

export const policySlug = z
  .string()
  .trim()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Użyj małych liter bez polskich znaków, cyfr i łączników.')
  .max(60, 'Adres dokumentu może mieć najwyżej 60 znaków.')

/** A form of one button. */
export const emptyInput = z.object({})

export const createPolicyInput = z.object({
  title: line(200).refine((text) => text !== '', 'Podaj tytuł dokumentu.'),
  slug: z.union([z.literal(''), policySlug]).default(''),
  kind: z.enum(policyKinds, 'Wybierz rodzaj dokumentu.'),
  /** ready document to begin with (clauses/skeletons.ts); empty or left out: an empty text */
  skeleton: z.string().max(60).optional(),
})
export type CreatePolicyInput = z.infer<typeof createPolicyInput>

export const saveDraftInput = z.object({
  policyId: id,
  locale,
  /** revision of the draft that was on the screen; 0 begins a language that has no draft yet */
  revision: z.coerce.number().int().min(0),
  title: line(200),
  source: z
    .string()
    .max(longestText, 'Tekst jest za długi (najwyżej 200 000 znaków). Podziel go na dwa dokumenty.')
    .refine((text) => !nestedTooDeep(text), nestedTooDeepSentence)
    .transform(storedText),
  changeNote: passage(1000),
})
export type SaveDraftInput = z.infer<typeof saveDraftInput>

export const publishInput = z.object({
  policyId: id,
  locale,
  revision,
  changeNote: passage(1000),
  effectiveFrom: z.string().trim().refine(isDay, 'Podaj dzień w postaci rrrr-mm-dd.'),
  /** left out: a substantive change */
  substantive: z
    .enum(['tak', 'nie'], 'Wybierz rodzaj zmiany.')
    .transform((answer) => answer === 'tak')
    .optional(),
  overrideReason: passage(500).optional(),
  authorId: z.union([z.literal(''), id]).optional(),
  internalNote: passage(1000).optional(),
})
export type PublishInput = z.infer<typeof publishInput>

export const endVersionInput = z.object({
  versionId: id,
  reason: passage(1000).refine((text) => text !== '', 'Podaj powód. Zobaczą go czytelnicy strony.'),
})
export type EndVersionInput = z.infer<typeof endVersionInput>

export const eraseTextInput = z.object({
  versionId: id,
  /** the version's number, retyped */
  confirmation: z.string().trim(),
})
export type EraseTextInput = z.infer<typeof eraseTextInput>

export type PublicPolicy = { id: string; slug: string; kind: PolicyKind }

/** A version without its text, for lists and registers. Days are `YYYY-MM-DD` in Poland. */
export type VersionEntry = {
  id: string
  policyId: string
  policySlug: string
  kind: PolicyKind
  /** language of the text itself, which may differ from the page's */
  locale: Locale
  /** written to be easy to read and understand (ETR); such a text is Polish */
  easy: boolean
  number: number
  /** Polish version that a translation or an easy text was made from; null for Polish ones and where nobody knows */
  sourceNumber: number | null
  /** empty for a closed version */
  title: string
  changeNote: string
  sha256: string
  publishedAt: Date
  effectiveFrom: string
  effectiveTo: string | null
  status: VersionStatus
  authorLabel: string
  /** empty where nobody is known, as under old versions */
  enteredLabel: string
  /** empty where nobody else approved the text */
  approverLabel: string
  publisherLabel: string
  /** a substantive change is told in the feed; an editorial one (typing errors, links) is not */
  substantive: boolean
  /** number of the version whose text was taken back */
  restoredFrom: number | null
  /** author and publisher are one person: a small office says so */
  samePerson: boolean
  withdrawnAt: Date | null
  withdrawnReason: string | null
  closedAt: Date | null
  closedReason: string | null
}

/** A version with its text: `body` is what the hash covers, `html` the same text rendered and sanitised. Both empty when closed. */
export type PublicVersion = VersionEntry & { body: string; html: string; headings: Heading[] }

export type PublishProblem = {
  code:
    | 'title_missing'
    | 'text_empty'
    | 'note_missing'
    | 'date_past'
    | 'date_far'
    | 'facts_missing'
    | 'clause_broken'
    | 'text_unchanged'
    | 'plain_http'
    | 'unsafe_link'
    | 'raw_html'
    | 'foreign_picture'
    | 'planned_later'
    | `declaration ${string}`
    | `file ${string}`
  level: 'error' | 'warning'
  /** field of the form that can mend it */
  field: 'title' | 'source' | 'changeNote' | 'effectiveFrom'
  /** Polish sentence */
  message: string
}

export type DraftText = { title: string; source: string; changeNote: string }
/** `detail` of a conflict: what this person wrote, and what another saved meanwhile. */
export type DraftConflict = {
  yours: DraftText
  theirs: DraftText & { revision: number; updatedAt: string }
  /** from theirs to yours */
  comparison: { html: string; inserted: number; deleted: number; changed: boolean; bounded: boolean }
}

export type DocumentState =
  | {
      kind: 'in_force'
      policy: PublicPolicy
      version: PublicVersion
      /** the Polish version in force, which binds; null when there is none */
      polish: VersionEntry | null
      /** whether a plain-language text is in force */
      easy: boolean
    }
  /** published, but its first day has not come */
  | { kind: 'scheduled'; policy: PublicPolicy; version: VersionEntry }
  /** nothing in force: the last one was withdrawn */
  | { kind: 'withdrawn'; policy: PublicPolicy; version: VersionEntry }
  /** nothing in force: access to the last one was closed; the page answers 410 */
  | { kind: 'closed'; policy: PublicPolicy; version: VersionEntry }

export type EasyTextState =
  | { kind: 'in_force'; version: PublicVersion; polish: VersionEntry | null }
  | { kind: 'closed'; version: VersionEntry }

/** Texts of a document by their Polish names, for staff. */
export const variantNames: Record<Variant, string> = {
  pl: 'polski',
  en: 'angielski',
  uk: 'ukraiński',
  etr: 'łatwy tekst (ETR)',
}

/** A document as a map of the site lists it: one page for each language in which its address holds a text in force. */
export type DocumentOnMap = { slug: string; pages: { locale: Locale; changed: Date; historyChanged: Date }[] }

/** Polish names of the kinds of documents, for staff. */
export const kindNames: Record<PolicyKind, string> = {
  privacy: 'polityka prywatności',
  cookies: 'polityka plików cookie',
  newsletter: 'zasady newslettera',
  rodo: 'informacja o przetwarzaniu danych (RODO)',
  accessibility: 'deklaracja dostępności',
  other: 'inny dokument',
}

/** A version in the tables of staff. */
export type StaffVersion = VersionEntry & {
  textErasedAt: Date | null
  /** how late a planned publication was carried out, in seconds; null where nothing was planned */
  lateSeconds: number | null
  /** why it was published against errors of the linter, and their rules */
  overrideReason: string | null
  overrideRules: string[]
}

export type PolicyInList = PublicPolicy & {
  title: string
  inForce: VersionEntry | null
  scheduled: VersionEntry | null
  last: VersionEntry | null
  /** texts in force */
  languages: Variant[]
  /** Polish draft: when it was saved, and whether it differs from what was last published */
  draft: { updatedAt: Date; changed: boolean } | null
}

/** `setIn`: where its value comes from; `href` is null where nobody sets it. */
export type ClauseVariable = {
  name: string
  label: string
  value: string
  setIn: { label: string; href: string | null }
}
