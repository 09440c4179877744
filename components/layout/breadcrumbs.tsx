// Where the page stands, from the home page down to its parent.
import { officeHref } from '@/domain/offices/rules'
import type { Shell } from './shell'
import { trailOf } from './trail'

export function Breadcrumbs({ office, locale, words, path, documents, failed }: Shell) {
  const steps = failed === null ? trailOf(path, documents, words) : []
  if (steps.length === 0) return null
  return (
    <nav className="crumbs page-width" aria-label={words.shell.breadcrumbs}>
      <ol>
        {steps.map((step) => (
          <li key={step.path}>
            <a href={officeHref(office, locale, step.path)}>{step.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
