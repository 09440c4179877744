// Remembers a reader's view, or forgets it: the one cookie of the public site, set only by the buttons of the panel of views.
// Answers 303 back to the page; the address of that page comes from our own form and is checked all the same.
import { cookieName, publicCookies } from '@/lib/cookie-register'
import { sameOrigin } from '@/lib/posted-form'
import { isOwnPlace, viewCode, viewOf, viewParameter } from '@/lib/view'

const texts = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** A session cookie: the browser drops it when it is closed. An empty code takes it away at once. */
function cookieOf(code: string, secure: boolean): string {
  const parts = [`${cookieName(publicCookies.view, secure)}=${code}`, 'Path=/', 'HttpOnly', 'SameSite=Lax']
  return [...parts, ...(secure ? ['Secure'] : []), ...(code ? [] : ['Max-Age=0'])].join('; ')
}

export async function POST(request: Request): Promise<Response> {
  if (!sameOrigin(request.headers)) return new Response(null, { status: 403 })
  const form = await request.formData().catch(() => new FormData())
  const place = texts(form, 'strona')
  const page = isOwnPlace(place) ? place : '/'
  const forgotten = form.has('zapomnij')
  const code = viewCode(viewOf(texts(form, forgotten ? 'zapomnij' : viewParameter)))
  // who only wants to be forgotten goes on in the same view, by address
  const carried = forgotten && code ? `${page.includes('?') ? '&' : '?'}${viewParameter}=${code}` : ''
  const secure = request.headers.get('x-forwarded-proto') === 'https'
  return new Response(null, {
    status: 303,
    headers: {
      location: `${page}${carried}#widok`,
      'set-cookie': cookieOf(forgotten ? '' : code, secure),
      'cache-control': 'no-store',
    },
  })
}
