// What the pages behind mailed links have in common: the office and language of the link, and a head that tells nobody of the token.
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { type PublicOffice, publicOffice, publicOfficeById } from '@/domain/offices/public'
import { isLocale, officeHref, officeName } from '@/domain/offices/rules'
import type { Locale } from '@/domain/offices/schema'
import { type ReaderView, readerView } from '@/lib/view'
import { type NewsletterWords, newsletterWords } from '@/messages/newsletter'

/** The token stands in the address: it goes into no index and no referrer. */
export const secretPage = (title: string): Metadata => ({
  title,
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
})

export type MailedLink = {
  office: PublicOffice | null
  locale: Locale
  words: NewsletterWords
  /** the office's name as sentences need it */
  name: string
  onward: { href: string; label: string }
  reader: ReaderView
}

type Found = { officeId?: string | null; locale?: Locale }
type Query = Record<string, string | string[] | undefined>

/** First language of the browser that we speak; Polish for all others. */
async function browserLocale(): Promise<Locale> {
  const wanted = ((await headers()).get('accept-language') ?? '').toLowerCase().match(/\b(pl|en|uk)\b/)?.[1]
  return isLocale(wanted) ? wanted : 'pl'
}

/** `query` names office and language after an erasure, when the row that knew them is gone. */
export async function mailedLink({ officeId, locale: own }: Found, query: Query = {}): Promise<MailedLink> {
  const slug = typeof query.urzad === 'string' ? query.urzad : ''
  const asked = typeof query.jezyk === 'string' ? query.jezyk : ''
  const office = officeId ? await publicOfficeById(officeId) : slug ? await publicOffice(slug) : null
  const locale = (officeId && own) || (isLocale(asked) ? asked : await browserLocale())
  const words = newsletterWords(locale)
  const name = office ? (locale === 'pl' ? office.settings.names.genitive : officeName(office, locale).text) : ''
  const onward = office
    ? { href: officeHref(office, locale, '/newsletter'), label: words.toForm }
    : { href: '/', label: words.toOffices }
  return { office, locale, words, name, onward, reader: readerView(await headers()) }
}
