'use server'
// Saving a section of the settings, and the logo.
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { requireActor } from '@/domain/accounts/session'
import { removeLogo } from '@/domain/offices/commands/remove-logo'
import { saveLogo } from '@/domain/offices/commands/save-logo'
import { saveSettings } from '@/domain/offices/commands/save-settings'
import { officeBySlug } from '@/domain/offices/queries'
import { type AnySectionValues, sectionForms, sectionNames } from '@/domain/offices/schema/sections'
import { formAction, shown } from '@/lib/form-action'
import type { FormState } from '@/lib/form-state'

export async function saveSection(slug: string, name: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const section = sectionNames.find((known) => known === name) ?? notFound()
  const { id: officeId } = await shown(officeBySlug(actor, slug))
  const mark = String(form.get('mark') ?? '')
  const schema: z.ZodType<AnySectionValues> = sectionForms[section]
  return formAction(form, schema, async (values) => {
    const changed = await saveSettings(actor, { officeId, section, mark, values })
    if (changed.length === 0) return { done: 'Nic się nie zmieniło.' }
    const documents = section === 'wyglad' ? '' : ' Opublikowane dokumenty powiedzą o tym dopiero w następnej wersji.'
    return { done: `Zapisano ustawienia.${documents}` }
  })
}

export async function changeLogo(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const { id: officeId } = await shown(officeBySlug(actor, slug))
  return formAction(form, z.object({ logo: z.file(), alt: z.string() }), async ({ logo, alt }) => {
    const bytes = logo.size > 0 ? Buffer.from(await logo.arrayBuffer()) : null
    await saveLogo(actor, { officeId, bytes, alt })
    return { done: 'Zapisano logo.' }
  })
}

export async function dropLogo(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const { id: officeId } = await shown(officeBySlug(actor, slug))
  return formAction(form, z.object({}), async () => {
    await removeLogo(actor, officeId)
    return { done: 'Usunięto logo.' }
  })
}
