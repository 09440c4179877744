// Secrets that must lie in the database (mail routes) are sealed: AES-256-GCM under a key made from AUTH_SECRET.
// A stolen dump does not open them; a sealed text is bound to its purpose and cannot be moved to another row.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '@/lib/env'

const ivBytes = 12
const tagBytes = 16

const keyOf = (): Buffer => Buffer.from(hkdfSync('sha256', env.authSecret, '', 'okienko:sealed:1', 32))

/** Sealed text (base64url). `purpose` names what it is and whose, for example `mail-route:{office id}`. */
export function seal(purpose: string, text: string): string {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', keyOf(), iv).setAAD(Buffer.from(purpose))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
}

/** The text sealed for the same purpose; null when it was changed, moved, or sealed under another AUTH_SECRET. */
export function open(purpose: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < ivBytes + tagBytes) return null
  const decipher = createDecipheriv('aes-256-gcm', keyOf(), bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
  decipher.setAAD(Buffer.from(purpose)).setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
