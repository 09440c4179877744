// Everybody with an account: state, roles, last sign-in. For the administrator of the installation.
import type { Metadata } from 'next'
import { PersonState } from '@/components/accounts/person-state'
import { TextField } from '@/components/forms/text-field'
import { PanelHeading } from '@/components/layout/panel-heading'
import { Button, ButtonLink } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { listPeople } from '@/domain/accounts/queries'
import { roleNames } from '@/domain/accounts/schema'
import { requireAdministrator } from '@/domain/accounts/session'
import { officesFor } from '@/domain/offices/queries'
import { formatShortMoment } from '@/lib/format'

export const metadata: Metadata = { title: 'Konta i role' }

type Props = { searchParams: Promise<{ szukaj?: string | string[] }> }

export default async function Page({ searchParams }: Props) {
  const actor = await requireAdministrator()
  const { szukaj } = await searchParams
  const asked = typeof szukaj === 'string' ? szukaj.replace(/\p{Cc}+/gu, ' ').slice(0, 120) : ''
  const wanted = asked.trim().toLocaleLowerCase('pl')
  const [people, offices] = await Promise.all([listPeople(actor), officesFor(actor)])
  const shorts = new Map(offices.map(({ id, short }) => [id, short]))
  // by name only: what is searched for stands in the page's address, where no mail address may be
  const found = people.filter(({ name }) => name.toLocaleLowerCase('pl').includes(wanted))
  return (
    <>
      <PanelHeading
        title="Konta i role"
        actions={<ButtonLink href="/panel/konta/nowe">Dodaj osobę</ButtonLink>}
        lead={<a href="/panel/konta/role">Kto pełnił rolę w wybranym dniu</a>}
      />
      <form method="get" className="panel-filter">
        <TextField name="szukaj" label="Imię lub nazwisko" value={wanted} type="search" maxLength={120} />
        <Button look="secondary">Szukaj</Button>
      </form>
      <DataTable
        caption="Konta"
        captionHidden
        rows={found}
        rowKey={({ id }) => id}
        empty="Nie ma takiej osoby."
        columns={[
          {
            key: 'name',
            head: 'Osoba',
            names: true,
            cell: ({ id, name, email }) => (
              <>
                <a href={`/panel/konta/${id}`}>{name}</a>
                <span className="muted block font-normal break-all">{email}</span>
              </>
            ),
          },
          { key: 'state', head: 'Konto', cell: (person) => <PersonState {...person} /> },
          {
            key: 'roles',
            head: 'Role',
            cell: ({ roles }) => (
              <ul>
                {roles.map(({ officeId, role }) => (
                  <li key={`${officeId}${role}`}>{`${roleNames[role]} – ${shorts.get(officeId) ?? 'urząd'}`}</li>
                ))}
              </ul>
            ),
          },
          {
            key: 'last',
            head: 'Ostatnie logowanie',
            cell: ({ lastLoginAt: at }) => (at ? formatShortMoment(at) : '–'),
          },
        ]}
      />
    </>
  )
}
