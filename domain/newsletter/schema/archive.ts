// What the public reads of issues that were sent. Browser-safe.
import { z } from 'zod'
import { type Locale, locales } from '@/domain/offices/schema'
import type { Heading } from '@/lib/markdown'
import { storedText } from '@/lib/stored-text'
import type { ComposedIssue, ComposedItem } from './issue'

const composed = z.object({
  subject: z.string(),
  preheader: z.string().catch(''),
  locale: z.enum(locales),
  items: z.array(
    z.object({
      kind: z.enum(['news', 'version', 'text']),
      id: z.string(),
      title: z.string(),
      lead: z.string(),
      body: z.string(),
      href: z.string().nullable(),
      locale: z.enum(locales),
      sha256: z.string(),
    }),
  ),
})

/** The frozen content as it lies in the database. Throws when it is no such thing: nothing else may pass for what was sent. */
export const composedOf = (stored: unknown): ComposedIssue => composed.parse(stored)

/** `sending`: readers are getting it now; `cancelled`: some readers got it, others did not. */
export type SentState = 'sending' | 'sent' | 'cancelled'

/** An issue without its text, for lists and the feed. */
export type IssueEntry = {
  id: string
  /** its permanent address */
  number: number
  /** language of the issue itself, which may differ from the page's */
  locale: Locale
  subject: string
  /** the line that mailboxes show beside the subject; may be empty */
  preheader: string
  /** when its sending began */
  sentAt: Date
  state: SentState
}

/**
 * A part of an issue as it may be read today. `closed`: what it was taken from must not be public, so no word of it stands here;
 * `withdrawn`: it was taken back after it had been sent, and says so.
 */
export type PublicItem = Pick<ComposedItem, 'kind' | 'id' | 'title' | 'lead' | 'href' | 'locale'> & {
  state: 'shown' | 'withdrawn' | 'closed'
  /** when it was withdrawn or closed */
  endedAt: Date | null
  /** rendered, headings below the part's own; empty where the lead was all that was sent */
  html: string
  headings: Heading[]
}

export type PublicIssue = IssueEntry & {
  /** of the composed content as it was frozen and sent */
  sha256: string
  items: PublicItem[]
  /** numbers of the issues beside it that can be read */
  previous: number | null
  next: number | null
}

/** What remains of an issue that must not be public. */
export type ClosedIssue = { number: number; sentAt: Date; sha256: string; closedAt: Date; closedReason: string | null }

const id = z.uuid('Nie znaleziono wydania.')

export const closeIssueInput = z.object({
  issueId: id,
  reason: z
    .string()
    .transform((text) => storedText(text).trim())
    .refine((text) => text !== '', 'Podaj powód. Zobaczą go czytelnicy strony.')
    .refine((text) => text.length <= 1000, 'Najwyżej 1000 znaków.'),
})
export type CloseIssueInput = z.infer<typeof closeIssueInput>

export const eraseIssueInput = z.object({
  issueId: id,
  /** the word „usuń”, retyped */
  confirmation: z.string().trim().toLowerCase(),
})
export type EraseIssueInput = z.infer<typeof eraseIssueInput>

/** An issue as whoever may close it sees it. */
export type IssueOnShelf = {
  id: string
  /** null before it was sent: then there is nothing to close */
  number: number | null
  locale: Locale
  subject: string
  sentAt: Date | null
  sha256: string | null
  /** whether its sending is over: only then its text can be erased */
  ended: boolean
  /** whether it can be read in the archive */
  readable: boolean
  closedAt: Date | null
  closedReason: string | null
  textErasedAt: Date | null
}
