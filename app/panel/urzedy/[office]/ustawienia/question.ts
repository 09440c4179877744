// The question before saving a setting: what would become untrue, what looks wrong. Answered by a button that bears the question's
// mark, so that nobody agrees to another one than was read. Works without script: the answer of the form is the question.
import { createHash } from 'node:crypto'
import type { Question } from '@/components/offices/settings-question'
import type { Consequence } from '@/domain/policies/truth/truth'
import { fail } from '@/lib/errors'
import type { FormState } from '@/lib/form-state'

/** Throws the question as a refusal until the form brings its mark. Asks nothing when there is nothing to say. */
export function askBefore(
  form: FormData,
  warnings: readonly string[],
  consequences: readonly Consequence[],
  mayRepair: boolean,
): void {
  if (warnings.length + consequences.length === 0) return
  const mark = createHash('sha256')
    .update(JSON.stringify([warnings, consequences]))
    .digest('hex')
    .slice(0, 24)
  if (String(form.get('confirmed') ?? '').startsWith(mark)) return
  const documents = consequences.map(({ slug, title, locale, number, sentences }) => ({
    ...{ slug, title, locale, number, sentences },
  }))
  const question: Question = { question: mark, warnings: [...warnings], documents, mayRepair }
  fail('rejected', '', { detail: question })
}

/** The person asked for repairs as well. */
export const wantsRepairs = (form: FormData): boolean => String(form.get('confirmed') ?? '').endsWith(':poprawki')

/** A question is no mistake of the person: the values stay, nothing is called an error. */
export function asQuestion(state: FormState): FormState {
  const asked = (state.detail as Partial<Question> | undefined)?.question
  return asked ? { ...state, errors: {} } : state
}

/** What is said after saving all the same. */
export const savedSentence = (documents: number): string =>
  documents === 0
    ? 'Zapisano ustawienia.'
    : 'Zapisano ustawienia. Część opublikowanych dokumentów nie jest już prawdziwa; poprawki są na stronie „Zgodność dokumentów”.'
