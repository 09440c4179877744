// The table of old paths as a file that the import reads again (it looks at the first two columns).
import { requireActor } from '@/domain/accounts/session'
import { everyOldPath } from '@/domain/offices/old-paths'
import { officeBySlug } from '@/domain/offices/queries'
import { polishDay } from '@/lib/clock'
import { csvLine } from '@/lib/csv'
import { dayOf } from '@/lib/day'
import { refusal } from '@/lib/form-action'

export async function GET(_request: Request, { params }: { params: Promise<{ office: string }> }): Promise<Response> {
  const actor = await requireActor()
  try {
    const { id, slug } = await officeBySlug(actor, (await params).office)
    const rows = await everyOldPath(actor, id)
    const lines = rows.map(({ source, target, hits, lastHitOn }) =>
      csvLine([source, target, Number(hits), lastHitOn ? dayOf(lastHitOn) : '']),
    )
    return new Response([csvLine(['stary adres', 'nowy adres', 'wejścia', 'ostatnie']), ...lines].join(''), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="stare-adresy-${slug}-${polishDay()}.csv"`,
        'Cache-Control': 'no-store',
      },
    })
  } catch (error) {
    return refusal(error)
  }
}
