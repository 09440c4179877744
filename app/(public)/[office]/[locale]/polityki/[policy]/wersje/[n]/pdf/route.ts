// A version as a tagged PDF. The door maps `…/wersje/{n}.pdf` here. Whether the version may be read is asked of the database at
// every request, before the memory of finished files is asked for anything.
import { createHash } from 'node:crypto'
import { type OfficePage, officePage } from '@/app/(public)/office-page'
import { keyOfPdf, longestPdfText, pdfName, pdfTextOf, versionPdf } from '@/app/(public)/version-pdf'
import { type PublicVersion, versionNumber } from '@/domain/policies/public'
import { numberOf, versionPath } from '@/domain/policies/rules'
import { addressHeader } from '@/lib/client-address'
import { fileMade, keptFile } from '@/lib/kept-files'
import { hit } from '@/lib/rate-limit'
import { matches } from '@/lib/text-answer'

type Context = { params: Promise<{ office: string; locale: string; policy: string; n: string }> }

/** Files that one client may have made; those already made are free. */
const makingLimit = { limit: 20, seconds: 600 }

/** What browsers' own viewers need: with `default-src 'none'` alone some of them show an empty window. */
const viewerPolicy = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"

const refusal = (status: number, retryAfter?: number) =>
  new Response(null, { status, headers: retryAfter ? { 'retry-after': String(retryAfter) } : {} })

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const page = await officePage(params)
  const { policy, n } = await params
  const number = numberOf(n)
  const version = number === null ? null : await versionNumber(page.office.id, policy, number, page.locale)
  // the body of a refusal is drawn by the door, in the office's layout
  if (!version || version.body.length > longestPdfText) return refusal(404)
  if (version.status === 'closed') return refusal(410)
  const text = pdfTextOf(page, version)
  const key = keyOfPdf(text)
  if (!keptFile(key)) {
    const client = await hit(['policy.pdf', request.headers.get(addressHeader) ?? ''], makingLimit)
    if (!client.allowed) return refusal(429, client.retryAfter)
  }
  const file = await fileMade(key, () => versionPdf(text))
  return file ? answer(request, page, version, file) : refusal(503, 5)
}

function answer(request: Request, page: OfficePage, version: PublicVersion, file: Uint8Array): Response {
  const tag = `"${createHash('sha256').update(file).digest('base64url').slice(0, 22)}"`
  const { locale, policySlug, number } = version
  const headers = {
    etag: tag,
    'cache-control': 'no-cache',
    'content-language': locale,
    link: `<${page.address(locale, versionPath(policySlug, number))}>; rel="canonical"`,
    'x-robots-tag': 'noindex',
  }
  if (matches(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers })
  return new Response(new Uint8Array(file), {
    headers: {
      ...headers,
      'content-type': 'application/pdf',
      'x-okienko-length': String(file.length),
      'content-security-policy': viewerPolicy,
      'content-disposition': `inline; filename="${pdfName(page.office, version)}"`,
    },
  })
}
