'use client'
// Mailboxes of departments: the rows there are and two empty ones; more appear after saving. An emptied row is removed.
import { FormText } from '@/components/forms/action-fields'
import { useActionForm } from '@/components/forms/action-form'

const spare = 2
const columns = [
  { key: 'name', label: 'Nazwa komórki', type: 'text' },
  { key: 'email', label: 'Adres e-mail', type: 'email' },
  { key: 'phone', label: 'Telefon', type: 'tel' },
] as const

function rowsIn(values: Readonly<Record<string, string>>): number {
  const numbers = Object.keys(values).map((name) => Number(/^contact\.departments\.(\d+)\./.exec(name)?.[1] ?? -1))
  return Math.max(-1, ...numbers) + 1
}

export function DepartmentFields({ initial }: { initial: Readonly<Record<string, string>> }) {
  const { state } = useActionForm()
  const rows = Math.max(rowsIn(initial) + spare, rowsIn(state.values))
  return (
    <fieldset className="panel-section">
      <legend className="mb-2">
        <h2>Skrzynki komórek</h2>
      </legend>
      <p className="field-hint mb-4">Pokazuje je strona kontaktowa. Aby usunąć komórkę, opróżnij jej wiersz.</p>
      {Array.from({ length: Math.min(rows, 40) }, (_, at) => (
        // rows have no identity but their place
        <fieldset key={`wiersz-${String(at)}`} className="gap-x-4 border-t border-line pt-3 sm:grid sm:grid-cols-3">
          <legend className="sr-only">Komórka {at + 1}</legend>
          {columns.map(({ key, label, type }) => {
            const name = `contact.departments.${at}.${key}`
            return (
              <FormText key={key} name={name} label={label} type={type} autoComplete="off" initial={initial[name]} />
            )
          })}
        </fieldset>
      ))}
    </fieldset>
  )
}
