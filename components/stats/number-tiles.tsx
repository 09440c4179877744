// The main numbers of a period, each with its definition and the period before beside it.
import { changePercent, type Period } from '@/domain/stats/rules'
import { formatNumber, formatShortDay, formatSize } from '@/lib/format'

type Sums = { views: number; hits: number; bytes: number; classes: { bot: number; error: number } }
type Props = { sums: Sums; before: { period: Period; sums: Sums } }

type Tile = { name: string; value: number; earlier: number; meaning: string; size?: boolean }

function tilesOf(sums: Sums, earlier: Sums): Tile[] {
  return [
    {
      name: 'Przeczytane dokumenty',
      value: sums.views,
      earlier: earlier.views,
      meaning:
        'Strony otwarte przez ludzi (odpowiedź 200 lub 304). Bez robotów, plików, panelu i zalogowanych pracowników.',
    },
    {
      name: 'Błędy',
      value: sums.classes.error,
      earlier: earlier.classes.error,
      meaning: 'Odpowiedzi 4xx i 5xx, które zobaczył człowiek. Bez źle wypełnionych formularzy.',
    },
    {
      name: 'Roboty',
      value: sums.classes.bot,
      earlier: earlier.classes.bot,
      meaning: 'Żądania programów, które same się przedstawiły albo nie podały nazwy przeglądarki.',
    },
    {
      name: 'Wszystkie żądania',
      value: sums.hits,
      earlier: earlier.hits,
      meaning: 'Każdy wiersz dziennika serwera, który dotyczy urzędu.',
    },
    {
      name: 'Wysłane dane',
      value: sums.bytes,
      earlier: earlier.bytes,
      meaning: 'Treść wszystkich odpowiedzi po kompresji, bez nagłówków.',
      size: true,
    },
  ]
}

export function NumberTiles({ sums, before }: Props) {
  return (
    <dl className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {tilesOf(sums, before.sums).map((tile) => (
        <div key={tile.name} className="card">
          <dt className="font-semibold">{tile.name}</dt>
          <dd>
            <span className="block text-3xl font-bold tabular-nums">{figureOf(tile, tile.value)}</span>
            <span className="block">
              {changeOf(tile)}poprzednio {figureOf(tile, tile.earlier)}
            </span>
            <span className="muted mt-2 block text-xs">{tile.meaning}</span>
          </dd>
        </div>
      ))}
      <div className="self-end p-2">
        <dt className="font-semibold">Poprzedni okres</dt>
        <dd className="muted">
          {formatShortDay(before.period.from)} – {formatShortDay(before.period.to)}
        </dd>
      </div>
    </dl>
  )
}

const figureOf = (tile: Tile, value: number) => (tile.size ? formatSize(value) : formatNumber(value))

function changeOf({ value, earlier }: Tile): string {
  const change = changePercent(value, earlier)
  if (change === null) return ''
  if (change === 0) return 'bez zmian, '
  return `o ${formatNumber(Math.abs(change))}% ${change > 0 ? 'więcej' : 'mniej'}, `
}
