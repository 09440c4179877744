'use server'
// The register of acts: a revision added, or an earlier one brought back. The domain asks for the right again.
import { requireActor } from '@/domain/accounts/session'
import { restoreAct, saveAct } from '@/domain/policies/commands/save-act'
import { restoreActInput, saveActInput } from '@/domain/policies/schema/acts'
import { formAction } from '@/lib/form-action'
import type { FormState } from '@/lib/form-state'

export async function save(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  return formAction(form, saveActInput, async (input) => {
    const { entry } = await saveAct(actor, input)
    return { to: `/panel/akty/${entry}?stan=zapisano` }
  })
}

export async function restore(_: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  return formAction(form, restoreActInput, async (input) => {
    const { entry } = await restoreAct(actor, input)
    return { to: `/panel/akty/${entry}?stan=przywrocono` }
  })
}
