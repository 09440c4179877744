// A new office: address, kind and declined names. Everything else is filled in afterwards, before the launch.
import type { Metadata } from 'next'
import { PanelHeading } from '@/components/layout/panel-heading'
import { NewOfficeForm } from '@/components/offices/new-office-form'
import { requireAdministrator } from '@/domain/accounts/session'
import { addOffice } from './actions'

export const metadata: Metadata = { title: 'Nowy urząd' }

export default async function NewOfficePage() {
  await requireAdministrator()
  return (
    <>
      <PanelHeading
        title="Nowy urząd"
        above={{ href: '/panel/urzedy', label: 'Urzędy' }}
        lead="Urząd powstaje jako nieuruchomiony i dostaje szkice wszystkich dokumentów. Nic nie jest publiczne, dopóki nie wybierzesz „Uruchom urząd”."
      />
      <NewOfficeForm action={addOffice} />
    </>
  )
}
