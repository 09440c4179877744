// The words of a language, with hard spaces where that language keeps words together. Made once in a process.
import { type TextLocale, typeset } from '@/lib/typography'
import { en } from './en'
import { pl, type Words } from './pl'
import { uk } from './uk'

export type { Words }

/** Applies typography to every text of a table and to what its functions answer. */
export function typesetTable<T>(table: T, locale: TextLocale): T {
  if (typeof table === 'string') return typeset(table, locale) as T
  if (typeof table === 'function') return ((...args: unknown[]) => typeset(String(table(...args)), locale)) as T
  if (Array.isArray(table)) return table.map((entry) => typesetTable(entry, locale)) as T
  if (typeof table !== 'object' || table === null) return table
  return Object.fromEntries(Object.entries(table).map(([key, entry]) => [key, typesetTable(entry, locale)])) as T
}

const tables: Record<TextLocale, Words> = {
  pl: typesetTable(pl, 'pl'),
  en: typesetTable(en, 'en'),
  uk: typesetTable(uk, 'uk'),
}

export function wordsOf(locale: TextLocale): Words {
  return tables[locale]
}

/** Names of the languages, each in itself. */
export const languageNames: Record<TextLocale, string> = { pl: 'Polski', en: 'English', uk: 'Українська' }
