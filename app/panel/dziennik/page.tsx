// The installation's audit trail: all technical events for the administrator, one's own acts for everybody else.
import type { Metadata } from 'next'
import { AuditTrail } from '@/components/audit/audit-trail'
import { PanelHeading } from '@/components/layout/panel-heading'
import { requireActor } from '@/domain/accounts/session'
import { trailAddress, trailFilter } from '@/domain/audit/filter'
import { installationTrail } from '@/domain/audit/queries'
import { technicalTypes } from '@/domain/audit/rules'

export const metadata: Metadata = { title: 'Dziennik zdarzeń' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Page({ searchParams }: Props) {
  const actor = await requireActor()
  const { strona, ...address } = trailAddress.parse(await searchParams)
  const trail = await installationTrail(actor, trailFilter({ ...address, strona }))
  return (
    <>
      <PanelHeading
        title={actor.administrator ? 'Dziennik instalacji' : 'Moje zdarzenia'}
        lead={
          actor.administrator
            ? 'Konta, logowania, poczta i zadania portalu. Wpisów nie można zmienić ani usunąć; ich ciągłość sprawdza strona „Stan systemu”.'
            : 'Twoje logowania i zmiany konta. To, co robisz w urzędzie, zapisuje dziennik tego urzędu.'
        }
      />
      <AuditTrail {...trail} filter={address} types={technicalTypes} base="/panel/dziennik" />
    </>
  )
}
