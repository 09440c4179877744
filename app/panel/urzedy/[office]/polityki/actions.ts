'use server'
// What staff do with documents. Each action asks who acts, finds the office through that person and leaves the decision to the domain.
import { requireActor } from '@/domain/accounts/session'
import { officeBySlug } from '@/domain/offices/queries'
import { type Autosaved, autosaveDraft } from '@/domain/policies/commands/autosave-draft'
import { closeVersion } from '@/domain/policies/commands/close-version'
import { createPolicy } from '@/domain/policies/commands/create-policy'
import { draftStandardTexts } from '@/domain/policies/commands/draft-standard-texts'
import { eraseClosedText } from '@/domain/policies/commands/erase-closed-text'
import { saveDraft } from '@/domain/policies/commands/save-draft'
import { withdrawVersion } from '@/domain/policies/commands/withdraw-version'
import {
  createPolicyInput,
  emptyInput,
  endVersionInput,
  eraseTextInput,
  saveDraftInput,
} from '@/domain/policies/schema'
import { formAction, formObject, shown } from '@/lib/form-action'
import type { FormState } from '@/lib/form-state'

/** Back to the version (`{policy}/wersje/{n}`), which then says what was done. */
const doneAt = (slug: string, place: string, code: string) =>
  `/panel/urzedy/${slug}/polityki/${place}${place.includes('?') ? '&' : '?'}stan=${code}`

export async function addDocument(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, createPolicyInput, async (input) => {
    const policy = await createPolicy(actor, office.id, input)
    return { to: `/panel/urzedy/${slug}/polityki/${policy.slug}` }
  })
}

export async function addStandardDocuments(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, emptyInput, async () => {
    const added = await draftStandardTexts(actor, office.id)
    return { done: added === 0 ? 'Urząd ma już wszystkie dokumenty wzorcowe.' : 'Dodano brakujące dokumenty wzorcowe.' }
  })
}

/** While somebody writes. Throws `signed_out` when the session ended; the page keeps the text and asks again. */
export async function keepDraft(slug: string, form: FormData): Promise<Autosaved | { problem: string }> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  const checked = saveDraftInput.safeParse(formObject(form))
  if (!checked.success) return { problem: checked.error.issues[0]?.message ?? 'popraw pola formularza.' }
  return autosaveDraft(actor, office.id, checked.data)
}

/** `then=preview` (the second button) leads to the preview after saving. */
export async function storeDraft(slug: string, policy: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, saveDraftInput, async (input) => {
    const { revision } = await saveDraft(actor, office.id, input)
    if (form.get('then') !== 'preview') return { done: 'Zapisano wersję roboczą.', detail: { revision } }
    return { to: `/panel/urzedy/${slug}/polityki/${policy}/podglad?jezyk=${input.locale}` }
  })
}

export async function withdraw(slug: string, place: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, endVersionInput, async (input) => {
    await withdrawVersion(actor, office.id, input)
    return { to: doneAt(slug, place, 'wycofano') }
  })
}

export async function close(slug: string, place: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, endVersionInput, async (input) => {
    await closeVersion(actor, office.id, input)
    return { to: doneAt(slug, place, 'zamknieto') }
  })
}

export async function eraseText(slug: string, place: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, eraseTextInput, async (input) => {
    await eraseClosedText(actor, office.id, input)
    return { to: doneAt(slug, place, 'usunieto') }
  })
}
