// Links and marks: addresses that cannot work (L03), mail written so that nobody can click it (L18), structure (L23).
// Whether a living address answers is asked at night, never here.

import type { Finding, Spot } from '../../schema/finding'
import type { LintContext } from '../context'
import { type Block, fold, found, type LintText, matchesOf } from '../text'

const spotOf = (match: RegExpMatchArray): Spot => ({
  from: match.index ?? 0,
  to: (match.index ?? 0) + match[0].length,
})

const emptyLink =
  /\[[^\][\n]{0,300}\]\(\s{0,9}<?(?:#?|javascript:[^)\n]{0,100})>?\s{0,9}(?:"[^"\n]{0,200}")?\)|\bhref\s{0,9}=\s{0,9}(?:"\s{0,9}(?:#?|javascript:[^"\n]{0,100})"|'\s{0,9}(?:#?|javascript:[^'\n]{0,100})'|#(?=[\s>]))|^\[[^\][\n]{1,100}\]:[ \t]{0,9}#?[ \t]{0,9}$/gim
const plainLink = /\bhttp:\/\/[^\s<>)\]"'„”|]{1,2000}/gi
const bareLink = /(?<![\p{L}\d[/.@-])www\.[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}(?:\/[^\s<>)\]"'„”|]{0,1000})?/giu
const closing = /[.,;:!?]{1,9}$/

export function links({ read, ...rest }: LintText): Finding[] {
  const text = { read, ...rest }
  const empty = matchesOf(read, emptyLink).map((match) =>
    found(text, 'L03', 'error', 'Odnośnik prowadzi donikąd. Wpisz adres albo usuń odnośnik.', spotOf(match)),
  )
  const plain = matchesOf(read, plainLink).map((match) => {
    const address = match[0].replace(closing, '')
    const spot = { from: match.index, to: match.index + address.length }
    const secure = address.replace(/^http:/i, 'https:')
    return found(text, 'L03', 'fix', 'Adres bez szyfrowania. Sprawdź, czy działa z https://.', spot, secure)
  })
  const bare = matchesOf(read, bareLink)
    // the name of a link may look like an address
    .filter(({ index, 0: whole }) => !/^[^[\]\n]{0,80}\]\(/.test(read.slice(index + whole.length, index + 200)))
    .map((match) => {
      const address = match[0].replace(closing, '')
      const spot = { from: match.index, to: match.index + address.length }
      return found(text, 'L03', 'fix', 'Adres bez https:// nie będzie odnośnikiem.', spot, `https://${address}`)
    })
  return [...empty, ...plain, ...bare]
}

const hidden =
  /(?<![\w.+-])([\w.+-]{1,64})\s?(?:[[({<]\s?(?:at|małpa|malpa|@)\s?[\])}>]|\s(?:at|małpa|malpa)\s)\s?([\w-]{1,63}(?:(?:\.|\s?[[({]\s?(?:dot|kropka)\s?[\])}]\s?)[\w-]{1,63}){1,6})/gi

export function hiddenMail(text: LintText): Finding[] {
  return matchesOf(text.read, hidden).map((match) => {
    const domain = (match[2] ?? '').replace(/\s?[[({]\s?(?:dot|kropka)\s?[\])}]\s?/gi, '.')
    return found(
      text,
      'L18',
      'warn',
      'Adres e-mail zapisany tak, że nie da się go kliknąć ani przeczytać czytnikiem. Zapisz go zwykle.',
      spotOf(match),
      `${match[1]}@${domain}`,
    )
  })
}

/** Lines after a colon that stand apart and end alike: a list without its marks. */
function unmarkedLists({ blocks, raw }: LintText): Spot[] {
  const spots: Spot[] = []
  for (let index = 0; index < blocks.length - 2; index += 1) {
    const lead = blocks[index]
    if (!lead?.text.trimEnd().endsWith(':') || lead.depth > 0) continue
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

const wordsOf = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()

/** The title stands once: not again below itself, nor as a second heading of the whole text. */
function repeatedTitle({ blocks }: LintText): Block[] {
  const [title] = blocks
  if (!title || title.text.length > 90 || wordsOf(title.text) === '') return []
  const words = wordsOf(title.text)
  return blocks.slice(1).filter((block, index) => wordsOf(block.text) === words && (index < 3 || block.depth === 1))
}

const rawName = /\[\s{0,9}<?https?:\/\/[^\][\n]{0,500}\]\(/gi
const inSentence = /(?<![<("'[\]/=|]\s{0,1})\bhttps?:\/\/[^\s<>)\]|]{1,2000}/gi
const markdown = /\]\(|^#{1,6} |\*\*|^\|/m
const needless = /\\_/g

export function structure(text: LintText, { variant }: LintContext): Finding[] {
  const warn = (message: string, spot: Spot, replacement?: string) =>
    found(text, 'L23', 'warn', message, spot, replacement)
  const headings = text.blocks.filter(({ kind }) => kind === 'heading')
  return [
    ...unmarkedLists(text).map((spot) => warn('Wyliczenie bez znaków listy. Zaznacz je jako listę.', spot)),
    ...headingOrder(headings).map(({ block, message }) => warn(message, block)),
    ...repeatedTitle(text).map((block) => warn('Tytuł jest powtórzony.', block)),
    ...matchesOf(text.read, rawName).map((match) =>
      warn('Adres zamiast nazwy w treści odnośnika. Napisz, dokąd prowadzi.', spotOf(match)),
    ),
    // a text file knows no links with names
    ...(markdown.test(text.read) ? matchesOf(text.read, inSentence) : []).map((match) =>
      warn('Goły adres w zdaniu. Zrób z niego odnośnik z nazwą.', spotOf(match)),
    ),
    // a document of the portal is Markdown, where it is right
    ...(variant ? [] : matchesOf(text.read, needless)).map((match) =>
      warn('Zbędny ukośnik przed znakiem. Czytelnik zobaczy go w tekście.', spotOf(match), match[0].slice(1)),
    ),
  ]
}
