// The gate before an approval: whether an issue can be read by everybody, and does nothing behind the reader's back. Here the content
// as it was typed, so that each problem names its part; the rendered mail is judged by issue-gate-mail.ts. Pure.
import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { looksLikeFileName } from '@/domain/files/rules/words'
import { textTree } from '@/lib/markdown'
import { parseMarkdown } from '@/lib/markdown-parser'
import type { ComposedIssue, ComposedItem } from '../schema/issue'
import { mailProblems } from './issue-gate-mail'

export type GateProblem = {
  rule: GateRule
  /** a Polish sentence that says what to change */
  message: string
  /** id of the part, empty for the issue as a whole */
  item: string
}

export const gateRuleNames = {
  subject: 'temat i zajawka',
  headings: 'nagłówki',
  pictures: 'obrazki',
  links: 'linki',
  contrast: 'kontrast',
  text: 'część tekstowa',
  lang: 'język',
  empty: 'puste części',
  tables: 'tabele',
  size: 'wielkość',
  forbidden: 'rzeczy zakazane',
} as const
export type GateRule = keyof typeof gateRuleNames

/** Longest preheader that programs show. */
export const longestPreheader = 150

/** What stands in the way of an approval; empty when nothing does. `html` and `text` as frozen, with marks. */
export function issueProblems(issue: { html: string; text: string; content: ComposedIssue }): GateProblem[] {
  return [...contentProblems(issue.content), ...mailProblems(issue)]
}

/** The half of it that is the same in every frame. */
export function contentProblems(content: ComposedIssue): GateProblem[] {
  const { items } = content
  return [...headProblems(content), ...items.flatMap((item, at) => itemProblems(item, items.slice(0, at)))]
}

function headProblems({ subject, preheader }: ComposedIssue): GateProblem[] {
  const found: GateProblem[] = []
  const add = (message: string) => found.push({ rule: 'subject', item: '', message })
  if (subject.trim() === '') add('Wydanie nie ma tematu. Napisz, co w nim jest.')
  if (preheader.length > longestPreheader)
    add(`Zajawka ma ${preheader.length} znaków, a programy pocztowe pokazują najwyżej ${longestPreheader}. Skróć ją.`)
  return found
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim().toLocaleLowerCase('pl')

function itemProblems(item: ComposedItem, before: readonly ComposedItem[]): GateProblem[] {
  const found: GateProblem[] = []
  const add = (rule: GateRule, message: string) => found.push({ rule, item: item.id, message })
  const { tree } = textTree(item.body, { locale: item.locale, headingShift: 2 })
  if (item.title.trim() === '') add('headings', 'Ta część nie ma tytułu. Tytuł jest jej nagłówkiem.')
  else if (before.some(({ title }) => folded(title) === folded(item.title)))
    add('headings', `Dwie części mają ten sam tytuł „${item.title}”. Zmień jeden z nich.`)
  if (item.lead.trim() === '' && textOf(tree).trim() === '' && !item.href)
    add('empty', 'Ta część nie ma treści. Uzupełnij ją albo usuń.')
  for (const message of headingProblems(tree)) add('headings', message)
  for (const message of pictureProblems(item.body)) add('pictures', message)
  for (const message of linkProblems(tree)) add('links', message)
  return found
}

/** A heading of its own under which nothing is named, or the same one twice under one other. */
function headingProblems(tree: Root): string[] {
  const found: string[] = []
  const open: { level: number; seen: Set<string> }[] = [{ level: 0, seen: new Set() }]
  visit(tree, 'element', (node) => {
    const level = Number(/^h([1-6])$/.exec(node.tagName)?.[1])
    if (!level) return
    const words = folded(textOf(node))
    if (words === '') {
      found.push('Jest tu nagłówek bez słów. Napisz go albo usuń.')
      return
    }
    while ((open.at(-1)?.level ?? 0) >= level) open.pop()
    const seen = open.at(-1)?.seen
    if (seen?.has(words)) found.push(`Nagłówek „${textOf(node).trim()}” powtarza się. Zmień jeden z nich.`)
    seen?.add(words)
    open.push({ level, seen: new Set() })
  })
  return found
}

/** An empty description of a picture of ours is a decision: such a picture was marked as decorative when it was added. */
function pictureProblems(body: string): string[] {
  const found: string[] = []
  visit(parseMarkdown(body), (node) => {
    if (node.type !== 'image' && node.type !== 'imageReference') return
    const alt = (node.alt ?? '').trim()
    const ours = node.type === 'image' && /^\/(?![/\\])/.test(node.url)
    if (!ours) found.push('Jest tu obrazek z innego serwera. Nie pokaże się ani w wiadomości, ani na stronie. Usuń go.')
    else if (looksLikeFileName(alt))
      found.push(`Opis obrazka „${alt}” wygląda na nazwę pliku. Napisz, co widać na obrazku i po co tu jest.`)
  })
  return found
}

const emptyWords =
  /^(?:(?:kliknij|naciśnij|sprawdź|zobacz|czytaj|przeczytaj|pobierz)(?: tutaj| tu| więcej| dalej| link)?|tutaj|tu|link|ten link|więcej|więcej informacji|dalej|szczegóły|strona|plik|załącznik|(?:click )?here|(?:read |learn |see )?more|details|this link|(?:натисніть )?тут|(?:читати )?(?:більше|далі)|детальніше|посилання)$/
const tracking = /[?&#](?:utm_[a-z]+|fbclid|gclid|dclid|mc_eid|mc_cid|_hsenc|yclid|msclkid)=/i
const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text)

/** What is wrong with the links of a text (WCAG 2.4.4 and what readers were promised). */
function linkProblems(tree: Root): string[] {
  const found: string[] = []
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'a' || isFootnote(node)) return
    const href = String(node.properties.href ?? '')
    const words = textOf(node).replace(/\s+/g, ' ').trim()
    const problem = wordsProblem(node, words) ?? addressProblem(href, words)
    if (problem) found.push(problem)
  })
  return found
}

const isFootnote = ({ properties }: Element): boolean => String(properties.href ?? '').startsWith('#tresc_fn')

function wordsProblem(link: Element, words: string): string | null {
  let picture = ''
  visit(link, 'element', ({ tagName, properties }) => {
    if (tagName === 'img') picture += String(properties.alt ?? '')
  })
  if (words === '' && picture.trim() === '') return 'Jest tu link bez słów. Napisz, dokąd prowadzi.'
  if (
    emptyWords.test(
      words
        .toLocaleLowerCase('pl')
        .replace(/[^\p{L} ]+/gu, '')
        .trim(),
    )
  )
    return `Link „${words}” nie mówi, dokąd prowadzi. Nazwij stronę albo dokument.`
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(words) && /^(?:https?:\/\/)?[^/\s]+\/\S/i.test(words))
    return `Link pokazuje sam adres „${short(words)}”. Zastąp go nazwą strony.`
  return null
}

function addressProblem(href: string, words: string): string | null {
  const named = `Link „${short(words)}”`
  if (tracking.test(href)) return `${named} ma w adresie kod śledzenia (na przykład utm_). Usuń go z adresu.`
  if (/^(?:https:\/\/|mailto:|tel:|\/(?![/\\]))/i.test(href)) return null
  // typed as `www.gov.pl`: the mail leads there by https
  if (href === `http://${words}`) return null
  if (/^http:\/\//i.test(href))
    return `${named} prowadzi pod adres bez szyfrowania (http://). Użyj https:// albo usuń link.`
  if (href.startsWith('#')) return `${named} prowadzi do miejsca w tekście, co w wiadomości nie działa. Usuń ten link.`
  return `${named} nie ma pełnego adresu. Wpisz adres zaczynający się od https://.`
}
