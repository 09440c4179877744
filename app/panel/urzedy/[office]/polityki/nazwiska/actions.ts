'use server'
// Masking of a former person's name under an office's versions.
import { requireActor } from '@/domain/accounts/session'
import { officeBySlug } from '@/domain/offices/queries'
import { maskNames } from '@/domain/policies/commands/mask-names'
import { maskNamesInput } from '@/domain/policies/schema/history'
import { formAction, shown } from '@/lib/form-action'
import type { FormState } from '@/lib/form-state'
import { counted } from '@/lib/format'

const versions = { one: 'wersją', few: 'wersjami', many: 'wersjami' }

export async function mask(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, maskNamesInput, async (input) => {
    const changed = await maskNames(actor, office.id, input)
    return { done: `Zastąpiono nazwisko pod ${counted(changed, versions)}.` }
  })
}
