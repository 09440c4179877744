// Room on the disk that holds the data directory.
import { statfs } from 'node:fs/promises'

/** Free and whole size in bytes, for this process; null where the system does not say. */
export async function diskSpace(directory: string): Promise<{ free: number; size: number } | null> {
  try {
    const { bavail, blocks, bsize } = await statfs(/* turbopackIgnore: true */ directory)
    return { free: bavail * bsize, size: blocks * bsize }
  } catch {
    return null
  }
}
