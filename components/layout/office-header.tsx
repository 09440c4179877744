// The head of an office's page: band of example data, name with logo, languages, main navigation.
import { officeHref } from '@/domain/offices/rules'
import { type Locale, locales } from '@/domain/offices/schema'
import { languageNames } from '@/messages/words'
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
        </div>
      </div>
      <ViewPanel reader={shell.reader} words={shell.words} />
      <MainMenu {...shell} />
    </header>
  )
}

function Languages({ office, locale, words, languages, failed }: Shell) {
  // an address that failed in one language would fail in the others
  const pathIn = (language: Locale) => (failed === null ? languages.paths[language] : '')
  return (
    <nav aria-label={words.shell.languages}>
      <ul className="languages">
        {locales.map((language) => (
          <li key={language}>
            <a
              href={officeHref(office, language, pathIn(language))}
              lang={language}
              hrefLang={language}
              aria-current={language === locale ? 'true' : undefined}
            >
              {languageNames[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function MainMenu({ office, locale, words, path, failed }: Shell) {
  const { shell } = words
  const items = [
    { path: '', label: shell.home, below: [] },
    { path: '/aktualnosci', label: shell.news, below: [] },
    { path: '/polityki', label: shell.documents, below: ['/cookies', '/deklaracja-dostepnosci'] },
    ...(office.settings.newsletter.enabled ? [{ path: '/newsletter', label: shell.newsletter, below: [] }] : []),
    { path: '/wniosek', label: shell.request, below: [] },
    { path: '/kontakt', label: shell.contact, below: ['/iod'] },
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
