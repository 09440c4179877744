// Subscribers of an office: numbers for everybody there; search, export and single persons for the coordinator and the IOD.
import type { Metadata } from 'next'
import { PanelHeading } from '@/components/layout/panel-heading'
import { SubscriberDesk } from '@/components/newsletter/subscriber-desk'
import { SubscriberNumbers } from '@/components/newsletter/subscriber-numbers'
import { SubscriberSearch } from '@/components/newsletter/subscriber-search'
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
  const { usunieto, poproszono } = await searchParams
  const base = `/panel/urzedy/${slug}/subskrybenci`
  return (
    <>
      <PanelHeading title="Subskrybenci" lead={settings.names.nominative} />
      {usunieto === '1' ? (
        <Notice kind="success" role="status" title="Dane zostały usunięte" className="mb-6">
          Adres zniknął z rejestru i z poczty. Jeśli zapis był potwierdzony albo przeniesiony z innego systemu, został
          skrót adresu: dowód, że zgoda się skończyła. W przeciwnym razie nie zostało nic.
        </Notice>
      ) : null}
      {typeof poproszono === 'string' && /^\d{1,9}$/.test(poproszono) ? (
        <Notice kind="success" role="status" title="Prośby są w drodze" className="mb-6">
          {`Poproszono o ponowne potwierdzenie: ${poproszono}. Do czasu potwierdzenia te osoby nie dostaną żadnego wydania.`}
        </Notice>
      ) : null}
      <SubscriberNumbers counts={counts} />
      {can(actor, 'subscribers.person', id) ? (
        <>
          <section className="panel-section" aria-labelledby="szukaj">
            <h2 id="szukaj">Znajdź osobę</h2>
            <SubscriberSearch action={findSubscribers.bind(null, slug)} base={base} />
          </section>
          <SubscriberDesk {...{ base, counts }} />
        </>
      ) : (
        <p className="muted mt-4">Dane pojedynczych osób widzą koordynator RODO i inspektor ochrony danych.</p>
      )}
    </>
  )
}
