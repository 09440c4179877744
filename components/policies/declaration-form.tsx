'use client'
// The form of the accessibility declaration. Rows of its lists appear by saving, so it works without script; when somebody else saved
// first, it shows both values of each field and saves over only knowingly.
import { FormArea, FormRadios, FormText } from '@/components/forms/action-fields'
import { ActionForm, type FormAction, useActionForm } from '@/components/forms/action-form'
import { SettingsQuestion } from '@/components/offices/settings-question'
import { Notice } from '@/components/ui/notice'
import {
  aboutGroup,
  appList,
  buildingList,
  contactGroup,
  costGroup,
  type DeclarationField,
  type DeclarationGroup,
  type DeclarationList,
  declarationFieldLabels,
  easeGroup,
  gapList,
  outerGroup,
  preparationGroup,
  statusGroup,
} from './declaration-specs'

type Values = Readonly<Record<string, string>>
type Props = {
  action: FormAction
  values: Values
  revision: number
  /** what stands for an empty field, by its name */
  hints: Values
}

const labels = declarationFieldLabels()

export function DeclarationForm({ action, values, revision, hints }: Props) {
  const group = { values, hints }
  return (
    <ActionForm
      action={action}
      labels={labels}
      submit="Zapisz dane deklaracji"
      label="Dane deklaracji"
      detail={(detail) => <SettingsQuestion detail={detail} />}
    >
      <Conflict revision={revision} />
      <Group {...group} group={aboutGroup} />
      <Group {...group} group={statusGroup} />
      <Rows {...group} list={gapList} />
      <Group {...group} group={costGroup} />
      <Group {...group} group={preparationGroup} />
      <Group {...group} group={easeGroup} />
      <Group {...group} group={contactGroup} />
      <Rows {...group} list={appList} />
      <Rows {...group} list={buildingList} />
      <Group {...group} group={outerGroup} />
    </ActionForm>
  )
}

type Around = { values: Values; hints: Values }

function Group({ group, values, hints }: Around & { group: DeclarationGroup }) {
  return (
    <fieldset className="panel-section">
      <legend className="mb-4">
        <h3>{group.legend}</h3>
      </legend>
      {group.lead ? <p className="field-hint mb-4">{group.lead}</p> : null}
      {group.fields.map((field) => (
        <OneField key={field.name} field={field} name={field.name} values={values} hints={hints} />
      ))}
    </fieldset>
  )
}

const spare = 1

function rowsIn(values: Values, list: string): number {
  const numbers = Object.keys(values).map((name) => Number(new RegExp(`^${list}\\.(\\d+)\\.`).exec(name)?.[1] ?? -1))
  return Math.max(-1, ...numbers) + 1
}

/** The rows there are and an empty one; another appears after saving. */
function Rows({ list, values, hints }: Around & { list: DeclarationList }) {
  const { state } = useActionForm()
  const count = Math.min(list.most, Math.max(rowsIn(values, list.name) + spare, rowsIn(state.values, list.name)))
  return (
    <fieldset className="panel-section">
      <legend className="mb-4">
        <h3>{list.legend}</h3>
      </legend>
      <p className="field-hint mb-4">{list.lead} Następna pusta pozycja pojawi się po zapisaniu.</p>
      {Array.from({ length: count }, (_, at) => (
        // rows have no identity but their place
        <fieldset key={`wiersz-${String(at)}`} className="border-t border-line pt-3 mb-4">
          <legend className="mb-2">
            <h4>
              {list.one} {at + 1}
            </h4>
          </legend>
          {list.fields.map((field) => {
            const name = `${list.name}.${at}.${field.name}`
            return <OneField key={name} field={field} name={name} values={values} hints={hints} />
          })}
        </fieldset>
      ))}
    </fieldset>
  )
}

function OneField({ field, name, values, hints }: Around & { field: DeclarationField; name: string }) {
  const { label, kind = 'text', options, rows = 4, optional } = field
  const hint = [field.hint, hints[name]].filter(Boolean).join(' ') || undefined
  const initial = values[name] ?? (name.endsWith('.group') ? 'annex' : '')
  const common = { name, label, hint, initial, optional: optional ? 'opcjonalnie' : undefined }
  if (options) return <FormRadios {...common} options={options} />
  if (kind === 'area') return <FormArea {...common} rows={rows} />
  const type = kind === 'url' ? 'text' : kind
  return (
    <FormText
      {...common}
      type={type}
      // not type=url: a refused value is shown again, and such a field may not hold what is no address
      inputMode={kind === 'url' ? 'url' : undefined}
      autoComplete="off"
      spellCheck={kind === 'text'}
      width={kind === 'date' ? 'medium' : undefined}
    />
  )
}

type Theirs = { values: Values; revision: number }

/** `detail` comes through the form's state, which knows no type. */
function theirsIn(detail: unknown): Theirs | null {
  const { values, revision } = (detail ?? {}) as Partial<Theirs>
  return values && revision !== undefined ? { values, revision } : null
}

function Conflict({ revision }: { revision: number }) {
  const { state } = useActionForm()
  const theirs = theirsIn(state.detail)
  const names = theirs ? [...new Set([...Object.keys(theirs.values), ...Object.keys(state.values)])] : []
  const different = names.filter(
    (name) => name in labels && (state.values[name] ?? '') !== (theirs?.values[name] ?? ''),
  )
  return (
    <>
      <input type="hidden" name="revision" value={theirs?.revision ?? revision} />
      {theirs ? (
        <Notice kind="warning" title="Ktoś zapisał tę deklarację przed Tobą" className="mb-6">
          <ul>
            {different.map((name) => (
              <li key={name}>
                <strong>{labels[name]}</strong>: zapisane „{theirs.values[name] || 'puste'}”, u Ciebie „
                {state.values[name] || 'puste'}”
              </li>
            ))}
          </ul>
          <p>Formularz zachował to, co wpisano. Ponowne zapisanie zastąpi zapisane wartości Twoimi.</p>
        </Notice>
      ) : null}
    </>
  )
}
