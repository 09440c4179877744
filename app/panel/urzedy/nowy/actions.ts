'use server'
// A new office and, from the documents' room, the drafts of its standard documents: the door joins the two rooms.
import { requireActor } from '@/domain/accounts/session'
import { createOffice } from '@/domain/offices/commands/create-office'
import { newOffice } from '@/domain/offices/schema/new-office'
import { draftStandardTexts } from '@/domain/policies/commands/draft-standard-texts'
import { formAction } from '@/lib/form-action'
import type { FormState } from '@/lib/form-state'

export async function addOffice(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  return formAction(form, newOffice, async (input) => {
    const { id, slug } = await createOffice(actor, input)
    await draftStandardTexts(actor, id)
    return { to: `/panel/urzedy/${slug}/ustawienia/uruchomienie` }
  })
}
