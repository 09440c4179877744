// What anybody may learn about offices: the live ones and their settings, which are published by law or feed published texts.
// A draft office does not exist here; only the door's directory lists it, so that its address answers 404.
import { cache } from 'react'
import { withScope } from '@/lib/db/client'
import type { OfficeKind, OfficeState } from '@/lib/db/generated/enums'
import type { OfficeSettings } from './schema'
import { settingsOf } from './stored-settings'

export type PublicOffice = {
  id: string
  slug: string
  kind: OfficeKind
  /** carries the band „dane przykładowe” and noindex */
  example: boolean
  settings: OfficeSettings
  contentVersion: bigint
  launchedAt: Date | null
  /** own host names, the first is the office's address */
  hosts: string[]
}

export type DirectoryEntry = { id: string; slug: string; state: OfficeState; hosts: string[] }

const shown = {
  id: true,
  slug: true,
  kind: true,
  example: true,
  settings: true,
  contentVersion: true,
  launchedAt: true,
  hosts: { select: { host: true }, orderBy: { host: 'asc' } },
} as const

const withSettings = <T extends { kind: OfficeKind; settings: unknown; hosts: { host: string }[] }>(row: T) => ({
  ...row,
  settings: settingsOf(row),
  hosts: row.hosts.map(({ host }) => host),
})

/** Every office with its hosts, for the door. */
export async function officeDirectory(): Promise<DirectoryEntry[]> {
  const rows = await withScope('everything', (tx) =>
    tx.office.findMany({ select: { id: true, slug: true, state: true, hosts: { select: { host: true } } } }),
  )
  return rows.map(({ hosts, ...office }) => ({ ...office, hosts: hosts.map(({ host }) => host) }))
}

/** Live offices in the Polish order of their names, for the list at `/`. */
export const publicOffices = cache(async (): Promise<PublicOffice[]> => {
  const rows = await withScope('everything', (tx) => tx.office.findMany({ where: { state: 'live' }, select: shown }))
  const order = new Intl.Collator('pl')
  return rows.map(withSettings).sort((a, b) => order.compare(a.settings.names.nominative, b.settings.names.nominative))
})

/** A live office; null for a draft and for an unknown slug. Asked once in a request, however many parts of the page need it. */
export const publicOffice = cache(async (slug: string): Promise<PublicOffice | null> => {
  const row = await withScope('everything', (tx) =>
    tx.office.findFirst({ where: { slug, state: 'live' }, select: shown }),
  )
  return row ? withSettings(row) : null
})

/** A live office by its id (pages behind a mailed token know only that). */
export const publicOfficeById = cache(async (id: string): Promise<PublicOffice | null> => {
  const row = await withScope('everything', (tx) =>
    tx.office.findFirst({ where: { id, state: 'live' }, select: shown }),
  )
  return row ? withSettings(row) : null
})

export type PublicFile = { name: string; mime: string; sha256: string; bytes: Uint8Array }

/** The office's logo as the settings name it now; null for any other file. */
export async function officeLogo(officeId: string, fileId: string): Promise<PublicFile | null> {
  return withScope([officeId], async (tx) => {
    const select = { name: true, mime: true, sha256: true, bytes: true }
    return tx.officeFile.findFirst({ where: { id: fileId, officeId, purpose: 'logo' }, select })
  })
}
