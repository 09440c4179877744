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
  const shelf = new Map<string, Kept>()
  let bytes = 0

  const remove = (key: string, kept: Kept) => {
    kept.alive = false
    bytes -= kept.size
    shelf.delete(key)
  }

  /** Goes round: who was used since the last round gets behind the others, then who can spare bytes, then all who are left go. */
  function makeRoom(): void {
    while (bytes > limit && shelf.size > 0) {
      for (const [key, kept] of shelf) {
        if (bytes <= limit) return
        if (kept.used || kept.slim()) {
          kept.used = false
          shelf.delete(key)
          shelf.set(key, kept)
        } else remove(key, kept)
      }
    }
  }

  return {
    get: (key) => shelf.get(key),
    put(key, make) {
      const before = shelf.get(key)
      if (before) remove(key, before)
      const kept = make((by) => {
        bytes += by
        if (by > 0 && bytes > limit) makeRoom()
      })
      if (kept.size > limit / largestShare) {
        kept.alive = false
        return kept
      }
      shelf.set(key, kept)
      bytes += kept.size
      if (bytes > limit) makeRoom()
      return kept
    },
    drop(office) {
      for (const [key, kept] of shelf) if (office === null || kept.office === office) remove(key, kept)
    },
    facts: () => ({ documents: shelf.size, bytes, limit }),
  }
}
