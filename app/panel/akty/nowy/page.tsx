// A new act in the register. The administrator's page.
import type { Metadata } from 'next'
import { ActForm } from '@/components/acts/act-form'
import { PanelHeading } from '@/components/layout/panel-heading'
import { requireAdministrator } from '@/domain/accounts/session'
import { save } from '../actions'

export const metadata: Metadata = { title: 'Nowy akt prawny' }

export default async function NewActPage() {
  await requireAdministrator()
  return (
    <>
      <PanelHeading title="Nowy akt prawny" above={{ href: '/panel/akty', label: 'Rejestr aktów prawnych' }} />
      <ActForm action={save} />
    </>
  )
}
