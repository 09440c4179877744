// The equation of an issue: everybody of the frozen audience stands in exactly one place, with words for each. Server-safe.
import { Notice } from '@/components/ui/notice'
import type { ProgressView } from '@/domain/newsletter/rules/progress-view'
import { formatNumber } from '@/lib/format'

export function ProgressEquation({ view }: { view: ProgressView }) {
  const { audience, rows, sum, holds } = view
  return (
    <section className="panel-section" aria-labelledby="rownanie">
      <h2 id="rownanie">Równanie</h2>
      <p className="mb-3">Każdy odbiorca stoi dokładnie w jednym miejscu. Liczby bez śledzenia czytelników.</p>
      {holds ? (
        <p className="mb-4">
          <span aria-hidden="true">✓ </span>
          <strong>Zgadza się:</strong> {sum}
        </p>
      ) : (
        <Notice kind="danger" title="Równanie się nie zgadza" className="mb-4">
          <p>
            {sum}. To błąd programu albo bazy danych. Nie wysyłaj niczego ręcznie i powiadom administratora portalu.
          </p>
        </Notice>
      )}
      <dl className="equation">
        <div>
          <dt>odbiorcy</dt>
          <dd>
            <strong>{formatNumber(audience)}</strong>
            <span className="small muted">Ilu było w chwili rozpoczęcia wysyłki. Potem lista się nie zmienia.</span>
          </dd>
        </div>
        {rows.map(({ place, name, meaning, count, reasons }) => (
          <div key={place}>
            <dt>{name}</dt>
            <dd>
              <strong>{formatNumber(count)}</strong>
              <span className="small muted">{meaning}</span>
              {reasons.length > 0 ? (
                <ul>
                  {reasons.map((reason) => (
                    <li key={reason.words}>
                      {formatNumber(reason.count)}: {reason.words}
                    </li>
                  ))}
                </ul>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
