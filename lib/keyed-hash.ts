// Keyed hashes. HASH_KEY lies outside the database, so a stolen dump cannot be searched for an address.
import { createHmac } from 'node:crypto'
import { env } from '@/lib/env'

/** HMAC-SHA-256 (hex, 64 characters) of the parts under HASH_KEY; parts are kept apart by a unit separator. */
export function keyedHash(...parts: string[]): string {
  return createHmac('sha256', env.hashKey).update(parts.join('\u001f')).digest('hex')
}
