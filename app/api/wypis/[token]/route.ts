// RFC 8058: mail programs post here when the reader presses their own "unsubscribe". The post completes without further interaction,
// needs no cookie and no origin; the token is the credential. Reading the address only shows the page with the button.
import { leave } from '@/domain/newsletter/public'
import { isLocale } from '@/domain/offices/rules'

type Context = { params: Promise<{ token: string }> }
const quiet = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }

export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const ended = await leave(token, 'header')
  // already ended is what the sender wanted too
  return new Response(null, { status: ended === 'unknown' ? 404 : 200, headers: quiet })
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const asked = new URL(request.url).searchParams.get('jezyk') ?? undefined
  const spoken = isLocale(asked) ? `?jezyk=${asked}` : ''
  return new Response(null, {
    status: 303,
    headers: { ...quiet, location: `/wypis/${encodeURIComponent(token)}${spoken}` },
  })
}
