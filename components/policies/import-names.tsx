// Names and facts found in an imported text, to be ticked: one's own become variables, those of other institutions are told first.
import type { OfferedName } from '@/domain/policies/schema/import'
import { counted } from '@/lib/format'

const places = { one: 'miejsce', few: 'miejsca', many: 'miejsc' }

type Props = { names: readonly OfferedName[]; chosen: readonly string[] }

export function ImportNames({ names, chosen }: Props) {
  const own = names.filter(({ sort }) => sort === 'own')
  const likely = names.filter(({ sort }) => sort === 'likely')
  const foreign = names.filter(({ sort }) => sort === 'foreign')
  if (names.length === 0) return null
  return (
    <section aria-labelledby="nazwy">
      <h2 id="nazwy">Nazwy i dane w tekście</h2>
      <Group
        legend="Dane Twojego urzędu: zamień na zmienne"
        hint="Zmienna bierze treść z ustawień urzędu, więc dokument pozostanie prawdziwy także po ich zmianie."
        names={own}
        chosen={chosen}
      />
      <Group
        legend="Prawdopodobnie Twój urząd"
        hint="Skrócona nazwa bez miejscowości. Zaznacz, jeżeli chodzi o Twój urząd."
        names={likely}
        chosen={chosen}
      />
      <Group
        legend="Inne instytucje w tekście"
        hint="Zaznacz tylko te, w których miejscu powinna stać nazwa Twojego urzędu. Pozostałe zostaną w tekście bez zmian."
        names={foreign}
        chosen={chosen}
      />
    </section>
  )
}

type GroupProps = Props & { legend: string; hint: string }

function Group({ legend, hint, names, chosen }: GroupProps) {
  if (names.length === 0) return null
  return (
    <fieldset className="field">
      <legend className="field-label">{legend}</legend>
      <div className="field-hint">{hint}</div>
      {names.map((name, at) => (
        <Offer key={name.id} name={name} id={`nazwa-${name.sort}-${at}`} ticked={chosen.includes(name.id)} />
      ))}
    </fieldset>
  )
}

function Offer({ name, id, ticked }: { name: OfferedName; id: string; ticked: boolean }) {
  const { found, variable, value, count, context } = name
  return (
    <div className="choice">
      <input
        type="checkbox"
        id={id}
        name="names[]"
        value={name.id}
        defaultChecked={ticked}
        disabled={value === ''}
        aria-describedby={`${id}-gdzie`}
      />
      <div>
        <label htmlFor={id}>
          <strong>{found}</strong> ({counted(count, places)}) <span aria-hidden="true">→</span>
          <span className="sr-only"> zamień na </span> <code>{`{{${variable}}}`}</code>
        </label>
        <div className="field-hint" id={`${id}-gdzie`}>
          {value === ''
            ? 'Urząd nie ma jeszcze tej informacji w ustawieniach.'
            : value === found
              ? ''
              : `Teraz: ${value}. `}
          <q>{context}</q>
        </div>
      </div>
    </div>
  )
}
