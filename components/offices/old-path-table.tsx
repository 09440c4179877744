// The table of an office's old paths: where each leads, how often it was followed and when last.
import { DataTable } from '@/components/ui/data-table'
import { readablePath } from '@/domain/offices/rules/old-paths'
import { formatNumber, formatShortDay } from '@/lib/format'

type Row = { id: string; source: string; target: string; hits: bigint; lastHitOn: Date | null }
type Props = { rows: readonly Row[]; base: string; administer: boolean; empty: string }

export function OldPathTable({ rows, base, administer, empty }: Props) {
  return (
    <DataTable
      caption="Stare adresy"
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        { key: 'source', head: 'Stary adres', names: true, cell: ({ source }) => <Path text={source} /> },
        { key: 'target', head: 'Prowadzi do', cell: ({ target }) => <Path text={target} /> },
        { key: 'hits', head: 'Wejścia', number: true, cell: ({ hits }) => formatNumber(hits) },
        { key: 'last', head: 'Ostatnie', cell: ({ lastHitOn }) => (lastHitOn ? formatShortDay(lastHitOn) : '–') },
        ...(administer
          ? [
              {
                key: 'edit',
                head: <span className="sr-only">Czynność</span>,
                cell: ({ id, source }: Row) => (
                  <a href={`${base}/${id}`}>
                    Popraw<span className="sr-only"> {readablePath(source)}</span>
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

/** Long addresses break anywhere rather than widen the table. */
function Path({ text }: { text: string }) {
  return <code className="break-all">{readablePath(text)}</code>
}
