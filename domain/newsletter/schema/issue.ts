// Issues of the newsletter as forms send them, as they lie in the database and as they were composed. Browser-safe.
import { z } from 'zod'
import { type Locale, locales } from '@/domain/offices/schema'
import type { IssueState } from '@/lib/db/generated/enums'
import { line } from '@/lib/form-text'
import { storedText } from '@/lib/stored-text'

export type IssueStateName = IssueState

export const issueStateNames: Record<IssueStateName, string> = {
  draft: 'szkic',
  in_review: 'czeka na zatwierdzenie',
  approved: 'zatwierdzone',
  scheduled: 'zaplanowane',
  asking: 'czeka na decyzję',
  sending: 'w trakcie wysyłki',
  paused: 'wysyłka wstrzymana',
  finished: 'wysłane',
  cancelled: 'wysyłka przerwana',
}

export const audiences = ['all', 'locale'] as const
export type Audience = (typeof audiences)[number]

/** Parts of one issue at most. */
export const mostItems = 40

const uuid = z.uuid('Nie znaleziono tej części wydania.')
const newsItem = z.object({
  kind: z.literal('news'),
  id: uuid,
  /** the whole text; false: its lead only, with a link to the page. A form sends words. */
  whole: z.preprocess((value) => value === true || value === 'tak' || value === 'true', z.boolean()),
})
const versionItem = z.object({ kind: z.literal('version'), id: uuid })
const textItem = z.object({
  kind: z.literal('text'),
  id: uuid,
  title: line(200),
  /** Markdown */
  body: z.string().max(50_000, 'Tekst jest za długi (najwyżej 50 000 znaków).').transform(storedText),
})

export const issueItem = z.discriminatedUnion('kind', [newsItem, versionItem, textItem])
export type IssueItem = z.output<typeof issueItem>

/** Parts of an issue as they lie in the database. */
export const itemsOf = (stored: unknown): IssueItem[] => z.array(issueItem).catch([]).parse(stored)

export type ComposedItem = {
  kind: IssueItem['kind']
  id: string
  title: string
  lead: string
  /** Markdown; empty where only the lead is sent */
  body: string
  /** absolute address of the page with the whole text; null for a text of the issue itself */
  href: string | null
  locale: Locale
  /** of the source text as it is now: also a change of what is not sent is seen */
  sha256: string
}

/** What readers get: kept as `content` of an issue from the moment it is frozen. */
export type ComposedIssue = { subject: string; preheader: string; locale: Locale; items: ComposedItem[] }

/** Why an issue cannot be sent as it is; `item` is the part's id, empty for the issue as a whole. */
export type ComposeProblem = { item: string; message: string }

const issueId = z.uuid('Nie znaleziono wydania.')
const revision = z.coerce.number().int().min(0).default(0)

/** What the editor of an issue holds. A draft may be empty: what is missing is told before it is approved. */
export const issueText = z.object({
  subject: line(150),
  preheader: line(200),
  locale: z.enum(locales, 'Wybierz język.').default('pl'),
  audience: z.enum(audiences, 'Wybierz odbiorców.').default('all'),
  items: z.array(issueItem).max(mostItems, `Wydanie może mieć najwyżej ${mostItems} części.`).default([]),
})

export const saveIssueInput = issueText.extend({
  /** empty: a new issue */
  issueId: z.union([z.literal(''), issueId]).default(''),
  /** revision that was on the screen; 0 for a new issue */
  revision,
})
export type SaveIssueInput = z.output<typeof saveIssueInput>

/** An issue as it was on the screen of whoever decides about it. */
export const issueAsRead = z.object({ issueId, revision: z.coerce.number().int().min(1) })
export type IssueAsRead = z.output<typeof issueAsRead>

/** `detail` of a conflict when somebody saves: the revision that is there by now, and what stands in it, for reading. */
export type IssueConflict = { theirs: { title: string; revision: number; updatedAt: string; text: string } }

/** `detail` of a conflict when somebody decides. */
export type IssueChanged = { theirs: { revision: number; updatedAt: string } }

/** An issue in which a news item stands, for the pages of news. */
export type NewsIssue = { id: string; number: number | null; state: IssueStateName; startedAt: Date | null }
