// The head of an office's page: band of example data, name with logo, languages, main navigation.
import { HeadSearch } from '@/components/search/search-form'
import { officeHref } from '@/domain/offices/rules'
import type { Locale } from '@/domain/offices/schema'
import { LanguageLinks } from './language-links'
import { ExampleBand, OfficeName } from './office-name'
import type { Shell } from './shell'
import { ViewLink, ViewPanel } from './view-panel'

export function OfficeHeader(shell: Shell) {
  const home = shell.path === '' && shell.failed === null
  return (
    <header className="head">
      <ExampleBand office={shell.office} locale={shell.locale} />
      <div className="head-row page-width">
        <OfficeName office={shell.office} locale={shell.locale} short={home} />
        <div className="head-tools">
          <Languages {...shell} />
          <ViewLink words={shell.words} />
          {ownSearch(shell) || shell.office.closure ? null : <HeadSearch office={shell.office} locale={shell.locale} />}
        </div>
      </div>
      <ViewPanel reader={shell.reader} words={shell.words} />
      <MainMenu {...shell} />
    </header>
  )
}

/** These pages have a larger search form of their own. */
const ownSearch = ({ path, failed }: Shell) => (failed === null ? path === '/szukaj' : failed === 404 || failed === 410)

function Languages({ office, locale, words, languages, failed }: Shell) {
  // an address that failed in one language would fail in the others
  const pathIn = (language: Locale) => (failed === null ? languages.paths[language] : '')
  const href = (language: Locale) => officeHref(office, language, pathIn(language))
  return <LanguageLinks label={words.shell.languages} locale={locale} href={href} />
}

function MainMenu({ office, locale, words, path, failed }: Shell) {
  const { shell } = words
  const duties = [
    { path: '/wniosek', label: shell.request, below: [] },
    { path: '/kontakt', label: shell.contact, below: ['/iod'] },
  ]
  // of an office that is off these pages are left
  const items = office.closure
    ? duties
    : [
        { path: '', label: shell.home, below: [] },
        { path: '/aktualnosci', label: shell.news, below: [] },
        { path: '/polityki', label: shell.documents, below: ['/cookies', '/deklaracja-dostepnosci'] },
        ...(office.settings.newsletter.enabled ? [{ path: '/newsletter', label: shell.newsletter, below: [] }] : []),
        ...duties,
      ]
  const state = (item: (typeof items)[number]) => {
    if (failed !== null) return undefined
    if (path === item.path) return 'page'
    const inside =
      item.path !== '' && [item.path, ...item.below].some((start) => path === start || path.startsWith(`${start}/`))
    return inside ? 'true' : undefined
  }
  return (
    <nav id="menu" className="menu" aria-label={shell.menu} tabIndex={-1}>
      <ul className="page-width">
        {items.map((item) => (
          <li key={item.path}>
            <a href={officeHref(office, locale, item.path)} aria-current={state(item)}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
