// What comes into this room from the rooms that publish, and what leaves it for the page of results. Browser-safe.
import type { Locale } from '@/domain/offices/schema'

export const searchKinds = ['document', 'news', 'file', 'issue'] as const
export type SearchKind = (typeof searchKinds)[number]

/** A public text as the room that owns it hands it over. */
export type SearchEntry = {
  /** id of the record itself: a version, a news item, a file */
  id: string
  officeId: string
  kind: SearchKind
  /** what the languages and versions of one text have in common; a text alone: its own id */
  textId: string
  locale: Locale
  /** address below office and language, for the text that stands there now */
  path: string
  /** permanent address of just this version; null where there is one address only */
  versionPath: string | null
  /** number of the version, or null */
  number: number | null
  title: string
  /** passages of the text; headings count more */
  passages: readonly { text: string; heading: boolean }[]
  publishedAt: Date
} & SearchForce

/** When a text is in force (days in Poland, `to` is the first day no longer). News and files have no days. */
export type SearchForce = { from: string | null; to: string | null; withdrawn: boolean }

/** A part of a snippet; marked where a word of the query was found. */
export type Piece = { text: string; marked: boolean }

export type SearchState = 'current' | 'scheduled' | 'superseded' | 'withdrawn'

export type SearchHit = {
  id: string
  kind: SearchKind
  locale: Locale
  path: string
  number: number | null
  state: SearchState
  title: Piece[]
  snippet: Piece[]
  publishedAt: Date
  /** first day in force, or null */
  from: string | null
}

export type SearchResult = {
  /** hits of this page */
  hits: SearchHit[]
  total: number
  page: number
  pages: number
  /** `exact`: every word of the query; `corrected`: of `corrected` instead; `some`: at least one of the words */
  how: 'exact' | 'corrected' | 'some'
  corrected: string | null
}
