// Frame of a page outside an office's addresses: the portal's own head, or the head of the office that a mailed link belongs to.
import type { ReactNode } from 'react'
import { coloursHref, officeHref, officesHref } from '@/domain/offices/rules'
import type { Locale, OfficeSettings } from '@/domain/offices/schema'
import type { ReaderView } from '@/lib/view'
import { wordsOf } from '@/messages/words'
import { LanguageLinks } from './language-links'
import { OfficeMark } from './office-mark'
import { ExampleBand, OfficeName } from './office-name'
import { ViewLink, ViewPanel } from './view-panel'

type Owner = { slug: string; example: boolean; settings: OfficeSettings }
export type InstallationPageProps = {
  reader: ReaderView
  office?: Owner | null
  locale: Locale
  /** where the page is in other languages; absent where its language is known to be the reader's */
  languageHref?: ((language: Locale) => string) | undefined
  children: ReactNode
}

export function InstallationPage({ reader, office, locale, languageHref, children }: InstallationPageProps) {
  const words = wordsOf(locale)
  const { shell } = words
  return (
    <div className="frame">
      {office ? <link rel="stylesheet" href={coloursHref(office)} precedence="office" /> : null}
      <section className="skip" aria-label={shell.skipLinks}>
        <a href="#tresc">{shell.skipContent}</a>
      </section>
      <header className="head">
        {office ? <ExampleBand office={office} locale={locale} /> : null}
        <div className="head-row page-width">
          {office ? <OfficeName office={office} locale={locale} /> : <PortalLink locale={locale} />}
          <div className="head-tools">
            {languageHref ? <LanguageLinks label={shell.languages} locale={locale} href={languageHref} /> : null}
            <ViewLink words={words} />
          </div>
        </div>
        <ViewPanel reader={reader} words={words} />
      </header>
      <main id="tresc" className="main" tabIndex={-1}>
        {children}
      </main>
      {office ? <OfficeFoot office={office} locale={locale} /> : <PortalFoot locale={locale} />}
    </div>
  )
}

function PortalLink({ locale }: { locale: Locale }) {
  return (
    <a className="head-name" href={officesHref(locale)}>
      <OfficeMark />
      <span>Okienko</span>
    </a>
  )
}

function PortalFoot({ locale }: { locale: Locale }) {
  return (
    <footer className="foot">
      <ul className="foot-row page-width">
        <li>
          <a href="/logowanie">{wordsOf(locale).installation.staff}</a>
        </li>
      </ul>
    </footer>
  )
}

function OfficeFoot({ office, locale }: { office: Owner; locale: Locale }) {
  const { shell } = wordsOf(locale)
  const links = [
    { path: '/kontakt', label: shell.contact },
    { path: '/iod', label: shell.dpo },
    { path: '/polityki', label: shell.documents },
    { path: '/mapa-strony', label: shell.map },
  ]
  return (
    <footer className="foot">
      <ul className="foot-row page-width">
        {links.map(({ path, label }) => (
          <li key={path}>
            <a href={officeHref(office, locale, path)}>{label}</a>
          </li>
        ))}
      </ul>
    </footer>
  )
}
