// `/sitemap-portal.xml`: the pages of the installation itself, which belong to no office.
import { officesHref } from '@/domain/offices/rules'
import { locales } from '@/domain/offices/schema'
import { env } from '@/lib/env'
import { sitemapXml } from '@/lib/sitemap'
import { textAnswer } from '@/lib/text-answer'

// answered at every request, not when the portal is built
export const dynamic = 'force-dynamic'

export async function GET(request: Request): Promise<Response> {
  const links = locales.map((locale) => ({ language: locale as string, href: env.appUrl + officesHref(locale) }))
  const alternates = [...links, { language: 'x-default', href: env.appUrl + officesHref('pl') }]
  return textAnswer(request, sitemapXml(links.map(({ href: loc }) => ({ loc, alternates }))), 'application/xml')
}
