// What would become, or became, of the lines of an import: numbers, the first findings, the first lines of the table itself.
import { ButtonLink } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { Facts } from '@/components/ui/facts'
import { type ImportCode, type ImportCounts, importCodeNames, leftInWords } from '@/domain/newsletter/schema/import'
import { formatNumber } from '@/lib/format'

type Numbers = { counts: ImportCounts; done: boolean; report: string }

export function ImportNumbers({ counts, done, report }: Numbers) {
  const number = (value: number) => formatNumber(value)
  const waiting = counts.reconfirm + counts.missing_proof + counts.bad_date
  const weak = counts.missing_proof + counts.bad_date
  const known = counts.already + counts.left
  return (
    <section className="panel-section" aria-labelledby="wynik">
      <h2 id="wynik">{done ? 'Wynik importu' : 'Co się stanie po imporcie'}</h2>
      <Facts
        items={[
          { name: 'Wiersze w tabeli', value: number(counts.rows) },
          { name: 'Aktywni (data i źródło zgody)', value: number(counts.active) },
          { name: 'Do ponownego potwierdzenia', value: number(waiting) },
          {
            name: 'W tym bez pełnego dowodu',
            value:
              weak > 0 && `${number(counts.missing_proof)} bez daty lub źródła, ${number(counts.bad_date)} ze złą datą`,
          },
          { name: 'Powtórzone w tabeli', value: number(counts.duplicate) },
          {
            name: 'Pominięte, bo już znane',
            value: known > 0 ? `${number(known)}, w tym osoby, które zrezygnowały: ${leftInWords(counts.left)}` : '0',
          },
          { name: 'Nieprawidłowe adresy', value: number(counts.invalid) },
        ]}
      />
      {counts.left > 0 ? (
        <p className="muted mt-2">
          Kto zrezygnował, nie wraca przez import i nie jest tu wskazany. Zapisać się ponownie może tylko ta osoba.
        </p>
      ) : null}
      <p className="btn-row mt-4">
        <ButtonLink look="secondary" href={report} download>
          Pobierz wynik każdego wiersza (CSV)
        </ButtonLink>
      </p>
    </section>
  )
}

export function ImportFindings({ findings }: { findings: readonly { line: number; code: ImportCode }[] }) {
  if (findings.length === 0) return null
  return (
    <div className="my-6">
      <DataTable
        caption={`Wiersze, na które warto spojrzeć (pierwsze ${findings.length})`}
        rows={findings}
        rowKey={({ line }) => String(line)}
        columns={[
          { key: 'line', head: 'Wiersz', names: true, cell: ({ line }) => formatNumber(line) },
          { key: 'what', head: 'Wynik', cell: ({ code }) => importCodeNames[code] },
        ]}
      />
    </div>
  )
}

type Sample = { heads: readonly string[]; sample: readonly (readonly string[])[] }

export function ImportSample({ heads, sample }: Sample) {
  const rows = sample.map((cells, at) => ({ at: at + 1, cells }))
  return (
    <section className="panel-section" aria-labelledby="tabela">
      <h2 id="tabela">Początek tabeli</h2>
      <DataTable
        caption="Pierwsze wiersze przesłanej tabeli"
        rows={rows}
        rowKey={({ at }) => String(at)}
        columns={heads.map((head, at) => ({
          key: String(at),
          head,
          names: at === 0,
          cell: ({ cells }: (typeof rows)[number]) => cells[at] || '–',
        }))}
      />
    </section>
  )
}
