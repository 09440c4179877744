'use client'
// Which column of an uploaded table holds what, and whether the office has proof of the consents. Guesses stand there at first.
import { FormArea, FormRadios, FormSelect } from '@/components/forms/action-fields'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { languageNames } from '@/domain/newsletter/schema'
import type { ImportPlan } from '@/domain/newsletter/schema/import'

type Places = { address: number | null; locale: number | null; date: number | null; source: number | null }
type Props = { action: FormAction; heads: readonly string[]; guess: Places; plan: ImportPlan | null }

const labels = {
  address: 'Adres e-mail',
  locale: 'Język',
  date: 'Data zgody',
  source: 'Źródło lub treść zgody',
  defaultLocale: 'Język, gdy wiersz go nie podaje',
  proof: 'Dowody zgód',
  note: 'Opis dowodów',
}

const proofs = [
  {
    value: 'none',
    label: 'Nie mamy dowodów albo nie mamy ich dla wszystkich',
    hint: 'Nikt nie dostanie wydania, dopóki sam nie potwierdzi zapisu.',
  },
  {
    value: 'attached',
    label: 'Mamy dowody: datę i źródło zgody w tabeli oraz oryginały w urzędzie',
    hint: 'Wiersze z datą i źródłem staną się aktywne. Pozostałe będą czekać na potwierdzenie przez te osoby.',
  },
]

export function ImportPlanForm({ action, heads, guess, plan }: Props) {
  const columns = heads.map((head, at) => ({ value: String(at), label: head }))
  const none = { value: '', label: 'nie ma takiej kolumny' }
  const placed = plan ?? guess
  const at = (name: keyof Places) => (placed[name] === null ? '' : String(placed[name]))
  return (
    <section className="panel-section" aria-labelledby="kolumny">
      <h2 id="kolumny">Kolumny i dowody</h2>
      <ActionForm action={action} labels={labels} submit="Sprawdź, co się stanie" label="Kolumny i dowody">
        <FormSelect
          name="address"
          label={labels.address}
          initial={at('address')}
          options={[{ value: '', label: 'wybierz kolumnę' }, ...columns]}
        />
        <FormSelect name="locale" label={labels.locale} initial={at('locale')} options={[none, ...columns]} />
        <FormSelect
          name="defaultLocale"
          label={labels.defaultLocale}
          initial={plan?.defaultLocale ?? 'pl'}
          options={['pl', 'en', 'uk'].map((value) => ({ value, label: languageNames[value] ?? value }))}
        />
        <FormSelect
          name="date"
          label={labels.date}
          hint="Na przykład 2022-03-04 albo 4.03.2022 (najpierw dzień)."
          initial={at('date')}
          options={[none, ...columns]}
        />
        <FormSelect name="source" label={labels.source} initial={at('source')} options={[none, ...columns]} />
        <FormRadios
          name="proof"
          label="Czy urząd może wykazać, że te osoby się zgodziły (art. 7 ust. 1 RODO)?"
          initial={plan?.proof ? 'attached' : 'none'}
          options={proofs}
        />
        <FormArea
          name="note"
          label={labels.note}
          hint="Wymagany, gdy urząd ma dowody: skąd są zgody, na co się zgadzano i gdzie leżą oryginały (znak sprawy). Opis zobaczy każda z tych osób, gdy zapyta o swoje dane."
          rows={4}
          maxLength={2000}
          initial={plan?.note ?? ''}
        />
      </ActionForm>
    </section>
  )
}
