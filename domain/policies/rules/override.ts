// The reason for publishing against errors of the linter. It is kept for ever in the audit trail, so nobody may be named in it. Pure.

const email = /[^\s@]+@[^\s@]+\.[^\s@]+/
/** eleven digits, also in groups: a PESEL number, or something as long that belongs to somebody */
const elevenDigits = /(?<!\d)\d(?:[ \u00a0-]?\d){10}(?!\d)/

/** Polish sentence about what is wrong with the reason; null when it can be kept. */
export function reasonProblem(reason: string): string | null {
  if (reason.trim().length < 10) return 'Napisz, dlaczego publikujesz mimo błędów (co najmniej 10 znaków).'
  if (email.test(reason)) return 'Usuń adres e-mail. Powód zostaje na zawsze w dzienniku zdarzeń.'
  if (elevenDigits.test(reason)) return 'Usuń numer podobny do PESEL. Powód zostaje na zawsze w dzienniku zdarzeń.'
  return null
}
