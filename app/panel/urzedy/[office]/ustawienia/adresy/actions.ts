'use server'
// Own addresses of an office: one more, one less, met or not, and which of them is the office's.
import { z } from 'zod'
import { requireActor } from '@/domain/accounts/session'
import { addHost } from '@/domain/offices/commands/add-host'
import { checkHost } from '@/domain/offices/commands/check-host'
import { chooseHost } from '@/domain/offices/commands/choose-host'
import { removeHost } from '@/domain/offices/commands/remove-host'
import { officeBySlug } from '@/domain/offices/queries'
import { formAction, shown } from '@/lib/form-action'
import type { FormState } from '@/lib/form-state'

const oneHost = z.object({ host: z.string().max(300, 'Adres jest za długi.') })

export async function giveHost(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const { id } = await shown(officeBySlug(actor, slug))
  return formAction(form, oneHost, async ({ host }) => ({
    done: `Dodano adres ${await addHost(actor, id, host)}. Sprawdź go, gdy rekord DNS i certyfikat będą gotowe.`,
  }))
}

export async function takeHost(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const { id } = await shown(officeBySlug(actor, slug))
  return formAction(form, oneHost, async ({ host }) => {
    await removeHost(actor, id, host)
    return { done: `Usunięto adres ${host}.` }
  })
}

export async function meetHost(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const { id } = await shown(officeBySlug(actor, slug))
  return formAction(form, oneHost, async ({ host }) =>
    (await checkHost(actor, id, host)) === null ? { done: `Adres ${host} prowadzi do tego portalu.` } : undefined,
  )
}

export async function setHost(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const { id } = await shown(officeBySlug(actor, slug))
  return formAction(form, oneHost, async ({ host }) => {
    await chooseHost(actor, id, host === '' ? null : host)
    return { done: host === '' ? 'Urząd ma znów adres w portalu.' : `Głównym adresem urzędu jest ${host}.` }
  })
}
