// Two small duties of the door towards offices: what stays open of one that is switched off, and the proof by which the portal
// recognises itself behind an own host.
import { hostProof, proofFolder } from '@/lib/host-proof'
import type { Address } from './addresses'
import type { Exchange } from './exchange'

/** Duties that do not end with the office's work: its contact, its officer, requests of persons (art. 12–22 RODO); and their looks. */
const open = new Set(['kontakt', 'iod', 'wniosek', 'pliki', 'security.txt'])

export function openWhileOff(address: Address): boolean {
  if (address.kind !== 'office') return address.kind !== 'missing'
  const [first = ''] = address.rest
  return open.has(first) || /^barwy-[0-9a-f]+\.css$/.test(first)
}

/** Answers the panel's question whether this host leads here; false for every other address. Works for any host name. */
export function sendProof(x: Exchange): boolean {
  if (!x.path.startsWith(proofFolder)) return false
  const proof = x.method === 'GET' ? hostProof(x.host, x.path.slice(proofFolder.length)) : null
  if (proof === null) return false
  x.res.writeHead(200, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }).end(proof)
  return true
}
