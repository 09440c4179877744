'use server'
// Trying a mail of the office again.
import { z } from 'zod'
import { requireActor } from '@/domain/accounts/session'
import { retryMail } from '@/domain/mail/commands'
import { officeBySlug } from '@/domain/offices/queries'
import { formAction, shown } from '@/lib/form-action'
import type { FormState } from '@/lib/form-state'

const retryForm = z.object({ mailId: z.uuid() })

export async function retry(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const { id } = await shown(officeBySlug(actor, slug))
  return formAction(form, retryForm, async ({ mailId }) => {
    await retryMail(actor, id, mailId)
    return { done: 'Wiadomość czeka na ponowne wysłanie.' }
  })
}
