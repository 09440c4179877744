// The parts of a declaration of another page: headings by the words that versions 1.x and 2.0 gave them, and the lines below.
import { type DeclarationPage, inside, type PlacedHeading } from './read-page'

export type PartName =
  | 'title'
  | 'status'
  | 'gaps'
  | 'preparation'
  | 'ease'
  | 'keys'
  | 'contact'
  | 'procedure'
  | 'other'
  | 'apps'
  | 'architecture'
  | 'communication'

/** What stands between a heading and the next one. */
export type Part = { name: PartName | null; title: string; text: string; order: number; end: number }

const names: readonly [PartName, RegExp][] = [
  ['title', /^deklaracja dostępności/i],
  ['status', /^(?:stan dostępności cyfrowej|status(?: pod względem)? zgodności|stan zgodności)/i],
  ['gaps', /^(?:niedostępne treści|treści niedostępne|niezgodnoś|wyłączenia|treści nieobjęte|nadmierne koszty)/i],
  ['preparation', /^(?:przygotowanie deklaracji|data sporządzenia|sporządzenie)/i],
  ['ease', /^(?:udogodnienia|ułatwienia|ograniczenia)/i],
  ['keys', /^skróty klaw/i],
  ['contact', /^(?:informacje zwrotne|dane kontaktowe|kontakt)/i],
  ['procedure', /^(?:obsługa wniosków|procedura|postępowanie|skargi|żądani)/i],
  ['other', /^(?:pozostałe|dodatkowe) informacje/i],
  ['apps', /^aplikacje mobilne/i],
  ['architecture', /^dostępność architektoniczna/i],
  ['communication', /^dostępność (?:komunikacyjno|informacyjno)/i],
]

const nameOf = ({ text }: PlacedHeading): PartName | null => names.find(([, words]) => words.test(text))?.[0] ?? null

/** Parts from the declaration's own title on; a page's other headings before it are left out, those after it come along. */
export function partsOf(page: DeclarationPage): Part[] {
  const title = page.headings.findIndex((heading) => nameOf(heading) === 'title')
  const own = page.headings.slice(Math.max(title, 0))
  return own.map((heading, at) => {
    const end = (own[at + 1]?.order ?? Number.MAX_SAFE_INTEGER) - 1
    const order = heading.end
    return { name: nameOf(heading), title: heading.text, text: page.textOf({ order, end }), order, end }
  })
}

/** Lines of a part: paragraphs and list items, each with its own words; without any, the text as one line. */
export function linesOf(page: DeclarationPage, { order, end, text }: Part): string[] {
  const blocks = page.blocks.filter((block) => block.order > order && block.order <= end)
  const lines = blocks.map((block) => {
    const inner = blocks.find((other) => inside(other, block))
    return page.textOf({ order: block.order, end: Math.min(inner ? inner.order - 1 : block.end, end) })
  })
  const said = lines.filter((line) => line.length > 1)
  return said.length > 0 ? said : text ? [text] : []
}
