// The button of the confirmation page. The token is the credential, so the post may come from anywhere (pages without referrer
// send `Origin: null`). Pressed twice it shows the same page.
import { spokenIn } from '@/app/(installation)/mailed-link'
import { confirmJoin } from '@/domain/newsletter/public'
import { confirmControl } from '@/domain/newsletter/public/control'

type Context = { params: Promise<{ token: string }> }

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const spoken = await spokenIn(request.clone())
  const shown = (await request.formData().catch(() => new FormData())).get('wersja')
  // a token is good for one of the two; the other finds nothing
  await confirmJoin(token, typeof shown === 'string' ? shown : '')
  await confirmControl(token)
  const location = `/potwierdz/${encodeURIComponent(token)}${spoken && `?${spoken}`}`
  return new Response(null, { status: 303, headers: { location } })
}
