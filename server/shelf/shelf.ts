// The shelf: finished public documents, each rendered once for all who ask, and never one from before a change that is known.
// It knows keys and bytes; what a document is and how it is made, its caller says.
import { now } from '@/lib/clock'
import type { ContentWatch, Versions } from '@/lib/db/content-watch'
import { fail } from '@/lib/errors'
import { Kept } from './kept'
import { endOfPolishDay } from './polish-midnight'
import { createStore } from './store'

/** Which document: office, and whatever else its bytes depend on. */
export type Title = {
  /** office's id; empty for pages of the installation, which go with any office's change */
  office: string
  /** host kind, internal path, canonical query, view: nothing a client could invent */
  key: string
}

/** What came of a rendering: a document that may be kept, or anything else, which goes to those who wait and is forgotten. */
export type Rendered<T> = { keep: { bytes: Buffer; lines: readonly string[]; type: string } | null; rest: T }
export type Found<T> = { kept: Kept } | { kept: null; rest: T }

export type Shelf = {
  /** Answers at once with a kept document or undefined; only while nobody has to be asked (`fresh`). */
  find: (title: Title) => Kept | undefined
  /** What is held may be served unasked. Also sees that a Polish day has ended by `at` (default now). */
  fresh: (at?: number) => boolean
  /** Resolves when what is held may be served: asks what changed, or finds that no database answers. */
  refresh: () => Promise<void>
  /** no database answers */
  away: () => boolean
  /** The kept document, or the outcome of a rendering that all who ask meanwhile share. */
  fetch: <T>(title: Title, render: () => Promise<Rendered<T>>) => Promise<Found<T>>
  facts: () => { documents: number; bytes: number; limit: number }
  /** Drops what these versions make old and names those offices. For the watch. */
  heard: (versions: Versions) => readonly string[]
  /** Drops everything of these offices once more (after the directory was read anew). */
  drop: (office: string | null) => void
}

/** Renderings of one document that changes of its office may overtake before its readers get it unkept. */
const mostTries = 3
const mostQuestions = 30

/** `limit`: bytes. `watch` is asked only after `heard` was given to it. */
export function createShelf(limit: number, watch: () => ContentWatch): Shelf {
  const store = createStore(limit)
  const flights = new Map<string, Promise<unknown>>()
  let known: Versions = new Map()
  const changes = new Map<string, number>()
  let allChanges = 0
  let dayEnds = endOfPolishDay(now())

  const stampOf = (office: string) => `${allChanges}.${changes.get(office) ?? 0}`

  function drop(office: string | null): void {
    if (office === null) allChanges += 1
    else changes.set(office, (changes.get(office) ?? 0) + 1)
    store.drop(office)
  }

  function fresh(at = now().getTime()): boolean {
    if (at >= dayEnds) {
      dayEnds = endOfPolishDay(now())
      drop(null)
    }
    return performance.now() < watch().until()
  }

  async function refresh(): Promise<void> {
    // held up after the answer, it has to be asked for again; while the database is away everything is fresh
    for (let tries = 0; !fresh(); tries += 1) {
      if (tries === mostQuestions) fail('unavailable', 'the database neither answers nor is away')
      await watch().renew()
    }
  }

  async function fly<T>(title: Title, render: () => Promise<Rendered<T>>): Promise<Found<T>> {
    for (let tries = 1; ; tries += 1) {
      await refresh()
      const stamp = stampOf(title.office)
      const { keep, rest } = await render()
      if (keep) await refresh()
      const overtaken = stampOf(title.office) !== stamp
      if (overtaken && tries < mostTries) continue
      if (!keep) return { kept: null, rest }
      const made = (resized: (by: number) => void) => new Kept(title.office, keep.bytes, keep.lines, keep.type, resized)
      if (!overtaken && !watch().away()) return { kept: store.put(title.key, made) }
      // true when it was asked for, but perhaps not any more: for those who asked only
      const once = made(() => {})
      once.bury()
      return { kept: once }
    }
  }

  return {
    find: (title) => store.get(title.key),
    fresh,
    refresh,
    away: () => watch().away(),
    async fetch<T>(title: Title, render: () => Promise<Rendered<T>>) {
      await refresh()
      const kept = store.get(title.key)
      if (kept) {
        kept.used = true
        return { kept }
      }
      // who asks after a change must not join a rendering that began before it
      const flight = `${stampOf(title.office)} ${title.key}`
      const running = flights.get(flight) as Promise<Found<T>> | undefined
      if (running) return running
      const begun = fly(title, render).finally(() => flights.delete(flight))
      flights.set(flight, begun)
      return begun
    },
    facts: store.facts,
    heard(versions) {
      const ids = new Set([...known.keys(), ...versions.keys()])
      const changed = [...ids].filter((id) => known.get(id) !== versions.get(id))
      known = new Map(versions)
      for (const office of changed) drop(office)
      if (changed.length > 0) drop('')
      for (const office of changes.keys()) if (office !== '' && !versions.has(office)) changes.delete(office)
      return changed
    },
    drop,
  }
}
