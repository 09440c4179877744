// Takes the logo away with its file; the header shows the name alone.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { withScope } from '@/lib/db/client'
import { writeLogo } from './save-logo'
import { lockedSettings } from './save-settings'

export async function removeLogo(actor: Actor, officeId: string): Promise<void> {
  permit(actor, 'office.settings', officeId)
  await withScope([officeId], async (tx) => {
    const settings = await lockedSettings(tx, officeId)
    await tx.officeFile.deleteMany({ where: { officeId, purpose: 'logo' } })
    await writeLogo(tx, actor, officeId, settings, { logoFileId: '', logoAlt: '' })
  })
}
