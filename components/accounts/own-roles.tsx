// The roles one holds, office by office, and what each may do.
import { roleDuties, roleNames } from '@/domain/accounts/schema'
import type { Role } from '@/lib/db/generated/enums'
import { formatDay } from '@/lib/format'

type Props = {
  administrator: boolean
  grants: readonly { office: string; officeId: string; role: Role; grantedAt: Date }[]
}

export function OwnRoles({ administrator, grants }: Props) {
  return (
    <section className="panel-section">
      <h2>Moje role</h2>
      {administrator ? <p>Jesteś administratorem portalu.</p> : null}
      {grants.length === 0 && !administrator ? (
        <p>Nie pełnisz jeszcze żadnej roli. Nada ją administrator portalu.</p>
      ) : (
        <ul className="link-list mt-3">
          {grants.map(({ office, officeId, role, grantedAt }) => (
            <li key={`${officeId}${role}`}>
              <strong>{roleNames[role]}</strong>, {office}
              <span className="muted block">
                {roleDuties[role]}; od {formatDay(grantedAt)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
