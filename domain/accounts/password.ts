// Passwords: argon2id hashes and the one policy for choosing them (length over composition; NIST SP 800-63B, CERT Polska 2022).
// A clear password lives only in the request that brought it: never stored, logged, mailed or put into an error.
import { hash, verify } from '@node-rs/argon2'
import { commonPasswords } from './common-passwords'

// OWASP's first choice for argon2id: 19 MiB, two passes, one lane
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const passwordMinimum = 12
/** Longer ones would only be a way to keep the processor busy. */
export const passwordMaximum = 200

/** The same letters may come composed or decomposed from different keyboards. */
const normalised = (password: string) => password.normalize('NFKC')

export function hashPassword(password: string): Promise<string> {
  return hash(normalised(password), cost)
}

const held = globalThis as { okienkoDummyHash?: Promise<string> }

/**
 * Whether the password fits the hash. Without a hash (nobody, or nobody with a password) a dummy is checked instead,
 * so that the answer takes as long and says as little.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  held.okienkoDummyHash ??= hashPassword('a password that nobody has')
  const fits = await verify(stored ?? (await held.okienkoDummyHash), normalised(password).slice(0, passwordMaximum))
  return fits && stored !== null
}

const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** A Polish sentence that says what is wrong with a new password, or null. */
export function passwordProblem(password: string, email: string): string | null {
  const length = [...normalised(password)].length
  if (length < passwordMinimum)
    return `Hasło musi mieć co najmniej ${passwordMinimum} znaków. Najłatwiej ułożyć je z kilku słów.`
  if (length > passwordMaximum) return `Hasło może mieć najwyżej ${passwordMaximum} znaków.`
  const plain = bare(password)
  const mailbox = bare(email.split('@', 1)[0] ?? '')
  if (plain === bare(email) || (mailbox.length >= 4 && plain.replaceAll(mailbox, '').length < 4))
    return 'Hasło nie może być adresem e-mail ani jego częścią.'
  if (new Set(plain).size < 5) return 'Hasło składa się z kilku powtarzanych znaków. Wybierz inne.'
  if (commonPasswords.has(plain) || commonPasswords.has(plain.replace(/\d{1,4}$/, '')))
    return 'To hasło jest na liście najczęściej używanych. Wybierz inne.'
  return null
}
