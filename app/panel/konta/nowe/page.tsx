// Adds a member of staff; the invitation goes by mail, roles are given on the person's page.
import type { Metadata } from 'next'
import { LinkForm } from '@/components/accounts/one-time-link'
import { FormText } from '@/components/forms/action-fields'
import { PanelHeading } from '@/components/layout/panel-heading'
import { requireAdministrator } from '@/domain/accounts/session'
import { addPerson } from '../actions'

export const metadata: Metadata = { title: 'Dodaj osobę' }

export default async function Page() {
  await requireAdministrator()
  return (
    <>
      <PanelHeading
        title="Dodaj osobę"
        above={{ href: '/panel/konta', label: 'Konta i role' }}
        lead="Osoba dostanie e-mail z linkiem do ustawienia hasła (ważny 7 dni). Role nadasz na stronie jej konta."
      />
      <LinkForm
        action={addPerson}
        labels={{ name: 'Imię i nazwisko', email: 'Służbowy adres e-mail' }}
        submit="Dodaj i wyślij zaproszenie"
        aside={<a href="/panel/konta">Anuluj</a>}
        afterwards={<a href="/panel/konta/nowe">Dodaj następną osobę</a>}
      >
        <FormText name="name" label="Imię i nazwisko" autoComplete="off" required />
        <FormText
          name="email"
          label="Służbowy adres e-mail"
          type="email"
          autoComplete="off"
          spellCheck={false}
          required
        />
      </LinkForm>
    </>
  )
}
