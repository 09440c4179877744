// Words of the newsletter's pages in a language, with its typography. Made once in a process.
import type { Language } from '@/lib/format'
import { newsletterEn } from './newsletter-en'
import { type NewsletterWords, newsletterPl } from './newsletter-pl'
import { newsletterUk } from './newsletter-uk'
import { typesetTable } from './words'

export type { NewsletterWords }

const tables: Record<Language, NewsletterWords> = {
  pl: typesetTable(newsletterPl, 'pl'),
  en: typesetTable(newsletterEn, 'en'),
  uk: typesetTable(newsletterUk, 'uk'),
}

export const newsletterWords = (locale: Language): NewsletterWords => tables[locale]
