// Takes away a file that no text uses. What a published text links to stays as long as the text: a version never loses a part.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { lockFile, settleFile } from '@/domain/files/file-store'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'

/** Throws `rejected` with the sentence that says what keeps the file. */
export async function removeFile(actor: Actor, officeId: string, fileId: string): Promise<void> {
  permit(actor, 'documents.write', officeId)
  await withScope([officeId], async (tx) => {
    const file = await lockFile(tx, officeId, fileId)
    const keeps = (state: string) => file.uses.some((use) => use.state === state)
    if (keeps('public'))
      fail('rejected', 'Pliku używa opublikowany tekst, więc zostaje tak długo jak on. Listę tekstów widać poniżej.')
    if (keeps('closed') || file.closedAt)
      fail(
        'rejected',
        'Pliku używał opublikowany tekst. Jego adres musi dalej mówić, że dostęp zamknięto. Zamknij dostęp do pliku, a potem usuń samą treść.',
      )
    if (keeps('draft')) fail('rejected', 'Plik jest wstawiony do tekstu roboczego. Najpierw usuń go z tego tekstu.')
    if (file.publicAt) fail('rejected', 'Plik jest udostępniony publicznie. Najpierw cofnij udostępnienie.')
    const stands = await tx.officeFile.count({ where: { officeId, accessibleFileId: fileId } })
    if (stands > 0) fail('rejected', 'Plik jest wersją dostępną innego pliku. Najpierw wskaż tam inną.')
    await settleFile(tx, actor, 'file.removed', file, false)
    await tx.officeFile.deleteMany({ where: { id: fileId, officeId } })
  })
}
