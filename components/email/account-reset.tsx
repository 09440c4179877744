// Brings the one-time link to a new password to somebody who asked for it, or for whom an administrator did.
import { accountMail } from './account-frame'

export const accountReset = accountMail({
  subject: 'Nowe hasło do portalu Okienko',
  lead: 'otrzymaliśmy prośbę o ustawienie nowego hasła do Twojego konta w portalu Okienko.',
  button: 'Ustaw nowe hasło',
  notYou: 'Jeśli to nie Twoja prośba, nie musisz nic robić: dotychczasowe hasło działa dalej.',
})
