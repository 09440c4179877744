// The access log's files on disk: which there are, how one is known again after a rename, and its complete lines from a position.
// Reads only; never holds a line in memory longer than a batch.
import { createHash } from 'node:crypto'
import { type FileHandle, open, readdir } from 'node:fs/promises'
import path from 'node:path'

/** One transaction's worth of log: about 8 000 lines. */
export const batchBytes = 4 * 1024 * 1024
/** The first line tells a file from every other one; this much of it is enough. */
const identityBytes = 4096
const newline = 10

/** Names of the portal's own log files, oldest first. A directory that does not exist yet holds none. */
export async function logFileNames(directory: string): Promise<string[]> {
  try {
    const names = await readdir(directory)
    return names.filter((name) => /^\d{4}-\d{2}-\d{2}[\w.-]*\.log$/.test(name)).toSorted()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** Runs `work` with the opened file; null when it was deleted meanwhile (retention). */
export async function withFile<T>(
  directory: string,
  name: string,
  work: (file: FileHandle) => Promise<T>,
): Promise<T | null> {
  let file: FileHandle
  try {
    file = await open(path.join(directory, name), 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  try {
    return await work(file)
  } finally {
    await file.close()
  }
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  let filled = 0
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, position + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return buffer.subarray(0, filled)
}

/**
 * Identity of a file by its content (hex): the first line, or its first 4096 bytes. Neither name nor inode count, so a renamed,
 * copied or restored file is known again. Null while the first line is still being written.
 */
export async function fingerprintOf(file: FileHandle): Promise<string | null> {
  const head = await bytesAt(file, 0, identityBytes)
  const end = head.indexOf(newline)
  if (end < 0 && head.length < identityBytes) return null
  return createHash('sha256')
    .update(end < 0 ? head : head.subarray(0, end + 1))
    .digest('hex')
}

export type Batch = {
  lines: string[]
  /** where the next batch begins */
  next: number
}

/**
 * Complete lines from `position`. A tail without a line break is left for later. A file that became shorter than `position`
 * (power cut: the page cache was lost after we had read it) goes on from its present end: what is left of it was counted.
 */
export async function readBatch(file: FileHandle, position: number, length = batchBytes): Promise<Batch> {
  const { size } = await file.stat()
  if (size <= position) return { lines: [], next: Math.min(size, position) }
  const chunk = await bytesAt(file, position, Math.min(length, size - position))
  const end = chunk.lastIndexOf(newline)
  // one line longer than a whole batch is no line of ours: skip it piece by piece, its last piece counts as unparsed
  if (end < 0) return { lines: [], next: chunk.length < length ? position : position + chunk.length }
  const text = chunk.toString('utf8', 0, end)
  return { lines: text.split('\n').filter((line) => line.trim() !== ''), next: position + end + 1 }
}
