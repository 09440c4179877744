// Small pieces of grammar for the clauses: spans of time, dates, escaping of plain values. Pure; no fact of any office.
import type { Locale } from '@/domain/offices/schema'

type Unit = 'day' | 'month' | 'hour'

const forms: Record<Locale, Record<Unit, readonly [one: string, few: string, many: string]>> = {
  // accusative, as after „przez”
  pl: {
    day: ['dzień', 'dni', 'dni'],
    month: ['miesiąc', 'miesiące', 'miesięcy'],
    hour: ['godzinę', 'godziny', 'godzin'],
  },
  en: { day: ['day', 'days', 'days'], month: ['month', 'months', 'months'], hour: ['hour', 'hours', 'hours'] },
  // genitive, as after „протягом”
  uk: { day: ['дня', 'днів', 'днів'], month: ['місяця', 'місяців', 'місяців'], hour: ['години', 'годин', 'годин'] },
}

/** `90 dni`, `24 miesiące`; Polish in the accusative („przez …”), Ukrainian in the genitive („протягом …”). */
export function span(count: number, unit: Unit, locale: Locale): string {
  const [one, few, many] = forms[locale][unit]
  const last = count % 10
  const teen = count % 100 > 10 && count % 100 < 20
  if (locale === 'uk') return `${count} ${last === 1 && !teen ? one : many}`
  if (count === 1) return `1 ${one}`
  return `${count} ${last >= 2 && last <= 4 && !teen ? few : many}`
}

const genitives: Record<Unit, readonly [one: string, many: string]> = {
  day: ['dnia', 'dni'],
  month: ['miesiąca', 'miesięcy'],
  hour: ['godziny', 'godzin'],
}

/** `12 godzin`, `1 godziny`, as after „po upływie”; the other languages have no such case here. */
export function genitiveSpan(count: number, unit: Unit, locale: Locale): string {
  return locale === 'pl' ? `${count} ${genitives[unit][count === 1 ? 0 : 1]}` : span(count, unit, locale)
}

const tags: Record<Locale, string> = { pl: 'pl-PL', en: 'en-GB', uk: 'uk-UA' }

/** `5 lutego 2026 r.` from `2026-02-05`. */
export function longDate(day: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(tags[locale], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const text = format.format(new Date(`${day}T00:00:00Z`))
  return locale === 'pl' ? `${text} r.` : text
}

/** A value typed as plain text, safe inside a line of Markdown: it can make neither a link nor emphasis nor a table cell. */
export function plain(value: string): string {
  return value
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\*`[\]<>|~]/g, '\\$&')
}

/** A value that staff wrote as Markdown paragraphs; only its own headings are taken away, the document has its order. */
export function paragraphs(value: string): string {
  return value.replace(/^ {0,3}#{1,6}\s+/gm, '').trim()
}

/** A Polish fact in a text of another language: its words say that they are Polish, for those who listen. Empty stays empty. */
export function polishIn(value: string, locale: Locale): string {
  const text = plain(value)
  // a mark cannot hold brackets
  return locale === 'pl' || text === '' || /[[\]]/.test(text) ? text : `[${text}]{lang=pl}`
}
