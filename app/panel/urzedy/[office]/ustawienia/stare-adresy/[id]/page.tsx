// One old path of an office: corrected or removed.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelHeading } from '@/components/layout/panel-heading'
import { OldPathForm, RemoveOldPathForm } from '@/components/offices/old-path-forms'
import { requireActor } from '@/domain/accounts/session'
import { oldPathOf } from '@/domain/offices/old-paths'
import { officeBySlug, settingsRights } from '@/domain/offices/queries'
import { readablePath } from '@/domain/offices/rules/old-paths'
import { shown } from '@/lib/form-action'
import { dropPath, savePath } from '../actions'

export const metadata: Metadata = { title: 'Stary adres – ustawienia' }

export default async function OldPathPage({ params }: { params: Promise<{ office: string; id: string }> }) {
  const actor = await requireActor()
  const asked = await params
  const { id: officeId, slug } = await shown(officeBySlug(actor, asked.office))
  if (!settingsRights(actor, officeId).administer) notFound()
  const { id, source, target } = await shown(oldPathOf(actor, officeId, asked.id))
  return (
    <>
      <PanelHeading
        title="Stary adres"
        above={{ href: `/panel/urzedy/${slug}/ustawienia/stare-adresy`, label: 'Stare adresy' }}
      />
      <OldPathForm
        action={savePath.bind(null, slug, id)}
        initial={{ source: readablePath(source), target: readablePath(target) }}
        submit="Zapisz"
        label="Stary adres"
      />
      <RemoveOldPathForm action={dropPath.bind(null, slug, id)} />
    </>
  )
}
