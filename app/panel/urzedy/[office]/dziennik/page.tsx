// The audit trail of one office, each reader their part: IOD and decision-maker all, publisher the documents, others their own.
import type { Metadata } from 'next'
import { AuditTrail } from '@/components/audit/audit-trail'
import { PanelHeading } from '@/components/layout/panel-heading'
import { OverrideList } from '@/components/policies/override-list'
import { can } from '@/domain/access/permissions'
import { requireActor } from '@/domain/accounts/session'
import { trailAddress, trailFilter } from '@/domain/audit/filter'
import { officeTrail } from '@/domain/audit/queries'
import { filterTypes, officeView } from '@/domain/audit/rules'
import { officeBySlug } from '@/domain/offices/queries'
import { overriddenVersions } from '@/domain/policies/queries/publication'
import { shown } from '@/lib/form-action'

export const metadata: Metadata = { title: 'Dziennik zdarzeń' }

type Props = {
  params: Promise<{ office: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function Page({ params, searchParams }: Props) {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, (await params).office))
  const { strona, ...address } = trailAddress.parse(await searchParams)
  const trail = await shown(officeTrail(actor, office.id, trailFilter({ ...address, strona })))
  const base = `/panel/urzedy/${office.slug}/dziennik`
  const sees = can(actor, 'audit.office', office.id)
  // the administrator reads technical events only
  const overrides = sees ? await overriddenVersions(actor, office.id) : []
  return (
    <>
      <PanelHeading
        title="Dziennik zdarzeń"
        lead={
          <>
            <p>
              {office.settings.names.nominative}.{' '}
              {sees ? 'Wszystkie zdarzenia w urzędzie.' : 'Zdarzenia, które obejmuje Twoja rola, i Twoje własne.'}{' '}
              Wpisów nie można zmienić ani usunąć.
            </p>
            {sees || actor.administrator ? <a href={`${base}/role`}>Kto pełnił rolę w wybranym dniu</a> : null}
          </>
        }
      />
      {overrides.length > 0 ? (
        <OverrideList overrides={overrides} base={`/panel/urzedy/${office.slug}/polityki`} />
      ) : null}
      <AuditTrail {...trail} filter={address} types={filterTypes(officeView(actor, office.id))} base={base} />
    </>
  )
}
