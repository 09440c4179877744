// `security.txt` (RFC 9116): where to report a weakness. Pure; what it says comes from settings, and without a contact there is none.

export type SecurityFacts = {
  /** `mailto:`, `https:` or `tel:` addresses, in the order of preference */
  contacts: readonly string[]
  /** address of the file itself */
  address: string
  languages: readonly string[]
  at: Date
}

/** A mailbox or an https address as the URI that the file wants. */
export const contactUri = (contact: string): string =>
  /^(https|tel|mailto):/i.test(contact) ? contact : `mailto:${contact}`

/**
 * Six to seven months ahead, always the first of a month: far enough to be found valid, less than the year that RFC 9116 2.5.5
 * recommends at most, and the same for a whole month, so that the file does not change with every request.
 */
export const expiryOf = (at: Date): Date => new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 7, 1))

/** The file's text; null when nobody is to be written to. */
export function securityText({ contacts, address, languages, at }: SecurityFacts): string | null {
  if (contacts.length === 0) return null
  const lines = [
    ...contacts.map((contact) => `Contact: ${contactUri(contact)}`),
    `Expires: ${expiryOf(at).toISOString().replace('.000Z', 'Z')}`,
    `Preferred-Languages: ${languages.join(', ')}`,
    // a file whose own address is not https cannot say so (RFC 9116 2.5.2)
    ...(address.startsWith('https:') ? [`Canonical: ${address}`] : []),
  ]
  return `${lines.join('\n')}\n`
}
