// Links to the other pages of a list: the first, the last and the neighbours; gaps are said by an ellipsis.

type PaginationProps = {
  page: number
  pages: number
  href: (page: number) => string
  /** words of the page's language; Polish when left out */
  label?: string
  previous?: string
  next?: string
}

const shown = (page: number, pages: number): number[] =>
  Array.from({ length: pages }, (_, index) => index + 1).filter(
    (n) => n === 1 || n === pages || Math.abs(n - page) <= 1,
  )

export function Pagination({
  page,
  pages,
  href,
  label = 'Strony listy',
  previous = 'Poprzednia',
  next = 'Następna',
}: PaginationProps) {
  if (pages <= 1) return null
  const numbers = shown(page, pages)
  return (
    <nav aria-label={label}>
      <ul className="pages">
        {page > 1 ? (
          <li>
            <a href={href(page - 1)} rel="prev">
              {previous}
            </a>
          </li>
        ) : null}
        {numbers.flatMap((n, index) => [
          n - (numbers[index - 1] ?? 0) > 1 ? (
            <li key={`gap-${n}`}>
              <span aria-hidden="true">…</span>
            </li>
          ) : null,
          <li key={n}>
            <a href={href(n)} aria-current={n === page ? 'page' : undefined}>
              {n}
            </a>
          </li>,
        ])}
        {page < pages ? (
          <li>
            <a href={href(page + 1)} rel="next">
              {next}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}
