// Title of a panel page: where one is (a link back), the one h1, and what can be done there.
import type { ReactNode } from 'react'

type Props = {
  title: ReactNode
  /** the page above this one */
  above?: { href: string; label: string }
  lead?: ReactNode
  /** buttons beside the title */
  actions?: ReactNode
  /** what is shown below has the page's one h1 */
  headed?: boolean
}

export function PanelHeading({ title, above, lead, actions, headed = false }: Props) {
  return (
    <div className="panel-heading">
      {above ? (
        <p className="panel-above">
          <a href={above.href}>
            <span aria-hidden="true">← </span>
            {above.label}
          </a>
        </p>
      ) : null}
      <div className="panel-title">
        {headed ? <p className="panel-name">{title}</p> : <h1>{title}</h1>}
        {actions ? <div className="btn-row">{actions}</div> : null}
      </div>
      {lead ? <div className="panel-lead">{lead}</div> : null}
    </div>
  )
}
