// E-mail addresses as people type them: normalised to one form, or refused with a code (the words stand in messages/).
// The result is ASCII without control characters, so it can be stored, hashed, compared and put into a mail header as it is.
import { domainToASCII } from 'node:url'

/** Longest address that mail servers must carry (RFC 5321, 4.5.3.1.3, without the angle brackets). */
export const maxAddressLength = 254
const maxLocalLength = 64

export const emailProblems = [
  'empty',
  'too_long',
  'control_character',
  'space',
  'no_at',
  'several_at',
  'local_letters',
  'local_form',
  'domain_form',
] as const
export type EmailProblem = (typeof emailProblems)[number]

export type EmailResult = { ok: true; address: string; domain: string } | { ok: false; problem: EmailProblem }

/** Control characters and the two separators of lines and paragraphs. */
const control = /[\p{Cc}\p{Zl}\p{Zp}]/u
/** Spaces and invisible marks that come along when an address is copied from a page or a document. */
const pastedAround = /^[\s\u00ad\u200b-\u200f\u2060\ufeff]+|[\s\u00ad\u200b-\u200f\u2060\ufeff]+$/gu
const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const domainLabel = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/

const refused = (problem: EmailProblem): EmailResult => ({ ok: false, problem })

function asciiDomain(typed: string): string | null {
  // domainToASCII accepts what a URL accepts (ports and brackets are cut off, %-codes decoded): only names may come in
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(typed)) return null
  const domain = domainToASCII(typed).toLowerCase()
  const labels = domain.split('.')
  if (domain.length > 253 || labels.length < 2 || !labels.every((label) => domainLabel.test(label))) return null
  // a last label of digits would be an IPv4 address (RFC 3696, 2)
  return /^\d+$/.test(labels.at(-1) ?? '') ? null : domain
}

/**
 * Normalises an address: outer spaces off, lower case, internationalised domain to punycode. Never throws.
 * Local parts beyond ASCII are refused: neither of our routes can promise to deliver them (RFC 6531 needs every server on the way).
 */
export function parseEmail(typed: string): EmailResult {
  // before trimming: a line break is never typed into a one-line field
  if (control.test(typed)) return refused('control_character')
  const text = typed.replace(pastedAround, '').normalize('NFC')
  if (text === '') return refused('empty')
  if (text.length > maxAddressLength) return refused('too_long')
  if (/\s/u.test(text)) return refused('space')
  const at = text.indexOf('@')
  if (at < 0) return refused('no_at')
  if (text.indexOf('@', at + 1) >= 0) return refused('several_at')
  const local = text.slice(0, at).toLowerCase()
  if ([...local].some((letter) => letter > '\u007e')) return refused('local_letters')
  if (local.length > maxLocalLength || !localPart.test(local)) return refused('local_form')
  const domain = asciiDomain(text.slice(at + 1))
  if (!domain) return refused('domain_form')
  const address = `${local}@${domain}`
  return address.length > maxAddressLength ? refused('too_long') : { ok: true, address, domain }
}
