// A table that changed stays a table: rows beside rows, cells beside cells; a column that came or went is marked in every row.
import type { Element, ElementContent } from 'hast'
import { alignBlocks, commonPlaces } from './align'
import type { Block } from './blocks'
import { element, mergedWords, type Work, wholly } from './inline'
import type { Side } from './words'

/** Places of a column in both tables; null where it does not stand. */
type Column = { a: number | null; b: number | null }

const cells = (row: Block | null | undefined): readonly Block[] => row?.children ?? []
const headed = (rows: readonly Block[]) => cells(rows[0]).some(({ node }) => node.tagName === 'th')

/** As many columns on both sides: each is itself. Else those with the same head, and between them in their order. */
function columnsOf(a: readonly Block[], b: readonly Block[], work: Work): Column[] {
  const [headA, headB] = [cells(a[0]), cells(b[0])]
  if (headA.length === headB.length) return headA.map((_, at) => ({ a: at, b: at }))
  const places = commonPlaces(
    headA.map(({ key }) => key),
    headB.map(({ key }) => key),
    work.budget,
  )
  const columns: Column[] = []
  let [x, y] = [0, 0]
  for (const [toA, toB] of [...places, [headA.length, headB.length] as const]) {
    while (x < toA && y < toB) columns.push({ a: x++, b: y++ })
    while (x < toA) columns.push({ a: x++, b: null })
    while (y < toB) columns.push({ a: null, b: y++ })
    if (x < headA.length && y < headB.length) columns.push({ a: x++, b: y++ })
  }
  return columns
}

function cellOf(a: Block | undefined, b: Block | undefined, work: Work): Element {
  const { tagName = 'td', properties = {} } = (b ?? a)?.node ?? {}
  const words: ElementContent[] =
    a && b
      ? a.key === b.key
        ? b.node.children
        : mergedWords(a.tokens, b.tokens, work)
      : b
        ? wholly(b.tokens, 'ins', work)
        : wholly(a?.tokens ?? [], 'del', work)
  return element(tagName, words, properties)
}

function rowOf(a: Block | null, b: Block | null, columns: readonly Column[], work: Work): Element {
  const at = (row: Block | null, place: number | null) => (place === null ? undefined : cells(row)[place])
  return element(
    'tr',
    columns.map((column) => cellOf(at(a, column.a), at(b, column.b), work)),
  )
}

/** The frame of a table with other rows in it. */
function framed(table: Block, rows: Element[], head: boolean): Element {
  const body = element('tbody', head ? rows.slice(1) : rows)
  const parts = [...(head ? [element('thead', rows.slice(0, 1))] : []), ...(body.children.length > 0 ? [body] : [])]
  return element('div', [element('table', parts)], table.node.properties)
}

export function mergedTable(a: Block, b: Block, work: Work): Element {
  const columns = columnsOf(a.children, b.children, work)
  if (columns.some((column) => column.a === null || column.b === null)) work.changed = true
  const head = headed(a.children) && headed(b.children)
  const skip = head ? 1 : 0
  const rows = alignBlocks(a.children.slice(skip), b.children.slice(skip), work.budget)
  const first = head ? [{ a: a.children[0] ?? null, b: b.children[0] ?? null }] : []
  return framed(
    b,
    [...first, ...rows].map((row) => rowOf(row.a, row.b, columns, work)),
    head,
  )
}

/** A table that came or went as a whole. */
export function tableOf(table: Block, side: Side, work: Work): Element {
  const rows = table.children.map((row) => {
    const words = (cell: Block) => element(cell.node.tagName, wholly(cell.tokens, side, work), cell.node.properties)
    return element('tr', cells(row).map(words))
  })
  return framed(table, rows, headed(table.children))
}
