// „Kto pełnił rolę w dniu …” over the whole installation; for the administrator.
import type { Metadata } from 'next'
import { RolesOnDay } from '@/components/accounts/roles-on-day'
import { PanelHeading } from '@/components/layout/panel-heading'
import { rolesOnDay } from '@/domain/accounts/queries'
import { dayQuestion } from '@/domain/accounts/schema'
import { requireAdministrator } from '@/domain/accounts/session'
import { officesFor } from '@/domain/offices/queries'
import { polishDay } from '@/lib/clock'

export const metadata: Metadata = { title: 'Kto pełnił rolę' }

type Props = { searchParams: Promise<{ dzien?: string | string[] }> }

export default async function Page({ searchParams }: Props) {
  const actor = await requireAdministrator()
  const today = polishDay()
  const asked = dayQuestion.safeParse((await searchParams).dzien ?? today)
  const day = asked.data ?? today
  const [held, offices] = await Promise.all([rolesOnDay(actor, day, null), officesFor(actor)])
  const shorts = new Map(offices.map(({ id, short }) => [id, short]))
  return (
    <>
      <PanelHeading title="Kto pełnił rolę w wybranym dniu" above={{ href: '/panel/konta', label: 'Konta i role' }} />
      <RolesOnDay
        day={day}
        error={asked.error?.issues[0]?.message}
        held={held.map((one) => ({ ...one, office: shorts.get(one.officeId) ?? 'urząd usunięty' }))}
        showOffice
        today={today}
      />
    </>
  )
}
