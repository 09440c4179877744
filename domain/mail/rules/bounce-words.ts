// Reasons of bounces as staff read them: `hard:5.1.1`, `soft:mailboxfull`, `block:5.7.1`. Browser-safe, pure.

const kinds: Record<string, string> = {
  hard: 'skrzynka nie istnieje',
  soft: 'skrzynka chwilowo nie przyjmuje wiadomości',
  block: 'serwer odbiorcy nie przyjął nadawcy lub treści',
}

const codes: Record<string, string> = {
  provider_suppressed: 'dostawca poczty nie wysyła już na ten adres (wcześniejszy zwrot albo zgłoszenie)',
  mailboxfull: 'skrzynka jest pełna',
  messagetoolarge: 'wiadomość jest za duża dla serwera odbiorcy',
  contentrejected: 'serwer odbiorcy odrzucił treść wiadomości',
}

/** Null when the reason is none of a bounce. */
export function bounceWords(reason: string): string | null {
  const [kind = '', code = ''] = reason.split(':')
  const words = kinds[kind]
  if (!words) return null
  return codes[code] ?? `${words}${/^\d/.test(code) ? ` (kod ${code})` : ''}`
}
