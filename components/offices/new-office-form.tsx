'use client'
// The form of a new office.
import { FormRadios, FormText } from '@/components/forms/action-fields'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { officeKinds } from '@/domain/offices/schema/new-office'
import { NameFields } from './name-fields'
import { nameFields, otherNameFields } from './section-fields'

const labels = {
  slug: 'Adres w portalu',
  kind: 'Rodzaj urzędu',
  ...Object.fromEntries([...nameFields, ...otherNameFields].map(({ name, label }) => [name, label])),
}

export function NewOfficeForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} labels={labels} submit="Utwórz urząd" aside={<a href="/panel/urzedy">Anuluj</a>}>
      <FormRadios
        name="kind"
        label="Rodzaj urzędu"
        options={Object.entries(officeKinds).map(([value, label]) => ({ value, label }))}
      />
      <FormText
        name="slug"
        label="Adres w portalu"
        hint="Małe litery bez polskich znaków, cyfry i łączniki, na przykład um-testowo. Adresu nie można później zmienić."
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        width="medium"
      />
      <fieldset className="panel-section">
        <legend className="mb-4">
          <h2>Nazwa w przypadkach</h2>
        </legend>
        <NameFields initial={{}} />
      </fieldset>
    </ActionForm>
  )
}
