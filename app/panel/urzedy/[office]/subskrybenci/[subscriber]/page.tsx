// Everything kept about one subscriber, with the proof of consent; export and erasure. Opening the page is recorded.
import type { Metadata } from 'next'
import { PanelHeading } from '@/components/layout/panel-heading'
import { EraseForm } from '@/components/newsletter/erase-form'
import { EarlierConsents, SubscriberData, SubscriberMails } from '@/components/newsletter/subscriber-data'
import { SubscriberImport, SubscriberIssues } from '@/components/newsletter/subscriber-issues'
import { SubscriberResume } from '@/components/newsletter/subscriber-resume'
import { ButtonLink } from '@/components/ui/button'
import { requireActor } from '@/domain/accounts/session'
import { subscriber } from '@/domain/newsletter/queries'
import { officeBySlug } from '@/domain/offices/queries'
import { shown } from '@/lib/form-action'
import { erasePerson, resumePerson } from '../actions'

export const metadata: Metadata = { title: 'Dane subskrybenta' }

export default async function SubscriberPage({ params }: { params: Promise<{ office: string; subscriber: string }> }) {
  const actor = await requireActor()
  const asked = await params
  const { id, slug, settings } = await shown(officeBySlug(actor, asked.office))
  const person = await shown(subscriber(actor, id, asked.subscriber))
  const base = `/panel/urzedy/${slug}/subskrybenci`
  return (
    <>
      <PanelHeading
        title={person.email}
        above={{ href: base, label: 'Subskrybenci' }}
        lead={`${settings.names.nominative}. To wszystko, co newsletter przechowuje o tej osobie.`}
      />
      <SubscriberData person={person} slug={slug} />
      <SubscriberImport brought={person.brought} />
      {person.state === 'stopped' ? (
        <SubscriberResume action={resumePerson.bind(null, slug)} subscriptionId={person.id} />
      ) : null}
      <SubscriberIssues issues={person.issues} />
      <SubscriberMails mails={person.mails} />
      <EarlierConsents consents={person.earlier} />
      <section className="panel-section" aria-labelledby="wydanie">
        <h2 id="wydanie">Wydaj dane tej osobie</h2>
        <p className="mb-3">Na żądanie z art. 15 lub 20 RODO. Wydanie jest zapisywane w dzienniku zdarzeń.</p>
        <p className="btn-row">
          <ButtonLink look="secondary" href={`${base}/${person.id}/eksport/html`} download>
            Pobierz do czytania (HTML)
          </ButtonLink>
          <ButtonLink look="secondary" href={`${base}/${person.id}/eksport/json`} download>
            Pobierz do przeniesienia (JSON)
          </ButtonLink>
        </p>
      </section>
      <section className="panel-section" aria-labelledby="usuniecie">
        <h2 id="usuniecie">Usuń dane tej osoby</h2>
        <EraseForm
          action={erasePerson.bind(null, slug)}
          subscriptionId={person.id}
          confirmed={person.confirmedAt !== null || person.channel === 'import'}
        />
      </section>
    </>
  )
}
