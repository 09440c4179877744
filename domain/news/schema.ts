// What comes into this room from staff (messages are the sentences a person reads) and what leaves it for screens. Browser-safe.
import { z } from 'zod'
import type { Locale } from '@/domain/offices/schema'
import type { NewsState } from '@/lib/db/generated/enums'
import { line } from '@/lib/form-text'
import type { Heading } from '@/lib/markdown'
import { storedText } from '@/lib/stored-text'

const id = z.uuid('Nie znaleziono aktualności.')
const reason = z
  .string()
  .transform((text) => storedText(text).trim())
  .refine((text) => text !== '', 'Podaj powód. Zobaczą go czytelnicy strony.')
  .refine((text) => text.length <= 1000, 'Najwyżej 1000 znaków.')

export const saveNewsInput = z.object({
  /** empty: a new item */
  newsId: z.union([z.literal(''), id]).default(''),
  locale: z.enum(['pl', 'en', 'uk'], 'Wybierz język.').default('pl'),
  /** revision that was on the screen; 0 for a new item */
  revision: z.coerce.number().int().min(0).default(0),
  title: line(200).refine((text) => text !== '', 'Podaj tytuł.'),
  lead: line(500),
  body: z.string().max(100_000, 'Tekst jest za długi (najwyżej 100 000 znaków).').transform(storedText),
})
export type SaveNewsInput = z.infer<typeof saveNewsInput>

export const publishNewsInput = z.object({ newsId: id, revision: z.coerce.number().int().min(1) })
export type PublishNewsInput = z.infer<typeof publishNewsInput>

export const endNewsInput = z.object({ newsId: id, reason })
export type EndNewsInput = z.infer<typeof endNewsInput>

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

export type PublicNews = NewsEntry & {
  state: 'published' | 'withdrawn' | 'closed'
  sha256: string
  html: string
  headings: Heading[]
  withdrawnAt: Date | null
  withdrawnReason: string | null
  closedAt: Date | null
  closedReason: string | null
}

export type NewsText = { title: string; lead: string; body: string }
/** `detail` of a conflict: what this person wrote, and what another saved meanwhile. */
export type NewsConflict = { yours: NewsText; theirs: NewsText & { revision: number; updatedAt: string } }

/** An item in the list of staff. */
export type NewsInList = {
  id: string
  slug: string
  locale: Locale
  title: string
  state: NewsState
  updatedAt: Date
  publishedAt: Date | null
}

/** An item on the desk of its editor. */
export type NewsDesk = NewsInList & {
  lead: string
  body: string
  revision: number
  sha256: string | null
  withdrawnReason: string | null
  closedAt: Date | null
  closedReason: string | null
  textErasedAt: Date | null
}
