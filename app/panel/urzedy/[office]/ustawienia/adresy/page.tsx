// Own addresses of an office; the administrator's page, others may read it.
import type { Metadata } from 'next'
import { PanelHeading } from '@/components/layout/panel-heading'
import { AddHostForm, HostList } from '@/components/offices/host-forms'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/domain/accounts/session'
import { hostsOf, officeBySlug, settingsRights } from '@/domain/offices/queries'
import { env } from '@/lib/env'
import { shown } from '@/lib/form-action'
import { giveHost, meetHost, setHost, takeHost } from './actions'

export const metadata: Metadata = { title: 'Adresy WWW – ustawienia' }

export default async function HostsPage({ params }: { params: Promise<{ office: string }> }) {
  const actor = await requireActor()
  const { id, slug, settings, example, ownOrigin } = await shown(officeBySlug(actor, (await params).office))
  const hosts = await shown(hostsOf(actor, id))
  const { administer } = settingsRights(actor, id)
  const actions = {
    check: meetHost.bind(null, slug),
    choose: setHost.bind(null, slug),
    remove: takeHost.bind(null, slug),
  }
  return (
    <>
      <PanelHeading
        title="Adresy WWW"
        above={{ href: `/panel/urzedy/${slug}/ustawienia`, label: `Ustawienia: ${settings.names.short}` }}
        lead={`Strony urzędu są teraz pod adresem ${ownOrigin ?? `${env.appUrl}/${slug}`}. Urząd może mieć własne nazwy serwera: rekord DNS i certyfikat każdej muszą prowadzić do tego portalu. Głównym adresem może zostać tylko nazwa, pod którą portal sam siebie odnalazł.`}
      />
      {example ? (
        <Notice kind="info" className="mb-6">
          <p>To urząd przykładowy. Wpisane nazwy należą do prawdziwego urzędu i nie będą jego adresem w portalu.</p>
        </Notice>
      ) : null}
      <HostList hosts={hosts} actions={administer ? actions : null} />
      {administer ? <AddHostForm action={giveHost.bind(null, slug)} /> : null}
    </>
  )
}
