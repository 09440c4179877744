'use server'
// Import of subscribers: the table is uploaded, its columns are named and tried, then all of it comes in at once.
import { z } from 'zod'
import { requireActor } from '@/domain/accounts/session'
import { checkImport, importSubscribers, removeImport } from '@/domain/newsletter/commands/import-subscribers'
import { readSubscribers } from '@/domain/newsletter/commands/read-subscribers'
import { importPlanForm, tableForm } from '@/domain/newsletter/schema/import'
import { officeBySlug } from '@/domain/offices/queries'
import { formAction, shown } from '@/lib/form-action'
import type { FormState } from '@/lib/form-state'

const base = (slug: string) => `/panel/urzedy/${slug}/subskrybenci/import`

export async function uploadTable(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const { id } = await shown(officeBySlug(actor, slug))
  return formAction(form, tableForm, async ({ table }) => {
    const importId = await readSubscribers(actor, id, new Uint8Array(await table.arrayBuffer()))
    return { to: `${base(slug)}/${importId}` }
  })
}

export async function checkTable(slug: string, importId: string, _s: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const { id } = await shown(officeBySlug(actor, slug))
  return formAction(form, importPlanForm, async (plan) => {
    await checkImport(actor, id, importId, plan)
    return { to: `${base(slug)}/${importId}?stan=sprawdzono` }
  })
}

export async function importTable(slug: string, importId: string, _s: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const { id } = await shown(officeBySlug(actor, slug))
  return formAction(form, z.object({}), async () => {
    await importSubscribers(actor, id, importId)
    return { to: `${base(slug)}/${importId}?stan=zaimportowano` }
  })
}

export async function removeTable(slug: string, importId: string, _s: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const { id } = await shown(officeBySlug(actor, slug))
  return formAction(form, z.object({}), async () => {
    await removeImport(actor, id, importId)
    return { to: `${base(slug)}?stan=usunieto` }
  })
}
