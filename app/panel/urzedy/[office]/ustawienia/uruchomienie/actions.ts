'use server'
// „Uruchom urząd” and the end of example mode.
import { z } from 'zod'
import { requireActor } from '@/domain/accounts/session'
import { launchOffice } from '@/domain/offices/commands/launch-office'
import { makeReal } from '@/domain/offices/commands/make-real'
import { officeBySlug } from '@/domain/offices/queries'
import { formAction, shown } from '@/lib/form-action'
import type { FormState } from '@/lib/form-state'

export async function launch(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const { id } = await shown(officeBySlug(actor, slug))
  return formAction(form, z.object({}), async () => {
    await launchOffice(actor, id)
    return { to: `/panel/urzedy/${slug}/ustawienia/uruchomienie` }
  })
}

export async function endExample(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const { id } = await shown(officeBySlug(actor, slug))
  return formAction(form, z.object({ slug: z.string().max(100, 'Tekst jest za długi.') }), async (input) => {
    await makeReal(actor, id, input.slug)
    return { to: `/panel/urzedy/${slug}/ustawienia/uruchomienie` }
  })
}
