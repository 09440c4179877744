// Views over time as bars, drawn on the server: attributes only (no inline style passes the panel's policy), one colour that
// follows the scheme and forced colours, words as real text so that they keep their size on a phone. The table says the same.
import { DataTable } from '@/components/ui/data-table'
import { type Bucket, bucketsOf, scaleTop } from '@/domain/stats/rules'
import { counted, formatDay, formatNumber, formatShortDay } from '@/lib/format'

const width = 1000
const height = 240
const documents = { one: 'przeczytany dokument', few: 'przeczytane dokumenty', many: 'przeczytanych dokumentów' }
const heads = { day: 'Dzień', week: 'Tydzień', month: 'Miesiąc' } as const
const titles = { day: 'w dniach', week: 'w tygodniach', month: 'w miesiącach' } as const

function labelOf({ from, to }: Bucket): string {
  return from === to ? formatShortDay(from) : `${formatShortDay(from)} – ${formatShortDay(to)}`
}

export function ViewsChart({ days }: { days: readonly { day: string; views: number }[] }) {
  const { by, buckets } = bucketsOf(days)
  const most = buckets.reduce((best, bucket) => (bucket.views > best.views ? bucket : best), buckets[0] ?? noBucket)
  const top = scaleTop(most.views)
  const total = days.reduce((sum, { views }) => sum + views, 0)
  return (
    <div className="panel-section">
      <h2 id="wykres">Przeczytane dokumenty {titles[by]}</h2>
      <figure>
        <p className="muted mb-1" aria-hidden="true">
          Skala do {formatNumber(top)}
        </p>
        {/* the colour stands outside: forced colours replace it there, inside an svg they would not */}
        <div className="text-brand-text">
          <Bars buckets={buckets} top={top} label={`Wykres: przeczytane dokumenty ${titles[by]}`} />
        </div>
        <p className="muted flex justify-between gap-4" aria-hidden="true">
          <span>{formatShortDay(days[0]?.day ?? '')}</span>
          <span>{formatShortDay(days.at(-1)?.day ?? '')}</span>
        </p>
        <figcaption className="mt-2">
          Razem {counted(total, documents)}
          {most.views > 0 ? `, najwięcej ${peakOf(most)} (${formatNumber(most.views)})` : ''}. Dni według czasu w
          Polsce.
        </figcaption>
      </figure>
      <details className="mt-4">
        <summary>Te same liczby w tabeli</summary>
        <DataTable
          caption={`Przeczytane dokumenty ${titles[by]}`}
          captionHidden
          rows={buckets}
          rowKey={({ from }) => from}
          columns={[
            { key: 'when', head: heads[by], names: true, cell: labelOf },
            { key: 'views', head: 'Dokumenty', number: true, cell: ({ views }) => formatNumber(views) },
          ]}
        />
      </details>
    </div>
  )
}

const noBucket: Bucket = { from: '', to: '', views: 0 }
const peakOf = (bucket: Bucket) => (bucket.from === bucket.to ? formatDay(bucket.from) : labelOf(bucket))

function Bars({ buckets, top, label }: { buckets: readonly Bucket[]; top: number; label: string }) {
  const step = width / Math.max(buckets.length, 1)
  const gap = Math.min(step * 0.2, 8)
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      className="block h-48 w-full"
      role="img"
      aria-label={label}
      focusable="false"
    >
      {[0, 0.5, 1].map((part) => (
        <line
          key={part}
          x1="0"
          x2={width}
          y1={part * height}
          y2={part * height}
          stroke="currentColor"
          strokeOpacity={part === 1 ? 1 : 0.3}
          vectorEffect="non-scaling-stroke"
        />
      ))}
      {buckets.map((bucket, at) => {
        const tall = (bucket.views / top) * height
        return (
          <rect
            key={bucket.from}
            x={round(at * step + gap / 2)}
            y={round(height - tall)}
            width={round(step - gap)}
            height={round(tall)}
            fill="currentColor"
          >
            <title>{`${labelOf(bucket)}: ${formatNumber(bucket.views)}`}</title>
          </rect>
        )
      })}
    </svg>
  )
}

const round = (value: number) => Math.round(value * 100) / 100
