// „Nie pamiętam hasła”: asks for the mailbox, answers always the same.
import type { Metadata } from 'next'
import { FormText } from '@/components/forms/action-fields'
import { ActionForm } from '@/components/forms/action-form'
import { askForReset } from '../actions'

export const metadata: Metadata = { title: 'Nie pamiętam hasła' }

const afterwards = (
  <>
    <p>
      Link działa przez 2&nbsp;godziny i&nbsp;tylko raz. Jeśli wiadomość nie dotrze w&nbsp;ciągu kilku minut, sprawdź
      folder ze&nbsp;spamem albo poproś administratora portalu o&nbsp;pomoc.
    </p>
    <p className="mt-4">
      <a href="/logowanie">Wróć do logowania</a>
    </p>
  </>
)

export default function Page() {
  return (
    <>
      <h1>Nie pamiętam hasła</h1>
      <ActionForm
        action={askForReset}
        labels={{ email: 'Adres e-mail' }}
        submit="Wyślij link"
        aside={<a href="/logowanie">Wróć do logowania</a>}
        afterwards={afterwards}
      >
        <p className="mb-4">Podaj adres, na który masz konto. Wyślemy na niego link do ustawienia nowego hasła.</p>
        <FormText
          name="email"
          label="Adres e-mail"
          type="email"
          autoComplete="username"
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
      </ActionForm>
    </>
  )
}
