'use server'
// Import of a text: read, looked at, made a draft. Between the steps the text stands in the form; nothing is stored before the last one.
import { requireActor } from '@/domain/accounts/session'
import { officeBySlug } from '@/domain/offices/queries'
import { importStepInput } from '@/domain/policies/schema/import'
import { formAction, shown } from '@/lib/form-action'
import type { FormState } from '@/lib/form-state'
import { takeStep } from './steps'

export async function importStep(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, importStepInput, (step) => takeStep(actor, office, step))
}
