// `/{office}/sitemap.xml`, on an own host `/sitemap.xml`: index of the office's sitemaps. Addresses of all languages stand in one set.
import { officeMap } from '@/app/(public)/office-map'
import { publicOffice } from '@/domain/offices/public'
import { canonicalUrl } from '@/domain/offices/rules'
import { env } from '@/lib/env'
import { sitemapFiles, sitemapIndexXml } from '@/lib/sitemap'
import { textAnswer } from '@/lib/text-answer'

type Context = { params: Promise<{ office: string; locale: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { office: slug, locale } = await params
  const office = locale === 'pl' ? await publicOffice(slug) : null
  const files = office ? sitemapFiles((await officeMap(office)).total) : 0
  if (!office || files === 0) return new Response(null, { status: 404 })
  const parts = Array.from({ length: files }, (_, at) => `/sitemap/${at + 1}.xml`)
  const index = parts.map((path) => ({ loc: canonicalUrl(office, 'pl', path, env.appUrl) }))
  return textAnswer(request, sitemapIndexXml(index), 'application/xml')
}
