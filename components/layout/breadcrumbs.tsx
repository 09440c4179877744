// Where the page stands, from the home page down to the page itself, which is named and is no link.
import { officeHref } from '@/domain/offices/rules'
import type { Shell } from './shell'
import { trailOf } from './trail'

export function Breadcrumbs({ office, locale, words, path, documents, failed, named }: Shell) {
  if (failed !== null) return null
  const { above, current } = trailOf(path, documents, words, named)
  if (above.length === 0) return null
  return (
    <nav className="crumbs page-width" aria-label={words.shell.breadcrumbs}>
      <ol>
        {above.map((step) => (
          <li key={step.path}>
            <a href={officeHref(office, locale, step.path)}>{step.label}</a>
          </li>
        ))}
        {current ? (
          <li>
            <span aria-current="page">{current}</span>
          </li>
        ) : null}
      </ol>
    </nav>
  )
}
