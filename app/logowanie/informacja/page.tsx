// The notice for staff, once, after the first sign-in: what is recorded about them and for how long.
import type { Metadata } from 'next'
import { StaffNotice } from '@/components/accounts/staff-notice'
import { ActionForm } from '@/components/forms/action-form'
import { ownAccount } from '@/domain/accounts/own-account'
import { requireActor } from '@/domain/accounts/session'
import { termsFor } from '@/domain/offices/staff-terms'
import { readNotice } from '../actions'

export const metadata: Metadata = { title: 'Co portal zapisuje o Twojej pracy' }

export default async function Page() {
  const actor = await requireActor()
  const [{ noticeDue }, terms] = await Promise.all([ownAccount(actor), termsFor(actor)])
  return (
    <>
      <h1>Co portal zapisuje o&nbsp;Twojej pracy</h1>
      <StaffNotice {...terms} />
      {noticeDue ? (
        <ActionForm action={readNotice} submit="Rozumiem, przejdź do panelu" />
      ) : (
        <p>
          <a href="/panel">Przejdź do panelu</a>
        </p>
      )}
    </>
  )
}
