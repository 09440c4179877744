// `/{office}/sitemap/{n}.xml`: one file of the office's sitemap.
import { officeMap } from '@/app/(public)/office-map'
import { publicOffice } from '@/domain/offices/public'
import { sitemapXml, urlsPerSitemap } from '@/lib/sitemap'
import { textAnswer } from '@/lib/text-answer'

type Context = { params: Promise<{ office: string; locale: string; part: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { office: slug, locale, part } = await params
  const number = Number(/^([1-9]\d{0,4})\.xml$/.exec(part)?.[1] ?? 0)
  const office = locale === 'pl' && number > 0 ? await publicOffice(slug) : null
  const map = office ? await officeMap(office) : null
  const urls = map?.part((number - 1) * urlsPerSitemap, number * urlsPerSitemap) ?? []
  if (urls.length === 0) return new Response(null, { status: 404 })
  return textAnswer(request, sitemapXml(urls), 'application/xml')
}
