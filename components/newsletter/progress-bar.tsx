// How far a sending is: the browser's own bar, and the same in words beside it. Server-safe.
import { Notice } from '@/components/ui/notice'
import type { ProgressView } from '@/domain/newsletter/rules/progress-view'
import { formatNumber } from '@/lib/format'

export function ProgressBar({ view }: { view: ProgressView }) {
  const { audience, done, percent, pace, waits, stateName, control } = view
  return (
    <section className="panel-section" aria-labelledby="postep">
      <h2 id="postep">Postęp</h2>
      <p className="mb-2">
        <label htmlFor="pasek">
          Załatwiono {formatNumber(done)} z {formatNumber(audience)} ({percent}%)
        </label>
        , {stateName}.
      </p>
      <progress id="pasek" className="progress" max={Math.max(1, audience)} value={audience === 0 ? 1 : done}>
        {percent}%
      </progress>
      {pace ? <p className="mt-2">{pace}</p> : null}
      {waits.length > 0 ? (
        <Notice kind="warning" title="Dlaczego wysyłka czeka" className="mt-4">
          <ul>
            {waits.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {control ? (
        <p className="mt-4">
          <strong>Egzemplarz kontrolny</strong> (nie liczy się do odbiorców): {control.text}
        </p>
      ) : (
        <p className="mt-4 muted">
          Bez egzemplarza kontrolnego: w chwili rozpoczęcia wysyłki urząd nie miał adresu kontrolnego.
        </p>
      )}
    </section>
  )
}
