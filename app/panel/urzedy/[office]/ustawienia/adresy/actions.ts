'use server'
// Own addresses of an office: one more, one less.
import { z } from 'zod'
import { requireActor } from '@/domain/accounts/session'
import { addHost } from '@/domain/offices/commands/add-host'
import { removeHost } from '@/domain/offices/commands/remove-host'
import { officeBySlug } from '@/domain/offices/queries'
import { formAction, shown } from '@/lib/form-action'
import type { FormState } from '@/lib/form-state'

const oneHost = z.object({ host: z.string().max(300, 'Adres jest za długi.') })

export async function giveHost(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const { id } = await shown(officeBySlug(actor, slug))
  return formAction(form, oneHost, async ({ host }) => ({ done: `Dodano adres ${await addHost(actor, id, host)}.` }))
}

export async function takeHost(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const { id } = await shown(officeBySlug(actor, slug))
  return formAction(form, oneHost, async ({ host }) => {
    await removeHost(actor, id, host)
    return { done: `Usunięto adres ${host}.` }
  })
}
