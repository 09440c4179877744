// What a page with an editor hands to its FilePicker: `<FilePicker fieldId="pole-source" {...(await pickerFor(actor, office))} />`.
import { pickedFile } from '@/components/files/picked-files'
import type { Actor } from '@/domain/access/actor'
import { accessibleChoices, newestFiles } from '@/domain/files/queries'
import { addAttachmentFile, addPictureFile } from './actions'

export async function pickerFor(actor: Actor, { id, slug }: { id: string; slug: string }) {
  const [files, choices] = await Promise.all([newestFiles(actor, id), accessibleChoices(actor, id)])
  return {
    files: files.map((file) => pickedFile(slug, file)),
    choices,
    actions: { picture: addPictureFile.bind(null, slug), attachment: addAttachmentFile.bind(null, slug) },
    library: `/panel/urzedy/${slug}/pliki`,
  }
}
