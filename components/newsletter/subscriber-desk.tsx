// Where work on the whole register begins: import, asking anew, stopped addresses, export.
import { ButtonLink } from '@/components/ui/button'
import { formatNumber } from '@/lib/format'

type Props = { base: string; counts: { stopped: number; unasked: number } }

export function SubscriberDesk({ base, counts }: Props) {
  const number = (value: number) => (value > 0 ? ` (${formatNumber(value)})` : '')
  return (
    <>
      <section className="panel-section" aria-labelledby="lista">
        <h2 id="lista">Import i potwierdzanie zgód</h2>
        <ul>
          <li>
            <a href={`${base}/import`}>Import subskrybentów z innego systemu</a>
          </li>
          <li>
            <a
              href={`${base}/ponowne-potwierdzenie`}
            >{`Poproś o ponowne potwierdzenie zgody${number(counts.unasked)}`}</a>
          </li>
          <li>
            <a href={`${base}/wstrzymani`}>{`Adresy, na które wiadomości nie dochodzą${number(counts.stopped)}`}</a>
          </li>
        </ul>
      </section>
      <section className="panel-section" aria-labelledby="eksport">
        <h2 id="eksport">Eksport całego rejestru</h2>
        <p className="mb-3">Plik zawiera dane osobowe. Każdy eksport jest zapisywany w dzienniku zdarzeń.</p>
        <p className="btn-row">
          <ButtonLink look="secondary" href={`${base}/eksport/csv`} download>
            Pobierz CSV
          </ButtonLink>
          <ButtonLink look="secondary" href={`${base}/eksport/ndjson`} download>
            Pobierz NDJSON
          </ButtonLink>
        </p>
      </section>
    </>
  )
}
