// Roles of one person: those held now (each can be taken), a form for one more, and the history.
import { FormSelect } from '@/components/forms/action-fields'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { DataTable } from '@/components/ui/data-table'
import { allRoles, roleDuties, roleNames } from '@/domain/accounts/schema'
import type { Role } from '@/lib/db/generated/enums'
import { formatShortMoment } from '@/lib/format'

type Grant = { id: string; officeId: string; role: Role; grantedAt: Date; revokedAt: Date | null }
type Props = {
  personId: string
  grants: readonly Grant[]
  offices: readonly { id: string; short: string }[]
  grantRole: FormAction
  revokeRole: FormAction
}

export function PersonRoles({ personId, grants, offices, grantRole, revokeRole }: Props) {
  const shortOf = (id: string) => offices.find((office) => office.id === id)?.short ?? 'urząd usunięty'
  const held = grants.filter(({ revokedAt }) => revokedAt === null)
  const former = grants.filter(({ revokedAt }) => revokedAt !== null)
  return (
    <section className="panel-section">
      <h2>Role</h2>
      <DataTable
        caption="Role pełnione teraz"
        captionHidden
        rows={held}
        rowKey={({ id }) => id}
        empty="Ta osoba nie pełni żadnej roli."
        columns={[
          { key: 'role', head: 'Rola', names: true, cell: ({ role }) => roleNames[role] },
          { key: 'office', head: 'Urząd', cell: ({ officeId }) => shortOf(officeId) },
          { key: 'from', head: 'Od', cell: ({ grantedAt }) => formatShortMoment(grantedAt) },
          {
            key: 'end',
            head: <span className="sr-only">Czynności</span>,
            cell: ({ id, role, officeId }) => (
              <ActionForm
                action={revokeRole}
                submit="Odbierz"
                look="secondary"
                small
                label={`Odbierz rolę: ${roleNames[role]}, ${shortOf(officeId)}`}
              >
                <input type="hidden" name="personId" value={personId} />
                <input type="hidden" name="grantId" value={id} />
              </ActionForm>
            ),
          },
        ]}
      />
      <h3 className="mt-6 mb-3">Nadaj rolę</h3>
      <ActionForm action={grantRole} labels={{ officeId: 'Urząd', role: 'Rola' }} submit="Nadaj rolę">
        <input type="hidden" name="personId" value={personId} />
        <FormSelect
          name="officeId"
          label="Urząd"
          required
          options={[{ value: '', label: 'wybierz' }, ...offices.map(({ id, short }) => ({ value: id, label: short }))]}
        />
        <FormSelect
          name="role"
          label="Rola"
          required
          options={[
            { value: '', label: 'wybierz' },
            ...allRoles.map((role) => ({ value: role, label: roleNames[role] })),
          ]}
        />
      </ActionForm>
      <details className="mt-4">
        <summary>Co może każda rola</summary>
        <ul className="mt-2 ml-5 list-disc">
          {allRoles.map((role) => (
            <li key={role}>
              <strong>{roleNames[role]}</strong> – {roleDuties[role]}
            </li>
          ))}
        </ul>
      </details>
      {former.length > 0 ? (
        <div className="mt-6">
          <DataTable
            caption="Role pełnione wcześniej"
            rows={former}
            rowKey={({ id }) => id}
            columns={[
              { key: 'role', head: 'Rola', names: true, cell: ({ role }) => roleNames[role] },
              { key: 'office', head: 'Urząd', cell: ({ officeId }) => shortOf(officeId) },
              { key: 'from', head: 'Od', cell: ({ grantedAt }) => formatShortMoment(grantedAt) },
              { key: 'to', head: 'Do', cell: ({ revokedAt }) => (revokedAt ? formatShortMoment(revokedAt) : '–') },
            ]}
          />
        </div>
      ) : null}
    </section>
  )
}
