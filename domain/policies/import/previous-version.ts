// What an imported text says of its own date and number, as the beginning of a change note. Only words that say so are believed.
import type { FrontMatter } from './front-matter'

const months = 'stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia'
const day = `(\\d{1,2} (?:${months}) \\d{4}(?: r\\.| roku)?|\\d{1,2}\\.\\d{1,2}\\.\\d{4}(?: r\\.)?|\\d{4}-\\d{2}-\\d{2})`
const dated = new RegExp(
  `(?:obowiązuje|wersja|stan|aktualizacj\\p{L}+|opublikowan\\p{L}+|modyfikacj\\p{L}+|data (?:wydania|wytworzenia|publikacji)|zmian\\p{L}+|zaktualizowan\\p{L}+)(?:(?!ustaw|rozporządz|dyrektyw)[^.\\n]){0,40}?${day}`,
  'iu',
)
const numbered = /wersj[aięy]\s+(?:nr\s+)?(\d{1,3}(?:\.\d{1,3})*)(?!\s*(?:przeglądark|systemu))/iu

/** One sentence, or nothing. */
export function previousVersion(markdown: string, head: FrontMatter | null): string {
  // a date of a document stands at its beginning or its end
  const edges = markdown.length > 3000 ? `${markdown.slice(0, 1500)}\n${markdown.slice(-1500)}` : markdown
  const version = head?.version || (numbered.exec(edges)?.[1] ?? '')
  const date = head?.date || (dated.exec(edges)?.[1] ?? '')
  if (version === '' && date === '') return ''
  const facts = [version === '' ? '' : `wersja ${version}`, date === '' ? '' : `z dnia ${date}`]
    .filter(Boolean)
    .join(' ')
  return `Tekst przeniesiono z poprzedniej strony urzędu (tam: ${facts}).`.slice(0, 1000)
}
