// Links and marks: addresses that cannot work (L03), mail written so that nobody can click it (L18), structure (L23).
// Whether a living address answers is asked at night, never here.
import type { Finding, Spot } from '../finding'
import { type Block, found, type LintText } from '../text'

const spotOf = (match: RegExpMatchArray): Spot => ({
  from: match.index ?? 0,
  to: (match.index ?? 0) + match[0].length,
})

export function links(text: LintText): Finding[] {
  const empty = [...text.raw.matchAll(/\[[^\]]*\]\(\s*#?\s*\)|href\s*=\s*["']\s*#?\s*["']/g)].map((match) =>
    found(text, 'L03', 'error', 'Odnośnik prowadzi donikąd. Wpisz adres albo usuń odnośnik.', spotOf(match)),
  )
  const plain = [...text.raw.matchAll(/\bhttp:\/\/[^\s<>)\]"'„”]+/gi)].map((match) => {
    const secure = match[0].replace(/^http:/i, 'https:')
    return found(text, 'L03', 'fix', 'Adres bez szyfrowania. Sprawdź, czy działa z https://.', spotOf(match), secure)
  })
  const bare = [...text.raw.matchAll(/(?<![[/\w.@-])www\.[\w-]+(?:\.[\w-]+)+(?:\/[^\s<>)\]"'„”]*)?/gi)].map((match) => {
    const address = match[0].replace(/[.,;]+$/, '')
    const from = match.index ?? 0
    const spot = { from, to: from + address.length }
    return found(text, 'L03', 'fix', 'Adres bez https:// nie będzie odnośnikiem.', spot, `https://${address}`)
  })
  return [...empty, ...plain, ...bare]
}

export function hiddenMail(text: LintText): Finding[] {
  const hidden = /([\w.+-]+)\s?[[({]\s?(?:at|małpa|malpa|@)\s?[\])}]\s?([\w-]+(?:\.[\w-]+)+)/gi
  return [...text.raw.matchAll(hidden)].map((match) =>
    found(
      text,
      'L18',
      'warn',
      'Adres e-mail zapisany tak, że nie da się go kliknąć ani przeczytać czytnikiem. Zapisz go zwykle.',
      spotOf(match),
      `${match[1]}@${match[2]}`,
    ),
  )
}

/** Lines after a colon that stand apart and end alike: a list without its marks. */
function unmarkedLists({ blocks, raw }: LintText): Spot[] {
  const spots: Spot[] = []
  for (let index = 0; index < blocks.length - 2; index += 1) {
    const lead = blocks[index]
    if (!lead?.text.trimEnd().endsWith(':') || lead.kind === 'heading') continue
    const next = blocks.slice(index + 1, index + 4)
    const alike = next.filter(({ kind, text }) => kind !== 'item' && text.length < 250 && /^[\p{Ll}]/u.test(text))
    const between = raw.slice(lead.to, next[0]?.from)
    if (alike.length >= 2 && alike[0] === next[0] && between.trim() === '') spots.push({ from: lead.from, to: lead.to })
  }
  return spots
}

function headingOrder(headings: readonly Block[]): { block: Block; message: string }[] {
  const marked = headings.filter(({ depth }) => depth > 0)
  return marked.flatMap((block, index) => {
    const above = marked[index - 1]?.depth ?? 0
    if (above === 0 && block.depth > 2)
      return [{ block, message: 'Pierwszy nagłówek jest za niskiego poziomu. Zacznij od „#” albo „##”.' }]
    if (above > 0 && block.depth > above + 1)
      return [{ block, message: 'Nagłówek przeskakuje poziom. Czytniki ekranu zgubią wątek.' }]
    if (index > 0 && block.depth === 1 && (marked[0]?.depth ?? 1) > 1)
      return [{ block, message: 'Nagłówek główny stoi pod niższym nagłówkiem.' }]
    return []
  })
}

function repeatedTitle({ blocks }: LintText): Block[] {
  const [title] = blocks
  if (!title || title.text.length > 90) return []
  const same = (block: Block) => block.text.trim().toLowerCase() === title.text.trim().toLowerCase()
  return blocks.slice(1, 4).filter(same)
}

export function structure(text: LintText): Finding[] {
  const warn = (message: string, spot: Spot, replacement?: string) =>
    found(text, 'L23', 'warn', message, spot, replacement)
  const headings = text.blocks.filter(({ kind }) => kind === 'heading')
  return [
    ...unmarkedLists(text).map((spot) => warn('Wyliczenie bez znaków listy. Zaznacz je jako listę.', spot)),
    ...headingOrder(headings).map(({ block, message }) => warn(message, block)),
    ...repeatedTitle(text).map((block) => warn('Tytuł jest powtórzony.', block)),
    ...[...text.raw.matchAll(/\[\s*https?:\/\/[^\]]*\]\(/gi)].map((match) =>
      warn('Adres zamiast nazwy w treści odnośnika. Napisz, dokąd prowadzi.', spotOf(match)),
    ),
    ...[...text.raw.matchAll(/(?<![<("'[\]/=])\bhttps?:\/\/[^\s<>)\]]+/gi)].map((match) =>
      warn('Goły adres w zdaniu. Zrób z niego odnośnik z nazwą.', spotOf(match)),
    ),
    ...[...text.raw.matchAll(/\\_/g)].map((match) => warn('Zbędny ukośnik przed podkreślnikiem.', spotOf(match), '_')),
  ]
}
