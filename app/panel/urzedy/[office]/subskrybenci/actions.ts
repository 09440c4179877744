'use server'
// Searching, resuming and erasing subscribers. The address that is searched for travels in the body, never in an address of a page.
import { requireActor } from '@/domain/accounts/session'
import { eraseSubscriber } from '@/domain/newsletter/commands'
import { resumeSubscriber } from '@/domain/newsletter/commands/resume-subscriber'
import { searchSubscribers } from '@/domain/newsletter/queries'
import { eraseForm, searchForm } from '@/domain/newsletter/schema'
import { resumeForm } from '@/domain/newsletter/schema/reconfirmation'
import { officeBySlug } from '@/domain/offices/queries'
import { formAction, shown } from '@/lib/form-action'
import type { FormState } from '@/lib/form-state'

export async function findSubscribers(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const { id } = await shown(officeBySlug(actor, slug))
  return formAction(form, searchForm, async ({ szukaj }) => ({ detail: await searchSubscribers(actor, id, szukaj) }))
}

export async function erasePerson(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const { id } = await shown(officeBySlug(actor, slug))
  return formAction(form, eraseForm, async ({ subscriptionId, confirmation }) => {
    await eraseSubscriber(actor, id, subscriptionId, confirmation)
    return { to: `/panel/urzedy/${slug}/subskrybenci?usunieto=1` }
  })
}

export async function resumePerson(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const { id } = await shown(officeBySlug(actor, slug))
  return formAction(form, resumeForm, async (input) => {
    await resumeSubscriber(actor, id, input)
    return { to: `/panel/urzedy/${slug}/subskrybenci/${input.subscriptionId}` }
  })
}
