// Joins what must change together when an office's public content does: the shelf's documents and the door's knowledge of offices.
// Only when both are new does this process confirm the change (lib/db/content-watch.ts).
import { type ContentWatch, watchContent } from '@/lib/db/content-watch'
import type { Directory } from './directory'
import { createShelf, type Shelf } from './shelf/shelf'

/** Bytes of finished documents that a process keeps; some ten thousand pages of an office. */
const shelfBytes = 128 * 1024 * 1024

export type Content = { shelf: Shelf; watch: ContentWatch }

export function openContent(directory: () => Directory): Content {
  const content: Content = {
    shelf: createShelf(shelfBytes, () => content.watch),
    watch: watchContent(async (versions) => {
      const changed = content.shelf.heard(versions)
      if (changed.length === 0) return
      if (!(await directory().refresh())) throw new Error('the offices could not be read')
      // what was drawn meanwhile may have been found by the old directory
      for (const office of changed) content.shelf.drop(office)
      content.shelf.drop('')
    }),
  }
  return content
}
