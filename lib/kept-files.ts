// Files that are dear to make (a PDF) and the same for everybody: the last few, by a key that tells everything they are made of.
// One is made at a time, a few may wait; bounded in bytes and in minutes. The holder decides who may have one, before asking here.
import { now } from '@/lib/clock'

type Kept = { bytes: Uint8Array; until: number }
type Store = {
  files: Map<string, Kept>
  size: number
  making: Map<string, Promise<Uint8Array>>
  last: Promise<unknown>
}

const largest = 16 * 1024 * 1024
const largestFile = 4 * 1024 * 1024
const minutes = 10
/** More than these in the making: whoever comes next is told to come again. */
const longestQueue = 4

const held = globalThis as typeof globalThis & { okienkoKeptFiles?: Store }
held.okienkoKeptFiles ??= { files: new Map(), size: 0, making: new Map(), last: Promise.resolve() }
const store = held.okienkoKeptFiles

/** The file when it is still here; null otherwise. */
export function keptFile(key: string): Uint8Array | null {
  sweep()
  const found = store.files.get(key)
  if (!found) return null
  store.files.delete(key)
  store.files.set(key, found)
  return found.bytes
}

/** The file, made unless it is here or being made already; null when too many others are waiting. */
export async function fileMade(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array | null> {
  const known = keptFile(key) ?? store.making.get(key)
  if (known) return known
  if (store.making.size >= longestQueue) return null
  const file = store.last.then(make)
  store.making.set(key, file)
  store.last = file.catch(() => undefined)
  try {
    const bytes = await file
    keep(key, bytes)
    return bytes
  } finally {
    store.making.delete(key)
  }
}

function keep(key: string, bytes: Uint8Array): void {
  if (bytes.length > largestFile) return
  forget(key)
  store.files.set(key, { bytes, until: now().getTime() + minutes * 60_000 })
  store.size += bytes.length
  for (const oldest of store.files.keys()) {
    if (store.size <= largest) break
    forget(oldest)
  }
  // what nobody asks for again goes as well
  setTimeout(sweep, minutes * 60_000 + 1000).unref()
}

function forget(key: string): void {
  store.size -= store.files.get(key)?.bytes.length ?? 0
  store.files.delete(key)
}

function sweep(): void {
  const at = now().getTime()
  for (const [key, { until }] of store.files) if (until <= at) forget(key)
}
