// Radio buttons and a single checkbox. Never ticked in advance where consent is asked (GDPR art. 4(11)).
import type { ReactNode } from 'react'
import { FieldGroup, type FieldProps, fieldParts } from './field'

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }

type GroupProps = FieldProps & { options: readonly Choice[]; inline?: boolean }

type OneProps = FieldProps & {
  /** value sent when ticked (default `on`) */
  sends?: string
  checked?: boolean
}

export function CheckboxField({ sends = 'on', checked, ...props }: OneProps) {
  const { id, error, value, hintId, errorId, describedBy } = fieldParts(props)
  return (
    <div className={error ? 'field field-bad' : 'field'}>
      {error ? (
        <p className="field-error" id={errorId}>
          <span className="sr-only">{props.errorWord ?? 'Błąd'}: </span>
          {error}
        </p>
      ) : null}
      <div className="choice">
        <input
          type="checkbox"
          id={id}
          name={props.name}
          value={sends}
          required={props.required}
          defaultChecked={checked ?? value === sends}
          aria-describedby={describedBy}
          aria-invalid={error ? true : undefined}
        />
        <div>
          <label htmlFor={id}>{props.label}</label>
          {props.hint ? (
            <div className="field-hint" id={hintId}>
              {props.hint}
            </div>
          ) : null}
        </div>
      </div>
    </div>
  )
}

export function RadioGroup({ options, inline, ...props }: GroupProps) {
  const { id, value } = fieldParts(props)
  return (
    <FieldGroup {...props}>
      <div className={inline ? 'choices-inline' : undefined}>
        {options.map((option, index) => {
          // the first control bears the field's id, so that the error summary leads to it
          const own = index === 0 ? id : `${id}-${index + 1}`
          return (
            <div className="choice" key={option.value}>
              <input
                type="radio"
                id={own}
                name={props.name}
                value={option.value}
                required={props.required}
                disabled={option.disabled}
                defaultChecked={option.value === value}
                aria-describedby={option.hint ? `${own}-wyjasnienie` : undefined}
              />
              <div>
                <label htmlFor={own}>{option.label}</label>
                {option.hint ? (
                  <div className="field-hint" id={`${own}-wyjasnienie`}>
                    {option.hint}
                  </div>
                ) : null}
              </div>
            </div>
          )
        })}
      </div>
    </FieldGroup>
  )
}
