// Offices: all of them for the administrator, one's own for everybody else.
import type { Metadata } from 'next'
import { PanelHeading } from '@/components/layout/panel-heading'
import { OfficeTable } from '@/components/offices/office-table'
import { ButtonLink } from '@/components/ui/button'
import { requireActor } from '@/domain/accounts/session'
import { officesFor } from '@/domain/offices/queries'

export const metadata: Metadata = { title: 'Urzędy' }

export default async function OfficesPage() {
  const actor = await requireActor()
  const offices = await officesFor(actor)
  const add = actor.administrator ? <ButtonLink href="/panel/urzedy/nowy">Dodaj urząd</ButtonLink> : null
  return (
    <>
      <PanelHeading
        title="Urzędy"
        lead={actor.administrator ? 'Wszystkie urzędy tej instalacji.' : 'Urzędy, w których masz rolę.'}
        actions={add}
      />
      <OfficeTable offices={offices} />
    </>
  )
}
