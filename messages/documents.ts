// Words of the pages of documents and news in a language, with hard spaces. Made once in a process.
import type { TextLocale } from '@/lib/typography'
import { documentsEn } from './documents-en'
import { type DocumentWords, documentsPl } from './documents-pl'
import { documentsUk } from './documents-uk'
import { typesetTable } from './words'

export type { DocumentWords }

const tables: Record<TextLocale, DocumentWords> = {
  pl: typesetTable(documentsPl, 'pl'),
  en: typesetTable(documentsEn, 'en'),
  uk: typesetTable(documentsUk, 'uk'),
}

export function documentWordsOf(locale: TextLocale): DocumentWords {
  return tables[locale]
}
