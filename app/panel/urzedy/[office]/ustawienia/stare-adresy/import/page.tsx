// Import of a table of old paths: judged first, written whole.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelHeading } from '@/components/layout/panel-heading'
import { OldPathImport } from '@/components/offices/old-path-import'
import { requireActor } from '@/domain/accounts/session'
import { officeBySlug, settingsRights } from '@/domain/offices/queries'
import { shown } from '@/lib/form-action'
import { importTable } from '../actions'

export const metadata: Metadata = { title: 'Import starych adresów – ustawienia' }

export default async function ImportPage({ params }: { params: Promise<{ office: string }> }) {
  const actor = await requireActor()
  const { id, slug } = await shown(officeBySlug(actor, (await params).office))
  if (!settingsRights(actor, id).administer) notFound()
  return (
    <>
      <PanelHeading
        title="Import starych adresów"
        above={{ href: `/panel/urzedy/${slug}/ustawienia/stare-adresy`, label: 'Stare adresy' }}
        lead="Najpierw sprawdzenie, potem zapis wszystkich wierszy naraz. Wiersze, które urząd już ma, dostają nowy cel; żaden nie znika."
      />
      <OldPathImport action={importTable.bind(null, slug)} />
    </>
  )
}
