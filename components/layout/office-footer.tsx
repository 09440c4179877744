// The foot of an office's page: who the office is and the links the law wants within reach of every page.
// A link to a document stands only while that document is in force.
import { addressLines, officeHref, officeName } from '@/domain/offices/rules'
import { documentPath } from '@/domain/policies/rules'
import { telephoneHref } from '@/lib/format'
import type { Shell } from './shell'

export function OfficeFooter(shell: Shell) {
  return (
    <footer className="foot">
      <h2 className="sr-only">{shell.words.shell.footer}</h2>
      <div className="foot-columns page-width">
        <OfficeColumn {...shell} />
        <PortalColumn {...shell} />
        {shell.office.closure ? null : <KeepColumn {...shell} />}
      </div>
    </footer>
  )
}

function OfficeColumn({ office, locale, words }: Shell) {
  const { contact } = office.settings
  const name = officeName(office, locale)
  const phone = telephoneHref(contact.phone)
  return (
    <section>
      <h3>{words.shell.footerOffice}</h3>
      <address>
        <p lang={name.locale === locale ? undefined : name.locale}>
          <strong>{name.text}</strong>
        </p>
        {addressLines(office).map((line) => (
          <p key={line} lang="pl">
            {line}
          </p>
        ))}
        {contact.phone ? <p>{phone ? <a href={phone}>{contact.phone}</a> : contact.phone}</p> : null}
        {contact.email ? (
          <p>
            <a href={`mailto:${contact.email}`}>{contact.email}</a>
          </p>
        ) : null}
      </address>
      {contact.bip ? (
        <p className="foot-link">
          <a href={contact.bip}>{words.shell.bip}</a>
        </p>
      ) : null}
      {contact.website ? (
        <p className="foot-link">
          <a href={contact.website}>{words.shell.website}</a>
        </p>
      ) : null}
    </section>
  )
}

function PortalColumn({ office, locale, words, documents }: Shell) {
  const { shell } = words
  const document = (slug: string, label: string) =>
    documents.some((entry) => entry.slug === slug) ? [{ path: documentPath(slug), label }] : []
  const links = [
    { path: '/kontakt', label: shell.contact },
    { path: '/iod', label: shell.dpo },
    ...(office.closure
      ? []
      : [
          ...document('prywatnosc', shell.privacy),
          ...document('cookies', shell.cookies),
          ...document('deklaracja-dostepnosci', shell.declaration),
          { path: '/mapa-strony', label: shell.map },
        ]),
  ]
  return (
    <section>
      <h3>{shell.footerPortal}</h3>
      <ul>
        {links.map(({ path, label }) => (
          <li key={path}>
            <a href={officeHref(office, locale, path)}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function KeepColumn({ office, locale, words }: Shell) {
  const { shell } = words
  return (
    <section>
      <h3>{shell.footerKeep}</h3>
      <ul>
        {office.settings.newsletter.enabled ? (
          <li>
            <p>{shell.newsletterInvitation}</p>
            <a href={officeHref(office, locale, '/newsletter')}>{shell.newsletterLink}</a>
          </li>
        ) : null}
        <li>
          <a href={officeHref(office, locale, '/kanal.xml')}>{shell.feed}</a>
        </li>
      </ul>
    </section>
  )
}
