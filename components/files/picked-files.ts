// The office's files as the picker beside an editor shows them.
import { attachmentMarkdown, fileFacts, pictureMarkdown, staffFilePath } from '@/domain/files/rules/markdown'
import type { FileInList } from '@/domain/files/schema'
import { smallSize } from '@/lib/picture-name'
import type { PickedFile } from './file-picker'

const thumbWidth = 96

type Shown = Pick<FileInList, 'id' | 'name' | 'kind' | 'width' | 'height'>

/** The picture as small as there is one, for lists; null for attachments. */
export function thumbOf(officeSlug: string, { id, name, kind, width, height }: Shown): PickedFile['thumb'] {
  if (kind !== 'picture' || !width || !height) return null
  const small = smallSize(width, height)
  const file = small ? name.replace(/\d+x\d+(?=\.webp$)/, `${small.width}x${small.height}`) : name
  const shown = Math.min(thumbWidth, width)
  return {
    src: staffFilePath(officeSlug, { id, name: file }),
    width: shown,
    height: Math.max(1, Math.round((height * shown) / width)),
  }
}

/** What a file is called where it stands in a list. */
export const nameInList = (file: Pick<FileInList, 'label' | 'decorative' | 'name'>): string =>
  file.label || (file.decorative ? `Obraz ozdobny ${file.name}` : file.name)

export function pickedFile(officeSlug: string, file: FileInList): PickedFile {
  const picture = file.kind === 'picture'
  return {
    id: file.id,
    label: nameInList(file),
    facts: fileFacts(file),
    thumb: thumbOf(officeSlug, file),
    markdown: picture
      ? pictureMarkdown(officeSlug, file)
      : attachmentMarkdown(officeSlug, { ...file, title: file.label }),
  }
}
