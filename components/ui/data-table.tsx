// A table of data with a caption, column heads and a head for each row. Wide ones scroll in their own frame, which takes focus.
import type { ReactNode } from 'react'

export type Column<Row> = {
  key: string
  head: ReactNode
  cell: (row: Row) => ReactNode
  /** numbers stand to the right, digits under digits */
  number?: boolean
  /** the cell that names the row (`<th scope="row">`) */
  names?: boolean
}

type DataTableProps<Row> = {
  caption: string
  /** the caption stays for screen readers only (a heading just above says the same) */
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row, index: number) => string
  /** said instead of a table without rows */
  empty?: ReactNode
}

/** a scrolling frame must be reachable by keyboard (WCAG 2.1.1); not every browser does it by itself */
const reachable = { tabIndex: 0 }

export function DataTable<Row>({ caption, captionHidden, columns, rows, rowKey, empty }: DataTableProps<Row>) {
  if (rows.length === 0 && empty !== undefined) return <p className="muted">{empty}</p>
  return (
    <section className="table-frame" aria-label={caption} {...reachable}>
      <table className="table">
        <caption className={captionHidden ? 'sr-only' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.number ? 'number' : undefined}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={rowKey(row, index)}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const className = column.number ? 'number' : undefined
  if (column.names)
    return (
      <th scope="row" className={className}>
        {column.cell(row)}
      </th>
    )
  return <td className={className}>{column.cell(row)}</td>
}
