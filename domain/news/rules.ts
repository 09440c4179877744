// Decisions about news, without reading or writing anything.
import { latest } from '@/lib/polish-moment'

/** Path of a news item below its office. */
export const newsPath = (slug: string) => `/aktualnosci/${slug}`

/** Items on one page of the public list. */
export const newsPerPage = 10

/** Number of pages (at least one) and the page asked for; anything that is no page of the list is null (the address is unknown). */
export function pageOf(asked: string | undefined, total: number): { page: number; pages: number } | null {
  const pages = Math.max(1, Math.ceil(total / newsPerPage))
  const page = asked === undefined ? 1 : Number(asked)
  return asked !== undefined && !/^[1-9]\d{0,5}$/.test(asked) ? null : page > pages ? null : { page, pages }
}

/** A title's address, made unique among those of the office that begin alike: `festyn`, `festyn-2`, … */
export function freeSlug(wanted: string, taken: readonly string[]): string {
  const base = wanted || 'aktualnosc'
  let slug = base
  for (let count = 2; taken.includes(slug); count += 1) slug = `${base}-${count}`
  return slug
}

/** Whether a published text was changed after its publication; the page then shows the date of the correction. */
export function wasCorrected(news: { publishedAt: Date | null; updatedAt: Date }): boolean {
  return news.publishedAt !== null && news.updatedAt > news.publishedAt
}

const planProblems = ['changed', 'overdue', 'planner_gone', 'text_invalid'] as const
export type NewsPlanProblem = (typeof planProblems)[number]

export const newsPlanProblem = (stored: string | null): NewsPlanProblem | null =>
  planProblems.find((known) => known === stored) ?? null

export const newsPlanSentences: Record<NewsPlanProblem, string> = {
  changed: 'Treść zmieniła się po zaplanowaniu, więc plan przestał obowiązywać. Zaplanuj publikację jeszcze raz.',
  overdue: 'Portal nie działał w zaplanowanej chwili i minęły ponad dwie godziny.',
  planner_gone: 'Osoba, która zaplanowała publikację, nie jest już wydawcą w tym urzędzie.',
  text_invalid: 'Tekstu nie można było opublikować: jest pusty albo prowadzi do pliku, którego nie ma. Nic nie wyszło.',
}

/** What the clock does with an item whose moment may have come. */
export function dueAct(plannedAt: Date, present: Date): 'wait' | 'publish' | 'ask' {
  const late = present.getTime() - plannedAt.getTime()
  return late < 0 ? 'wait' : late > latest ? 'ask' : 'publish'
}

/** Whether what readers would see differs: a plan is of one text, and a correction is told of. */
export function textChanged(
  was: { title: string; lead: string; body: string; locale: string },
  now: { title: string; lead: string; body: string; locale: string },
): boolean {
  return was.title !== now.title || was.lead !== now.lead || was.body !== now.body || was.locale !== now.locale
}
