// Does a page keep the technical conditions 2.0 of the accessibility declaration? Public: any HTML, ours or not, no database.
// The conditions themselves are data (conditions.ts); what is not told there is not asked here.

import type { DeclarationProblem, Report } from '@/domain/policies/schema/declaration-problem'
import { checkDates } from './check-dates'
import { checkIds } from './check-ids'
import { checkTexts } from './check-texts'
import { checkTitles, titlesFound } from './check-titles'
import { readPage } from './read-page'

export type DeclarationOptions = {
  /** the site has access keys; without it the page's own attributes tell */
  accessKeys?: boolean
  /** day (`YYYY-MM-DD`) against which dates are checked; without it none may be told to lie ahead */
  today?: string
}

/**
 * Problems of a page with an accessibility declaration, in the order of the conditions; empty when it keeps them. In a language other
 * than Polish only the ids are checked: they are never translated, titles and sentences are.
 */
export function declarationProblems(html: string, options: DeclarationOptions = {}): DeclarationProblem[] {
  const problems: DeclarationProblem[] = []
  const report: Report = (level, code, message, id) =>
    problems.push(id === undefined ? { code, level, message } : { code, level, id, message })
  const page = readPage(html)
  const opening = page.marked.find(({ id }) => id === 'a11y-wstep')
  const polish = (opening?.language ?? page.headings[0]?.language ?? 'pl') === 'pl'
  const found = polish ? titlesFound(page) : new Map()
  const accessKeys = options.accessKeys ?? page.keys > 0
  checkIds(page, found, report)
  checkDates(page, { polish, today: options.today ?? null }, report)
  if (polish) {
    checkTitles(page, found, { accessKeys }, report)
    checkTexts(page, found, report)
  }
  return problems
}
