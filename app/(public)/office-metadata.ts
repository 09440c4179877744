// What the head of every public page of an office says: title, description, canonical address, languages, feed, icon.
// Example offices, error pages and print views stay out of search engines.
import type { Metadata } from 'next'
import { nameInSentence as nameOf, officeHref, officeName } from '@/domain/offices/rules'
import { describe } from '@/lib/description'
import { documentWordsOf } from '@/messages/documents'
import { type OfficePage, type OfficeParams, officePage } from './office-page'

type Place = {
  /** path of the canonical page, where it is another one */
  path?: string
  /** query that makes this a page of its own (`?strona=2`); such pages name no other languages, whose pages differ */
  search?: string
}

/** Addresses in the head: the canonical one, the page's other languages (with the one for everybody else), the office's feed. */
export function alternatesOf(page: OfficePage, { path, search = '' }: Place = {}): NonNullable<Metadata['alternates']> {
  const { office, locale, languages } = page
  const named = search === '' && path === undefined && languages.alternates.length > 1 ? languages.alternates : []
  const [first] = named
  const entries = named.map((other) => [other, page.address(other)] as const)
  const title = documentWordsOf(locale).feed.title(officeName(office, locale).text)
  const feed = officeHref(office, locale, '/kanal.xml')
  return {
    types: { 'application/atom+xml': [{ url: feed, title }] },
    ...(page.failed === null ? { canonical: page.address(languages.canonical, path) + search } : {}),
    ...(first ? { languages: { ...Object.fromEntries(entries), 'x-default': page.address(first) } } : {}),
  }
}

export async function officeMetadata({ params }: { params: OfficeParams }): Promise<Metadata> {
  const page = await officePage(params)
  const { office, locale, words, failed, print } = page
  const about = office.settings.newsletter.enabled ? words.shell.description : words.shell.descriptionBare
  const hidden = office.example || failed !== null || print !== null
  return {
    title: { template: `%s – ${office.settings.names.short}`, default: officeName(office, locale).text },
    description: describe(about(nameInSentence(page))),
    robots: hidden ? { index: false, follow: !office.example } : undefined,
    alternates: failed === null ? alternatesOf(page) : { types: alternatesOf(page).types },
    icons: {
      icon: [
        { url: '/favicon.svg', type: 'image/svg+xml' },
        { url: '/favicon.ico', sizes: '32x32' },
      ],
    },
    formatDetection: { telephone: false, email: false, address: false },
  }
}

/** `robots` of a page that is not for lists of results, whatever office it belongs to. */
export const unlisted = { index: false, follow: true } as const

/** The office's name as the sentences of messages/ take it, for texts that cannot mark its language (descriptions). */
export function nameInSentence({ office, locale }: Pick<OfficePage, 'office' | 'locale'>): string {
  return nameOf(office, locale).text
}
