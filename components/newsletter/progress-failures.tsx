// Deliveries that failed, are uncertain or ended in a complaint: reasons for everybody of the office; and, on a page of its own, addresses for those who may see persons.
import { type Column, DataTable } from '@/components/ui/data-table'
import { deliveryStateNames } from '@/domain/newsletter/rules/delivery-states'
import { failureWords } from '@/domain/newsletter/rules/progress-words'
import type { FailedPerson, FailureReason, UncertainDecision } from '@/domain/newsletter/schema/progress'
import { formatNumber, formatShortMoment } from '@/lib/format'

const reasonColumns: Column<FailureReason>[] = [
  { key: 'reason', head: 'Powód', names: true, cell: ({ reason, state }) => failureWords(reason) ?? fallback[state] },
  { key: 'state', head: 'Co się stało', cell: ({ state }) => deliveryStateNames[state] },
  { key: 'count', head: 'Ile', number: true, cell: ({ count }) => formatNumber(count) },
]

const fallback: Record<FailureReason['state'], string> = {
  bounced: 'powodu nie podano',
  failed: 'powodu nie podano',
  complained: 'odbiorca zgłosił wiadomość jako niechcianą',
  uncertain: 'nie wiadomo, czy serwer przyjął wiadomość',
}

export function FailureTable({ reasons }: { reasons: readonly FailureReason[] }) {
  return (
    <DataTable
      caption="Powody niedoręczenia"
      captionHidden
      columns={reasonColumns}
      rows={reasons}
      rowKey={({ state, reason }) => `${state} ${reason}`}
      empty="Nic nie wróciło i niczego nie odrzucono."
    />
  )
}

export function PeopleTable({ people, subscribers }: { people: readonly FailedPerson[]; subscribers: string }) {
  const columns: Column<FailedPerson>[] = [
    {
      key: 'email',
      head: 'Adres',
      names: true,
      cell: ({ email, subscriptionId }) =>
        email && subscriptionId ? (
          <a href={`${subscribers}/${subscriptionId}`}>{email}</a>
        ) : (
          'adres usunięty (zapis się zakończył)'
        ),
    },
    { key: 'state', head: 'Co się stało', cell: ({ state }) => deliveryStateNames[state] },
    { key: 'reason', head: 'Powód', cell: ({ reason, state }) => failureWords(reason) ?? fallback[state] },
    { key: 'at', head: 'Kiedy', cell: ({ at }) => (at ? formatShortMoment(at) : '–') },
  ]
  return (
    <DataTable
      caption="Osoby, u których doręczenie się nie udało, jest niepewne albo skończyło się zgłoszeniem"
      captionHidden
      columns={columns}
      rows={people}
      rowKey={({ id }) => id}
      empty="Nic nie wróciło i niczego nie odrzucono."
    />
  )
}

const decisionWords = { sent: 'uznano za wysłane', repeat: 'wysłano jeszcze raz' }

export function DecisionList({ decisions }: { decisions: readonly UncertainDecision[] }) {
  if (decisions.length === 0) return null
  return (
    <>
      <h3>Podjęte decyzje</h3>
      <ul>
        {decisions.map(({ id, at, by, decision, count }) => (
          <li key={id}>
            {formatShortMoment(at)}, {by ?? 'konto usunięte'}: {decisionWords[decision]} ({formatNumber(count)})
          </li>
        ))}
      </ul>
    </>
  )
}
