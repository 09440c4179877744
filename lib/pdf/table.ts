// A table: columns as wide as their texts ask for, rows that are not cut while they fit on a sheet, the head drawn again on each
// sheet. Only the first head is tagged; the repeated ones are artifacts, so that nobody hears them twice.
import type { Element } from 'hast'
import type { StructElement } from 'pdfkit'
import type { Line } from './lines'
import { child, type Pen, setLines } from './pen'
import { type Run, runsOf } from './runs'
import type { Sheet, Type } from './sheet'

type Cell = { runs: Run[]; head: boolean; align: 'left' | 'right' | 'center'; lines: Line[] }
type Row = { cells: Cell[]; head: boolean }

const type: Type = { size: 9.5, leading: 13.5 }
const pad = { x: 5, y: 4 }

export async function drawTable(pen: Pen, node: Element, place: { tag: StructElement; x: number; width: number }) {
  const { sheet } = pen
  const rows = rowsOf(pen, node)
  if (rows.length === 0) return
  const widths = columnsOf(pen, rows, place.width)
  for (const { cells } of rows) {
    for (const [index, cell] of cells.entries()) setCell(pen, cell, (widths[index] ?? 0) - 2 * pad.x)
  }
  const table = child(pen, place.tag, 'Table')
  const heads = rows.filter(({ head }) => head)
  const parts = heads.length > 0 ? { head: child(pen, table, 'THead'), body: child(pen, table, 'TBody') } : null
  const headHeight = heads.reduce((sum, row) => sum + heightOf(row), 0)
  const first = rows.find(({ head }) => !head)
  sheet.space(10)
  sheet.need(Math.min(headHeight + (first ? heightOf(first) : 0), sheet.height))
  const repeat = headHeight > 0 && headHeight < sheet.height / 3 ? heads : []
  for (const row of rows) {
    const parent = (parts && (row.head ? parts.head : parts.body)) ?? table
    drawRow(pen, row, parent, { x: place.x, widths, repeat: row.head ? [] : repeat })
    await pen.breath()
  }
  parts?.head.end()
  parts?.body.end()
  table.end()
  sheet.y += 2
}

function rowsOf(pen: Pen, table: Element): Row[] {
  const found: Row[] = []
  const walk = (node: Element, head: boolean): void => {
    for (const one of node.children) {
      if (one.type !== 'element') continue
      if (one.tagName !== 'tr') walk(one, head || one.tagName === 'thead')
      else
        found.push({
          cells: one.children.flatMap((cell) => (cell.type === 'element' ? [cellOf(pen, cell)] : [])),
          head,
        })
    }
  }
  walk(table, false)
  const columns = Math.max(0, ...found.map(({ cells }) => cells.length))
  // every row has as many cells as the widest: a table must be regular
  const empty = (): Cell => ({ runs: [], head: false, align: 'left', lines: [] })
  for (const { cells } of found) while (cells.length < columns) cells.push(empty())
  return columns === 0 ? [] : found
}

function cellOf({ inline }: Pen, node: Element): Cell {
  const head = node.tagName === 'th'
  const named = /align-(right|center)/.exec(String(node.properties.className ?? ''))?.[1]
  const align = named === 'right' || named === 'center' ? named : 'left'
  return { runs: runsOf(node.children, inline, { face: head ? 'bold' : 'regular' }), head, align, lines: [] }
}

function setCell(pen: Pen, cell: Cell, width: number): void {
  cell.lines = setLines(pen, cell.runs, width, type)
  if (cell.align === 'left') return
  for (const line of cell.lines) {
    const shift = (width - line.width) / (cell.align === 'right' ? 1 : 2)
    for (const piece of line.pieces) piece.x += shift
  }
}

/** Widths in points. Each column gets what its longest word needs, and what is left is shared. */
function columnsOf(pen: Pen, rows: readonly Row[], width: number): number[] {
  const count = rows[0]?.cells.length ?? 0
  const cap = (width / count) * 1.5
  const columns = Array.from({ length: count }, (_, index) => {
    let least = 0
    let most = 0
    for (const { cells } of rows) {
      for (const run of cells[index]?.runs ?? []) {
        for (const word of run.text.split(/[ \n]|(?<=[-–/])/))
          least = Math.max(least, pen.sheet.measure(word, run, type.size))
      }
      const line = (cells[index]?.runs ?? []).reduce((sum, run) => sum + pen.sheet.measure(run.text, run, type.size), 0)
      most = Math.max(most, line)
    }
    return { least: Math.min(least + 2 * pad.x + 1, cap), most: Math.min(most + 2 * pad.x + 1, width) }
  })
  const least = columns.reduce((sum, column) => sum + column.least, 0)
  if (least > width) return columns.map((column) => (column.least / least) * width)
  return shared(columns, width - least)
}

/** What is left goes round in equal parts; who needs less leaves the rest to the others, so short columns never wrap for long ones. */
function shared(columns: readonly { least: number; most: number }[], spare: number): number[] {
  const given = columns.map(({ least }) => least)
  const wishes = columns.map(({ least, most }, index) => ({ index, wish: Math.max(0, most - least) }))
  let left = spare
  for (const [at, { index, wish }] of wishes.toSorted((a, b) => a.wish - b.wish).entries()) {
    const part = Math.min(wish, left / (columns.length - at))
    given[index] = (given[index] ?? 0) + part
    left -= part
  }
  return given
}

const heightOf = ({ cells }: Row): number =>
  Math.max(1, ...cells.map(({ lines }) => lines.length)) * type.leading + 2 * pad.y

type Grid = { x: number; widths: readonly number[]; repeat: readonly Row[] }

function drawRow(pen: Pen, row: Row, parent: StructElement, grid: Grid): void {
  const { sheet } = pen
  const tag = child(pen, parent, 'TR')
  const tags = row.cells.map(({ head }) =>
    head ? child(pen, tag, 'TH', { scope: row.head ? 'Column' : 'Row' }) : child(pen, tag, 'TD'),
  )
  const height = heightOf(row)
  if (sheet.room < height && (height <= sheet.height / 2 || sheet.room < 6 * type.leading)) turnWithHead(pen, grid)
  let at = 0
  const count = Math.max(1, ...row.cells.map(({ lines }) => lines.length))
  while (at < count) {
    const fit = Math.max(1, Math.min(count - at, Math.floor((sheet.room - 2 * pad.y) / type.leading)))
    drawSlice(pen, row, tags, grid, at, at + fit)
    at += fit
    if (at < count) turnWithHead(pen, grid)
  }
  for (const element of tags) element.end()
  tag.end()
}

function turnWithHead(pen: Pen, grid: Grid): void {
  pen.sheet.turn()
  for (const head of grid.repeat) drawSlice(pen, head, null, grid, 0, Number.POSITIVE_INFINITY)
}

/** Lines `from` to `to` of all cells of a row; without tags as an artifact. */
function drawSlice(
  pen: Pen,
  row: Row,
  tags: readonly StructElement[] | null,
  grid: Grid,
  from: number,
  to: number,
): void {
  const { sheet } = pen
  const top = sheet.y
  const slices = row.cells.map(({ lines }) => lines.slice(from, to))
  const height = Math.max(1, ...slices.map(({ length }) => length)) * type.leading + 2 * pad.y
  let x = grid.x
  for (const [index, cell] of row.cells.entries()) {
    const flow = { x: x + pad.x, type, name: cell.head ? 'TH' : 'TD' }
    const lines = slices[index] ?? []
    const tag = tags?.[index]
    if (tag) sheet.set(lines, { ...flow, tag }, top + pad.y)
    else if (lines.length > 0) repeated(sheet, lines, flow.x, top + pad.y)
    x += grid.widths[index] ?? 0
  }
  sheet.y += height
  const right = x
  sheet.artifact(() => sheet.rule(grid.x, sheet.y, right, sheet.y, row.head ? 1 : 0.5))
}

function repeated(sheet: Sheet, lines: readonly Line[], x: number, top: number): void {
  sheet.artifact(() => {
    for (const [at, line] of lines.entries()) sheet.bare(line, { x, type }, top + at * type.leading)
  }, 'Pagination')
}
