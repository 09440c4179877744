// Subscribers of an office: numbers for everybody there; search, export and single persons for the coordinator and the IOD.
import type { Metadata } from 'next'
import { PanelHeading } from '@/components/layout/panel-heading'
import { SubscriberNumbers } from '@/components/newsletter/subscriber-numbers'
import { SubscriberSearch } from '@/components/newsletter/subscriber-search'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { can } from '@/domain/access/permissions'
import { requireActor } from '@/domain/accounts/session'
import { subscriberCounts } from '@/domain/newsletter/queries'
import { officeBySlug } from '@/domain/offices/queries'
import { shown } from '@/lib/form-action'
import { findSubscribers } from './actions'

export const metadata: Metadata = { title: 'Subskrybenci' }

type Props = {
  params: Promise<{ office: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function SubscribersPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id, slug, settings } = await shown(officeBySlug(actor, (await params).office))
  const counts = await shown(subscriberCounts(actor, id))
  const { usunieto } = await searchParams
  const base = `/panel/urzedy/${slug}/subskrybenci`
  return (
    <>
      <PanelHeading title="Subskrybenci" lead={settings.names.nominative} />
      {usunieto === '1' ? (
        <Notice kind="success" role="status" title="Dane zostały usunięte" className="mb-6">
          Adres zniknął z rejestru i z poczty. Jeśli zapis był potwierdzony, został skrót adresu: dowód, że zgoda była i
          że się skończyła. Po niepotwierdzonym nie zostało nic.
        </Notice>
      ) : null}
      <SubscriberNumbers counts={counts} />
      {can(actor, 'subscribers.person', id) ? (
        <>
          <section className="panel-section" aria-labelledby="szukaj">
            <h2 id="szukaj">Znajdź osobę</h2>
            <SubscriberSearch action={findSubscribers.bind(null, slug)} base={base} />
          </section>
          <section className="panel-section" aria-labelledby="eksport">
            <h2 id="eksport">Eksport całego rejestru</h2>
            <p className="mb-3">Plik zawiera dane osobowe. Każdy eksport jest zapisywany w dzienniku zdarzeń.</p>
            <p className="btn-row">
              <ButtonLink look="secondary" href={`${base}/eksport/csv`} download>
                Pobierz CSV
              </ButtonLink>
              <ButtonLink look="secondary" href={`${base}/eksport/ndjson`} download>
                Pobierz NDJSON
              </ButtonLink>
            </p>
          </section>
        </>
      ) : (
        <p className="muted mt-4">Dane pojedynczych osób widzą koordynator RODO i inspektor ochrony danych.</p>
      )}
    </>
  )
}
