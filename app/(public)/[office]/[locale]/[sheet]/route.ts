// `/{office}/barwy-{hash}.css`: the office's colours as a stylesheet (public pages carry no inline style). The name holds the
// digest of the text, so it may be kept for ever. Every other single word below an office that is no page ends here too: 404.
import { publicOffice } from '@/domain/offices/public'
import { coloursAt } from '@/domain/offices/rules'

type Context = { params: Promise<{ office: string; sheet: string }> }

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { office: slug, sheet } = await params
  const office = sheet.startsWith('barwy-') ? await publicOffice(slug) : null
  const css = office ? coloursAt(office, sheet) : null
  if (css === null) return new Response(null, { status: 404 })
  return new Response(css, {
    headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' },
  })
}
