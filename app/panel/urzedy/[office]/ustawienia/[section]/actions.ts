'use server'
// Saving a section of the settings, and the logo.
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { can } from '@/domain/access/permissions'
import { requireActor } from '@/domain/accounts/session'
import { removeLogo } from '@/domain/offices/commands/remove-logo'
import { saveLogo } from '@/domain/offices/commands/save-logo'
import { saveSettings } from '@/domain/offices/commands/save-settings'
import { nameWarnings } from '@/domain/offices/name-warnings'
import { officeBySlug } from '@/domain/offices/queries'
import { type AnySectionValues, sectionForms, sectionNames } from '@/domain/offices/schema/sections'
import { consequencesOfSection } from '@/domain/policies/queries/truth'
import { formAction, shown } from '@/lib/form-action'
import type { FormState } from '@/lib/form-state'
import { askBefore, asQuestion, savedSentence, wantsRepairs } from '../question'

export async function saveSection(slug: string, name: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const section = sectionNames.find((known) => known === name) ?? notFound()
  const { id: officeId } = await shown(officeBySlug(actor, slug))
  const mark = String(form.get('mark') ?? '')
  const schema: z.ZodType<AnySectionValues> = sectionForms[section]
  const state = await formAction(form, schema, async (values) => {
    const asked = {
      warnings: await nameWarnings(actor, officeId, values),
      consequences: await consequencesOfSection(actor, officeId, values),
    }
    askBefore(form, asked.warnings, asked.consequences, can(actor, 'documents.read', officeId))
    const changed = await saveSettings(actor, { officeId, section, mark, values })
    if (wantsRepairs(form)) return { to: `/panel/urzedy/${slug}/zgodnosc` }
    return { done: changed.length === 0 ? 'Nic się nie zmieniło.' : savedSentence(asked.consequences.length) }
  })
  return asQuestion(state)
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
