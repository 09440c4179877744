// Runs in a thread of its own with little memory and a deadline: parsers of foreign formats may loop, grow or crash there and nowhere else.
import { parentPort, workerData } from 'node:worker_threads'
import type { AttachmentType } from '@/domain/files/schema'
import { readOffice } from './office-text'
import { readPdf } from './pdf'

const { bytes, type } = workerData as { bytes: Uint8Array; type: AttachmentType }

const read = () => (type === 'pdf' ? readPdf(bytes) : readOffice(Buffer.from(bytes), type))

read().then(
  (reading) => parentPort?.postMessage(reading),
  (cause: unknown) => parentPort?.postMessage({ problem: cause instanceof Error ? cause.name : 'unknown' }),
)
