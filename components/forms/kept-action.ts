// What is typed in a form must not be lost when its action never answers: the session ran out, the network or the server is away.
import type { FormState } from '@/lib/form-state'

const secretField = /password|secret|haslo|token/i

/** Next leaves an action by an error of its own (redirect, 404); that must reach it. */
function isNexts(error: unknown): boolean {
  const digest = (error as { digest?: unknown } | null)?.digest
  return typeof digest === 'string' && digest.startsWith('NEXT_')
}

function typed(form: FormData): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of form)
    if (typeof value === 'string' && !name.startsWith('$') && !secretField.test(name))
      values[name] = name in values ? `${values[name]},${value}` : value
  return values
}

const sentence =
  'Nie udało się zapisać. Mogła wygasnąć sesja albo nie ma połączenia z portalem. Zaloguj się w nowej karcie i wyślij formularz ponownie; to, co tu wpisano, zostało zachowane.'

/** The action, answering with what was typed when it cannot be reached or refuses the whole request. In the browser only. */
export function keptAction(action: (state: FormState, form: FormData) => Promise<FormState>): typeof action {
  return async (state, form) => {
    try {
      return await action(state, form)
    } catch (error) {
      if (isNexts(error)) throw error
      return { values: typed(form), errors: { '': sentence } }
    }
  }
}
