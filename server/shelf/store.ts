// Where finished documents stand: by key, in a bounded number of bytes. What was not asked for lately makes room: first the bytes
// that can be made again, then whole documents.
import type { Kept } from './kept'

export type Store = {
  get: (key: string) => Kept | undefined
  put: (key: string, make: (resized: (by: number) => void) => Kept) => Kept
  /** Takes away documents of an office (null: of all); they are dead from then on. */
  drop: (office: string | null) => void
  facts: () => { documents: number; bytes: number; limit: number }
}

/** A document larger than this share of the whole would push out too many others. */
const largestShare = 16

export function createStore(limit: number): Store {
  /** In the order of coming, or of being passed over when room was needed: with their plain bytes, and without. */
  const whole = new Map<string, Kept>()
  const slimmed = new Map<string, Kept>()
  let bytes = 0

  function remove(key: string, kept: Kept): void {
    kept.bury()
    bytes -= kept.size
    whole.delete(key)
    slimmed.delete(key)
  }

  const toTheEnd = (from: Map<string, Kept>, to: Map<string, Kept>, key: string, kept: Kept) => {
    from.delete(key)
    to.set(key, kept)
  }

  /** Whoever was read since the last time is passed over once; then plain bytes go, and when there are none left, documents. */
  function makeRoom(): void {
    while (bytes > limit) {
      const row = whole.size > 0 ? whole : slimmed
      const [first] = row
      if (!first) return
      const [key, kept] = first
      const used = kept.used
      kept.used = false
      if (used) toTheEnd(row, row, key, kept)
      else if (kept.slim()) toTheEnd(row, slimmed, key, kept)
      else remove(key, kept)
    }
  }

  const get = (key: string) => whole.get(key) ?? slimmed.get(key)

  return {
    get,
    put(key, make) {
      const before = get(key)
      if (before) remove(key, before)
      const kept: Kept = make((by) => {
        bytes += by
        if (by <= 0) return
        if (kept.isWhole()) toTheEnd(slimmed, whole, key, kept)
        makeRoom()
      })
      if (kept.size > limit / largestShare) {
        kept.bury()
        return kept
      }
      whole.set(key, kept)
      bytes += kept.size
      makeRoom()
      return kept
    },
    drop(office) {
      for (const row of [whole, slimmed])
        for (const [key, kept] of row) if (office === null || kept.office === office) remove(key, kept)
    },
    facts: () => ({ documents: whole.size + slimmed.size, bytes, limit }),
  }
}
