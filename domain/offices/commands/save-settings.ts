// Saves one section of an office's settings. Two people at once: the second is refused and shown both, nothing is overwritten.
import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { type Tx, withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { touchPublicContent } from '../content'
import { type OfficeSettings, officeSettings } from '../schema'
import { type AnySectionValues, type SectionName, sectionValues, withSection } from '../schema/sections'
import { settingsOf } from '../stored-settings'

/** Mark of a section's state as a form saw it; another section may change meanwhile without disturbing anybody. */
export function sectionMark(settings: OfficeSettings, section: SectionName): string {
  const values = Object.entries(sectionValues(settings, section)).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 24)
}

export type SettingsChange = {
  officeId: string
  section: SectionName
  /** `sectionMark` of the settings from which the form was filled */
  mark: string
  values: AnySectionValues
}

/** Settings of an office, locked until the transaction ends. Throws `not_found`. */
export async function lockedSettings(tx: Tx, officeId: string): Promise<OfficeSettings> {
  await tx.$executeRaw`SELECT 1 FROM offices WHERE id = ${officeId}::uuid FOR UPDATE`
  const office = await tx.office.findUnique({ where: { id: officeId } })
  if (!office) fail('not_found')
  return settingsOf(office)
}

async function refuseBasisChange(tx: Tx, officeId: string, before: OfficeSettings, after: OfficeSettings) {
  if (before.newsletter.basis === after.newsletter.basis) return
  // consent that people gave cannot be turned into a public task behind their backs, nor the other way round (art. 6, 7 RODO)
  const active = await tx.subscription.count({ where: { officeId, state: 'active' } })
  const pending = await tx.subscription.count({ where: { officeId, state: { not: 'active' } } })
  if (active + pending === 0) return
  const basis = { consent: 'zgoda', public_task: 'zadanie publiczne' }[before.newsletter.basis]
  const message = [
    `Podstawy prawnej nie można zmienić: zapisane osoby: ${active}, zapisy czekające na potwierdzenie: ${pending}.`,
    `Każda z nich dostała informację, że podstawą jest ${basis}, i od niej zależą jej prawa.`,
    'Wyłącz newsletter i poczekaj, aż lista będzie pusta (niepotwierdzone zapisy znikają same), albo poproś te osoby o nowy zapis po wypisaniu.',
  ].join(' ')
  fail('rejected', message, { fields: { 'newsletter.basis': message } })
}

/** Names of the fields that differ, as form names; values never reach the audit trail. */
function changedFields(section: SectionName, before: OfficeSettings, after: OfficeSettings): string[] {
  const [old, fresh] = [sectionValues(before, section), sectionValues(after, section)]
  const names = [...new Set([...Object.keys(old), ...Object.keys(fresh)])].filter((name) => old[name] !== fresh[name])
  return [...new Set(names.map((name) => name.replace(/\.\d+\..*$/, '')))].toSorted()
}

/** Who may publish alone is no fact among others: the trail names the step itself. */
async function recordFourEyes(tx: Tx, actor: Actor, officeId: string, before: OfficeSettings, after: OfficeSettings) {
  const { fourEyes } = after.authorship
  if (fourEyes === before.authorship.fourEyes) return
  const subject = { type: 'office', id: officeId } as const
  const type = fourEyes ? 'office.four_eyes_on' : 'office.four_eyes_off'
  await record(tx, actor, { type, officeId, subject, data: {} })
}

/**
 * Returns the names of the changed fields (none: nothing was written). Throws `conflict` with
 * `detail: { current, mark }` (their form values and a new mark), `invalid`, or `rejected`.
 */
export async function saveSettings(actor: Actor, change: SettingsChange): Promise<string[]> {
  permit(actor, 'office.settings', change.officeId)
  const { officeId, section } = change
  return withScope([officeId], async (tx) => {
    const before = await lockedSettings(tx, officeId)
    if (sectionMark(before, section) !== change.mark)
      fail('conflict', 'Ktoś inny zmienił te ustawienia, zanim zapisano formularz.', {
        detail: { current: sectionValues(before, section), mark: sectionMark(before, section) },
      })
    const after = officeSettings.parse(withSection(before, change.values))
    if (isDeepStrictEqual(before, after)) return []
    await refuseBasisChange(tx, officeId, before, after)
    const fields = changedFields(section, before, after)
    await tx.office.update({ where: { id: officeId }, data: { settings: after, revision: { increment: 1 } } })
    await record(tx, actor, {
      type: 'office.settings_changed',
      officeId,
      subject: { type: 'office', id: officeId },
      data: { section, fields },
    })
    await recordFourEyes(tx, actor, officeId, before, after)
    await touchPublicContent(tx, officeId)
    return fields
  })
}
