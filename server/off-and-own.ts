// Small duties of the door towards offices: what stays open of one that is switched off, the proof by which the portal recognises
// itself behind an own host, and the way from other addresses to the one of a page.
import { hostProof, proofFolder } from '@/lib/host-proof'
import type { Address } from './addresses'
import type { Detours } from './detours'
import type { Exchange } from './exchange'
import { sendRedirect } from './render'
import type { Routes } from './routes'

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

/** To the one address of a page; an address of the former site goes straight to what took its place. */
export async function answerRedirect(
  x: Exchange,
  { to, internal, place }: Extract<Address, { kind: 'redirect' }>,
  door: { routes: Routes; detours: Detours; https: boolean },
): Promise<void> {
  const { kindOf, knowsWord } = door.routes
  const unknown = internal !== undefined && (kindOf(internal) === 'none' || !knowsWord(internal))
  const moved = place && unknown && x.method !== 'POST' ? await door.detours.find(place, x) : null
  sendRedirect(x, moved === null ? 308 : 301, moved ?? to, door.https)
}
