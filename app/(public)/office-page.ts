// What every public page of an office knows: the office, the language and its words, where the page stands, and whether it is
// drawn for print. Read from the address and from the headers that only the door can set (server/exchange.ts).
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { type PublicOffice, publicOffice } from '@/domain/offices/public'
import { canonicalUrl, isLocale, pathInOffice } from '@/domain/offices/rules'
import type { Locale } from '@/domain/offices/schema'
import { env } from '@/lib/env'
import { type ReaderView, readerView } from '@/lib/view'
import { type Words, wordsOf } from '@/messages/words'
import { type PageLanguages, pageLanguages } from './page-languages'

export type OfficeParams = Promise<{ office: string; locale: string }>

export type OfficePage = {
  /** `base` is empty on the office's own host */
  office: PublicOffice & { base: string }
  locale: Locale
  words: Words
  /** path below office and language: `/kontakt`, or empty for the home page */
  path: string
  /** canonical address of the page in a language (default its own), or of another path of the office */
  address: (locale?: Locale, path?: string) => string
  languages: PageLanguages
  print: { graphics: boolean } | null
  /** status of the error page that is being drawn, else null */
  failed: number | null
  /** how this reader wants the page drawn */
  reader: ReaderView
}

const officePageOf = cache(async (slug: string, locale: Locale): Promise<OfficePage> => {
  const [found, head] = await Promise.all([publicOffice(slug), headers()])
  if (!found) notFound()
  const query = new URLSearchParams(head.get('x-okienko-query') ?? '')
  const path = pathInOffice(head.get('x-okienko-path') ?? '', found)
  const failed = Number(head.get('x-error-status'))
  return {
    office: { ...found, base: head.get('x-okienko-base') ?? `/${found.slug}` },
    locale,
    words: wordsOf(locale),
    path,
    address: (other = locale, at = path) => canonicalUrl(found, other, at, env.appUrl),
    languages: await pageLanguages(found.id, locale, failed >= 400 ? '' : path),
    print: query.get('druk') === '1' ? { graphics: query.get('grafika') !== 'nie' } : null,
    failed: failed >= 400 ? failed : null,
    reader: readerView(head),
  }
})

/** The page's surroundings; an unknown office or language is a 404. Asked once in a request. */
export async function officePage(params: OfficeParams): Promise<OfficePage> {
  const { office, locale } = await params
  if (!isLocale(locale)) notFound()
  return officePageOf(office, locale)
}
