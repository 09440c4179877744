// Old paths of offices: kept in memory while they are asked for, read anew when the directory says that they changed. A hit is
// counted here and written in batches; who came is not known to anybody.
import type { OldPathIndex } from '@/domain/offices/public'
import { log } from '@/lib/log'
import type { OfficePlace } from './addresses'

/** Rows of all offices together that stay in memory; the office asked for longest ago goes first. */
const mostRows = 100_000
const flushEvery = 5_000
const calm = 2_000

export type Asked = { path: string; search: string; host: string }
export type Detours = {
  /** where an address that no page of the office has leads now; null for most of the Internet */
  find: (place: OfficePlace, asked: Asked) => Promise<string | null>
  /** writes what was counted; at the end of the process */
  stop: () => Promise<void>
}
type Source = {
  read: (officeId: string) => Promise<OldPathIndex>
  count: (hits: ReadonlyMap<string, number>) => Promise<void>
}
type Held = { version: number; index: Promise<OldPathIndex | null>; size: number; failedAt: number }

export const noDetours: Detours = { find: async () => null, stop: async () => {} }

/** Public address of a target: at the office's own origin, or below its base where it is. */
function hrefOf({ office, base }: OfficePlace, target: string, host: string): string {
  const own = office.ownOrigin
  if (own && own.replace(/^https?:\/\/|:\d+$/g, '') !== host) return own + target
  return base === '' ? target : base + target.replace(/^\/(?=$|[?#])/, '')
}

/** Counts and now and then writes; a count that cannot be written waits for the next time. */
function counter(count: Source['count']) {
  let hits = new Map<string, number>()
  let timer: NodeJS.Timeout | undefined
  async function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    if (hits.size === 0) return
    const taken = hits
    hits = new Map()
    try {
      await count(taken)
    } catch (cause) {
      log.error('door', 'hits of old paths wait for the database', cause)
      for (const [id, n] of taken) hits.set(id, (hits.get(id) ?? 0) + n)
      timer ??= setTimeout(flush, flushEvery).unref()
    }
  }
  return {
    add(id: string) {
      hits.set(id, (hits.get(id) ?? 0) + 1)
      timer ??= setTimeout(flush, flushEvery).unref()
    },
    flush,
  }
}

export function openDetours({ read, count }: Source): Detours {
  const held = new Map<string, Held>()
  const counted = counter(count)

  function trim(): void {
    let rows = 0
    for (const { size } of held.values()) rows += size
    for (const [id, { size }] of held) {
      if (rows <= mostRows || held.size === 1) return
      held.delete(id)
      rows -= size
    }
  }

  function load(id: string, version: number): Held {
    const entry: Held = { version, index: Promise.resolve(null), size: 0, failedAt: 0 }
    entry.index = read(id).then(
      (index) => {
        entry.size = index.size
        trim()
        return index
      },
      (cause: unknown) => {
        entry.failedAt = performance.now()
        log.error('door', 'old paths cannot be read', cause)
        return null
      },
    )
    return entry
  }

  function indexOf(id: string, version: number): Promise<OldPathIndex | null> {
    const known = held.get(id)
    const stale = known?.failedAt ? performance.now() - known.failedAt > calm : known?.version !== version
    const entry = known && !stale ? known : load(id, version)
    // taken out and put back: the order of the map is the order of use
    held.delete(id)
    held.set(id, entry)
    return entry.index
  }

  return {
    async find(place, { path, search, host }) {
      const version = place.office.oldPathsVersion ?? 0
      if (version === 0) return null
      const index = await indexOf(place.office.id, version)
      const below = place.base === '' ? path : `/${path.split('/').filter(Boolean).slice(1).join('/')}`
      const hit = index?.find(below, search)
      if (!hit) return null
      counted.add(hit.id)
      return hrefOf(place, hit.target, host)
    },
    stop: counted.flush,
  }
}
