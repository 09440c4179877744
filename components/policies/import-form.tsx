'use client'
// Import of a text in two steps of one form: a file or pasted words; then the text as it will look, what was left out, names that may
// become variables, and where the draft shall stand. The text itself travels in the form, so no error loses it.
import { useState } from 'react'
import { FormArea, FormFile, FormSelect, FormText } from '@/components/forms/action-fields'
import { ActionForm, type FormAction, useActionForm } from '@/components/forms/action-form'
import { Button } from '@/components/ui/button'
import { policyKinds, variants } from '@/domain/policies/rules'
import { kindNames, variantNames } from '@/domain/policies/schema'
import type { ImportReport, ImportTarget } from '@/domain/policies/schema/import'
import { ImportNames } from './import-names'
import { ImportConflictNotice, ImportFindings, ImportResult } from './import-result'

const labels = {
  file: 'Plik',
  pasted: 'Tekst',
  target: 'Dokument',
  title: 'Tytuł',
  kind: 'Rodzaj dokumentu',
  slug: 'Adres',
  locale: 'Język tekstu',
  source: 'Tekst w zapisie Markdown',
  changeNote: 'Opis zmiany',
}

type Props = {
  action: FormAction
  documents: readonly ImportTarget[]
  /** name of the office that imports */
  office: string
  /** address of an empty form */
  again: string
}

export function ImportForm({ action, documents, office, again }: Props) {
  return (
    <ActionForm action={action} labels={labels} submit={null} label="Import tekstu" className="import">
      <Steps documents={documents} office={office} again={again} />
    </ActionForm>
  )
}

/** After an answer that brought no report (no connection, an error of ours): what the form held, with the report before. */
function keptReport(values: Record<string, string>, held?: ImportReport): ImportReport | undefined {
  const { source, title = '', kind = '', target = '', slug = '', locale = '', changeNote = '' } = values
  if (!source) return undefined
  const names = held?.names ?? []
  const ticked = values['names[]'] ?? ''
  return {
    fields: { title, kind, target, slug, locale, changeNote },
    source,
    names,
    chosen: names.map(({ id }) => id).filter((id) => ticked.includes(id)),
    notes: held?.notes ?? [],
    speaksOf: held?.speaksOf ?? null,
    html: held?.html ?? '',
    findings: held?.findings ?? [],
  }
}

function Steps({ documents, office, again }: Omit<Props, 'action'>) {
  const { state } = useActionForm()
  const given = state.detail as ImportReport | undefined
  const [held, hold] = useState(given)
  if (given && given !== held) hold(given)
  const report = given ?? keptReport(state.values, held)
  if (!report) return <Source />
  return (
    <>
      {report.conflict ? <ImportConflictNotice conflict={report.conflict} /> : null}
      <input type="hidden" name="seen" value={report.conflict?.seen ?? ''} />
      <ImportResult report={report} office={office} />
      <ImportNames names={report.names} chosen={report.chosen} />
      <ImportFindings findings={report.findings} />
      <Place report={report} documents={documents} />
      <div className="btn-row">
        <Button name="step" value="create">
          {report.conflict ? 'Zastąp tekst roboczy' : 'Utwórz wersję roboczą'}
        </Button>
        <Button look="secondary" name="step" value="preview">
          Odśwież podgląd
        </Button>
        <a href={again}>Zacznij od nowa</a>
      </div>
    </>
  )
}

function Source() {
  return (
    <>
      <FormFile
        name="file"
        label="Plik"
        hint="DOCX (Word), HTML, Markdown albo zwykły tekst, najwyżej 5 MB. PDF: skopiuj z niego tekst i wklej poniżej."
        accept=".docx,.html,.htm,.md,.markdown,.txt,text/plain,text/html,text/markdown"
      />
      <FormArea
        name="pasted"
        label="Albo wklej tekst"
        hint="Nagłówki w osobnych wierszach, punkty od myślnika albo numeru. Wklejony zapis HTML lub Markdown też zostanie rozpoznany."
        rows={10}
        spellCheck={false}
      />
      <div className="btn-row">
        <Button name="step" value="read">
          Wczytaj tekst
        </Button>
      </div>
    </>
  )
}

function Place({ report, documents }: { report: ImportReport; documents: readonly ImportTarget[] }) {
  const { fields, source, notes } = report
  const targets = documents.map(({ id, title }) => ({ value: id, label: `${title} (zastąp tekst roboczy)` }))
  const kinds = policyKinds.map((kind) => ({ value: kind, label: kindNames[kind] }))
  return (
    <section aria-labelledby="gdzie">
      <h2 id="gdzie">Gdzie zapisać</h2>
      {notes.map((note) => (
        <input key={note} type="hidden" name="notes[]" value={note} />
      ))}
      <FormSelect
        name="target"
        label="Dokument"
        hint="Tekst roboczy istniejącego dokumentu zostanie zastąpiony. Jeżeli są w nim nieopublikowane zmiany, najpierw je zobaczysz."
        options={[{ value: 'new', label: 'nowy dokument' }, ...targets]}
        initial={fields.target}
      />
      <FormText name="title" label="Tytuł" initial={fields.title} />
      <FormSelect
        name="locale"
        label="Język tekstu"
        options={variants.map((value) => ({ value, label: variantNames[value] }))}
        initial={fields.locale}
      />
      <FormSelect
        name="kind"
        label="Rodzaj nowego dokumentu"
        hint="Tylko dla nowego dokumentu."
        options={kinds}
        initial={fields.kind}
      />
      <FormText
        name="slug"
        label="Adres nowego dokumentu"
        optional="opcjonalnie"
        width="medium"
        hint="Tylko dla nowego dokumentu innego rodzaju niż wzorcowe. Puste pole: powstanie z tytułu."
        initial={fields.slug}
        autoCapitalize="none"
        spellCheck={false}
      />
      <FormArea
        name="changeNote"
        label="Opis zmiany"
        optional="potrzebny dopiero przy publikacji"
        initial={fields.changeNote}
        rows={2}
      />
      <details className="mb-6">
        <summary>Tekst w zapisie Markdown (można go poprawić także później, w edytorze)</summary>
        <FormArea name="source" label="Tekst w zapisie Markdown" initial={source} rows={20} spellCheck />
      </details>
    </section>
  )
}
