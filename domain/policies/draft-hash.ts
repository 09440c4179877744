// The fingerprint of a working text: what an approval, a remark and a plan are bound to. Any other title or source has another one.
import { createHash } from 'node:crypto'

/** SHA-256 (hex) of the title, a line end and the source with its variables. */
export function draftHash({ title, source }: { title: string; source: string }): string {
  return createHash('sha256').update(`${title}\n${source}`, 'utf8').digest('hex')
}
