// Answer to „kto pełnił rolę w dniu …”: the question as a plain GET form, the answer as a table.
import { TextField } from '@/components/forms/text-field'
import { Button } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { roleNames } from '@/domain/accounts/schema'
import type { Role } from '@/lib/db/generated/enums'
import { formatDay, formatShortMoment } from '@/lib/format'

type Held = { id: string; name: string; office: string; role: Role; grantedAt: Date; revokedAt: Date | null }
type Props = { day: string; error?: string; held: readonly Held[]; showOffice: boolean; today: string }

export function RolesOnDay({ day, error, held, showOffice, today }: Props) {
  return (
    <>
      <form method="get" className="panel-filter">
        <TextField
          name="dzien"
          label="Dzień"
          type="date"
          value={day}
          error={error}
          max={today}
          width="medium"
          required
        />
        <Button look="secondary">Pokaż</Button>
      </form>
      {error ? null : (
        <DataTable
          caption={`Role pełnione w dniu ${formatDay(day)}`}
          rows={held}
          rowKey={({ id }) => id}
          empty="Tego dnia nikt nie pełnił żadnej roli."
          columns={[
            { key: 'who', head: 'Osoba', names: true, cell: ({ name }) => name },
            ...(showOffice ? [{ key: 'office', head: 'Urząd', cell: ({ office }: Held) => office }] : []),
            { key: 'role', head: 'Rola', cell: ({ role }) => roleNames[role] },
            { key: 'from', head: 'Nadana', cell: ({ grantedAt }) => formatShortMoment(grantedAt) },
            {
              key: 'to',
              head: 'Odebrana',
              cell: ({ revokedAt }) => (revokedAt ? formatShortMoment(revokedAt) : 'pełniona nadal'),
            },
          ]}
        />
      )}
    </>
  )
}
