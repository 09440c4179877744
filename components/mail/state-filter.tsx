// Links that narrow a list of mails to one state, each with its number.
import { type MailStateName, mailStateNames, mailStates } from '@/domain/mail/schema'
import { formatNumber } from '@/lib/format'

type Props = { base: string; counts: Partial<Record<MailStateName, number>>; state?: MailStateName }

export function StateFilter({ base, counts, state }: Props) {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <nav aria-label="Stan wiadomości" className="mb-6">
      <ul className="btn-row">
        <li>
          <a href={base} aria-current={state ? undefined : 'page'}>{`wszystkie (${formatNumber(all)})`}</a>
        </li>
        {mailStates
          .filter((name) => (counts[name] ?? 0) > 0)
          .map((name) => (
            <li key={name}>
              <a href={`${base}?stan=${name}`} aria-current={state === name ? 'page' : undefined}>
                {`${mailStateNames[name]} (${formatNumber(counts[name] ?? 0)})`}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}
