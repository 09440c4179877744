// The numbers of a sending as JSON (null before the start), for the page that refreshes itself. No address in it; never kept by anybody.
import { requireActor } from '@/domain/accounts/session'
import { officeBySlug } from '@/domain/offices/queries'
import { refusal } from '@/lib/form-action'
import { seenProgress } from '../progress'

type Context = { params: Promise<{ office: string; issue: string }> }

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await requireActor()
  const { office: slug, issue } = await params
  try {
    const { id } = await officeBySlug(actor, slug)
    const seen = await seenProgress(actor, id, issue)
    return Response.json(seen?.view ?? null, { headers: { 'Cache-Control': 'no-store' } })
  } catch (error) {
    return refusal(error)
  }
}
