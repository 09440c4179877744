// What an office still lacks, each fact with its reason and a link to the place where it is filled in; required facts first.
import type { MissingFact } from '@/domain/offices/rules/missing-facts'

type Props = {
  slug: string
  missing: readonly MissingFact[]
  draft: boolean
  /** places that this reader may not open: named, but not linked */
  closed: readonly MissingFact['place'][]
}

export function MissingFacts({ slug, missing, draft, closed }: Props) {
  const required = missing.filter((fact) => fact.required)
  const advised = missing.filter((fact) => !fact.required)
  return (
    <>
      <section className="panel-section" aria-labelledby="wymagane">
        <h2 id="wymagane">{draft ? 'Wymagane do uruchomienia' : 'Wymagane, a nieuzupełnione'}</h2>
        {required.length > 0 ? (
          <List slug={slug} facts={required} closed={closed} />
        ) : (
          <p>Wszystko jest uzupełnione.</p>
        )}
      </section>
      {advised.length > 0 ? (
        <section className="panel-section" aria-labelledby="zalecane">
          <h2 id="zalecane">Warto uzupełnić</h2>
          <List slug={slug} facts={advised} closed={closed} />
        </section>
      ) : null}
    </>
  )
}

function hrefOf(slug: string, place: MissingFact['place']): string {
  const office = `/panel/urzedy/${slug}`
  if (place === 'konta') return '/panel/konta'
  return place === 'polityki' ? `${office}/polityki` : `${office}/ustawienia/${place}`
}

function List({ slug, facts, closed }: Pick<Props, 'slug' | 'closed'> & { facts: readonly MissingFact[] }) {
  return (
    <ul className="link-list">
      {facts.map(({ key, label, why, place }) => (
        <li key={key}>
          {closed.includes(place) ? label : <a href={hrefOf(slug, place)}>{label}</a>}
          <span className="block muted">{why}</span>
        </li>
      ))}
    </ul>
  )
}
