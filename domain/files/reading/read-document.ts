// The words of an attachment and what is wrong with it, for the search and for staff. Foreign formats are read in a thread with 256 MB
// and fifteen seconds; one at a time. Nothing of what is read here decides what the file is: sniff.ts did.
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { AttachmentType, Remark } from '@/domain/files/schema'
import { decodedText } from './sniff'

export type Reading = { text: string; pages: number | null; scanned: boolean; remarks: Remark[] }
export type Unreadable = { problem: string }

/** Longest text that goes into the search. */
export const longestText = 300_000
const patience = 15_000
const longestQueue = 8

/** As the search keeps it: no control characters, bounded. */
export const boundedText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/(?![\n\t])\p{Cc}/gu, ' ')
    .slice(0, longestText)
    .trim()

type Store = { last: Promise<unknown>; waiting: number }
const held = globalThis as { okienkoDocumentReader?: Store }

const nothing: Reading = { text: '', pages: null, scanned: false, remarks: ['not_read'] }

/** Reads an attachment of a known type. A file that its own format's reader refuses has a `problem`. */
export async function readDocument(bytes: Buffer, type: AttachmentType): Promise<Reading | Unreadable> {
  if (type === 'txt' || type === 'csv') return { ...nothing, text: boundedText(decodedText(bytes).text), remarks: [] }
  if (type === 'rtf') return { ...nothing, text: boundedText(rtfText(bytes.toString('latin1'))), remarks: [] }
  held.okienkoDocumentReader ??= { last: Promise.resolve(), waiting: 0 }
  const store = held.okienkoDocumentReader
  if (store.waiting >= longestQueue) return nothing
  store.waiting += 1
  const work = store.last.then(() => inThread(bytes, type))
  store.last = work
  return work.finally(() => {
    store.waiting -= 1
  })
}

/** Never rejects: a thread that dies or takes too long has simply read nothing. */
function inThread(bytes: Buffer, type: AttachmentType): Promise<Reading | Unreadable> {
  const entry = path.join(/* turbopackIgnore: true */ process.cwd(), 'domain/files/reading/thread.mjs')
  return new Promise((resolve) => {
    const worker = new Worker(entry, {
      workerData: { bytes: new Uint8Array(bytes), type },
      resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
    })
    const end = (reading: Reading | Unreadable) => {
      clearTimeout(timer)
      resolve(reading)
      void worker.terminate()
    }
    const timer = setTimeout(() => end(nothing), patience)
    worker.once('message', end)
    worker.once('error', () => end(nothing))
    worker.once('exit', () => end(nothing))
  })
}

/** Words of an RTF text without its commands; pictures and tables of fonts are left out. */
function rtfText(source: string): string {
  const win = new TextDecoder('windows-1250')
  return source
    .slice(0, 5_000_000)
    .replace(/\{\\\*[^{}]*\}|\{\\(?:fonttbl|colortbl|stylesheet|info|pict)(?:[^{}]|\{[^{}]*\})*\}/g, ' ')
    .replace(/\\u(-?\d{1,5})\s?\??/g, (_, code: string) => String.fromCharCode((Number(code) + 65_536) % 65_536))
    .replace(/\\'([0-9a-f]{2})/gi, (_, hex: string) => win.decode(Uint8Array.of(Number.parseInt(hex, 16))))
    .replace(/\\par[d]?\b ?/g, '\n')
    .replace(/\\[a-z]+-?\d* ?|[{}]|\\[^a-z]/gi, '')
}
