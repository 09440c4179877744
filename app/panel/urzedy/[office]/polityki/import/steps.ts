// The three steps of an import as the page takes them. Whatever goes wrong, the answer brings the text and its report back.
import type { Actor } from '@/domain/access/actor'
import { importDraft } from '@/domain/policies/commands/import-draft'
import { policiesOf } from '@/domain/policies/queries'
import { importView, readImport } from '@/domain/policies/queries/import'
import {
  type ImportConflict,
  type ImportReport,
  type ImportStep,
  importDraftInput,
  largestFile,
} from '@/domain/policies/schema/import'
import { codeOf, fail, isCoded } from '@/lib/errors'
import { type FormAnswer, fieldErrors } from '@/lib/form-action'
import { storedText } from '@/lib/stored-text'

type Office = { id: string; slug: string }

export async function takeStep(actor: Actor, office: Office, step: ImportStep): Promise<FormAnswer> {
  if (step.step === 'read') return readStep(actor, office, step)
  if (step.step === 'create') return createStep(actor, office, step)
  return { done: 'Odświeżono podgląd. Nic jeszcze nie zapisano.', detail: await reportOf(actor, office, step) }
}

async function readStep(actor: Actor, office: Office, { file, pasted }: ImportStep): Promise<FormAnswer> {
  const field = file?.size ? 'file' : 'pasted'
  if (!file?.size && pasted.trim() === '')
    fail('invalid', '', { fields: { file: 'Wybierz plik albo wklej tekst w pole poniżej.' } })
  if ((file?.size ?? 0) > largestFile)
    fail('invalid', '', { fields: { file: 'Plik jest za duży. Może mieć najwyżej 5 MB.' } })
  const bytes = file?.size ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(pasted)
  const read = await readImport(actor, office.id, bytes, file?.size ? file.name : '')
  if (read.refused) fail('invalid', '', { fields: { [field]: read.refused } })
  // a document of this kind that is there already is what the text is probably for
  const same = (await policiesOf(actor, office.id)).find(({ kind }) => kind === read.kind && kind !== 'other')
  const fields = { target: same?.id ?? 'new', locale: 'pl', slug: '', seen: '', pasted: '' }
  const { title, kind, changeNote, notes, markdown: source } = read
  const names = read.names.filter(({ sort }) => sort === 'own').map(({ id }) => id)
  const next: ImportStep = { step: 'preview', ...fields, title, kind, changeNote, notes, source, names }
  return { done: 'Wczytano tekst. Nic jeszcze nie zapisano.', detail: await reportOf(actor, office, next) }
}

async function createStep(actor: Actor, office: Office, step: ImportStep): Promise<FormAnswer> {
  const { filled } = await importView(actor, office.id, {
    ...step,
    source: storedText(step.source),
    chosen: step.names,
  })
  const checked = importDraftInput.safeParse({ ...step, source: filled })
  try {
    if (!checked.success) fail('invalid', '', { fields: fieldErrors(checked.error.issues) })
    const { slug } = await importDraft(actor, office.id, checked.data)
    const language = checked.data.locale === 'pl' ? '' : `?jezyk=${checked.data.locale}`
    return { to: `/panel/urzedy/${office.slug}/polityki/${slug}${language}` }
  } catch (error) {
    if (!isCoded(error) || codeOf(error) === 'not_found') throw error
    const conflict = error.code === 'conflict' ? (error.detail as ImportConflict) : undefined
    const detail: ImportReport = { ...(await reportOf(actor, office, step)), conflict }
    fail(error.code, error.message === error.code ? '' : error.message, { fields: error.fields, detail })
  }
}

/** The page of the text, from what stands in its form. */
async function reportOf(actor: Actor, office: Office, step: ImportStep): Promise<ImportReport> {
  const { title, kind, target, slug, locale, changeNote, notes } = step
  const source = storedText(step.source)
  const asked = { source, title, kind, locale, chosen: step.names }
  const { filled: _, ...view } = await importView(actor, office.id, asked)
  const chosen = step.names.filter((id) => view.names.some((name) => name.id === id))
  return { fields: { title, kind, target, slug, locale, changeNote }, source, chosen, notes, ...view }
}
