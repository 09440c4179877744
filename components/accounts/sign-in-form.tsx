// Mailbox and password. Paste and password managers are welcome (WCAG 2.2, 3.3.8: no test of memory).
import { FormText } from '@/components/forms/action-fields'
import { ActionForm, type FormAction } from '@/components/forms/action-form'

export function SignInForm({ action, back }: { action: FormAction; back: string }) {
  return (
    <ActionForm action={action} labels={{ email: 'Adres e-mail', password: 'Hasło' }} submit="Zaloguj się">
      <input type="hidden" name="powrot" value={back} />
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
      <FormText name="password" label="Hasło" type="password" autoComplete="current-password" required />
    </ActionForm>
  )
}
