// Everything of an office that belongs into lists of results: its public pages in the languages in which they exist, each with the
// day of its last change where that is known. Print views, old versions, errors and results of searches are not among them.
import { newsOnMap } from '@/domain/news/public'
import { newsPath } from '@/domain/news/rules'
import type { PublicOffice } from '@/domain/offices/public'
import { canonicalUrl } from '@/domain/offices/rules'
import { type Locale, locales } from '@/domain/offices/schema'
import { documentsOnMap, easyTexts } from '@/domain/policies/public'
import { documentPath, easyPath, historyPath, registerPath } from '@/domain/policies/rules'
import { env } from '@/lib/env'
import type { SitemapUrl } from '@/lib/sitemap'

type MapEntry = { path: string; pages: readonly { locale: Locale; changed: Date | undefined }[] }

const inEvery = (path: string, changed?: Date): MapEntry => ({
  path,
  pages: locales.map((locale) => ({ locale, changed })),
})

const latest = (days: readonly Date[]): Date | undefined =>
  days.length === 0 ? undefined : new Date(Math.max(...days.map(Number)))

/** Pages in the order of their weight: the office's own, documents, news. */
async function entriesOf({ id, settings }: PublicOffice): Promise<MapEntry[]> {
  const [documents, easy, news] = await Promise.all([documentsOnMap(id), easyTexts(id), newsOnMap(id)])
  const documentsChanged = latest(documents.flatMap(({ pages }) => pages.map(({ changed }) => changed)))
  const newsChanged = latest(news.map(({ changed }) => changed))
  const newsletter = settings.newsletter.enabled ? ['/newsletter', '/newsletter/archiwum'] : []
  return [
    inEvery('', latest([documentsChanged, newsChanged].filter((day) => day !== undefined))),
    inEvery('/polityki', documentsChanged),
    inEvery('/aktualnosci', newsChanged),
    ...[...newsletter, '/wniosek', '/kontakt', '/iod', '/mapa-strony'].map((path) => inEvery(path)),
    ...documents.flatMap(({ slug, pages }) => {
      const history = pages.map(({ locale, historyChanged: changed }) => ({ locale, changed }))
      return [
        { path: documentPath(slug), pages },
        { path: historyPath(slug), pages: history },
        { path: registerPath(slug), pages: history },
      ]
    }),
    // plain-language texts are Polish only
    ...[...easy].map((slug) => ({ path: easyPath(slug), pages: [{ locale: 'pl' as const, changed: undefined }] })),
    ...news.map(({ slug, locale, changed }) =>
      // a text that is not Polish is canonical in its own language only
      locale === 'pl' ? inEvery(newsPath(slug), changed) : { path: newsPath(slug), pages: [{ locale, changed }] },
    ),
  ]
}

/** Addresses for the office's sitemap; none for an example office and for one that is not live. */
export async function officeMap(office: PublicOffice): Promise<SitemapUrl[]> {
  if (office.example || office.state !== 'live') return []
  const at = (locale: Locale, path: string) => canonicalUrl(office, locale, path, env.appUrl)
  return (await entriesOf(office)).flatMap(({ path, pages }) => {
    const links = pages.map(({ locale }) => ({ language: locale as string, href: at(locale, path) }))
    const [first] = links
    const alternates = first ? [...links, { language: 'x-default', href: first.href }] : []
    return pages.map(({ locale, changed }) => ({
      loc: at(locale, path),
      changed,
      alternates: pages.length > 1 ? alternates : [],
    }))
  })
}
