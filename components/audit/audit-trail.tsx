// The audit trail: filters as a plain GET form (an address that can be kept), events as a table, pages.
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { Button } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { Pagination } from '@/components/ui/pagination'
import { type AuditType, auditTypes } from '@/domain/audit/schema'
import { counted, formatShortMoment } from '@/lib/format'
import { EventFacts } from './event-facts'

type Line = {
  seq: string
  at: Date
  type: AuditType
  what: string
  who: string
  about: string | null
  data: Record<string, unknown>
}
export type TrailFilter = { osoba: string; rodzaj: string; od: string; do: string }
type Props = {
  lines: readonly Line[]
  total: number
  page: number
  pages: number
  people: readonly { id: string; name: string }[]
  filter: TrailFilter
  /** kinds of events that this reader can meet */
  types: readonly AuditType[]
  base: string
}

const events = { one: 'zdarzenie', few: 'zdarzenia', many: 'zdarzeń' }

export function AuditTrail({ lines, total, page, pages, people, filter, types, base }: Props) {
  const hrefOf = (n: number) => {
    const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''))
    if (n > 1) query.set('strona', String(n))
    return `${base}${query.size > 0 ? `?${query}` : ''}`
  }
  const all = { value: '', label: 'wszystkie' }
  return (
    <>
      <form method="get" className="panel-filter">
        <SelectField
          name="rodzaj"
          label="Zdarzenie"
          value={filter.rodzaj}
          options={[all, ...types.map((type) => ({ value: type, label: auditTypes[type] }))]}
        />
        <SelectField
          name="osoba"
          label="Osoba"
          value={filter.osoba}
          options={[all, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <TextField name="od" label="Od dnia" type="date" value={filter.od} />
        <TextField name="do" label="Do dnia" type="date" value={filter.do} />
        <Button look="secondary">Pokaż</Button>
      </form>
      <p className="mb-3" role="status">
        {counted(total, events)}
      </p>
      <DataTable
        caption="Zdarzenia, najnowsze pierwsze"
        captionHidden
        rows={lines}
        rowKey={({ seq }) => seq}
        empty="Nie ma takich zdarzeń."
        columns={[
          { key: 'seq', head: 'Nr', number: true, cell: ({ seq }) => seq },
          {
            key: 'at',
            head: 'Kiedy',
            cell: ({ at }) => <time dateTime={at.toISOString()}>{formatShortMoment(at)}</time>,
          },
          { key: 'who', head: 'Kto', names: true, cell: ({ who }) => who },
          {
            key: 'what',
            head: 'Co',
            cell: ({ what, about, data }) => (
              <div className="min-w-64">
                {what}
                {about ? `: ${about}` : ''}
                <EventFacts data={data} />
              </div>
            ),
          },
        ]}
      />
      <div className="mt-6">
        <Pagination page={page} pages={pages} href={hrefOf} />
      </div>
    </>
  )
}
