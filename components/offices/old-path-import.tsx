'use client'
// A table of old paths from a file: first judged row by row, then written whole. The judged text stands in the field, so that a
// wrong row can be corrected in place.
import { FormArea, FormFile } from '@/components/forms/action-fields'
import { ActionForm, type FormAction, useActionForm } from '@/components/forms/action-form'
import { Button } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { Notice } from '@/components/ui/notice'
import type { CheckedRow } from '@/domain/offices/rules/check-old-paths'
import { readablePath } from '@/domain/offices/rules/old-paths'
import { counted } from '@/lib/format'

export type ImportReport = {
  /** the first rows, wrong ones before the others */
  rows: CheckedRow[]
  total: number
  added: number
  changed: number
  same: number
  wrong: number
  text: string
}

const rowWords = { one: 'wiersz', few: 'wiersze', many: 'wierszy' }

export function OldPathImport({ action }: { action: FormAction }) {
  return (
    <ActionForm
      action={action}
      labels={{ file: 'Plik', table: 'Tabela' }}
      submit={null}
      label="Import"
      detail={(detail) => <Report {...(detail as ImportReport)} />}
    >
      <ImportFields />
    </ActionForm>
  )
}

function ImportFields() {
  const { state } = useActionForm()
  const report = state.detail as ImportReport | undefined
  const ready = report !== undefined && report.wrong === 0 && report.added + report.changed > 0
  return (
    <>
      <FormFile
        name="file"
        label="Plik CSV"
        hint="Najwyżej 4 MB i 10 000 wierszy."
        accept=".csv,.txt,text/csv,text/plain"
      />
      <FormArea
        name="table"
        label="Albo wklej tabelę"
        hint="W każdym wierszu stary adres, średnik lub przecinek i nowy adres. Nagłówek nie jest potrzebny."
        initial={report?.text}
        rows={8}
        spellCheck={false}
      />
      <div className="btn-row">
        <Button name="step" value="check" look={ready ? 'secondary' : 'primary'}>
          Sprawdź tabelę
        </Button>
        {ready ? (
          <Button name="step" value="import">
            Importuj {counted(report.added + report.changed, rowWords)}
          </Button>
        ) : null}
      </div>
    </>
  )
}

function Report({ rows, total, added, changed, same, wrong }: ImportReport) {
  const facts = [`nowych: ${added}`, `zmienionych: ${changed}`, `bez zmian: ${same}`, `z błędem: ${wrong}`].join(', ')
  return (
    <div className="mb-6">
      <Notice
        kind={wrong > 0 ? 'danger' : added + changed > 0 ? 'success' : 'info'}
        role="status"
        title={
          wrong > 0 ? 'Nic nie zapisano: popraw wiersze z błędem' : 'Tabela jest poprawna. Nic jeszcze nie zapisano'
        }
        className="mb-4"
      >
        <p>
          {counted(total, rowWords)}, w tym {facts}.
        </p>
      </Notice>
      <DataTable
        caption={rows.length < total ? `Pierwsze ${rows.length} z ${total} wierszy` : 'Wszystkie wiersze'}
        rows={rows}
        rowKey={({ line }, at) => `${line}-${at}`}
        columns={[
          { key: 'line', head: 'Wiersz', number: true, names: true, cell: ({ line }) => line },
          { key: 'source', head: 'Stary adres', cell: ({ source }) => <code>{readablePath(source)}</code> },
          { key: 'target', head: 'Nowy adres', cell: ({ target }) => <code>{readablePath(target)}</code> },
          { key: 'result', head: 'Wynik', cell: resultOf },
        ]}
      />
    </div>
  )
}

const changes = { new: 'nowy', changed: 'zmieni cel', same: 'bez zmian' } as const

function resultOf({ problem, notes, change }: CheckedRow) {
  if (problem) return <strong>Błąd: {problem.text}</strong>
  return [changes[change], ...notes].join('. ')
}
