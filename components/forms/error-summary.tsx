// The list of errors above a form; each leads to its field. Pages with it have a title that begins with „Błąd:”.
import { type FormState, hasErrors } from '@/lib/form-state'
import { fieldId } from './field'

type ErrorSummaryProps = {
  state: FormState
  /** name of the field to write before its message, by field name; without it the message stands alone */
  labels?: Readonly<Record<string, string>>
  /** words of the page's language; Polish when left out */
  heading?: string
  id?: string
}

export function ErrorSummary({
  state,
  labels = {},
  heading = 'Popraw błędy w\u00a0formularzu',
  id = 'bledy',
}: ErrorSummaryProps) {
  if (!hasErrors(state)) return null
  return (
    <div className="errors" role="alert" id={id} tabIndex={-1} aria-labelledby={`${id}-tytul`}>
      <h2 id={`${id}-tytul`}>{heading}</h2>
      <ul>
        {Object.entries(state.errors).map(([name, message]) => {
          const text = labels[name] ? `${labels[name]}: ${message}` : message
          return <li key={name}>{name === '' ? text : <a href={`#${fieldId(name)}`}>{text}</a>}</li>
        })}
      </ul>
    </div>
  )
}
