// What the head of every public page of an office says: title, description, canonical address, languages, feed, icon.
// Example offices, error pages and print views stay out of search engines.
import type { Metadata } from 'next'
import { officeHref, officeName } from '@/domain/offices/rules'
import { type Locale, locales } from '@/domain/offices/schema'
import { type OfficePage, type OfficeParams, officePage } from './office-page'

/** `pl`, `en`, `uk` and the page for everybody else. */
function languagesOf(page: OfficePage): Record<string, string> {
  const entries = locales.map((locale: Locale) => [locale, page.address(locale)])
  return Object.fromEntries([...entries, ['x-default', page.address('pl')]])
}

export async function officeMetadata({ params }: { params: OfficeParams }): Promise<Metadata> {
  const page = await officePage(params)
  const { office, locale, words, failed, print } = page
  const feed = officeHref(office, locale, '/kanal.xml')
  const hidden = office.example || failed !== null || print !== null
  return {
    title: { template: `%s | ${office.settings.names.short}`, default: officeName(office, locale).text },
    description: words.shell.description(nameInSentence(page)),
    robots: hidden ? { index: false, follow: !office.example } : undefined,
    alternates:
      failed === null
        ? { canonical: page.address(), languages: languagesOf(page), types: { 'application/atom+xml': feed } }
        : undefined,
    icons: {
      icon: [
        { url: '/favicon.svg', type: 'image/svg+xml' },
        { url: '/favicon.ico', sizes: '32x32' },
      ],
    },
    formatDetection: { telephone: false, email: false, address: false },
  }
}

/** The office's name as the sentences of messages/ take it: genitive in Polish, plain in the other languages. */
export function nameInSentence({ office, locale }: Pick<OfficePage, 'office' | 'locale'>): string {
  return locale === 'pl' ? office.settings.names.genitive : officeName(office, locale).text
}
