// What the linter says of a text, graver things first: what and where, why it matters, where it comes from. Server-safe; beside an
// editor (`fieldId`) each finding that can be mended has its button.
import { Notice } from '@/components/ui/notice'
import { Tag, type TagTone } from '@/components/ui/tag'
import { catalogue, goodPractice } from '@/domain/policies/rules/rule-catalogue'
import type { DocumentFinding } from '@/domain/policies/schema/document-finding'
import type { Level } from '@/domain/policies/schema/finding'
import { FindingButtons, FixAllButton } from './finding-buttons'

const groups: readonly { level: Level; title: string; tone: TagTone; told: string }[] = [
  { level: 'error', title: 'Błędy', tone: 'danger', told: 'Zatrzymują publikację.' },
  { level: 'warn', title: 'Ostrzeżenia', tone: 'warning', told: 'Sprawdź je przed publikacją.' },
  { level: 'fix', title: 'Poprawki', tone: 'brand', told: 'Da się je poprawić bez zastanowienia.' },
  { level: 'notice', title: 'Uwagi', tone: 'neutral', told: 'Do rozważenia.' },
]

/** „Sprawdzenie tekstu: błędy 2, ostrzeżenia 1.” */
export function findingSummary(findings: readonly DocumentFinding[]): string {
  const counted = groups
    .map(({ level, title }) => ({ title, count: findings.filter((one) => one.level === level).length }))
    .filter(({ count }) => count > 0)
    .map(({ title, count }) => `${title.toLowerCase()}: ${count}`)
  return `Sprawdzenie tekstu (${counted.length === 0 ? 'bez uwag' : counted.join(', ')})`
}

type Props = {
  findings: readonly DocumentFinding[]
  /** id of the field with the text; without it nothing can be mended here */
  fieldId?: string
  /** heading level of the groups */
  depth?: 2 | 3 | 4
}

export function FindingList({ findings, fieldId, depth = 3 }: Props) {
  if (findings.length === 0)
    return (
      <Notice kind="success" title="Sprawdzenie tekstu: bez uwag">
        Żadna z reguł nie znalazła nic do poprawienia.
      </Notice>
    )
  const Heading: 'h2' | 'h3' | 'h4' = `h${depth}`
  return (
    <div className="findings">
      {fieldId ? <FixAllButton fieldId={fieldId} findings={findings} /> : null}
      {groups.map(({ level, title, tone, told }) => {
        const own = findings.filter((finding) => finding.level === level)
        if (own.length === 0) return null
        return (
          <section key={level}>
            <Heading>
              {title} <Tag tone={tone}>{own.length}</Tag>
            </Heading>
            <p className="text-muted">{told}</p>
            <ol>
              {own.map((finding) => (
                <FindingItem
                  key={`${finding.rule} ${finding.from} ${finding.to} ${finding.message}`}
                  finding={finding}
                  fieldId={fieldId}
                />
              ))}
            </ol>
          </section>
        )
      })}
    </div>
  )
}

const placeOf = ({ place, line }: DocumentFinding): string =>
  place === 'whole' ? 'cały tekst' : place === 'variable' ? `wiersz ${line}, z ustawień urzędu` : `wiersz ${line}`

function FindingItem({ finding, fieldId }: { finding: DocumentFinding; fieldId?: string }) {
  const { rule, message, passage, explanation, law, replacement } = finding
  const { name, remedy } = catalogue[rule]
  return (
    <li className="finding">
      <p>
        <strong>{name}</strong> <span className="text-muted">({placeOf(finding)})</span>
      </p>
      {passage === '' ? null : (
        <p>
          <q className="finding-passage">{passage.replace(/[ \u00a0]{2,}/g, '··')}</q>
          {replacement === undefined ? null : (
            <>
              {' '}
              <span className="sr-only">popraw na</span>
              <span aria-hidden="true">→</span> <q className="finding-passage">{replacement}</q>
            </>
          )}
        </p>
      )}
      <p>{message}</p>
      <details>
        <summary>Dlaczego i co zrobić</summary>
        <p>{explanation}</p>
        <p>{remedy}</p>
        <p className="text-muted">
          Reguła {rule}. Źródło: {law ?? goodPractice}.
        </p>
      </details>
      {fieldId ? <FindingButtons fieldId={fieldId} finding={finding} /> : null}
    </li>
  )
}
