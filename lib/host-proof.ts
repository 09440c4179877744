// How the portal recognises itself behind a host name: it asks for a path with a fresh number, and only this very installation,
// asked by this very name, can answer with the right proof. Shared by the panel's check and the door.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/env'

export const proofFolder = '/.well-known/okienko/'

/** The proof for one host and number (32 hexadecimal digits); null for anything else. */
export function hostProof(host: string, nonce: string): string | null {
  if (!/^[0-9a-f]{32}$/.test(nonce)) return null
  return createHmac('sha256', env.authSecret).update(`okienko:host:${host}:${nonce}`).digest('hex')
}

export function isHostProof(host: string, nonce: string, answer: string): boolean {
  const expected = Buffer.from(hostProof(host, nonce) ?? '')
  const given = Buffer.from(answer.trim())
  return expected.length > 0 && expected.length === given.length && timingSafeEqual(expected, given)
}
