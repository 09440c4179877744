// What became of every line of an import, as a table to download. Written to the audit trail before the first byte.
import { requireActor } from '@/domain/accounts/session'
import { importReport } from '@/domain/newsletter/queries/imports'
import { officeBySlug } from '@/domain/offices/queries'
import { polishDay } from '@/lib/clock'
import { refusal } from '@/lib/form-action'
import { download } from '@/lib/text-stream'

type Context = { params: Promise<{ office: string; import: string }> }

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await requireActor()
  const { office: slug, import: importId } = await params
  try {
    const { id } = await officeBySlug(actor, slug)
    const name = `import-subskrybentow-${slug}-${polishDay()}.csv`
    return await download(importReport(actor, id, importId), { name, type: 'text/csv' })
  } catch (error) {
    return refusal(error)
  }
}
