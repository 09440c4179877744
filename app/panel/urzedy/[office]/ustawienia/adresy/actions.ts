'use server'
// Own addresses of an office: one more, one less, met or not, and which of them is the office's.
import { z } from 'zod'
import type { Actor } from '@/domain/access/actor'
import { can } from '@/domain/access/permissions'
import { requireActor } from '@/domain/accounts/session'
import { addHost } from '@/domain/offices/commands/add-host'
import { checkHost } from '@/domain/offices/commands/check-host'
import { chooseHost } from '@/domain/offices/commands/choose-host'
import { removeHost } from '@/domain/offices/commands/remove-host'
import { officeBySlug } from '@/domain/offices/queries'
import { consequencesOfHost, type HostChange } from '@/domain/policies/queries/consequences'
import { formAction, shown } from '@/lib/form-action'
import type { FormState } from '@/lib/form-state'
import { askBefore, asQuestion, wantsRepairs } from '../question'

const oneHost = z.object({ host: z.string().max(300, 'Adres jest za długi.') })

/** The address of the office stands in its documents: which of them would lie is asked before it changes. */
async function asked(actor: Actor, officeId: string, form: FormData, change: HostChange): Promise<void> {
  askBefore(form, [], await consequencesOfHost(actor, officeId, change), can(actor, 'documents.read', officeId))
}
const repairsOf = (slug: string) => ({ to: `/panel/urzedy/${slug}/zgodnosc` })

export async function giveHost(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const { id } = await shown(officeBySlug(actor, slug))
  const state = await formAction(form, oneHost, async ({ host }) => {
    await asked(actor, id, form, { add: host.trim().toLowerCase() })
    const added = await addHost(actor, id, host)
    if (wantsRepairs(form)) return repairsOf(slug)
    return { done: `Dodano adres ${added}. Sprawdź go, gdy rekord DNS i certyfikat będą gotowe.` }
  })
  return asQuestion(state)
}

export async function takeHost(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const { id } = await shown(officeBySlug(actor, slug))
  const state = await formAction(form, oneHost, async ({ host }) => {
    await asked(actor, id, form, { remove: host })
    await removeHost(actor, id, host)
    return wantsRepairs(form) ? repairsOf(slug) : { done: `Usunięto adres ${host}.` }
  })
  return asQuestion(state)
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
  const state = await formAction(form, oneHost, async ({ host }) => {
    const choose = host === '' ? null : host
    await asked(actor, id, form, { choose })
    await chooseHost(actor, id, choose)
    if (wantsRepairs(form)) return repairsOf(slug)
    return { done: choose === null ? 'Urząd ma znów adres w portalu.' : `Głównym adresem urzędu jest ${host}.` }
  })
  return asQuestion(state)
}
