// An imported text before it is a draft: whose it is, what was left out, how it looks, what the linter says of it.
import { Notice } from '@/components/ui/notice'
import type { ImportConflict, ImportReport } from '@/domain/policies/schema/import'
import { formatShortMoment } from '@/lib/format'
import { FindingList, findingSummary } from './finding-list'
import { RenderedText } from './rendered-text'

/** a longer text is opened by hand, so that what is to be decided stays near */
const shownAtOnce = 60_000

const isEnglishOrUkrainian = (locale: string): locale is 'en' | 'uk' => locale === 'en' || locale === 'uk'

export function ImportResult({ report, office }: { report: ImportReport; office: string }) {
  const { fields, notes, speaksOf, html } = report
  return (
    <>
      {speaksOf ? (
        <Notice kind="warning" title="Ten dokument mówi o innym urzędzie" className="mb-6">
          <p>
            W tekście stoi „{speaksOf}”, a importujesz go dla urzędu: {office}. Zaznacz poniżej nazwy, które mają być
            zamienione na nazwę Twojego urzędu, i sprawdź całą treść: cudze adresy, telefony i terminy też się
            przenoszą.
          </p>
        </Notice>
      ) : null}
      {notes.length > 0 ? (
        <Notice title="Co zmienił import" className="mb-6">
          <ul className="list-disc pl-5">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <section aria-labelledby="podglad-importu" className="mb-6">
        <h2 id="podglad-importu">Podgląd</h2>
        <details open={html.length < shownAtOnce}>
          <summary>Tak będzie wyglądał tekst</summary>
          <article className="card preview document">
            <p className="preview-title">{fields.title || 'Bez tytułu'}</p>
            <RenderedText
              html={html}
              locale={isEnglishOrUkrainian(fields.locale) ? fields.locale : 'pl'}
              pageLocale="pl"
            />
          </article>
        </details>
      </section>
    </>
  )
}

export function ImportConflictNotice({ conflict }: { conflict: ImportConflict }) {
  const { theirs } = conflict
  return (
    <Notice kind="warning" title="Ten dokument ma nieopublikowane zmiany" className="mb-6">
      <p>
        Zapisano je {formatShortMoment(new Date(theirs.updatedAt))}. Poniżej widzisz ten tekst. Możesz wybrać inny
        dokument albo inny język, albo zastąpić ten tekst importowanym: wtedy zapisane zmiany przepadną.
      </p>
      <label className="field-label" htmlFor="zapisany-tekst">
        Zapisany tekst roboczy: {theirs.title}
      </label>
      <textarea id="zapisany-tekst" className="input" rows={10} readOnly value={theirs.source} />
    </Notice>
  )
}

export function ImportFindings({ findings }: Pick<ImportReport, 'findings'>) {
  return (
    <section aria-labelledby="sprawdzenie" className="mb-6">
      <h2 id="sprawdzenie">Sprawdzenie tekstu</h2>
      <p>Błędy poprawisz w edytorze, po utworzeniu wersji roboczej. Zatrzymają dopiero publikację.</p>
      <details>
        <summary>{findingSummary(findings)}</summary>
        <FindingList findings={findings} depth={3} />
      </details>
    </section>
  )
}
