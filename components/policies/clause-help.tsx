'use client'
// Help beside the editor: the variables with what each prints now (a button puts one into the text), and Markdown in short.
import { insertIntoText } from '@/components/editor/insert'
import { Button } from '@/components/ui/button'
import { type Column, DataTable } from '@/components/ui/data-table'
import type { ClauseVariable } from '@/domain/policies/schema'
import { sourceFieldId } from './draft-form'

const columns: Column<ClauseVariable>[] = [
  { key: 'name', head: 'Zmienna', names: true, cell: ({ name }) => <code>{`{{${name}}}`}</code> },
  { key: 'label', head: 'Co oznacza', cell: ({ label }) => label },
  {
    key: 'value',
    head: 'Teraz wstawi',
    cell: ({ value }) =>
      value === '' ? <em>do uzupełnienia</em> : value.length > 90 ? `${value.slice(0, 90)}…` : value,
  },
  {
    key: 'insert',
    head: <span className="sr-only">Wstawianie</span>,
    cell: ({ name, label }) => (
      <Button
        type="button"
        look="link"
        small
        onClick={() => insertIntoText(sourceFieldId, `{{${name}}}`)}
        aria-label={`Wstaw: ${label}`}
      >
        Wstaw
      </Button>
    ),
  },
]

export function ClauseHelp({ variables }: { variables: readonly ClauseVariable[] }) {
  const empty = variables.filter(({ value }) => value === '').length
  return (
    <details className="panel-section">
      <summary>
        Zmienne ({variables.length}
        {empty > 0 ? `, w tym bez danych: ${empty}` : ''})
      </summary>
      <p className="mb-4">
        Zmienna bierze treść z ustawień urzędu w chwili publikacji. Fragment zależny od ustawień otocz znacznikami{' '}
        <code>{'{{#if newsletter.consent}}'}</code> i <code>{'{{/if}}'}</code>, tak jak w dokumentach wzorcowych.
      </p>
      <DataTable caption="Zmienne" captionHidden columns={columns} rows={variables} rowKey={({ name }) => name} />
    </details>
  )
}

const marks: readonly (readonly [string, string])[] = [
  ['## Nagłówek', 'nagłówek części; ### to nagłówek niższego poziomu'],
  ['**ważne**', 'wyróżnienie'],
  ['- punkt', 'lista; 1. punkt to lista numerowana'],
  ['[nazwa strony](https://adres.pl)', 'odnośnik; tekst w nawiasie mówi, dokąd prowadzi'],
  ['> cytat', 'cytat'],
  ['| Nazwa | Cel |', 'tabela; drugi wiersz to |---|---|'],
]

export function MarkdownHelp() {
  return (
    <details className="panel-section">
      <summary>Formatowanie</summary>
      <dl className="facts">
        {marks.map(([mark, meaning]) => (
          <div key={mark}>
            <dt>
              <code>{mark}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4">
        Pusty wiersz kończy akapit. Tytułu dokumentu nie powtarzaj w treści. Znaczniki HTML są pomijane, a obrazy
        działają tylko z tego portalu. Twarde spacje po „i”, „w”, „z” wstawiają się same.
      </p>
    </details>
  )
}
