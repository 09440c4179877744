// All numbers of an office and a period on one page; definitions stand beside the numbers.
import { Notice } from '@/components/ui/notice'
import { classMeanings, type Period } from '@/domain/stats/rules'
import { formatShortDay } from '@/lib/format'
import { NumberTiles } from './number-tiles'
import { DocumentTable, ErrorTable, type Share, ShareTable } from './stat-tables'
import { ViewsChart } from './views-chart'

type Classes = Record<keyof typeof classMeanings, number>
type Sums = { views: number; hits: number; bytes: number; classes: Classes }

export type Statistics = {
  sums: Sums
  before: { period: Period; sums: Sums }
  days: { day: string; views: number }[]
  documents: { path: string; title: string | null; views: number }[]
  browsers: Share[]
  systems: Share[]
  referrers: Share[]
  status: Share[]
  errors: { status: number; path: string; from: string; hits: number; last: Date }[]
  since: Date | null
}

const classWords: Record<string, string> = {
  view: 'przeczytane dokumenty',
  bot: 'roboty',
  asset: 'pliki stron',
  prefetch: 'pobrane z wyprzedzeniem',
  panel: 'panel i logowanie',
  health: 'sprawdzanie stanu',
  staff: 'zalogowani pracownicy',
  error: 'błędy',
  other: 'pozostałe',
}

function classRows(classes: Classes): Share[] {
  return Object.entries(classes)
    .map(([name, hits]) => ({ name, hits }))
    .filter(({ hits }) => hits > 0)
    .toSorted((a, b) => b.hits - a.hits)
}

export function OfficeStatistics({ stats }: { stats: Statistics }) {
  const { sums, since } = stats
  const empty = 'Brak danych w tym okresie.'
  if (!since)
    return (
      <Notice title="Nie ma jeszcze żadnych liczb">
        Portal czyta dziennik serwera co pół minuty. Pierwsze liczby pojawią się, gdy ktoś otworzy stronę urzędu.
      </Notice>
    )
  return (
    <>
      <NumberTiles sums={sums} before={stats.before} />
      <ViewsChart days={stats.days} />
      <DocumentTable rows={stats.documents} total={sums.views} />
      <div className="grid gap-x-8 lg:grid-cols-2">
        <ShareTable
          id="przegladarki"
          title="Przeglądarki"
          head="Przeglądarka"
          rows={stats.browsers}
          total={sums.views}
          empty={empty}
          meaning="Rodziny przeglądarek przy przeczytanych dokumentach. Wersji nie liczymy."
        />
        <ShareTable
          id="systemy"
          title="Systemy"
          head="System"
          rows={stats.systems}
          total={sums.views}
          empty={empty}
          meaning="Rodziny systemów operacyjnych, tak jak przedstawia je przeglądarka."
        />
        <ShareTable
          id="odsylajace"
          title="Skąd przychodzą"
          head="Strona odsyłająca"
          rows={stats.referrers}
          total={sums.views}
          empty={empty}
          words={{ '': 'bez strony odsyłającej', '…': 'pozostałe' }}
          meaning="Obce serwisy, z których otwarto dokument. Przejścia wewnątrz portalu się nie liczą."
        />
        <ShareTable
          id="kody"
          title="Kody odpowiedzi"
          head="Kod"
          rows={stats.status}
          total={sums.hits}
          empty={empty}
          meaning="Wszystkie żądania dotyczące urzędu."
        />
      </div>
      <ErrorTable rows={stats.errors} />
      <ShareTable
        id="rodzaje"
        title="Z czego składają się żądania"
        head="Rodzaj"
        rows={classRows(sums.classes)}
        total={sums.hits}
        empty={empty}
        words={classWords}
        meaning="Każdy wiersz dziennika należy do dokładnie jednego rodzaju; razem dają wszystkie żądania."
      />
      <Definitions since={since} />
    </>
  )
}

function Definitions({ since }: { since: Date }) {
  return (
    <div className="panel-section">
      <h2 id="definicje">Skąd są te liczby</h2>
      <p>
        Z własnego dziennika portalu; najstarsze są z dnia {formatShortDay(since)}. Sumy godzinowe nie zawierają adresów
        IP ani niczego, co wskazywałoby osobę.
      </p>
      <details className="mt-2">
        <summary>Co liczy się jako co</summary>
        <dl className="mt-2">
          {Object.entries(classMeanings).map(([name, meaning]) => (
            <div key={name} className="mb-2">
              <dt className="font-semibold">{classWords[name]}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  )
}
