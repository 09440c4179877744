// Pure decisions of an import: which column is which by its head, what a cell means, what a line may become.
import { type Locale, locales } from '@/domain/offices/schema'
import { isDay, startOfPolishDay } from '@/lib/day'
import { parseEmail } from '@/lib/email-address'
import type { ImportCode, ImportPlan } from '../schema/import'

export type Guess = Pick<ImportPlan, 'locale' | 'date' | 'source'> & { address: number | null }

const plainLetters = (text: string) =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').trim()

const heads = {
  address: /e-?mail|adres|poczta|mail|subskrybent/,
  locale: /jezyk|language|lang|locale|мова/,
  date: /data|date|dnia|kiedy|confirm|opt.?in|created|zapisan|timestamp|subscribed/,
  source: /zrodlo|source|tresc|zgod|consent|formularz|sposob|kanal|channel|skad/,
} as const

/** An address as people keep it: bare, or behind a name in angle brackets. */
export const addressIn = (cell: string): string => /<([^<>]*)>\s*$/.exec(cell)?.[1] ?? cell

export const looksLikeAddress = (cell: string): boolean => parseEmail(addressIn(cell)).ok

/** The first line names the columns when none of its cells is an address. */
export const isHead = (cells: readonly string[]): boolean => !cells.some(looksLikeAddress)

/** Columns by their heads; the address by what stands in the first lines where no head tells. Each column is taken once. */
export function guessColumns(head: readonly string[], sample: readonly (readonly string[])[]): Guess {
  const names = head.map(plainLetters)
  const taken = new Set<number>()
  const take = (at: number): number | null => {
    if (at < 0) return null
    taken.add(at)
    return at
  }
  const byContent = sample[0]?.findIndex((_cell, at) => sample.every((row) => looksLikeAddress(row[at] ?? '')))
  const address = take(byContent ?? -1) ?? take(names.findIndex((name) => heads.address.test(name)))
  const named = (pattern: RegExp) => take(names.findIndex((name, at) => !taken.has(at) && pattern.test(name)))
  return { address, locale: named(heads.locale), date: named(heads.date), source: named(heads.source) }
}

const spoken: Readonly<Record<string, Locale>> = {
  ...{ polski: 'pl', polish: 'pl', 'pl-pl': 'pl' },
  ...{ angielski: 'en', english: 'en', 'en-gb': 'en', 'en-us': 'en', eng: 'en' },
  ...{ ukrainski: 'uk', ukrainian: 'uk', ua: 'uk', 'uk-ua': 'uk', українська: 'uk', укр: 'uk' },
}

/** The language that a cell names; null for an empty one and for languages that the newsletter has not. */
export function localeIn(cell: string): Locale | null {
  const text = plainLetters(cell).replaceAll('_', '-')
  return locales.find((locale) => locale === text) ?? spoken[text] ?? spoken[cell.toLowerCase().trim()] ?? null
}

/** The calendar day of a cell: `2021-05-04` with or without a time, `4.05.2021`, `04/05/2021` (day first, as written in Poland). */
export function dayIn(cell: string): string | null {
  const text = cell.trim()
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T ].*)?$/.exec(text)
  const polish = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})(?:\s*r\.)?(?:[, ].*)?$/.exec(text)
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : polish ? [polish[3], polish[2], polish[1]] : []
  if (!year || !month || !day) return null
  const named = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(named) ? named : null
}

/** Lines of one table name the same days again and again. */
const beginnings = new Map<string, Date>()
function beginningOf(day: string): Date {
  const at = beginnings.get(day) ?? startOfPolishDay(day)
  beginnings.set(day, at)
  return at
}

export type JudgedRow = {
  code: ImportCode
  /** normalised; empty for an invalid one */
  email: string
  locale: Locale
  consentedAt: Date | null
  note: string
}

/** What a line may become when nothing is known of its address yet. `today`: `YYYY-MM-DD` in Poland. */
export function judgeRow(cells: readonly string[], plan: ImportPlan, today: string): JudgedRow {
  const at = (place: number | null) => (place === null ? '' : (cells[place] ?? '').trim())
  const parsed = parseEmail(addressIn(at(plan.address)))
  const locale = localeIn(at(plan.locale)) ?? plan.defaultLocale
  const note = at(plan.source)
  const written = at(plan.date)
  const day = dayIn(written)
  const sound = day !== null && day >= '2000-01-01' && day <= today
  const row = {
    email: parsed.ok ? parsed.address : '',
    locale,
    consentedAt: sound ? beginningOf(day) : null,
    note,
  }
  if (!parsed.ok) return { ...row, code: 'invalid' }
  if (!plan.proof) return { ...row, code: 'reconfirm' }
  if (written !== '' && !sound) return { ...row, code: 'bad_date' }
  return { ...row, code: sound && note !== '' ? 'active' : 'missing_proof' }
}
