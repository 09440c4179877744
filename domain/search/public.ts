// Search over an office's public texts, for anybody. Callable without log-in: the index holds nothing that is not published.
import type { Locale } from '@/domain/offices/schema'
import { polishDay } from '@/lib/clock'
import { dayOf } from '@/lib/day'
import { type Tx, withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { type Asked, type Found, findEntries, type Readings, type Row } from './found'
import { groupsOf, type QueryGroup } from './query'
import { kindWords, type SearchRequest, stateOn } from './rules'
import type { SearchHit, SearchResult } from './schema'
import { marked, snippetOf } from './snippet'
import { corrections } from './suggestion'

/** Longest that one question may keep the database busy, in milliseconds. */
const longestQuestion = 2_000
/** Searches that one process asks the database at the same time; its pool serves the other pages too. */
const mostAtOnce = 4

const held = globalThis as { okienkoSearching?: number }

/**
 * Texts of the office that answer the request on this day in Poland, in the page's language and in Polish. Throws `rejected` when
 * the process has its hands full or the database took too long: nothing was wrong with the question.
 */
export async function searchOffice(officeId: string, locale: Locale, request: SearchRequest): Promise<SearchResult> {
  if ((held.okienkoSearching ?? 0) >= mostAtOnce) fail('rejected')
  held.okienkoSearching = (held.okienkoSearching ?? 0) + 1
  try {
    return await withScope([officeId], async (tx) => {
      await tx.$executeRaw`SELECT set_config('statement_timeout', ${String(longestQuestion)}, true)`
      return search(tx, officeId, locale, request)
    })
  } catch (cause) {
    if (isTimeout(cause)) fail('rejected')
    throw cause
  } finally {
    held.okienkoSearching -= 1
  }
}

/** `query_canceled`, wherever Prisma put it. */
const isTimeout = (cause: unknown): boolean => /\b57014\b|statement timeout/.test(`${JSON.stringify(cause)} ${cause}`)

/** Languages of the texts that a page shows. */
const languagesOf = (locale: Locale): Locale[] => (locale === 'pl' ? ['pl'] : [locale, 'pl'])

async function search(tx: Tx, officeId: string, locale: Locale, request: SearchRequest): Promise<SearchResult> {
  const { query, old, page } = request
  const kind = request.kind ? kindWords[request.kind] : null
  const asked: Asked = { officeId, locale, kind, old, page, day: polishDay() }
  const readings = readingsOf(query, locale)
  const exact = await findEntries(tx, asked, readings, 'all')
  if (exact.total > 0) return resultOf(exact, asked, readings, 'exact', null)
  const better = await correctedQuery(tx, asked, readings, query)
  if (better) {
    const again = readingsOf(better, locale)
    const found = await findEntries(tx, asked, again, 'all')
    if (found.total > 0) return resultOf(found, asked, again, 'corrected', better)
  }
  const some = await findEntries(tx, asked, readings, 'any')
  return resultOf(some, asked, readings, some.total > 0 ? 'some' : 'exact', null)
}

const readingsOf = (query: string, locale: Locale): Readings =>
  new Map(languagesOf(locale).map((language) => [language, groupsOf(query, language)]))

/** The query with its mistakes mended by the words of the office's texts; null when there is nothing to mend it by. */
async function correctedQuery(tx: Tx, asked: Asked, readings: Readings, query: string): Promise<string | null> {
  for (const [language, groups] of readings) {
    const better = await corrections(tx, asked.officeId, language, groups)
    if (better.size === 0) continue
    const words = (group: QueryGroup) => group.words.map(({ word }) => better.get(word) ?? word).join(' ')
    // quotation marks stay where words were asked for side by side
    const mended = groups.map((group) => (group.steps.length > 0 ? `„${words(group)}”` : words(group))).join(' ')
    if (mended !== query) return mended
  }
  return null
}

function resultOf(
  found: Found,
  asked: Asked,
  readings: Readings,
  how: SearchResult['how'],
  corrected: string | null,
): SearchResult {
  const { rows, total, page, pages } = found
  return { hits: rows.map((row) => hitOf(row, asked.day, readings)), total, page, pages, how, corrected }
}

function hitOf(row: Row, day: string, readings: Readings): SearchHit {
  const { id, kind, locale, number, publishedAt } = row
  const groups = readings.get(locale) ?? []
  const from = row.effectiveFrom ? dayOf(row.effectiveFrom) : null
  const to = row.effectiveTo ? dayOf(row.effectiveTo) : null
  const state = stateOn({ from, to, withdrawn: row.withdrawn }, day)
  return {
    ...{ id, kind, locale, number, publishedAt, from, state },
    path: state === 'current' ? row.path : (row.versionPath ?? row.path),
    title: marked(row.title, locale, groups),
    snippet: snippetOf(row.body, locale, groups),
  }
}
