// The text of an issue beside its editor: what a change would end; and for reading, once it was sent. Server-safe.
import { Facts } from '@/components/ui/facts'
import { Notice } from '@/components/ui/notice'
import { kindNames } from '@/domain/newsletter/rules/issue-words'
import { languageNames } from '@/domain/newsletter/schema'
import type { IssueDesk } from '@/domain/newsletter/schema/issue-desk'
import { formatMoment, formatShortMoment } from '@/lib/format'
import { partTitle } from './part-title'

/** Above the editor: what a change would end, when it was saved last. */
export function EditNotice({ issue, sending }: { issue: IssueDesk; sending: string }) {
  const { state, plannedAt, updatedAt, savedBy } = issue
  const saved = `Ostatni zapis: ${formatShortMoment(updatedAt)}${savedBy ? `, ${savedBy}` : ''}.`
  if (state === 'draft') return <p className="muted mb-4">{saved}</p>
  const title = state === 'in_review' ? 'To wydanie czeka na zatwierdzenie' : 'To wydanie jest zatwierdzone'
  return (
    <Notice kind="warning" title={title} className="mb-6">
      <p>
        Każda zmiana {state === 'in_review' ? 'cofnie wysłanie do zatwierdzenia' : 'skasuje zatwierdzenie'}
        {plannedAt ? ` i odwoła wysyłkę zaplanowaną na ${formatMoment(plannedAt)}` : ''}.{' '}
        <a href={sending}>Przejdź do wysyłki</a>
      </p>
      <p>{saved}</p>
    </Notice>
  )
}

/** For who may not write it, or when it was sent already. */
export function SentText({ issue, desk, preview }: { issue: IssueDesk; desk: string; preview: string }) {
  if (issue.closed)
    return (
      <Notice kind="warning" title="Dostęp do tego wydania zamknięto">
        Jego treści nie pokazujemy. Zostały numer, daty i liczby.
      </Notice>
    )
  return (
    <>
      {issue.startedAt ? (
        <p className="mb-4">
          Wysyłka się zaczęła, więc treści nie można już zmienić. Możesz zrobić z niej nowe wydanie.
        </p>
      ) : null}
      <Facts
        items={[
          { name: 'Temat', value: issue.subject },
          { name: 'Zajawka', value: issue.preheader },
          { name: 'Język', value: languageNames[issue.locale] },
          {
            name: 'Odbiorcy',
            value: issue.audience === 'all' ? 'wszyscy subskrybenci' : 'tylko ci, którzy wybrali język wydania',
          },
          { name: 'Podgląd', value: <a href={preview}>Zobacz wydanie</a> },
        ]}
      />
      <h2>Części wydania</h2>
      <ol className="list-decimal pl-5">
        {issue.parts.map((part) => (
          <li key={part.item.id}>
            {kindNames[part.item.kind]}:{' '}
            {part.href ? <a href={desk + part.href}>{partTitle(part)}</a> : partTitle(part)}
          </li>
        ))}
      </ol>
    </>
  )
}
