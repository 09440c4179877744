'use server'
// Switching an office off and on again.
import { z } from 'zod'
import { requireActor } from '@/domain/accounts/session'
import { switchOfficeOff, switchOfficeOn } from '@/domain/offices/commands/switch-office'
import { officeBySlug } from '@/domain/offices/queries'
import { switchOff } from '@/domain/offices/schema/closure'
import { formAction, shown } from '@/lib/form-action'
import type { FormState } from '@/lib/form-state'

export async function turnOff(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const { id } = await shown(officeBySlug(actor, slug))
  return formAction(form, switchOff, async (input) => {
    await switchOfficeOff(actor, id, input)
    return { to: `/panel/urzedy/${slug}/ustawienia/wylaczenie` }
  })
}

export async function turnOn(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const { id } = await shown(officeBySlug(actor, slug))
  return formAction(form, z.object({}), async () => {
    await switchOfficeOn(actor, id)
    return { to: `/panel/urzedy/${slug}/ustawienia/wylaczenie` }
  })
}
