'use client'
// Adding documents: one of the office's own, or all standard ones that are missing.
import { FormSelect, FormText } from '@/components/forms/action-fields'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { policyKinds } from '@/domain/policies/rules'
import { kindNames } from '@/domain/policies/schema'
import type { PolicyKind } from '@/lib/db/generated/enums'

const labels = { title: 'Tytuł', kind: 'Rodzaj dokumentu', slug: 'Adres', skeleton: 'Wzór' }

type NewProps = {
  action: FormAction
  taken: readonly PolicyKind[]
  /** ready information clauses for this kind of office */
  skeletons: readonly { id: string; title: string }[]
}

export function NewPolicyForm({ action, taken, skeletons }: NewProps) {
  // any number of information clauses and of other documents
  const once = (kind: PolicyKind) => kind !== 'other' && kind !== 'rodo' && taken.includes(kind)
  const options = policyKinds.map((kind) => ({
    value: kind,
    label: kindNames[kind] + (once(kind) ? ' (już jest)' : ''),
    disabled: once(kind),
  }))
  return (
    <ActionForm action={action} labels={labels} submit="Utwórz dokument">
      <FormText name="title" label="Tytuł" hint="Tak będzie się nazywać na stronie, na przykład „Regulamin serwisu”." />
      <FormSelect name="kind" label="Rodzaj dokumentu" options={options} initial="other" />
      <FormSelect
        name="skeleton"
        label="Wzór klauzuli informacyjnej"
        optional="opcjonalnie"
        hint="Gotowy układ z faktami urzędu i miejscami do uzupełnienia. Dokument będzie informacją o przetwarzaniu danych (RODO)."
        options={[
          { value: '', label: 'bez wzoru' },
          ...skeletons.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        initial=""
      />
      <FormText
        name="slug"
        label="Adres"
        optional="opcjonalnie"
        width="medium"
        hint="Końcówka adresu strony: małe litery bez polskich znaków, cyfry i łączniki. Puste pole: powstanie z tytułu lub ze wzoru. Dokumenty wzorcowe mają stałe adresy."
        autoCapitalize="none"
        spellCheck={false}
      />
    </ActionForm>
  )
}

export function StandardDocumentsForm({ titles, action }: { titles: readonly string[]; action: FormAction }) {
  return (
    <section className="panel-section" aria-labelledby="wzorcowe">
      <h2 id="wzorcowe">Brakujące dokumenty wzorcowe</h2>
      <p>Ich teksty robocze powstaną z biblioteki klauzul. Nic nie zostanie opublikowane.</p>
      <ul className="list-disc pl-5 mb-4">
        {titles.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
      <ActionForm action={action} submit="Dodaj brakujące dokumenty" look="secondary" label="Dokumenty wzorcowe">
        <input type="hidden" name="confirmed" value="1" />
      </ActionForm>
    </section>
  )
}
