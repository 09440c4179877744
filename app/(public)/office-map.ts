// Everything of an office that belongs into lists of results: its public pages in the languages in which they exist, each with the
// day of its last change where that is known. Print views, old versions, errors and results of searches are not among them.
import { newsOnMap } from '@/domain/news/public'
import { newsPath } from '@/domain/news/rules'
import { issuesOnMap } from '@/domain/newsletter/public/archive'
import { archivePath, issuePath } from '@/domain/newsletter/rules/archive'
import type { PublicOffice } from '@/domain/offices/public'
import { canonicalUrl } from '@/domain/offices/rules'
import { type Locale, locales } from '@/domain/offices/schema'
import { documentsOnMap, easyTexts } from '@/domain/policies/public'
import { documentPath, easyPath, historyPath, officeRegisterPath, registerPath } from '@/domain/policies/rules'
import { env } from '@/lib/env'
import type { SitemapUrl } from '@/lib/sitemap'

type MapEntry = { path: string; pages: readonly { locale: Locale; changed: Date | undefined }[] }

const inEvery = (path: string, changed?: Date): MapEntry => ({
  path,
  pages: locales.map((locale) => ({ locale, changed })),
})

/** A text that is not Polish is canonical in its own language only. */
const textEntry = (path: string, locale: Locale, changed: Date): MapEntry =>
  locale === 'pl' ? inEvery(path, changed) : { path, pages: [{ locale, changed }] }

const latest = (days: readonly Date[]): Date | undefined =>
  days.length === 0 ? undefined : new Date(Math.max(...days.map(Number)))

/** Pages in the order of their weight: the office's own, documents, issues, news. */
async function entriesOf({ id, settings }: PublicOffice): Promise<MapEntry[]> {
  const [documents, easy, news] = await Promise.all([documentsOnMap(id), easyTexts(id), newsOnMap(id)])
  const issues = await issuesOnMap(id)
  const documentsChanged = latest(documents.flatMap(({ pages }) => pages.map(({ changed }) => changed)))
  const newsChanged = latest(news.map(({ changed }) => changed))
  const newsletter = settings.newsletter.enabled ? ['/newsletter'] : []
  const archive = newsletter.length > 0 || issues.length > 0
  return [
    inEvery('', latest([documentsChanged, newsChanged].filter((day) => day !== undefined))),
    inEvery('/polityki', documentsChanged),
    inEvery(officeRegisterPath),
    inEvery('/aktualnosci', newsChanged),
    ...[...newsletter, '/wniosek', '/kontakt', '/iod', '/mapa-strony'].map((path) => inEvery(path)),
    ...(archive ? [inEvery(archivePath, latest(issues.map(({ changed }) => changed)))] : []),
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
    ...issues.map(({ number, locale, changed }) => textEntry(issuePath(number), locale, changed)),
    ...news.map(({ slug, locale, changed }) => textEntry(newsPath(slug), locale, changed)),
  ]
}

/**
 * The office's sitemap: how many addresses it holds, and the addresses from one to another of them (made only when asked for: there
 * may be tens of thousands). Empty for an example office and for one that is not live.
 */
export async function officeMap(
  office: PublicOffice,
): Promise<{ total: number; part: (from: number, to: number) => SitemapUrl[] }> {
  const listed = !office.example && office.state === 'live'
  const pages = (listed ? await entriesOf(office) : []).flatMap((entry) => entry.pages.map((page) => ({ entry, page })))
  const at = (locale: Locale, path: string) => canonicalUrl(office, locale, path, env.appUrl)
  const urlOf = ({ entry, page }: (typeof pages)[number]): SitemapUrl => {
    const links = entry.pages.map(({ locale }) => ({ language: locale as string, href: at(locale, entry.path) }))
    const [first] = links
    return {
      loc: at(page.locale, entry.path),
      changed: page.changed,
      alternates: first && links.length > 1 ? [...links, { language: 'x-default', href: first.href }] : [],
    }
  }
  return { total: pages.length, part: (from, to) => pages.slice(from, to).map(urlOf) }
}
