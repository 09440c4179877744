// Sitemaps (sitemaps.org 0.9) as text: a list of addresses with their languages, and an index of such lists. Pure; knows no noun of ours.

export type SitemapUrl = {
  /** absolute */
  loc: string
  /** last change that a reader could see; left out where it is not known */
  changed?: Date | undefined
  /** the same page in every language it exists in, its own included; fewer than two are left out */
  alternates?: readonly { language: string; href: string }[]
}

/** The protocol allows 50 000 addresses and 50 MB a file; four lines of languages beside each make them long. */
export const urlsPerSitemap = 2_000
const mostSitemaps = 50_000

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
const xmlText = (text: string) => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark)

const head = '<?xml version="1.0" encoding="utf-8"?>\n'
const lastmod = (changed: Date | undefined) => (changed ? `<lastmod>${changed.toISOString()}</lastmod>` : '')

function urlXml({ loc, changed, alternates = [] }: SitemapUrl): string {
  const links = alternates.length < 2 ? [] : alternates
  const lines = links.map(
    ({ language, href }) => `\n<xhtml:link rel="alternate" hreflang="${xmlText(language)}" href="${xmlText(href)}"/>`,
  )
  return `<url><loc>${xmlText(loc)}</loc>${lastmod(changed)}${lines.join('')}</url>\n`
}

/** A file of at most `urlsPerSitemap` addresses; throws a RangeError on more. */
export function sitemapXml(urls: readonly SitemapUrl[]): string {
  if (urls.length > urlsPerSitemap) throw new RangeError(`a sitemap holds ${urlsPerSitemap} addresses at most`)
  return `${head}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.map(urlXml).join('')}</urlset>
`
}

/** An index of sitemaps, the first 50 000 of them. */
export function sitemapIndexXml(files: readonly Pick<SitemapUrl, 'loc' | 'changed'>[]): string {
  const lines = files
    .slice(0, mostSitemaps)
    .map(({ loc, changed }) => `<sitemap><loc>${xmlText(loc)}</loc>${lastmod(changed)}</sitemap>\n`)
  return `${head}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('')}</sitemapindex>\n`
}

/** In how many files so many addresses stand. */
export const sitemapFiles = (urls: number): number => Math.ceil(urls / urlsPerSitemap)
