'use server'
// What staff do with the memory of a document: take an old text back, give the document to another office.
import { requireActor } from '@/domain/accounts/session'
import { officeBySlug, officesFor } from '@/domain/offices/queries'
import { duplicateDocument } from '@/domain/policies/commands/duplicate-document'
import { restoreVersion } from '@/domain/policies/commands/restore-version'
import { duplicateInput, restoreInput } from '@/domain/policies/schema/history'
import { formAction, shown } from '@/lib/form-action'
import type { FormState } from '@/lib/form-state'

/** `place`: the draft's page, which then says what was done. */
export async function restore(slug: string, place: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, restoreInput, async (input) => {
    await restoreVersion(actor, office.id, input)
    const [path = '', query = ''] = place.split('?', 2)
    const changes = path.startsWith(`/panel/urzedy/${slug}/`) ? `${path}/zmiany` : `/panel/urzedy/${slug}/polityki`
    return { to: `${changes}?${query ? `${query}&` : ''}stan=przywrocono` }
  })
}

export async function duplicate(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, duplicateInput, async (input) => {
    const copy = await duplicateDocument(actor, office.id, input)
    const target = (await officesFor(actor)).find(({ id }) => id === input.targetOfficeId)
    const href = `/panel/urzedy/${target?.slug}/polityki/${copy.slug}`
    const place = `${target?.name}: otwórz kopię${copy.renamed ? ` (adres „${copy.slug}”, bo poprzedni był zajęty)` : ''}`
    return { done: 'Utworzono kopię jako tekst roboczy.', detail: { warnings: copy.warnings, href, place } }
  })
}
