// Moje konto: roles held, password, sessions, and what the portal records about staff.
import type { Metadata } from 'next'
import { NewPasswordFields, newPasswordLabels } from '@/components/accounts/new-password-fields'
import { OwnRoles } from '@/components/accounts/own-roles'
import { OwnSessions } from '@/components/accounts/own-sessions'
import { StaffNotice } from '@/components/accounts/staff-notice'
import { FormText } from '@/components/forms/action-fields'
import { ActionForm } from '@/components/forms/action-form'
import { PanelHeading } from '@/components/layout/panel-heading'
import { ownAccount } from '@/domain/accounts/own-account'
import { requireActor } from '@/domain/accounts/session'
import { officesFor } from '@/domain/offices/queries'
import { termsFor } from '@/domain/offices/staff-terms'
import { changePassword, endOthers, endSession } from './actions'

export const metadata: Metadata = { title: 'Moje konto' }

export default async function Page() {
  const actor = await requireActor()
  const [account, offices, terms] = await Promise.all([ownAccount(actor), officesFor(actor), termsFor(actor)])
  const nameOf = (id: string) => offices.find((office) => office.id === id)?.name ?? 'urząd'
  return (
    <>
      <PanelHeading title="Moje konto" lead={`${account.name}, ${account.email}`} />
      <OwnRoles
        administrator={account.administrator}
        grants={account.grants.map((grant) => ({ ...grant, office: nameOf(grant.officeId) }))}
      />
      <section className="panel-section">
        <h2>Zmiana hasła</h2>
        <ActionForm
          action={changePassword}
          labels={{ currentPassword: 'Obecne hasło', ...newPasswordLabels }}
          submit="Zmień hasło"
        >
          <input type="email" name="email" value={account.email} autoComplete="username" readOnly hidden />
          <FormText
            name="currentPassword"
            label="Obecne hasło"
            type="password"
            autoComplete="current-password"
            required
          />
          <NewPasswordFields />
        </ActionForm>
      </section>
      <OwnSessions sessions={account.sessions} endSession={endSession} endOthers={endOthers} />
      <section className="panel-section">
        <h2>Co portal zapisuje o&nbsp;Twojej pracy</h2>
        <StaffNotice {...terms} />
        <p className="mt-4">
          <a href="/panel/konto/moje-dane" download>
            Pobierz wszystkie swoje dane (JSON)
          </a>
        </p>
      </section>
    </>
  )
}
