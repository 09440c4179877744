'use server'
// What staff do with files. Each action asks who acts, finds the office through that person and leaves the decision to the domain.
import { z } from 'zod'
import { requireActor } from '@/domain/accounts/session'
import { addAttachment } from '@/domain/files/commands/add-attachment'
import { addPicture } from '@/domain/files/commands/add-picture'
import { changeAttachment, changePicture } from '@/domain/files/commands/change-file'
import { closeFile, eraseFile } from '@/domain/files/commands/close-file'
import { publishFile } from '@/domain/files/commands/publish-file'
import { removeFile } from '@/domain/files/commands/remove-file'
import { attachmentMarkdown, pictureMarkdown } from '@/domain/files/rules/markdown'
import {
  changeAttachmentInput,
  changePictureInput,
  closeFileInput,
  newAttachmentInput,
  newPictureInput,
} from '@/domain/files/schema'
import { officeBySlug } from '@/domain/offices/queries'
import { formAction, shown } from '@/lib/form-action'
import type { FormState } from '@/lib/form-state'

const cardOf = (slug: string, id: string) => `/panel/urzedy/${slug}/pliki/${id}`
const uploadOf = async (file: File) => ({ bytes: Buffer.from(await file.arrayBuffer()), name: file.name })

export async function addPictureFile(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, newPictureInput, async ({ picture, ...words }) => {
    const added = await addPicture(actor, office.id, await uploadOf(picture), words)
    const detail = { markdown: pictureMarkdown(slug, added), remarks: [], href: cardOf(slug, added.id) }
    return { done: `Dodano obraz (${added.width} × ${added.height} pikseli).`, detail }
  })
}

export async function addAttachmentFile(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, newAttachmentInput, async ({ attachment, ...words }) => {
    const added = await addAttachment(actor, office.id, await uploadOf(attachment), words)
    const detail = { markdown: attachmentMarkdown(slug, added), remarks: added.remarks, href: cardOf(slug, added.id) }
    return { done: `Dodano załącznik „${added.title}”.`, detail }
  })
}

export async function savePicture(slug: string, fileId: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, changePictureInput, async ({ revision, ...words }) => {
    await changePicture(actor, office.id, { fileId, revision, words })
    return { done: 'Zapisano opis.' }
  })
}

export async function saveAttachment(
  slug: string,
  fileId: string,
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, changeAttachmentInput, async ({ revision, ...words }) => {
    await changeAttachment(actor, office.id, { fileId, revision, words })
    return { done: 'Zapisano.' }
  })
}

export async function shareFile(slug: string, fileId: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, z.object({ share: z.string().default('') }), async ({ share }) => {
    await publishFile(actor, office.id, fileId, share !== '')
    return { done: share === '' ? 'Cofnięto udostępnienie.' : 'Udostępniono plik publicznie.' }
  })
}

export async function deleteFile(slug: string, fileId: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, z.object({}), async () => {
    await removeFile(actor, office.id, fileId)
    return { to: `/panel/urzedy/${slug}/pliki?stan=usunieto` }
  })
}

export async function closeAccess(slug: string, fileId: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, closeFileInput, async ({ reason }) => {
    await closeFile(actor, office.id, fileId, reason)
    return { done: 'Zamknięto dostęp do pliku.' }
  })
}

export async function eraseContents(
  slug: string,
  fileId: string,
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, z.object({}), async () => {
    await eraseFile(actor, office.id, fileId)
    return { done: 'Usunięto treść pliku.' }
  })
}
