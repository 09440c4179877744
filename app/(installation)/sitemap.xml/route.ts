// `/sitemap.xml` of the installation: index of the sitemaps of its offices. Offices that live on a host of their own name theirs there.
import { officeMap } from '@/app/(public)/office-map'
import { publicOffices } from '@/domain/offices/public'
import { canonicalUrl } from '@/domain/offices/rules'
import { env } from '@/lib/env'
import { sitemapFiles, sitemapIndexXml } from '@/lib/sitemap'
import { textAnswer } from '@/lib/text-answer'

// answered at every request, not when the portal is built
export const dynamic = 'force-dynamic'

export async function GET(request: Request): Promise<Response> {
  const index = [{ loc: `${env.appUrl}/sitemap-portal.xml` }]
  for (const office of await publicOffices()) {
    // an office that is off for a time answers 503, its map too
    if (office.ownOrigin || office.state !== 'live') continue
    const files = sitemapFiles((await officeMap(office)).total)
    for (let part = 1; part <= files; part += 1)
      index.push({ loc: canonicalUrl(office, 'pl', `/sitemap/${part}.xml`, env.appUrl) })
  }
  return textAnswer(request, sitemapIndexXml(index), 'application/xml')
}
