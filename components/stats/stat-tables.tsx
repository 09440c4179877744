// The lists of the statistics: documents, shares (browsers, systems, referrers, statuses) and errors with the page that links there.
import { DataTable } from '@/components/ui/data-table'
import { formatNumber, formatShortDay } from '@/lib/format'

export type Share = { name: string; hits: number }

type ShareTableProps = {
  id: string
  title: string
  meaning: string
  head: string
  rows: readonly Share[]
  /** what the shares are parts of */
  total: number
  empty: string
  /** words for names that are not said as they are */
  words?: Readonly<Record<string, string>>
}

export function ShareTable({ id, title, meaning, head, rows, total, empty, words = {} }: ShareTableProps) {
  return (
    <div className="panel-section">
      <h2 id={id}>{title}</h2>
      <p className="muted mb-2">{meaning}</p>
      <DataTable
        caption={title}
        captionHidden
        rows={rows}
        rowKey={({ name }) => name}
        empty={empty}
        columns={[
          { key: 'name', head, names: true, cell: ({ name }) => <Break text={words[name] ?? name} /> },
          { key: 'hits', head: 'Liczba', number: true, cell: ({ hits }) => formatNumber(hits) },
          { key: 'share', head: 'Udział', number: true, cell: ({ hits }) => percent(hits, total) },
        ]}
      />
    </div>
  )
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${formatNumber((part / whole) * 100, 'pl', 1)}%`
}

/** Long addresses may break anywhere; strangers choose them. */
function Break({ text }: { text: string }) {
  return <span className="block min-w-28 [overflow-wrap:anywhere]">{text}</span>
}

type DocumentRow = { path: string; title: string | null; views: number }

export function DocumentTable({ rows, total }: { rows: readonly DocumentRow[]; total: number }) {
  return (
    <div className="panel-section">
      <h2 id="dokumenty">Najczęściej czytane</h2>
      <p className="muted mb-2">
        Strony otwarte przez ludzi. Ta sama strona pod adresem portalu i własnym liczy się razem.
      </p>
      <DataTable
        caption="Najczęściej czytane"
        captionHidden
        rows={rows}
        rowKey={({ path }) => path}
        empty="W tym okresie nikt nie czytał stron urzędu."
        columns={[
          {
            key: 'page',
            head: 'Strona',
            names: true,
            cell: ({ path, title }) => (
              <>
                {title ? <span className="block">{title}</span> : null}
                <span className={title ? 'muted font-normal' : undefined}>
                  <Break text={path === '…' ? 'pozostałe adresy' : path} />
                </span>
              </>
            ),
          },
          { key: 'views', head: 'Razy', number: true, cell: ({ views }) => formatNumber(views) },
          { key: 'share', head: 'Udział', number: true, cell: ({ views }) => percent(views, total) },
        ]}
      />
    </div>
  )
}

type ErrorRow = { status: number; path: string; from: string; hits: number; last: Date }

export function ErrorTable({ rows }: { rows: readonly ErrorRow[] }) {
  return (
    <div className="panel-section">
      <h2 id="bledne">Błędy i zerwane odnośniki</h2>
      <p className="muted mb-2">
        Adresy, pod którymi człowiek zobaczył błąd. Najpierw te, do których prowadzi czyjś odnośnik: tam można go
        poprawić.
      </p>
      <DataTable
        caption="Błędy i zerwane odnośniki"
        captionHidden
        rows={rows}
        rowKey={({ status, path, from }) => `${status} ${path} ${from}`}
        empty="W tym okresie nikt nie trafił na błąd."
        columns={[
          { key: 'path', head: 'Adres', names: true, cell: ({ path }) => <Break text={path} /> },
          { key: 'status', head: 'Kod', number: true, cell: ({ status }) => status },
          { key: 'from', head: 'Strona z odnośnikiem', cell: ({ from }) => <Break text={from || 'nieznana'} /> },
          { key: 'hits', head: 'Razy', number: true, cell: ({ hits }) => formatNumber(hits) },
          { key: 'last', head: 'Ostatnio', cell: ({ last }) => formatShortDay(last) },
        ]}
      />
    </div>
  )
}
