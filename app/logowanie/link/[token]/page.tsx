// Page behind a one-time link (invitation or new password). Opening it changes nothing: mail scanners open links too.
import type { Metadata } from 'next'
import { NewPasswordFields, newPasswordLabels } from '@/components/accounts/new-password-fields'
import { ActionForm } from '@/components/forms/action-form'
import { Notice } from '@/components/ui/notice'
import { openLink } from '@/domain/accounts/public'
import { setPassword } from '../../actions'

export const metadata: Metadata = { title: 'Ustaw hasło', referrer: 'no-referrer' }

const dead = {
  used: ['Ten link został już wykorzystany', 'Hasło zostało nim ustawione albo zastąpił go nowszy link.'],
  expired: ['Ten link wygasł', 'Zaproszenie działa 7 dni, link do nowego hasła 2 godziny.'],
  unknown: ['Ten link jest nieprawidłowy', 'Sprawdź, czy adres z wiadomości został skopiowany w całości.'],
} as const

function DeadLink({ state }: { state: keyof typeof dead }) {
  const [title, why] = dead[state]
  return (
    <>
      <h1>{title}</h1>
      <p>{why}</p>
      <p>
        <a href="/logowanie">Zaloguj się</a> albo <a href="/logowanie/nie-pamietam">poproś o&nbsp;nowy link</a>.
      </p>
    </>
  )
}

export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const link = await openLink(token)
  if (!link) return <DeadLink state="unknown" />
  if (link.state !== 'open') return <DeadLink state={link.state} />
  return (
    <>
      <h1>{link.purpose === 'invitation' ? 'Witaj w panelu Okienko' : 'Ustaw nowe hasło'}</h1>
      {link.purpose === 'invitation' ? <p>Ustaw hasło do swojego konta. Link zadziała tylko raz.</p> : null}
      <Notice>
        Konto: <strong>{link.email}</strong>
      </Notice>
      <ActionForm action={setPassword} labels={newPasswordLabels} submit="Zapisz hasło i zaloguj">
        <input type="hidden" name="token" value={token} />
        {/* lets a password manager store the pair */}
        <input type="email" name="email" value={link.email} autoComplete="username" readOnly hidden />
        <NewPasswordFields />
      </ActionForm>
    </>
  )
}
