// "May this be published?" answered as a list of named problems that a page can show. Errors stop, warnings are told.
import type { PublishProblem } from '@/domain/policies/schema'
import type { FieldErrors } from '@/lib/errors'
import { formatDay } from '@/lib/format'

export type Publication = {
  title: string
  /** text with every variable filled */
  body: string
  changeNote: string
  /** first day in force */
  effectiveFrom: string
  today: string
  /** Polish names of the facts that the office has not given */
  missingFacts: readonly string[]
  /** unknown variables and broken conditions, in Polish words */
  brokenClauses: readonly string[]
  /** body of the version that this one follows, if any */
  previousBody: string | null
  /** what the technical conditions of an accessibility declaration say about it; empty for other documents */
  declaration: readonly PublishProblem[]
  /** what is wrong with its pictures and attachments */
  files?: readonly PublishProblem[]
  /** the next planned version, which will replace this one */
  planned: { number: number; from: string } | null
}

const problem = (
  level: PublishProblem['level'],
  code: PublishProblem['code'],
  field: PublishProblem['field'],
  message: string,
): PublishProblem => ({ level, code, field, message })

/** Everything that stands in the way (errors) or should be known (warnings) before this is public. */
export function publishProblems(publication: Publication): PublishProblem[] {
  const problems = [...formProblems(publication), ...dateProblems(publication), ...textProblems(publication)]
  return [...problems, ...publication.declaration, ...(publication.files ?? [])]
}

function formProblems({ title, body, changeNote }: Publication): PublishProblem[] {
  const found: PublishProblem[] = []
  if (!title.trim()) found.push(problem('error', 'title_missing', 'title', 'Podaj tytuł dokumentu.'))
  if (!body.trim())
    found.push(
      problem('error', 'text_empty', 'source', 'Wpisz treść dokumentu. Pustego dokumentu nie można opublikować.'),
    )
  if (!changeNote.trim())
    found.push(
      problem('error', 'note_missing', 'changeNote', 'Napisz, co się zmienia. Opis zmiany zobaczą czytelnicy.'),
    )
  return found
}

function dateProblems({ effectiveFrom, today, planned }: Publication): PublishProblem[] {
  const found: PublishProblem[] = []
  if (effectiveFrom < today)
    found.push(
      problem(
        'error',
        'date_past',
        'effectiveFrom',
        'Dzień wejścia w życie już minął. Wybierz dzisiejszy dzień albo późniejszy.',
      ),
    )
  if (effectiveFrom.slice(0, 4) > String(Number(today.slice(0, 4)) + 2))
    found.push(problem('warning', 'date_far', 'effectiveFrom', 'Dzień wejścia w życie jest odległy. Sprawdź rok.'))
  if (planned && planned.from > effectiveFrom)
    found.push(
      problem(
        'warning',
        'planned_later',
        'effectiveFrom',
        `Wersja ${planned.number} jest zaplanowana na ${formatDay(planned.from)} i tego dnia zastąpi tę wersję. Jeśli nie ma jej zastąpić, najpierw ją wycofaj.`,
      ),
    )
  return found
}

function textProblems({ body, missingFacts, brokenClauses, previousBody }: Publication): PublishProblem[] {
  const found: PublishProblem[] = []
  const warn = (code: PublishProblem['code'], message: string) =>
    found.push(problem('warning', code, 'source', message))
  if (brokenClauses.length > 0)
    found.push(problem('error', 'clause_broken', 'source', `Popraw zmienne w treści: ${brokenClauses.join(', ')}.`))
  if (missingFacts.length > 0)
    warn(
      'facts_missing',
      `W ustawieniach urzędu brakuje danych: ${missingFacts.join(', ')}. W tekście stanie „do uzupełnienia”.`,
    )
  if (previousBody !== null && previousBody === body)
    warn('text_unchanged', 'Treść jest taka sama jak w poprzedniej wersji.')
  if (/\bhttp:\/\//i.test(body))
    warn('plain_http', 'W tekście jest odnośnik zaczynający się od http://. Sprawdź, czy działa z https://.')
  if (/\]\(\s{0,9}<?\s{0,9}(javascript|data|vbscript):/i.test(body))
    warn('unsafe_link', 'W tekście jest odnośnik niedozwolonego rodzaju. Na stronie pokaże się bez odnośnika.')
  if (/<\/?[a-z][a-z0-9-]*(\s[^<>]*)?\/?>/i.test(withoutCode(body)))
    warn('raw_html', 'W tekście są znaczniki HTML. Na stronie zostaną pominięte; użyj formatowania Markdown.')
  if (/!\[[^\]\n]{0,500}\]\(\s{0,9}<?(?!\/(?![/\\]))[^)\s]/.test(body))
    warn('foreign_picture', 'W tekście jest obraz spoza portalu. Na stronie pokaże się tylko jego opis.')
  return found
}

const withoutCode = (text: string) => text.replace(/```[\s\S]*?```|`[^`\n]*`/g, '')

/** Messages of the errors by form field; empty when publication may go on. */
export function blockingErrors(problems: readonly PublishProblem[]): FieldErrors {
  return Object.fromEntries(
    problems.filter(({ level }) => level === 'error').map(({ field, message }) => [field, message]),
  )
}
