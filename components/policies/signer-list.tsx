'use client'
// Who signed versions of an office, and what masking one of the names would change, before it is done.
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { TextField } from '@/components/forms/text-field'
import { Section } from '@/components/policies/ending-forms'
import { Button } from '@/components/ui/button'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Notice } from '@/components/ui/notice'
import type { MaskPreview, Signer } from '@/domain/policies/schema/history'

type ListProps = { signers: readonly Signer[]; chosen: string | null; shown: boolean }

export function SignerList({ signers, chosen, shown }: ListProps) {
  const columns: Column<Signer>[] = [
    { key: 'name', head: 'Osoba', names: true, cell: ({ name }) => name },
    { key: 'versions', head: 'Podpisane wersje', number: true, cell: ({ versions }) => versions },
    {
      key: 'choose',
      head: <span className="sr-only">Wybór</span>,
      cell: ({ personId, name }) => (
        <a href={`?osoba=${personId}#zmiana`} aria-current={personId === chosen ? 'true' : undefined}>
          Sprawdź, co się zmieni<span className="sr-only">: {name}</span>
        </a>
      ),
    },
  ]
  return (
    <>
      {shown ? null : (
        <Notice className="mb-6">
          Ten urząd nie pokazuje nazwisk: pod nowymi wersjami stoi komórka lub rola. Nazwiska mogą być pod dawnymi.
        </Notice>
      )}
      <DataTable
        caption="Osoby pod wersjami"
        captionHidden
        columns={columns}
        rows={signers}
        rowKey={({ personId }) => personId}
        empty="Pod wersjami tego urzędu nie ma żadnej osoby."
      />
    </>
  )
}

type Label = MaskPreview['labels'][number]
const labelColumns: Column<Label>[] = [
  { key: 'before', head: 'Teraz', names: true, cell: ({ before }) => before },
  { key: 'after', head: 'Po zmianie', cell: ({ after }) => after },
  { key: 'count', head: 'Podpisy', number: true, cell: ({ count }) => count },
]

type MaskProps = { preview: MaskPreview; formerName: string; action: FormAction }

export function MaskForm({ preview, formerName, action }: MaskProps) {
  const { person, labels, versions } = preview
  return (
    <Section id="zmiana" title={`Zmiana podpisów: ${person.name || 'osoba bez konta'}`}>
      <DataTable
        caption="Podpisy, które się zmienią"
        captionHidden
        columns={labelColumns}
        rows={labels}
        rowKey={({ before, after }) => `${before} ${after}`}
        empty="Pod żadną wersją nie ma tego nazwiska."
      />
      <form className="mt-6" action="#zmiana">
        <input type="hidden" name="osoba" value={person.personId} />
        <TextField
          name="dawne"
          label="Dawne nazwisko"
          optional="opcjonalnie"
          hint="Jeśli ta osoba podpisywała się kiedyś inaczej."
          value={formerName}
          width="medium"
          autoComplete="off"
        />
        <Button look="secondary">Sprawdź ponownie</Button>
      </form>
      {labels.length > 0 ? (
        <>
          <p className="mt-6 mb-4">
            Zmieni się {versions === 1 ? 'jedna wersja' : `wersji: ${versions}`}. Tego nie można cofnąć.
          </p>
          <ActionForm action={action} submit="Zastąp nazwisko" look="danger" label="Zastąpienie nazwiska">
            <input type="hidden" name="personId" value={person.personId} />
            <input type="hidden" name="formerName" value={formerName} />
          </ActionForm>
        </>
      ) : null}
    </Section>
  )
}
