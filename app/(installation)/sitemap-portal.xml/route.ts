// `/sitemap-portal.xml`: the pages of the installation itself, which belong to no office.
import { env } from '@/lib/env'
import { sitemapXml } from '@/lib/sitemap'
import { textAnswer } from '@/lib/text-answer'

// answered at every request, not when the portal is built
export const dynamic = 'force-dynamic'

export async function GET(request: Request): Promise<Response> {
  return textAnswer(request, sitemapXml([{ loc: `${env.appUrl}/` }]), 'application/xml')
}
