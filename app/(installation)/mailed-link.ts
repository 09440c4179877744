// What the pages behind mailed links have in common: the office and language of the link, and a head that tells nobody of the token.
// The language is the one of the sign-up, kept with its row; when the row is gone, the one that the link names; else Polish, and
// the page offers the others.
import type { Metadata } from 'next'
import { type PublicOffice, publicOffice, publicOfficeById } from '@/domain/offices/public'
import { isLocale, nameInSentence, officeHref, officesHref, type Passage } from '@/domain/offices/rules'
import type { Locale } from '@/domain/offices/schema'
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
  name: Passage
  onward: { href: string; label: string }
  /** this page in another language; absent where the sign-up tells the language */
  languageHref: ((language: Locale) => string) | undefined
}

export type Query = Record<string, string | string[] | undefined>
type Found = { officeId?: string | null; locale?: Locale }

const textOf = (query: Query, key: string): string | undefined => {
  const value = query[key]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** `path`: the page itself. `query`: what its link tells, and after an erasure office and language of the row that is gone. */
export async function mailedLink(path: string, { officeId, locale: own }: Found, query: Query): Promise<MailedLink> {
  const slug = textOf(query, 'urzad')
  const asked = textOf(query, 'jezyk')
  const office = officeId ? await publicOfficeById(officeId) : slug ? await publicOffice(slug) : null
  const locale = (officeId && own) || (isLocale(asked) ? asked : 'pl')
  const words = newsletterWords(locale)
  const kept = Object.entries({ wynik: textOf(query, 'wynik'), urzad: slug }).filter(([, value]) => value !== undefined)
  const rest = kept.map(([key, value]) => `${key}=${encodeURIComponent(value ?? '')}&`).join('')
  return {
    office,
    locale,
    words,
    name: office ? nameInSentence(office, locale) : { text: '', locale },
    onward: office
      ? { href: officeHref(office, locale, '/newsletter'), label: words.toForm }
      : { href: officesHref(locale), label: words.toOffices },
    languageHref: officeId ? undefined : (language) => `${path}?${rest}jezyk=${language}`,
  }
}

/** Language that the pressed button names, as a query for the page that follows; empty for anything else. */
export async function spokenIn(request: Request): Promise<string> {
  const form = await request.formData().catch(() => new FormData())
  const asked = form.get('jezyk')
  return typeof asked === 'string' && isLocale(asked) ? `jezyk=${asked}` : ''
}
