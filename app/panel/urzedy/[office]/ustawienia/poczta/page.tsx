// How an office sends mail: route and sender, a test message and what became of it, the sender's DNS records.
import type { Metadata } from 'next'
import { PanelHeading } from '@/components/layout/panel-heading'
import { DnsForm } from '@/components/offices/dns-form'
import { MailRouteForm, TestMailForm } from '@/components/offices/mail-forms'
import { TestMailTable } from '@/components/offices/test-mail-table'
import { TrackingForm, WhatComesBackFacts } from '@/components/offices/what-comes-back'
import { requireAdministrator } from '@/domain/accounts/session'
import { mailRoute, testMails } from '@/domain/mail/queries'
import { transportNames } from '@/domain/mail/schema'
import { whatComesBack } from '@/domain/mail/what-comes-back'
import { officeBySlug } from '@/domain/offices/queries'
import { env } from '@/lib/env'
import { shown } from '@/lib/form-action'
import { askTracking, checkDns, saveRoute, sendTest } from './actions'

export const metadata: Metadata = { title: 'Poczta – ustawienia' }

export default async function MailPage({ params }: { params: Promise<{ office: string }> }) {
  const actor = await requireAdministrator()
  const { id, slug, settings } = await shown(officeBySlug(actor, (await params).office))
  const [route, tests, back] = await Promise.all([mailRoute(actor, id), testMails(actor, id), whatComesBack(actor, id)])
  return (
    <>
      <PanelHeading
        title="Poczta"
        above={{ href: `/panel/urzedy/${slug}/ustawienia`, label: `Ustawienia: ${settings.names.short}` }}
        lead={`Teraz wiadomości urzędu idą trasą: ${transportNames[route.effective]}. Dostawca poczty jest odbiorcą danych: zasila politykę prywatności i klauzulę informacyjną.`}
      />
      <MailRouteForm action={saveRoute.bind(null, slug)} route={route} />
      <section className="panel-section" aria-labelledby="proba">
        <h2 id="proba">Próbna wiadomość</h2>
        <TestMailForm action={sendTest.bind(null, slug)} />
        <TestMailTable mails={tests} />
      </section>
      {back.expected ? (
        <section className="panel-section" aria-labelledby="zdarzenia">
          <h2 id="zdarzenia">Doręczenia, zwroty i zgłoszenia</h2>
          <WhatComesBackFacts back={back} address={`${env.appUrl}/api/resend`} />
          <TrackingForm action={askTracking.bind(null, slug)} />
        </section>
      ) : null}
      <section className="panel-section" aria-labelledby="dns">
        <h2 id="dns">Rekordy SPF, DKIM i DMARC</h2>
        <p className="mb-6">Bez nich wiadomości urzędu trafiają do spamu. Portal pyta o nie serwer DNS tej maszyny.</p>
        <DnsForm action={checkDns.bind(null, slug)} sender={route.fromEmail} resend={route.effective === 'resend'} />
      </section>
    </>
  )
}
