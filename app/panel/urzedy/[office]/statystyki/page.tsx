// Statistics of an office for a period: numbers from the portal's own log, without visitors.
import type { Metadata } from 'next'
import { PanelHeading } from '@/components/layout/panel-heading'
import { OfficeStatistics } from '@/components/stats/office-statistics'
import { PeriodForm } from '@/components/stats/period-form'
import { requireActor } from '@/domain/accounts/session'
import { officeBySlug } from '@/domain/offices/queries'
import { officeStats } from '@/domain/stats/queries'
import { type PeriodQuery, periodOf } from '@/domain/stats/rules'
import { polishDay } from '@/lib/clock'
import { shown } from '@/lib/form-action'
import { formatDay } from '@/lib/format'

export const metadata: Metadata = { title: 'Statystyki' }

type Query = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ office: string }>; searchParams: Promise<Query> }

/** A repeated name is nonsense; its last value counts. */
function asked(query: Query): PeriodQuery {
  const one = (name: string) => [query[name]].flat().at(-1)
  return { okres: one('okres'), od: one('od'), do: one('do') }
}

export default async function StatisticsPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id, slug, settings } = await shown(officeBySlug(actor, (await params).office))
  const today = polishDay()
  const { period, problem } = periodOf(asked(await searchParams), today)
  const stats = await shown(officeStats(actor, id, period))
  return (
    <>
      <PanelHeading
        title="Statystyki"
        above={{ href: `/panel/urzedy/${slug}`, label: settings.names.short }}
        lead={`Od ${formatDay(period.from)} do ${formatDay(period.to)}`}
      />
      <PeriodForm href={`/panel/urzedy/${slug}/statystyki`} {...{ period, today, problem }} />
      <OfficeStatistics stats={stats} />
    </>
  )
}
