// Leads to a comparison: the two versions that the form chose (`?od=&do=`), else what changed last. The comparison itself has an
// address of its own, which can be kept and passed on.
import { officePage } from '@/app/(public)/office-page'
import { neighboursOf } from '@/components/policies/version-facts'
import { officeHref } from '@/domain/offices/rules'
import { versionsOf } from '@/domain/policies/public'
import { comparisonPath, historyPath, numberOf } from '@/domain/policies/rules'

type Context = { params: Promise<{ office: string; locale: string; policy: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { office, locale } = await officePage(params)
  const { policy } = await params
  const versions = await versionsOf(office.id, policy, locale)
  // the body of a refusal is drawn by the door, in the office's layout
  if (!versions) return new Response(null, { status: 404 })
  const asked = new URL(request.url).searchParams
  const [a, b] = [numberOf(asked.get('od') ?? ''), numberOf(asked.get('do') ?? '')]
  const last =
    versions.find(({ status }) => status === 'in_force') ?? versions.find(({ status }) => status !== 'closed')
  const previous = last ? neighboursOf(last.number, versions).previous : null
  const chosen = a !== null && b !== null ? comparisonPath(policy, a, b) : null
  const latest = last && previous !== null ? comparisonPath(policy, previous, last.number) : historyPath(policy)
  return new Response(null, {
    status: 303,
    headers: { location: officeHref(office, locale, chosen ?? latest), 'cache-control': 'no-cache' },
  })
}
