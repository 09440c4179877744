// Who did not get an issue, as CSV. Written to the audit trail before the first byte.
import { requireActor } from '@/domain/accounts/session'
import { exportFailures } from '@/domain/newsletter/queries/failures'
import { officeBySlug } from '@/domain/offices/queries'
import { polishDay } from '@/lib/clock'
import { refusal } from '@/lib/form-action'
import { download } from '@/lib/text-stream'

type Context = { params: Promise<{ office: string; issue: string }> }

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await requireActor()
  const { office: slug, issue } = await params
  try {
    const { id } = await officeBySlug(actor, slug)
    return await download(exportFailures(actor, id, issue), {
      name: `niedoreczone-${slug}-${polishDay()}.csv`,
      type: 'text/csv',
    })
  } catch (error) {
    return refusal(error)
  }
}
