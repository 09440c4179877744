'use server'
// What staff do with the accessibility declaration: save its facts, make the working text, confirm the yearly review, read an old page.
import { can } from '@/domain/access/permissions'
import { requireActor } from '@/domain/accounts/session'
import { officeBySlug } from '@/domain/offices/queries'
import { confirmReview } from '@/domain/policies/commands/confirm-review'
import { prepareDeclaration } from '@/domain/policies/commands/prepare-declaration'
import { dropImport, importDeclaration } from '@/domain/policies/commands/read-declaration'
import { saveDeclaration } from '@/domain/policies/commands/save-declaration'
import { consequencesOfDeclaration } from '@/domain/policies/queries/consequences'
import { emptyInput } from '@/domain/policies/schema'
import { declarationImportInput, declarationInput, reviewInput } from '@/domain/policies/schema/declaration'
import { formAction, shown } from '@/lib/form-action'
import type { FormState } from '@/lib/form-state'
import { askBefore, asQuestion, wantsRepairs } from '../ustawienia/question'

export async function storeDeclaration(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  const state = await formAction(form, declarationInput, async (input) => {
    const { revision: _revision, ...data } = input
    const untrue = await consequencesOfDeclaration(actor, office.id, data)
    askBefore(form, [], untrue, can(actor, 'documents.read', office.id))
    await saveDeclaration(actor, office.id, input)
    if (wantsRepairs(form)) return { to: `/panel/urzedy/${slug}/zgodnosc` }
    return { done: 'Zapisano dane deklaracji. Publikuje je dopiero następna wersja dokumentu.' }
  })
  return asQuestion(state)
}

export async function prepareDraft(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, emptyInput, async () => {
    const { slug: document } = await prepareDeclaration(actor, office.id)
    return { to: `/panel/urzedy/${slug}/polityki/${document}/podglad` }
  })
}

export async function confirmDeclaration(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, reviewInput, async ({ revision }) => {
    const { number } = await confirmReview(actor, office.id, revision)
    return { done: `Potwierdzono przegląd i opublikowano wersję ${number}.` }
  })
}

export async function readOldDeclaration(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, declarationImportInput, async ({ html, file }) => {
    await importDeclaration(actor, office.id, file && file.size > 0 ? await file.text() : html)
    return { to: `/panel/urzedy/${slug}/deklaracja` }
  })
}

export async function dropOldDeclaration(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, emptyInput, async () => {
    await dropImport(actor, office.id)
    return { to: `/panel/urzedy/${slug}/deklaracja?stan=odrzucono` }
  })
}
