// Own addresses of an office; the administrator's page, others may read it.
import type { Metadata } from 'next'
import { PanelHeading } from '@/components/layout/panel-heading'
import { AddHostForm, HostList } from '@/components/offices/host-forms'
import { requireActor } from '@/domain/accounts/session'
import { officeBySlug, settingsRights } from '@/domain/offices/queries'
import { env } from '@/lib/env'
import { shown } from '@/lib/form-action'
import { giveHost, takeHost } from './actions'

export const metadata: Metadata = { title: 'Adresy WWW – ustawienia' }

export default async function HostsPage({ params }: { params: Promise<{ office: string }> }) {
  const actor = await requireActor()
  const { id, slug, settings, hosts } = await shown(officeBySlug(actor, (await params).office))
  const { administer } = settingsRights(actor, id)
  return (
    <>
      <PanelHeading
        title="Adresy WWW"
        above={{ href: `/panel/urzedy/${slug}/ustawienia`, label: `Ustawienia: ${settings.names.short}` }}
        lead={`Urząd zawsze działa pod adresem ${env.appUrl}/${slug}. Może mieć też własne nazwy serwera; rekord DNS każdej z nich musi wskazywać na ten portal.`}
      />
      <HostList hosts={hosts} remove={administer ? takeHost.bind(null, slug) : null} />
      {administer ? <AddHostForm action={giveHost.bind(null, slug)} /> : null}
    </>
  )
}
