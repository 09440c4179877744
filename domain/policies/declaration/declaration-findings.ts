// An accessibility declaration before its publication: the text as the public would get it, through the validator of the conditions.
// Errors stop the publication: a page that loses its ids by an editor's wording would do so unseen.
import { livingKeys } from '@/domain/offices/rules'
import type { ClauseFacts } from '@/domain/policies/clauses/facts'
import { markDeclaration } from '@/domain/policies/declaration'
import type { PublishProblem } from '@/domain/policies/schema'
import type { DeclarationProblem } from '@/domain/policies/schema/declaration-problem'
import { renderMarkdown } from '@/lib/markdown'
import { declarationProblems } from './declaration-problems'

const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;' })[sign] ?? '&gt;')

/** The page that a title and a filled text make, without the portal around it. */
export function declarationHtml(title: string, body: string): string {
  const { html } = renderMarkdown(body, { locale: 'pl', decorate: markDeclaration })
  return `<h1>${escaped(title)}</h1>${html}`
}

/** Problems of a filled declaration; `facts` tell the day and whether the site has access keys. */
export function checkedDeclaration(
  title: string,
  body: string,
  facts: Pick<ClauseFacts, 'settings' | 'today'>,
): DeclarationProblem[] {
  const options = { accessKeys: livingKeys(facts).length > 0, today: facts.today }
  return declarationProblems(declarationHtml(title, body), options)
}

/** The same as problems of a publication; several of one kind differ by their number, as lists on a page need it. */
export function declarationFindings(
  title: string,
  body: string,
  facts: Pick<ClauseFacts, 'settings' | 'today'>,
): PublishProblem[] {
  if (body.trim() === '') return []
  return checkedDeclaration(title, body, facts).map(({ level, code, message }, at) => ({
    code: `declaration ${code} ${at}`,
    level,
    field: 'source',
    message: `Warunki techniczne deklaracji: ${message}`,
  }))
}
