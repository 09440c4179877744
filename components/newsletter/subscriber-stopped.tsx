// The table of addresses to which sending was stopped.
import { DataTable } from '@/components/ui/data-table'
import { stopReasonNames } from '@/domain/newsletter/schema/reconfirmation'
import { formatShortDay } from '@/lib/format'

type Reader = { id: string; email: string; stopReason: string | null; stoppedAt: Date | null; endsAt: Date | null }

const day = (at: Date | null) => (at ? formatShortDay(at) : '–')

export function SubscriberStopped({ readers, base }: { readers: readonly Reader[]; base: string }) {
  return (
    <DataTable
      caption="Adresy, na które wysyłka jest wstrzymana"
      rows={readers}
      rowKey={({ id }) => id}
      empty="Nie ma wstrzymanych adresów."
      columns={[
        { key: 'email', head: 'Adres', names: true, cell: ({ id, email }) => <a href={`${base}/${id}`}>{email}</a> },
        { key: 'why', head: 'Dlaczego', cell: ({ stopReason }) => stopReasonNames[stopReason ?? ''] ?? '–' },
        { key: 'since', head: 'Od', cell: ({ stoppedAt }) => day(stoppedAt) },
        { key: 'until', head: 'Zniknie', cell: ({ endsAt }) => day(endsAt) },
      ]}
    />
  )
}
