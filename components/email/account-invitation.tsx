// Invites a new member of staff to set a password.
import { accountMail } from './account-frame'

export const accountInvitation = accountMail({
  subject: 'Zaproszenie do portalu Okienko',
  lead: 'założono dla Ciebie konto w portalu Okienko. Ustaw hasło, aby móc się zalogować.',
  button: 'Ustaw hasło',
  notYou:
    'Jeśli nie pracujesz w żadnym z urzędów tego portalu, zignoruj tę wiadomość. Bez ustawienia hasła konto nie działa.',
})
