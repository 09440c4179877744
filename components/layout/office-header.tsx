// The head of an office's page: band of example data, name with logo, languages, main navigation.
import { officeHref, officeName } from '@/domain/offices/rules'
import { locales } from '@/domain/offices/schema'
import { languageNames } from '@/messages/words'
import { OfficeMark } from './office-mark'
import type { Shell } from './shell'

export function OfficeHeader(shell: Shell) {
  return (
    <header className="head">
      <ExampleBand {...shell} />
      <div className="head-row page-width">
        <OfficeName {...shell} />
        <Languages {...shell} />
      </div>
      <MainMenu {...shell} />
    </header>
  )
}

function ExampleBand({ office, words }: Shell) {
  if (!office.example) return null
  return (
    <p className="example-band">
      <span className="page-width">
        <strong>{words.shell.exampleTitle}</strong> {words.shell.exampleText}
      </span>
    </p>
  )
}

/** Address of the office's logo, or null; the name in the address is for people who save the file. */
export function logoHref({ office }: Pick<Shell, 'office'>): string | null {
  const { logoFileId } = office.settings.appearance
  return logoFileId ? officeHref(office, 'pl', `/pliki/${logoFileId}/logo`) : null
}

function OfficeName(shell: Shell) {
  const { office, locale } = shell
  // the home page says the full name in its heading
  const home = shell.path === '' && shell.failed === null
  const name = home ? { text: office.settings.names.short, locale: 'pl' } : officeName(office, locale)
  const logo = logoHref(shell)
  return (
    <a className="head-name" href={officeHref(office, locale)}>
      {logo ? (
        <img className="head-logo" src={logo} alt={office.settings.appearance.logoAlt} height="56" />
      ) : (
        <OfficeMark />
      )}
      <span lang={name.locale === locale ? undefined : name.locale}>{name.text}</span>
    </a>
  )
}

function Languages({ office, locale, words, path, failed }: Shell) {
  // an address that failed in one language would fail in the others
  const same = failed === null ? path : ''
  return (
    <nav aria-label={words.shell.languages}>
      <ul className="languages">
        {locales.map((language) => (
          <li key={language}>
            <a
              href={officeHref(office, language, same)}
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
