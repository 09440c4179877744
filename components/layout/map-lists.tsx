// The lists of the site map. An entry stands only for a page that exists.
import { officeHref } from '@/domain/offices/rules'
import type { Locale } from '@/domain/offices/schema'
import { documentPath } from '@/domain/policies/rules'
import type { Shell } from './shell'

type MapProps = Pick<Shell, 'office' | 'locale' | 'words'>

export function PageLinks({ office, locale, words }: MapProps) {
  const { shell, map } = words
  const newsletter = office.settings.newsletter.enabled
  const links = [
    { path: '', label: shell.home },
    { path: '/aktualnosci', label: shell.news },
    { path: '/polityki', label: shell.documents },
    ...(newsletter ? [{ path: '/newsletter', label: shell.newsletter }] : []),
    ...(newsletter ? [{ path: '/newsletter/archiwum', label: map.archive }] : []),
    { path: '/wniosek', label: words.request.title },
    { path: '/kontakt', label: shell.contact },
    { path: '/iod', label: shell.dpo },
    { path: '/kanal.xml', label: shell.feed },
  ]
  return (
    <ul>
      {links.map(({ path, label }) => (
        <li key={path}>
          <a href={officeHref(office, locale, path)}>{label}</a>
        </li>
      ))}
      <li>
        <a href="/">{map.offices}</a>
      </li>
    </ul>
  )
}

type DocumentEntry = { policySlug: string; title: string; locale: Locale }

export function DocumentLinks({
  office,
  locale,
  words,
  documents,
}: MapProps & { documents: readonly DocumentEntry[] }) {
  return (
    <ul>
      {documents.map((document) => (
        <li key={document.policySlug}>
          <a
            href={officeHref(office, locale, documentPath(document.policySlug))}
            lang={document.locale === locale ? undefined : document.locale}
          >
            {document.title}
          </a>
          {' ('}
          <a href={officeHref(office, locale, `/polityki/${document.policySlug}/wersje`)}>
            {words.map.history}
            <span className="sr-only">: {document.title}</span>
          </a>
          )
        </li>
      ))}
    </ul>
  )
}

type NewsLink = { slug: string; title: string; locale: Locale }

export function NewsLinks({ office, locale, news }: MapProps & { news: readonly NewsLink[] }) {
  return (
    <ul>
      {news.map((item) => (
        <li key={item.slug}>
          <a
            href={officeHref(office, locale, `/aktualnosci/${item.slug}`)}
            lang={item.locale === locale ? undefined : item.locale}
          >
            {item.title}
          </a>
        </li>
      ))}
    </ul>
  )
}
