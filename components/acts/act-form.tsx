'use client'
import { FormArea, FormRadios, FormText } from '@/components/forms/action-fields'
// The form of an act in the register. Plain words and days only: how a text is searched for them is the program's matter.
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import type { ActInRegister } from '@/domain/policies/schema/acts'

const labels = {
  title: 'Tytuł aktu',
  journal: 'Miejsce ogłoszenia',
  phrases: 'Słowa, po których rozpoznać akt w tekście',
  inForceFrom: 'Dzień wejścia w życie',
  repealedOn: 'Dzień utraty mocy',
  replacement: 'Co powołać zamiast niego',
  confidence: 'Pewność',
  active: 'W rejestrze',
} as const

export function ActForm({ action, act }: { action: FormAction; act?: ActInRegister }) {
  return (
    <ActionForm
      action={action}
      labels={labels}
      submit={act ? 'Zapisz zmianę' : 'Dodaj akt'}
      label={act ? 'Zmiana aktu' : 'Nowy akt'}
    >
      <input type="hidden" name="entry" value={act?.entry ?? ''} />
      <input type="hidden" name="revision" value={act?.revision ?? 0} />
      <FormText
        name="title"
        label={labels.title}
        hint="Jak powinien być powołany, z datą."
        initial={act?.title}
        required
      />
      <FormText
        name="journal"
        label={labels.journal}
        hint="Rok i pozycja w Dzienniku Ustaw, na przykład 2024 poz. 1221."
        initial={act?.journal}
        width="medium"
        optional="opcjonalnie"
      />
      <FormArea
        name="phrases"
        label={labels.phrases}
        hint="Każde sformułowanie w osobnym wierszu, zwykłymi słowami; program sam zna odmianę. Puste: tytuł aktu."
        initial={act?.phrases.join('\n')}
        rows={3}
        optional="opcjonalnie"
      />
      <FormText
        type="date"
        name="inForceFrom"
        label={labels.inForceFrom}
        initial={act?.inForceFrom ?? ''}
        width="medium"
        optional="opcjonalnie"
      />
      <FormText
        type="date"
        name="repealedOn"
        label={labels.repealedOn}
        hint="Pierwszy dzień, w którym już nie obowiązuje. Puste, dopóki obowiązuje."
        initial={act?.repealedOn ?? ''}
        width="medium"
        optional="opcjonalnie"
      />
      <FormText
        name="replacement"
        label={labels.replacement}
        hint="W bierniku, na przykład: ustawę z dnia 12 lipca 2024 r. – Prawo komunikacji elektronicznej."
        initial={act?.replacement}
        optional="opcjonalnie"
      />
      <FormRadios
        name="confidence"
        label={labels.confidence}
        initial={act?.confidence ?? 'certain'}
        options={[
          { value: 'certain', label: 'potwierdzone w Dzienniku Ustaw' },
          { value: 'check', label: 'do sprawdzenia' },
        ]}
      />
      <FormRadios
        name="active"
        label={labels.active}
        initial={act?.active === false ? 'nie' : 'tak'}
        options={[
          { value: 'tak', label: 'program szuka tego aktu w dokumentach' },
          { value: 'nie', label: 'usunięty z rejestru' },
        ]}
      />
    </ActionForm>
  )
}
