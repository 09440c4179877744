// The register of subscribers as a download, streamed: its size does not matter. Written to the audit trail before the first byte.
import { requireActor } from '@/domain/accounts/session'
import { exportSubscribers, isExportFormat } from '@/domain/newsletter/export'
import { officeBySlug } from '@/domain/offices/queries'
import { polishDay } from '@/lib/clock'
import { refusal } from '@/lib/form-action'
import { download } from '@/lib/text-stream'

type Context = { params: Promise<{ office: string; format: string }> }

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await requireActor()
  const { office: slug, format } = await params
  if (!isExportFormat(format)) return new Response('Nie ma takiego formatu.\n', { status: 404 })
  try {
    const { id } = await officeBySlug(actor, slug)
    return await download(exportSubscribers(actor, id, format), {
      name: `subskrybenci-${slug}-${polishDay()}.${format}`,
      type: format === 'csv' ? 'text/csv' : 'application/x-ndjson',
    })
  } catch (error) {
    return refusal(error)
  }
}
