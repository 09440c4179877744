'use client'
// Changes of an act in the register, newest first; each earlier state can be brought back.
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { type ActChange, type ActInRegister, actStatus, actStatusNames } from '@/domain/policies/schema/acts'
import { formatDay, formatShortMoment } from '@/lib/format'

type Props = {
  changes: readonly ActChange[]
  /** as it came with the program; null for an entry of the administrators */
  original: ActInRegister | null
  last: ActInRegister
  restore: FormAction | null
}

const stateOf = (act: ActInRegister): string => {
  // the status of that time: as seen on the day of its own dates
  const status = actStatusNames[actStatus(act, act.repealedOn ?? act.inForceFrom ?? '0000-00-00')]
  return `${act.title}; ${status}${act.repealedOn ? ` (od ${formatDay(act.repealedOn)})` : ''}`
}

export function ActHistory({ changes, original, last, restore }: Props) {
  if (changes.length === 0) return <p className="muted">Wpis jest taki, jak przyszedł z programem.</p>
  const earlier = [
    ...changes.map((change) => ({ ...change, said: '' })),
    ...(original ? [{ ...original, said: 'z programem' }] : []),
  ]
  return (
    <ol className="link-list" reversed>
      {earlier.map((one) => {
        const when =
          'changedAt' in one ? `${formatShortMoment(one.changedAt)}, ${one.changedBy ?? 'program'}` : one.said
        return (
          <li key={one.revision}>
            <p>
              <strong>{one.revision === 0 ? 'Wpis początkowy' : `Zmiana ${one.revision}`}</strong> ({when}):{' '}
              {stateOf(one)}
            </p>
            {restore && one.revision !== last.revision ? (
              <ActionForm
                action={restore}
                submit="Przywróć"
                look="secondary"
                small
                label={one.revision === 0 ? 'Przywróć wpis początkowy' : `Przywróć zmianę ${one.revision}`}
              >
                <input type="hidden" name="entry" value={last.entry} />
                <input type="hidden" name="revision" value={one.revision} />
                <input type="hidden" name="last" value={last.revision} />
              </ActionForm>
            ) : null}
          </li>
        )
      })}
    </ol>
  )
}
