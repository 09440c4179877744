// Tables uploaded lately, with the state of each.
import { DataTable } from '@/components/ui/data-table'
import { type ImportState, importStateNames } from '@/domain/newsletter/schema/import'
import { formatNumber, formatShortMoment } from '@/lib/format'

type Listed = { id: string; createdAt: Date; rowCount: number; state: ImportState }

export function ImportList({ imports, base }: { imports: readonly Listed[]; base: string }) {
  if (imports.length === 0) return null
  return (
    <section className="panel-section" aria-labelledby="importy">
      <h2 id="importy">Przesłane tabele</h2>
      <DataTable
        caption="Ostatnio przesłane tabele"
        rows={imports}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'when',
            head: 'Przesłano',
            names: true,
            cell: ({ id, createdAt }) => <a href={`${base}/${id}`}>{formatShortMoment(createdAt)}</a>,
          },
          { key: 'rows', head: 'Wiersze', cell: ({ rowCount }) => formatNumber(rowCount) },
          { key: 'state', head: 'Stan', cell: ({ state }) => importStateNames[state] },
        ]}
      />
    </section>
  )
}
