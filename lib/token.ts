// Tokens of mailed links: a row's id and its HMAC. Nothing to steal in the database: the token is made anew when a mail is rendered.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/env'

export type TokenPurpose = 'join' | 'leave' | 'stop' | 'invitation' | 'reset' | 'my-data' | 'control'

const macBytes = 24

function mac(purpose: TokenPurpose, id: string): Buffer {
  return createHmac('sha256', env.authSecret).update(`okienko:${purpose}:${id}`).digest().subarray(0, macBytes)
}

/** The token (base64url, 54 characters) of the row `id` (UUID) for one purpose. */
export function tokenFor(purpose: TokenPurpose, id: string): string {
  return Buffer.concat([Buffer.from(id.replaceAll('-', ''), 'hex'), mac(purpose, id)]).toString('base64url')
}

/** The row's id when the token is ours and for this purpose, else null. Compared in constant time. */
export function idOfToken(purpose: TokenPurpose, token: string): string | null {
  if (!/^[\w-]{54}$/.test(token)) return null
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== 16 + macBytes || bytes.toString('base64url') !== token) return null
  const hex = bytes.subarray(0, 16).toString('hex')
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
  return timingSafeEqual(bytes.subarray(16), mac(purpose, id)) ? id : null
}
