'use server'
// The table of an office's old paths: one row saved or removed, a whole table judged or written.
import { z } from 'zod'
import { requireActor } from '@/domain/accounts/session'
import { importOldPaths } from '@/domain/offices/commands/old-paths/import-old-paths'
import { removeOldPath } from '@/domain/offices/commands/old-paths/remove-old-path'
import { saveOldPath } from '@/domain/offices/commands/old-paths/save-old-path'
import { officeBySlug } from '@/domain/offices/queries'
import { tableText } from '@/lib/csv-read'
import { formAction, shown } from '@/lib/form-action'
import type { FormState } from '@/lib/form-state'

const shownRows = 300
const largest = 4 * 1024 * 1024
const tooLarge = 'Tabela jest za duża. Może mieć najwyżej 4 MB.'
const onePath = z.object({ source: z.string(), target: z.string() })
const oneTable = z.object({
  table: z.string().max(largest, tooLarge),
  file: z.file().max(largest, tooLarge).optional(),
  step: z.enum(['check', 'import']).catch('check'),
})

export async function savePath(slug: string, id: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, onePath, async (typed) => ({
    done: ['Zapisano stary adres.', ...(await saveOldPath(actor, office.id, { id, ...typed }))].join(' '),
  }))
}

export async function dropPath(slug: string, id: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, z.object({}), async () => {
    await removeOldPath(actor, office.id, id)
    return { to: `/panel/urzedy/${office.slug}/ustawienia/stare-adresy` }
  })
}

export async function importTable(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, oneTable, async ({ table, file, step }) => {
    const text = file?.size ? tableText(new Uint8Array(await file.arrayBuffer())) : table
    const { rows, ...counts } = await importOldPaths(actor, office.id, text, { trial: step === 'check' })
    const { added, changed, wrong } = counts
    if (step === 'import' && wrong === 0)
      return { to: `/panel/urzedy/${office.slug}/ustawienia/stare-adresy?dodano=${added}&zmieniono=${changed}` }
    const wrongFirst = rows.toSorted((a, b) => Number(b.problem !== null) - Number(a.problem !== null))
    return { detail: { ...counts, rows: wrongFirst.slice(0, shownRows), total: rows.length, text } }
  })
}
