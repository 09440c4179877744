// Words of the pages that tell what changed, in a language, with hard spaces. Made once in a process.
import type { TextLocale } from '@/lib/typography'
import { comparisonEn } from './comparison-en'
import { type ComparisonMessages, comparisonPl } from './comparison-pl'
import { comparisonUk } from './comparison-uk'
import { typesetTable } from './words'

export type { ComparisonMessages }

const tables: Record<TextLocale, ComparisonMessages> = {
  pl: typesetTable(comparisonPl, 'pl'),
  en: typesetTable(comparisonEn, 'en'),
  uk: typesetTable(comparisonUk, 'uk'),
}

export const comparisonWordsOf = (locale: TextLocale): ComparisonMessages => tables[locale]
