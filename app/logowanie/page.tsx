// The sign-in form. The same answer for an unknown mailbox and a wrong password; returns only to pages of the panel.
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignInForm } from '@/components/accounts/sign-in-form'
import { Notice } from '@/components/ui/notice'
import { safeReturn } from '@/domain/accounts/rules'
import { currentActor } from '@/domain/accounts/session'
import { signIn } from './actions'

export const metadata: Metadata = { title: { absolute: 'Logowanie – Okienko' } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Page({ searchParams }: Props) {
  const { powrot, wylogowano, haslo } = await searchParams
  const back = safeReturn(typeof powrot === 'string' ? powrot : null)
  if (await currentActor()) redirect(back)
  return (
    <>
      <h1>Logowanie</h1>
      {wylogowano ? <Notice kind="success">Wylogowano. Możesz zamknąć przeglądarkę.</Notice> : null}
      {haslo ? <Notice kind="success">Hasło zostało zapisane. Zaloguj się nowym hasłem.</Notice> : null}
      {back !== '/panel' ? <Notice>Zaloguj się, aby przejść do wybranej strony panelu.</Notice> : null}
      <SignInForm action={signIn} back={back} />
      <p>
        <a href="/logowanie/nie-pamietam">Nie pamiętam hasła</a>
      </p>
    </>
  )
}
