// Dates, times, numbers and sizes as people read them, in the three languages of the public site. The zone is always Poland's.
// Spaces inside a date or a number do not break. Pure; knows no noun of ours.

export type Language = 'pl' | 'en' | 'uk'
export const timeZone = 'Europe/Warsaw'

const tags: Record<Language, string> = { pl: 'pl-PL', en: 'en-GB', uk: 'uk-UA' }
const nbsp = '\u00a0'
const solid = (text: string) => text.replace(/[ \u202f]/g, nbsp)

const made = new Map<string, Intl.DateTimeFormat>()
function formatter(locale: Language, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}:${name}`
  const known = made.get(key) ?? new Intl.DateTimeFormat(tags[locale], { timeZone, ...options })
  made.set(key, known)
  return known
}

/** A calendar day (`YYYY-MM-DD`) is read as that day in Poland, a Date as the moment it is. */
const momentOf = (at: Date | string): Date => (typeof at === 'string' ? new Date(`${at.slice(0, 10)}T12:00:00Z`) : at)

/** `21 listopada 2026 r.` · `21 November 2026` · `21 листопада 2026 р.` */
export function formatDay(at: Date | string, locale: Language = 'pl'): string {
  const text = formatter(locale, 'day', { day: 'numeric', month: 'long', year: 'numeric' }).format(momentOf(at))
  const bare = solid(text).replace(new RegExp(`${nbsp}[rр]\\.$`), '')
  return locale === 'en' ? bare : `${bare}${nbsp}${locale === 'pl' ? 'r.' : 'р.'}`
}

/** `14:05` */
export function formatTime(at: Date, locale: Language = 'pl'): string {
  return formatter(locale, 'time', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)
}

/** `21 listopada 2026 r., 14:05:33`, for registers */
export function formatSecond(at: Date, locale: Language = 'pl'): string {
  const options = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const
  return `${formatDay(at, locale)}, ${formatter(locale, 'second', options).format(at)}`
}

/** `21 listopada 2026 r., 14:05` */
export function formatMoment(at: Date, locale: Language = 'pl'): string {
  return `${formatDay(at, locale)}, ${formatTime(at, locale)}`
}

/** `21.11.2026` (for tables of the panel) */
export function formatShortDay(at: Date | string): string {
  return formatter('pl', 'short', { day: '2-digit', month: '2-digit', year: 'numeric' }).format(momentOf(at))
}

/** `21.11.2026, 14:05` (for tables of the panel) */
export function formatShortMoment(at: Date): string {
  return `${formatShortDay(at)}, ${formatTime(at)}`
}

/** Calendar day in Poland, `YYYY-MM-DD`: value of `<time dateTime>`. */
export function isoDay(at: Date | string): string {
  return typeof at === 'string'
    ? at.slice(0, 10)
    : formatter('en', 'iso', { dateStyle: 'short' }).format(at).split('/').reverse().join('-')
}

/** Thousands apart, at most `digits` after the decimal mark. */
export function formatNumber(value: number | bigint, locale: Language = 'pl', digits = 0): string {
  // four digits are grouped too: columns of numbers must read alike
  const format = new Intl.NumberFormat(tags[locale], { maximumFractionDigits: digits, useGrouping: 'always' })
  return solid(format.format(value))
}

const sizeUnits: Record<Language, readonly string[]> = {
  pl: ['B', 'kB', 'MB', 'GB', 'TB'],
  en: ['B', 'kB', 'MB', 'GB', 'TB'],
  uk: ['Б', 'кБ', 'МБ', 'ГБ', 'ТБ'],
}

/** Bytes as `820 B`, `12,4 kB`, `3 MB` (powers of 1000). */
export function formatSize(bytes: number | bigint, locale: Language = 'pl'): string {
  let value = Number(bytes)
  let step = 0
  while (value >= 999.5 && step < 4) {
    value /= 1000
    step += 1
  }
  const digits = step === 0 || value >= 100 ? 0 : 1
  return `${formatNumber(value, locale, digits)}${nbsp}${sizeUnits[locale][step]}`
}

/** Forms of a noun: one (1 plik), few (2 pliki), many (5 plików); English has one and many only. */
export type PluralForms = { one: string; few?: string; many: string }

/** The form that goes with a count, without the count. */
export function pluralForm(count: number, forms: PluralForms, locale: Language = 'pl'): string {
  const rule = new Intl.PluralRules(tags[locale]).select(count)
  if (rule === 'one') return forms.one
  return rule === 'few' ? (forms.few ?? forms.many) : forms.many
}

/** `5 plików` */
export function counted(count: number, forms: PluralForms, locale: Language = 'pl'): string {
  return `${formatNumber(count, locale)}${nbsp}${pluralForm(count, forms, locale)}`
}

/** Phone as a `tel:` address: digits and a leading plus; a Polish number of nine digits gets +48, an extension follows a comma. */
export function telephoneHref(phone: string, extension = ''): string | null {
  const digits = phone.replace(/(?!^\+)\D/g, '')
  if (digits.replace('+', '').length < 3) return null
  const full = /^\d{9}$/.test(digits) ? `+48${digits}` : digits
  return `tel:${full}${/^\d+$/.test(extension) ? `,${extension}` : ''}`
}
