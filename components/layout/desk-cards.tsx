// The parts of an office as cards: where each leads, and its most telling number.
type Card = { href: string; title: string; number?: string; text: string }

export function DeskCards({ cards }: { cards: readonly Card[] }) {
  return (
    <ul className="desk-cards">
      {cards.map(({ href, title, number, text }) => (
        <li key={href} className="card">
          <h3>
            <a href={href}>{title}</a>
          </h3>
          {number ? <p className="desk-number">{number}</p> : null}
          <p className="muted">{text}</p>
        </li>
      ))}
    </ul>
  )
}
