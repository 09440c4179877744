// What a form shows after a try: the values typed, the message at each field, and one for the whole form.
import type { FieldErrors } from '@/lib/errors'

export type FormState = {
  /** what was typed, by field name; never passwords */
  values: Record<string, string>
  /** Polish (or the page's language) message by field name; the empty name is the form as a whole */
  errors: FieldErrors
  /** set when the action succeeded and stays on the page */
  done?: string
  /** data for a conflict screen or a preview */
  detail?: unknown
}

export const emptyForm: FormState = { values: {}, errors: {} }

export function hasErrors(state: FormState): boolean {
  return Object.keys(state.errors).length > 0
}
