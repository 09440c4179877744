'use server'
// The run of re-confirmation: counted by the first button, started by the second for exactly those who were counted.
import { requireActor } from '@/domain/accounts/session'
import { countReconfirmation, startReconfirmation } from '@/domain/newsletter/commands/start-reconfirmation'
import { chosenToStart, reconfirmationForm } from '@/domain/newsletter/schema/reconfirmation'
import { officeBySlug } from '@/domain/offices/queries'
import { formAction, shown } from '@/lib/form-action'
import type { FormState } from '@/lib/form-state'

export async function reconfirm(slug: string, state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const { id } = await shown(officeBySlug(actor, slug))
  const answer = await formAction(form, reconfirmationForm, async ({ which, before, expected, sure }) => {
    const start = chosenToStart(expected, sure)
    if (!start) return { detail: { which, before, ...(await countReconfirmation(actor, id, { which, before })) } }
    const asked = await startReconfirmation(actor, id, start)
    return { to: `/panel/urzedy/${slug}/subskrybenci?poproszono=${asked}` }
  })
  return { ...answer, values: { ...state.values, ...chosen(form) } }
}

/** What was chosen stays chosen beside its count. */
const chosen = (form: FormData) => ({
  which: String(form.get('which') ?? ''),
  before: String(form.get('before') ?? ''),
})
