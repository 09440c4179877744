'use client'
// The form of one settings section. When somebody else saved first, it shows both values of each field and saves over only knowingly.
import { ActionForm, type FormAction, useActionForm } from '@/components/forms/action-form'
import { Notice } from '@/components/ui/notice'
import type { SectionName } from '@/domain/offices/schema/sections'
import { DepartmentFields } from './department-fields'
import { NameFields } from './name-fields'
import { type FieldGroupSpec, sectionFields, sectionLabels } from './section-fields'
import { SettingField } from './setting-field'
import { SettingsQuestion } from './settings-question'

type Values = Readonly<Record<string, string>>
type Props = { section: SectionName; action: FormAction; values: Values; mark: string }

export function SectionForm({ section, action, values, mark }: Props) {
  return (
    <ActionForm
      action={action}
      labels={sectionLabels(section)}
      submit="Zapisz"
      detail={(detail) => <SettingsQuestion detail={detail} />}
    >
      <Conflict section={section} mark={mark} />
      <p className="muted mb-6">
        Pola można uzupełniać stopniowo. Puste pole bez dopisku „opcjonalnie” trafia na listę braków, a w dokumentach
        stoi zamiast niego „do uzupełnienia”.
      </p>
      {section === 'nazwa' ? (
        <fieldset>
          <legend className="mb-4">
            <h2>Nazwa w przypadkach</h2>
          </legend>
          <NameFields initial={values} />
        </fieldset>
      ) : null}
      {sectionFields[section].map((group) => (
        <Group key={group.legend} group={group} values={values} alone={sectionFields[section].length === 1} />
      ))}
      {section === 'kontakt' ? <DepartmentFields initial={values} /> : null}
    </ActionForm>
  )
}

function Group({ group, values, alone }: { group: FieldGroupSpec; values: Values; alone: boolean }) {
  const fields = group.fields.map((spec) => (
    <SettingField key={spec.name} spec={spec} initial={values[spec.name] ?? ''} />
  ))
  if (alone)
    return (
      <>
        {group.lead ? <p className="field-hint mb-4">{group.lead}</p> : null}
        {fields}
      </>
    )
  return (
    <fieldset className="panel-section">
      <legend className="mb-4">
        <h2>{group.legend}</h2>
      </legend>
      {group.lead ? <p className="field-hint mb-4">{group.lead}</p> : null}
      {fields}
    </fieldset>
  )
}

type Theirs = { current: Record<string, string>; mark: string }

/** `detail` comes through the form's state, which knows no type. */
function theirsIn(detail: unknown): Theirs | null {
  const { current, mark } = (detail ?? {}) as Partial<Theirs>
  return current && mark ? { current, mark } : null
}

function Conflict({ section, mark }: { section: SectionName; mark: string }) {
  const { state } = useActionForm()
  const theirs = theirsIn(state.detail)
  const labels = sectionLabels(section)
  const different = theirs
    ? Object.keys(theirs.current).filter((name) => (state.values[name] ?? '') !== theirs.current[name])
    : []
  return (
    <>
      <input type="hidden" name="mark" value={theirs?.mark ?? mark} />
      {theirs ? (
        <Notice kind="warning" title="Te ustawienia różnią się od Twoich" className="mb-6">
          <ul>
            {different.map((name) => (
              <li key={name}>
                <strong>{labels[name] ?? 'Komórka urzędu'}</strong>: zapisane „{theirs.current[name] || 'puste'}”, u
                Ciebie „{state.values[name] || 'puste'}”
              </li>
            ))}
          </ul>
          <p>Formularz zachował to, co wpisano. „Zapisz” zastąpi zapisane wartości Twoimi.</p>
        </Notice>
      ) : null}
    </>
  )
}
