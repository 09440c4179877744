// Rows of the wall: pictures and attachments.
import { addAttachment } from '@/domain/files/commands/add-attachment'
import { addPicture } from '@/domain/files/commands/add-picture'
import { changeAttachment, changePicture } from '@/domain/files/commands/change-file'
import { closeFile, eraseFile } from '@/domain/files/commands/close-file'
import { publishFile } from '@/domain/files/commands/publish-file'
import { removeFile } from '@/domain/files/commands/remove-file'
import { accessibleChoices, fileDesk, filesOf, newestFiles, staffFile, staffFilePiece } from '@/domain/files/queries'
import { indexMissingFiles } from '@/domain/files/search-entry'
import { plainPicture } from '@/domain/files/testing/fixtures'
import type { Rows } from './row'

const called = { linkText: 'Wzór próbny', accessibleText: '', accessibleFileId: '' }
const seen = { alt: 'Obraz próbny', decorative: false }
const reads = { needs: 'documents.read', proof: 'tells' } as const
const readsOne = { ...reads, record: true } as const
const writes = { needs: 'documents.write', proof: 'changes' } as const
const closes = { needs: 'documents.close', record: true, proof: 'changes' } as const

export const files: Rows = {
  'files/queries.filesOf': { call: (a, b) => filesOf(a, b.officeId, { search: '', kind: null }), ...reads },
  'files/queries.newestFiles': { call: (a, b) => newestFiles(a, b.officeId), ...reads },
  'files/queries.accessibleChoices': { call: (a, b) => accessibleChoices(a, b.officeId), ...reads },
  'files/queries.fileDesk': { call: (a, b) => fileDesk(a, b.officeId, b.attachmentId), ...readsOne },
  'files/queries.staffFile': { call: (a, b) => staffFile(a, b.officeId, b.pictureId, ''), ...readsOne },
  'files/queries.staffFilePiece': {
    call: (a, b) => staffFilePiece(a, b.officeId, { id: b.pictureId, small: false }, 0, 4),
    ...readsOne,
    proof: 'works',
  },
  'files/commands/add-picture.addPicture': {
    call: async (a, b) => addPicture(a, b.officeId, { bytes: await plainPicture(20, 20), name: 'a.png' }, seen),
    ...writes,
  },
  'files/commands/add-attachment.addAttachment': {
    call: (a, b) => addAttachment(a, b.officeId, { bytes: Buffer.from('Tekst próbny'), name: 'a.txt' }, called),
    ...writes,
  },
  'files/commands/change-file.changePicture': {
    call: (a, b) => changePicture(a, b.officeId, { fileId: b.pictureId, revision: 1, words: seen }),
    ...writes,
    record: true,
  },
  'files/commands/change-file.changeAttachment': {
    call: (a, b) => changeAttachment(a, b.officeId, { fileId: b.attachmentId, revision: 1, words: called }),
    ...writes,
    record: true,
  },
  'files/commands/publish-file.publishFile': {
    call: (a, b) => publishFile(a, b.officeId, b.attachmentId, false),
    needs: 'documents.publish',
    record: true,
    proof: 'changes',
  },
  'files/commands/remove-file.removeFile': {
    call: (a, b) => removeFile(a, b.officeId, b.pictureId),
    ...writes,
    record: true,
  },
  'files/commands/close-file.closeFile': {
    call: (a, b) => closeFile(a, b.officeId, b.attachmentId, 'Powód'),
    ...closes,
  },
  'files/commands/close-file.eraseFile': { call: (a, b) => eraseFile(a, b.officeId, b.closedFileId), ...closes },
  'files/search-entry.indexMissingFiles': {
    call: (a) => indexMissingFiles(a, 10),
    needs: 'administrator',
    proof: 'works',
  },
}
