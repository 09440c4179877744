// One account: data, roles now and before, links, administration, disabling.
import type { Metadata } from 'next'
import { AccountActs } from '@/components/accounts/account-acts'
import { PersonRoles } from '@/components/accounts/person-roles'
import { PersonState } from '@/components/accounts/person-state'
import { FormText } from '@/components/forms/action-fields'
import { ActionForm } from '@/components/forms/action-form'
import { PanelHeading } from '@/components/layout/panel-heading'
import { Facts } from '@/components/ui/facts'
import { personById } from '@/domain/accounts/queries'
import { personIdForm } from '@/domain/accounts/schema'
import { requireAdministrator } from '@/domain/accounts/session'
import { officesFor } from '@/domain/offices/queries'
import { fail } from '@/lib/errors'
import { shown } from '@/lib/form-action'
import { formatShortMoment } from '@/lib/format'
import * as actions from '../actions'

export const metadata: Metadata = { title: 'Konto osoby' }

export default async function Page({ params }: { params: Promise<{ person: string }> }) {
  const actor = await requireAdministrator()
  const { success, data } = personIdForm.safeParse({ personId: (await params).person })
  const person = await shown(
    success ? personById(actor, data.personId) : Promise.resolve().then(() => fail('not_found')),
  )
  const offices = await officesFor(actor)
  return (
    <>
      <PanelHeading
        title={person.name}
        above={{ href: '/panel/konta', label: 'Konta i role' }}
        lead={<PersonState {...person} />}
      />
      <Facts
        items={[
          { name: 'Dodano', value: formatShortMoment(person.createdAt) },
          {
            name: 'Ostatnie logowanie',
            value: person.lastLoginAt ? formatShortMoment(person.lastLoginAt) : 'jeszcze nie',
          },
          { name: 'Trwające sesje', value: String(person.sessions) },
          { name: 'Wyłączono', value: person.disabledAt ? formatShortMoment(person.disabledAt) : null },
        ]}
      />
      <PersonRoles
        personId={person.id}
        grants={person.grants}
        offices={offices.map(({ id, short }) => ({ id, short }))}
        grantRole={actions.grantRole}
        revokeRole={actions.revokeRole}
      />
      <section className="panel-section">
        <h2>Dane konta</h2>
        <ActionForm
          action={actions.changePerson}
          labels={{ name: 'Imię i nazwisko', email: 'Adres e-mail' }}
          submit="Zapisz dane"
          look="secondary"
        >
          <input type="hidden" name="personId" value={person.id} />
          <FormText name="name" label="Imię i nazwisko" initial={person.name} autoComplete="off" required />
          <FormText name="email" label="Adres e-mail" type="email" initial={person.email} autoComplete="off" required />
        </ActionForm>
      </section>
      <AccountActs person={person} self={person.id === actor.personId} {...actions} />
    </>
  )
}
