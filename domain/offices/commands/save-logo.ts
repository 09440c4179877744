// The office's logo: checked by its own bytes, kept in the database with the office, never without a text alternative.
import { createHash, randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { touchPublicContent } from '../content'
import { type Logo, readLogo } from '../image-header'
import type { OfficeSettings } from '../schema'
import { lockedSettings } from './save-settings'

export type NewLogo = {
  officeId: string
  /** null: keep the picture, change the text alternative only */
  bytes: Buffer | null
  /** text alternative (WCAG 1.1.1); required, at most 160 characters */
  alt: string
}

/** Throws `invalid` at `logo` or `alt`. */
export async function saveLogo(actor: Actor, { officeId, bytes, alt }: NewLogo): Promise<void> {
  permit(actor, 'office.settings', officeId)
  const text = alt.trim()
  const logo = bytes && readLogo(bytes)
  const fields: Record<string, string> = {}
  if (logo && 'problem' in logo) fields.logo = logo.problem
  if (!text) fields.alt = 'Opisz logo jednym zdaniem dla osób, które go nie widzą, na przykład „Herb Testowa”.'
  if (text.length > 160) fields.alt = 'Najwyżej 160 znaków.'
  if (Object.keys(fields).length > 0) fail('invalid', '', { fields })
  await withScope([officeId], async (tx) => {
    const settings = await lockedSettings(tx, officeId)
    const kept = settings.appearance.logoFileId
    if (!logo && !kept) fail('invalid', '', { fields: { logo: 'Wybierz plik z logo.' } })
    const logoFileId = logo && 'bytes' in logo ? await storeLogo(tx, officeId, logo) : kept
    await writeLogo(tx, actor, officeId, settings, { logoFileId, logoAlt: text })
  })
}

async function storeLogo(tx: Tx, officeId: string, { bytes, mime, name }: Logo): Promise<string> {
  const id = randomUUID()
  await tx.officeFile.deleteMany({ where: { officeId, purpose: 'logo' } })
  await tx.officeFile.create({
    data: {
      id,
      officeId,
      name,
      mime,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: new Uint8Array(bytes),
      purpose: 'logo',
      createdAt: now(),
    },
  })
  return id
}

/** Lays the logo over the settings and tells of it; the file itself is the caller’s matter. */
export async function writeLogo(
  tx: Tx,
  actor: Actor,
  officeId: string,
  settings: OfficeSettings,
  logo: { logoFileId: string; logoAlt: string },
): Promise<void> {
  const fresh = { ...settings, appearance: { ...settings.appearance, ...logo } }
  await tx.office.update({ where: { id: officeId }, data: { settings: fresh, revision: { increment: 1 } } })
  await record(tx, actor, {
    type: 'office.logo_changed',
    officeId,
    subject: { type: 'office', id: officeId },
    data: { present: logo.logoFileId !== '' },
  })
  await touchPublicContent(tx, officeId)
}
