// „Kto pełnił rolę w dniu …” in one office; for its IOD and decision-maker, and for the administrator.
import type { Metadata } from 'next'
import { RolesOnDay } from '@/components/accounts/roles-on-day'
import { PanelHeading } from '@/components/layout/panel-heading'
import { rolesOnDay } from '@/domain/accounts/queries'
import { dayQuestion } from '@/domain/accounts/schema'
import { requireActor } from '@/domain/accounts/session'
import { officeBySlug } from '@/domain/offices/queries'
import { polishDay } from '@/lib/clock'
import { shown } from '@/lib/form-action'

export const metadata: Metadata = { title: 'Kto pełnił rolę' }

type Props = { params: Promise<{ office: string }>; searchParams: Promise<{ dzien?: string | string[] }> }

export default async function Page({ params, searchParams }: Props) {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, (await params).office))
  const today = polishDay()
  const asked = dayQuestion.safeParse((await searchParams).dzien ?? today)
  const day = asked.data ?? today
  const held = await shown(rolesOnDay(actor, day, office.id))
  const { short } = office.settings.names
  return (
    <>
      <PanelHeading
        title="Kto pełnił rolę w wybranym dniu"
        above={{ href: `/panel/urzedy/${office.slug}/dziennik`, label: 'Dziennik zdarzeń' }}
        lead={office.settings.names.nominative}
      />
      <RolesOnDay
        day={day}
        error={asked.error?.issues[0]?.message}
        held={held.map((one) => ({ ...one, office: short }))}
        showOffice={false}
        today={today}
      />
    </>
  )
}
