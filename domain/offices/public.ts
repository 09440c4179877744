// What anybody may learn about offices: the live ones and their settings, which are published by law or feed published texts.
// A draft office does not exist here; only the door's directory lists it, so that its address answers 404. One that is switched
// off does: its page says so, and the links in mails sent before still work.
import { cache } from 'react'
import { polishDay } from '@/lib/clock'
import { dateOfDay } from '@/lib/day'
import { withScope } from '@/lib/db/client'
import type { OfficeKind, OfficeState } from '@/lib/db/generated/enums'
import { env } from '@/lib/env'
import { indexOldPaths, type OldPathIndex } from './rules/old-paths'
import { type HostRow, ownOrigin } from './rules/own-hosts'
import type { OfficeSettings } from './schema'
import { type Closure, type OffKind, offStatus } from './schema/closure'
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
  state: OfficeState
  /** why the office is off; null while it is live */
  closure: Closure | null
  /** origin of the office's own address (`https://www.urzad.example`), or null while it lives at the installation's */
  ownOrigin: string | null
}

export type DirectoryEntry = {
  id: string
  slug: string
  state: OfficeState
  hosts: string[]
  ownOrigin: string | null
  /** how every page of an office that is off answers; `until` is the day on which it is expected back, or empty */
  off: { status: 503 | 410; until: string } | null
  /** grows with every change of its old paths; 0: it has none */
  oldPathsVersion: number
}

const shown = {
  id: true,
  slug: true,
  kind: true,
  example: true,
  settings: true,
  contentVersion: true,
  launchedAt: true,
  state: true,
  closure: true,
  hosts: { select: { host: true, canonical: true, verifiedOrigin: true } },
} as const

type Shown = { kind: OfficeKind; settings: unknown; closure: unknown; example: boolean; hosts: HostRow[] }

const withSettings = <T extends Shown>({ hosts, ...row }: T) => ({
  ...row,
  settings: settingsOf(row),
  closure: row.closure as Closure | null,
  ownOrigin: ownOrigin({ example: row.example, hosts }, env.appUrl),
})

const offOf = (state: OfficeState, closure: unknown): DirectoryEntry['off'] =>
  state in offStatus ? { status: offStatus[state as OffKind], until: (closure as Closure | null)?.until ?? '' } : null

/** Every office with its hosts, for the door. */
export async function officeDirectory(): Promise<DirectoryEntry[]> {
  const rows = await withScope('everything', (tx) =>
    tx.office.findMany({
      select: {
        ...{ id: true, slug: true, state: true, example: true, closure: true, oldPathsVersion: true },
        hosts: shown.hosts,
      },
    }),
  )
  return rows.map(({ hosts, example, closure, ...office }) => ({
    ...office,
    hosts: hosts.map(({ host }) => host),
    ownOrigin: ownOrigin({ example, hosts }, env.appUrl),
    off: offOf(office.state, closure),
  }))
}

/** Offices to be found, in the Polish order of their names: live ones, and those that are off for a time. */
export const publicOffices = cache(async (): Promise<PublicOffice[]> => {
  const rows = await withScope('everything', (tx) =>
    tx.office.findMany({ where: { state: { in: ['live', 'paused'] } }, select: shown }),
  )
  const order = new Intl.Collator('pl')
  return rows.map(withSettings).sort((a, b) => order.compare(a.settings.names.nominative, b.settings.names.nominative))
})

/** An office; null for a draft and for an unknown slug. Asked once in a request, however many parts of the page need it. */
export const publicOffice = cache(async (slug: string): Promise<PublicOffice | null> => {
  const row = await withScope('everything', (tx) =>
    tx.office.findFirst({ where: { slug, state: { not: 'draft' } }, select: shown }),
  )
  return row ? withSettings(row) : null
})

/** An office by its id (pages behind a mailed token know only that). */
export const publicOfficeById = cache(async (id: string): Promise<PublicOffice | null> => {
  const row = await withScope('everything', (tx) =>
    tx.office.findFirst({ where: { id, state: { not: 'draft' } }, select: shown }),
  )
  return row ? withSettings(row) : null
})

export type { OldPathIndex }

export type PublicFile = { name: string; mime: string; sha256: string; bytes: Uint8Array }

/** The office's logo as the settings name it now; null for any other file. */
export async function officeLogo(officeId: string, fileId: string): Promise<PublicFile | null> {
  return withScope([officeId], async (tx) => {
    const select = { name: true, mime: true, sha256: true, bytes: true }
    return tx.officeFile.findFirst({ where: { id: fileId, officeId, purpose: 'logo' }, select })
  })
}

/** The office's old paths as the door asks them. */
export async function oldPathsForDoor(officeId: string): Promise<OldPathIndex> {
  const select = { id: true, source: true, target: true }
  return indexOldPaths(await withScope([officeId], (tx) => tx.officeOldPath.findMany({ where: { officeId }, select })))
}

/** Adds what the door counted, by the id of the old path. Nothing is known of who came. */
export async function countOldPathHits(hits: ReadonlyMap<string, number>): Promise<void> {
  const [ids, counts] = [[...hits.keys()], [...hits.values()]]
  const today = dateOfDay(polishDay())
  await withScope(
    'everything',
    (tx) => tx.$executeRaw`
      UPDATE office_old_paths p SET hits = p.hits + h.n, last_hit_on = greatest(p.last_hit_on, ${today}::date)
      FROM unnest(${ids}::uuid[], ${counts}::int[]) AS h(id, n) WHERE p.id = h.id`,
  )
}
