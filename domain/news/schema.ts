// What comes into this room from staff (messages are the sentences a person reads) and what leaves it for screens. Browser-safe.
import { z } from 'zod'
import type { NewsPlanProblem } from '@/domain/news/rules'
import type { Locale } from '@/domain/offices/schema'
import type { NewsState } from '@/lib/db/generated/enums'
import { line, passage } from '@/lib/form-text'
import type { Heading } from '@/lib/markdown'
import { storedText } from '@/lib/stored-text'

const id = z.uuid('Nie znaleziono aktualności.')
const reason = z
  .string()
  .transform((text) => storedText(text).trim())
  .refine((text) => text !== '', 'Podaj powód. Zobaczą go czytelnicy strony.')
  .refine((text) => text.length <= 1000, 'Najwyżej 1000 znaków.')
const ticked = z
  .string()
  .default('')
  .transform((text) => text !== '')

export const saveNewsInput = z.object({
  /** empty: a new item */
  newsId: z.union([z.literal(''), id]).default(''),
  locale: z.enum(['pl', 'en', 'uk'], 'Wybierz język.').default('pl'),
  /** revision that was on the screen; 0 for a new item */
  revision: z.coerce.number().int().min(0).default(0),
  title: line(200).refine((text) => text !== '', 'Podaj tytuł.'),
  lead: line(500),
  body: z.string().max(100_000, 'Tekst jest za długi (najwyżej 100 000 znaków).').transform(storedText),
  /** what readers are told of a correction; asked where a published text changes */
  correctionNote: passage(500).default(''),
  toNewsletter: ticked,
})
type Saved = z.infer<typeof saveNewsInput>
/** `toNewsletter` left out: stays as it is. */
export type SaveNewsInput = Omit<Saved, 'correctionNote' | 'toNewsletter'> &
  Partial<Pick<Saved, 'correctionNote' | 'toNewsletter'>>

export const publishNewsInput = z.object({ newsId: id, revision: z.coerce.number().int().min(1) })
export type PublishNewsInput = z.infer<typeof publishNewsInput>

/** Day and time of day in Poland; `momentNamed` says what is wrong with them. */
export const planNewsInput = publishNewsInput.extend({
  publishDay: z.string().trim(),
  publishTime: z.string().trim(),
})
export type PlanNewsInput = z.infer<typeof planNewsInput>

export const oneNewsInput = z.object({ newsId: id })
export type OneNewsInput = z.infer<typeof oneNewsInput>

export const offerNewsInput = z.object({ newsId: id, offered: z.enum(['tak', 'nie']) })
export type OfferNewsInput = z.infer<typeof offerNewsInput>

export const endNewsInput = z.object({ newsId: id, reason })
export type EndNewsInput = z.infer<typeof endNewsInput>

export const restoreNewsInput = z.object({
  newsId: id,
  note: passage(500).refine(
    (text) => text !== '',
    'Napisz, dlaczego treść jest znowu aktualna. Zobaczą to czytelnicy.',
  ),
})
export type RestoreNewsInput = z.infer<typeof restoreNewsInput>

export const eraseNewsInput = z.object({
  newsId: id,
  /** the word „usuń”, retyped */
  confirmation: z.string().trim().toLowerCase(),
})
export type EraseNewsInput = z.infer<typeof eraseNewsInput>

/** An item without its text, for lists and the feed. */
export type NewsEntry = {
  id: string
  slug: string
  /** language of the text itself, which may differ from the page's */
  locale: Locale
  title: string
  lead: string
  publishedAt: Date
  /** day of the last correction, when there was one */
  correctedAt: Date | null
}

export type Correction = { id: string; kind: 'corrected' | 'restored'; note: string; madeAt: Date }

export type PublicNews = NewsEntry & {
  state: 'published' | 'withdrawn' | 'closed'
  sha256: string
  html: string
  headings: Heading[]
  /** what was corrected after publication, newest first */
  corrections: Correction[]
  withdrawnAt: Date | null
  withdrawnReason: string | null
  closedAt: Date | null
  closedReason: string | null
}

export type NewsText = { title: string; lead: string; body: string }
/** `detail` of a conflict: what this person wrote, and what another saved meanwhile. */
export type NewsConflict = { yours: NewsText; theirs: NewsText & { revision: number; updatedAt: string } }

/** A draft that waits for its moment (`problem` null), or asks a person; `at` null: the plan is over, and why. */
export type NewsPlan = { at: Date | null; problem: NewsPlanProblem | null }

/** An item in the list of staff. */
export type NewsInList = {
  id: string
  slug: string
  locale: Locale
  title: string
  state: NewsState
  updatedAt: Date
  publishedAt: Date | null
  toNewsletter: boolean
  plan: NewsPlan
}

/** An item on the desk of its editor. */
export type NewsDesk = NewsInList & {
  lead: string
  body: string
  revision: number
  sha256: string | null
  corrections: Correction[]
  withdrawnReason: string | null
  closedAt: Date | null
  closedReason: string | null
  textErasedAt: Date | null
}
