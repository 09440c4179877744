// Issues that were to be sent to one subscriber, as long as that is kept, and the import they came with.
import { DataTable } from '@/components/ui/data-table'
import { type DeliveryStateName, deliveryStateNames } from '@/domain/newsletter/rules/delivery-states'
import { formatShortDay, formatShortMoment } from '@/lib/format'

type Issue = {
  number: number
  subject: string | null
  state: DeliveryStateName
  handedAt: Date | null
  settledAt: Date | null
}

export function SubscriberIssues({ issues }: { issues: readonly Issue[] }) {
  return (
    <section className="panel-section" aria-labelledby="wydania">
      <h2 id="wydania">Wydania newslettera</h2>
      <DataTable
        caption="Wydania, które miały dojść do tej osoby"
        rows={issues}
        rowKey={({ number }) => String(number)}
        empty="Brak wydań z ostatnich 30 dni."
        columns={[
          {
            key: 'issue',
            head: 'Wydanie',
            names: true,
            cell: ({ number, subject }) => `nr ${number}${subject ? `: ${subject}` : ' (zamknięte)'}`,
          },
          { key: 'state', head: 'Co się stało', cell: ({ state }) => deliveryStateNames[state] },
          {
            key: 'at',
            head: 'Kiedy',
            cell: ({ handedAt, settledAt }) => {
              const at = settledAt ?? handedAt
              return at ? formatShortMoment(at) : '–'
            },
          },
        ]}
      />
    </section>
  )
}

export function SubscriberImport({ brought }: { brought: { at: Date; note: string } | null }) {
  if (!brought) return null
  return (
    <section className="panel-section" aria-labelledby="pochodzenie">
      <h2 id="pochodzenie">Skąd jest ten zapis</h2>
      <p>{`Przeniesiony z innego systemu ${formatShortDay(brought.at)}.`}</p>
      {brought.note ? <p className="mt-2 whitespace-pre-line">{brought.note}</p> : null}
    </section>
  )
}
