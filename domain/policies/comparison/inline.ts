// Words inside one block: what was inserted and deleted, neighbouring changes told as one, as HTML with words for those who listen.
import type { Element, ElementContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { type Budget, commonPlaces } from './align'
import type { Token } from './blocks'
import type { ComparisonWords, Side } from './words'

export type Work = {
  words: ComparisonWords
  budget: Budget
  inserted: number
  deleted: number
  changed: boolean
}

const wordsOf = (tokens: readonly Token[]) => tokens.reduce((sum, { words }) => sum + words, 0)

export const element = (
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element => ({ type: 'element', tagName, properties, children })
const text = (value: string): ElementContent => ({ type: 'text', value })
const hidden = (value: string) => element('span', [text(value)], { className: ['sr-only'] })
/** A sentence of ours inside the text. */
export const note = (value: string) => element('span', [text(` (${value})`)], { className: ['diff-note'] })

/** Tokens with their emphasis; `own` says what stands for each. */
function nested(tokens: readonly Token[], own: (token: Token) => ElementContent[], depth = 0): ElementContent[] {
  const built: ElementContent[] = []
  for (let at = 0; at < tokens.length; ) {
    const [first] = tokens.slice(at, at + 1)
    const mark = first?.marks[depth]
    let end = at + 1
    if (mark) while (tokens[end]?.marks[depth] === mark) end += 1
    const run = tokens.slice(at, end)
    const [lead] = run
    if (mark && lead) {
      if (lead.lead !== '') built.push(text(lead.lead))
      const inner = nested([{ ...lead, lead: '' }, ...run.slice(1)], own, depth + 1)
      built.push(element(mark.tagName, inner, mark.properties))
    } else if (lead) {
      if (lead.lead !== '') built.push(text(lead.lead))
      built.push(...own(lead))
    }
    at = end
  }
  return built
}

/** What is gone leads nowhere: its link stands as words with the address behind them. */
function goneOf({ node, target }: Token, words: ComparisonWords): ElementContent[] {
  if (node.type !== 'element') return [node]
  if (node.tagName !== 'a' || target === null) return shownOf(node, words)
  const shown = textOf(node)
  const told = target.startsWith('#') || shown.includes(target.replace(/^(?:mailto:|tel:|https?:\/\/)/, ''))
  return [element('span', node.children), ...(told ? [] : [note(words.address(target))])]
}

function shownOf(node: ElementContent, words: ComparisonWords): ElementContent[] {
  const silent = node.type === 'element' && node.tagName === 'img' && node.properties.alt === ''
  return silent ? [node, note(words.decorative)] : [node]
}

/** One changed passage between its hidden words; breaks of lines alone are not told. */
function changed(tokens: readonly Token[], side: Side, work: Work): ElementContent[] {
  const told = side === 'del' ? tokens.filter(({ bare }) => !bare) : tokens
  const [first] = told
  if (!first) return []
  work.changed = true
  if (told.every(({ bare }) => bare)) return nested(told, ({ node }) => [node])
  work[side === 'ins' ? 'inserted' : 'deleted'] += wordsOf(told)
  const { words } = work
  const own = (token: Token) => (side === 'del' ? goneOf(token, words) : shownOf(token.node, words))
  const content = nested([{ ...first, lead: '' }, ...told.slice(1)], own)
  const children = [hidden(`${words.begin[side]} `), ...content, hidden(` (${words.end[side]}) `)]
  return [...(first.lead === '' ? [] : [text(first.lead)]), element(side, children)]
}

/** The whole content of a block that came or went. */
export const wholly = (tokens: readonly Token[], side: Side, work: Work): ElementContent[] =>
  changed(tokens, side, work)

/** `a` and `b` are what was and what is; both filled: they are the same, or one came for the other. */
type Piece = { same: boolean; a: Token[]; b: Token[] }

function piecesOf(a: readonly Token[], b: readonly Token[], budget: Budget): Piece[] {
  const places = commonPlaces(
    a.map(({ key }) => key),
    b.map(({ key }) => key),
    budget,
  )
  const pieces: Piece[] = []
  let [x, y] = [0, 0]
  const put = (same: boolean, toA: number, toB: number) => {
    if (toA === x && toB === y) return
    const last = pieces.at(-1)
    const piece = last?.same === same ? last : { same, a: [], b: [] }
    if (piece !== last) pieces.push(piece)
    piece.a = piece.a.concat(a.slice(x, toA))
    piece.b = piece.b.concat(b.slice(y, toB))
    ;[x, y] = [toA, toB]
  }
  for (const [atA, atB] of places) {
    put(false, atA, atB)
    put(true, atA + 1, atB + 1)
  }
  put(false, a.length, b.length)
  return pieces
}

const weight = ({ a, b }: Piece) => Math.max(wordsOf(a), wordsOf(b))
/** Most words in common that may disappear between two changes, so that a rewritten sentence is read as one change. */
const mostBetween = 3

/** Neighbouring changes become one; where hardly anything is left in common, the whole block is one change. */
function grouped(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  for (const [at, piece] of pieces.entries()) {
    const [before, next] = [result.at(-1), pieces[at + 1]]
    const kept = wordsOf(piece.b)
    const most = before && next ? Math.min(mostBetween, weight(before), weight(next)) : -1
    const swallowed = piece.same && before && !before.same && next && (kept === 0 || kept <= most)
    if (before && !before.same && (!piece.same || swallowed)) {
      before.a = before.a.concat(piece.a)
      before.b = before.b.concat(piece.b)
    } else result.push({ same: piece.same, a: [...piece.a], b: [...piece.b] })
  }
  const common = result.filter(({ same }) => same).reduce((sum, { b }) => sum + wordsOf(b), 0)
  const all = result.reduce((sum, piece) => sum + weight(piece), 0)
  if (result.some(({ same }) => !same) && all > 4 && common < all / 4)
    return [{ same: false, a: result.flatMap(({ a }) => a), b: result.flatMap(({ b }) => b) }]
  return result
}

/** Words that stayed, with what happened to their links and pictures. */
function stayed({ a, b }: Piece, work: Work): ElementContent[] {
  const before = new Map(b.map((token, at) => [token, a[at]]))
  // a word that was the first of its text has no space before it there
  const tokens = b.map((token) => {
    const merged = token.lead === '' ? { ...token, lead: before.get(token)?.lead ?? '' } : token
    before.set(merged, before.get(token))
    return merged
  })
  return nested(tokens, (token) => {
    const [was, is] = [before.get(token)?.target ?? null, token.target]
    if (was === is) return [token.node]
    work.changed = true
    const { words } = work
    const picture = token.node.type === 'element' && token.node.tagName === 'img'
    if (was !== null && is !== null)
      return [token.node, note(picture ? words.picture(was, is) : words.linkMoved(was, is))]
    return [token.node, note(is === null ? words.linkGone(was ?? '') : words.linkAdded(is))]
  })
}

/** One block in two states. */
export function mergedWords(a: readonly Token[], b: readonly Token[], work: Work): ElementContent[] {
  return grouped(piecesOf(a, b, work.budget)).flatMap((piece) => {
    if (piece.same) return stayed(piece, work)
    const [gone, come] = [changed(piece.a, 'del', work), changed(piece.b, 'ins', work)]
    const glued = gone.length > 0 && come[0]?.type === 'element'
    return [...gone, ...(glued ? [text(' ')] : []), ...come]
  })
}
