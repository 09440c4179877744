// The button of the leaving page: erases at once and shows the goodbye page. The token is the credential; a second press, or a link
// that ran out, lands on a page that says so. The address of that page names the office and the language, never the person.
import { spokenIn } from '@/app/(installation)/mailed-link'
import { leave } from '@/domain/newsletter/public'
import { publicOfficeById } from '@/domain/offices/public'

type Context = { params: Promise<{ token: string }> }

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const ended = await leave(token, 'page')
  const office = ended && ended !== 'unknown' ? await publicOfficeById(ended.officeId) : null
  const query =
    ended && ended !== 'unknown' && office
      ? `wynik=usunieto&urzad=${office.slug}&jezyk=${ended.locale}`
      : await spokenIn(request)
  const location = `/wypis/${encodeURIComponent(token)}${query && `?${query}`}`
  return new Response(null, { status: 303, headers: { location } })
}
