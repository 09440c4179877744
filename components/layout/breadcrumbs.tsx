// Where the page stands, from the home page down to the page itself, which is named and is no link.
import { officeHref } from '@/domain/offices/rules'
import type { Locale } from '@/domain/offices/schema'
import type { Shell } from './shell'
import { type Label, trailOf } from './trail'

/** A title may be in another language than the page. */
const langOf = ({ locale }: Label, page: Locale) => (locale === page ? undefined : locale)

export function Breadcrumbs({ office, locale, words, path, documents, failed, named }: Shell) {
  if (failed !== null) return null
  const { above, current } = trailOf(path, documents, words, named)
  if (above.length === 0) return null
  return (
    <nav className="crumbs page-width" aria-label={words.shell.breadcrumbs}>
      <ol>
        {above.map((step) => (
          <li key={step.path}>
            <a href={officeHref(office, locale, step.path)} lang={langOf(step, locale)}>
              {step.label}
            </a>
          </li>
        ))}
        {current ? (
          <li>
            <span aria-current="page" lang={langOf(current, locale)}>
              {current.label}
            </span>
          </li>
        ) : null}
      </ol>
    </nav>
  )
}
