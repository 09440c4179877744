// Settings of an office: the list of sections, with what each still lacks.
import type { Metadata } from 'next'
import { PanelHeading } from '@/components/layout/panel-heading'
import { SettingsOverview } from '@/components/offices/settings-overview'
import { requireActor } from '@/domain/accounts/session'
import { missingOf, officeBySlug, settingsRights } from '@/domain/offices/queries'
import { shown } from '@/lib/form-action'

export const metadata: Metadata = { title: 'Ustawienia urzędu' }

export default async function SettingsPage({ params }: { params: Promise<{ office: string }> }) {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, (await params).office))
  const missing = await shown(missingOf(actor, office.id))
  return (
    <>
      <PanelHeading
        title="Ustawienia"
        above={{ href: `/panel/urzedy/${office.slug}`, label: office.settings.names.short }}
        lead="Ustawienia sterują portalem i zasilają dokumenty: zmiana tutaj zmienia to, co powie ich następna wersja."
      />
      <SettingsOverview
        slug={office.slug}
        missing={missing}
        draft={office.state === 'draft'}
        rights={settingsRights(actor, office.id)}
      />
    </>
  )
}
