// Parts of one issue's desk. Links only: each part is a page with an address.
import { hasStarted } from '@/domain/newsletter/rules/issue-states'
import type { IssueStateName } from '@/domain/newsletter/schema/issue'

const partNames = {
  '': 'Treść',
  '/podglad': 'Podgląd',
  '/wysylka': 'Wysyłka',
  '/przebieg': 'Przebieg',
  '/archiwum': 'Archiwum',
} as const
export type IssuePart = keyof typeof partNames
/** Before its sending began there is nothing to see there. */
const whenStarted: readonly IssuePart[] = ['/przebieg', '/archiwum']

type Props = { /** address of the issue in the panel */ base: string; part: IssuePart; state: IssueStateName }

export function IssueTabs({ base, part, state }: Props) {
  const parts = (Object.keys(partNames) as IssuePart[]).filter((one) => !whenStarted.includes(one) || hasStarted(state))
  return (
    <div className="tabs">
      <nav aria-label="Części wydania">
        <ul>
          {parts.map((one) => (
            <li key={one}>
              <a href={base + one} aria-current={one === part ? 'page' : undefined}>
                {partNames[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
