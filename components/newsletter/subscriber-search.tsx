'use client'
// Search in the register. Posted, never in the page's address: what is searched for is somebody's mail address.
import { FormText } from '@/components/forms/action-fields'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { DataTable } from '@/components/ui/data-table'
import { Notice } from '@/components/ui/notice'
import { endReasonNames, type SubscriptionStateName, subscriptionStateNames } from '@/domain/newsletter/schema'
import { formatShortDay } from '@/lib/format'

type Found = { id: string; email: string; state: SubscriptionStateName; askedAt: Date; confirmedAt: Date | null }
type Ended = { id: string; askedAt: Date; confirmedAt: Date | null; endedAt: Date; endReason: string; purgeAfter: Date }
export type SearchResult = { found: Found[]; more: boolean; ended: Ended[] }

function Results({ result, base }: { result: SearchResult; base: string }) {
  const { found, more, ended } = result
  return (
    <div role="status" className="mb-6">
      <DataTable
        caption="Znalezione adresy"
        rows={found}
        rowKey={({ id }) => id}
        empty="Nie ma takiego adresu wśród subskrybentów."
        columns={[
          { key: 'email', head: 'Adres', names: true, cell: ({ id, email }) => <a href={`${base}/${id}`}>{email}</a> },
          { key: 'state', head: 'Stan', cell: ({ state }) => subscriptionStateNames[state] },
          { key: 'asked', head: 'Prośba', cell: ({ askedAt }) => formatShortDay(askedAt) },
          {
            key: 'confirmed',
            head: 'Potwierdzenie',
            cell: ({ confirmedAt }) => (confirmedAt ? formatShortDay(confirmedAt) : '–'),
          },
        ]}
      />
      {more ? <Notice>Pokazano pierwsze 50 adresów. Wpisz dłuższy początek adresu.</Notice> : null}
      {ended.length > 0 ? (
        <DataTable
          caption="Zakończone zgody tego adresu (dowody bez adresu)"
          rows={ended}
          rowKey={({ id }) => id}
          columns={[
            { key: 'ended', head: 'Koniec', names: true, cell: ({ endedAt }) => formatShortDay(endedAt) },
            {
              key: 'why',
              head: 'Jak',
              cell: ({ endReason }) => endReasonNames[endReason as keyof typeof endReasonNames],
            },
            {
              key: 'confirmed',
              head: 'Zgoda od',
              cell: ({ confirmedAt }) => (confirmedAt ? formatShortDay(confirmedAt) : '–'),
            },
            { key: 'purge', head: 'Dowód do', cell: ({ purgeAfter }) => formatShortDay(purgeAfter) },
          ]}
        />
      ) : null}
    </div>
  )
}

export function SubscriberSearch({ action, base }: { action: FormAction; base: string }) {
  return (
    <ActionForm
      action={action}
      labels={{ szukaj: 'Adres' }}
      submit="Szukaj"
      look="secondary"
      label="Wyszukiwanie subskrybentów"
      detail={(detail) => <Results result={detail as SearchResult} base={base} />}
    >
      <FormText
        name="szukaj"
        label="Adres e-mail albo jego początek"
        hint="Co najmniej 3 znaki. Cały adres pokaże też dowody zakończonych zgód. Każde wyszukanie jest zapisywane."
        autoComplete="off"
        inputMode="email"
        spellCheck={false}
      />
    </ActionForm>
  )
}
