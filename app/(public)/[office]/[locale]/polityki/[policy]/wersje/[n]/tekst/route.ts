// The exact text of a version: its bytes give the hash that the page shows. The door maps `…/wersje/{n}.txt` here.
import { officePage } from '@/app/(public)/office-page'
import { versionNumber } from '@/domain/policies/public'
import { numberOf, textFileName } from '@/domain/policies/rules'

type Context = { params: Promise<{ office: string; locale: string; policy: string; n: string }> }

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { office, locale } = await officePage(params)
  const { policy, n } = await params
  const number = numberOf(n)
  const version = number === null ? null : await versionNumber(office.id, policy, number, locale)
  // the body of a refusal is drawn by the door, in the office's layout
  if (!version) return new Response(null, { status: 404 })
  if (version.status === 'closed') return new Response(null, { status: 410 })
  return new Response(version.body, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Language': version.locale,
      'Content-Disposition': `inline; filename="${textFileName(version)}"`,
      'X-Robots-Tag': 'noindex',
    },
  })
}
