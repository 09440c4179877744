// A new password, twice, with the rule beside it. Length over composition: words are easier to remember than signs.
import { FormText } from '@/components/forms/action-fields'

export const newPasswordLabels = { password: 'Nowe hasło', passwordAgain: 'Powtórz nowe hasło' }

export function NewPasswordFields() {
  return (
    <>
      <FormText
        name="password"
        label="Nowe hasło"
        type="password"
        autoComplete="new-password"
        hint="Co najmniej 12 znaków. Dobre hasło to kilka niezwiązanych ze sobą słów. Nie musi mieć cyfr ani znaków specjalnych."
        required
      />
      <FormText name="passwordAgain" label="Powtórz nowe hasło" type="password" autoComplete="new-password" required />
    </>
  )
}
