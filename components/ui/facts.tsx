// Pairs of name and value (a definition list). A fact without a value is left out; nobody reads an empty row.
import type { ReactNode } from 'react'
import { MarkedText } from './marked-text'

export type Fact = { name: string; value: ReactNode; key?: string }

export function Facts({ items, className = '' }: { items: readonly Fact[]; className?: string }) {
  const filled = items.filter(({ value }) => value !== null && value !== undefined && value !== '' && value !== false)
  if (filled.length === 0) return null
  return (
    <dl className={`facts ${className}`.trim()}>
      {filled.map(({ name, value, key }) => (
        <div key={key ?? name}>
          <dt>
            <MarkedText text={name} />
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
