// The lists of the site map. An entry stands only for a page that exists.
import { officeHref } from '@/domain/offices/rules'
import { type Locale, locales } from '@/domain/offices/schema'
import { documentPath, easyPath, historyPath, officeRegisterPath, registerPath } from '@/domain/policies/rules'
import { formatNumber } from '@/lib/format'
import { comparisonWordsOf } from '@/messages/comparison'
import { easyTextWords } from '@/messages/easy-text'
import { searchWords } from '@/messages/search'
import { languageNames } from '@/messages/words'
import type { Shell } from './shell'

type MapProps = Pick<Shell, 'office' | 'locale' | 'words'>

/** `installation`: where the list of all offices is. */
export function PageLinks({ office, locale, words, installation }: MapProps & { installation: string }) {
  const { shell, map } = words
  const newsletter = office.settings.newsletter.enabled
  const links = [
    { path: '', label: shell.home },
    { path: '/aktualnosci', label: shell.news },
    { path: '/polityki', label: shell.documents },
    { path: officeRegisterPath, label: comparisonWordsOf(locale).register.title },
    ...(newsletter ? [{ path: '/newsletter', label: shell.newsletter }] : []),
    ...(newsletter ? [{ path: '/newsletter/archiwum', label: map.archive }] : []),
    { path: '/wniosek', label: words.request.title },
    { path: '/kontakt', label: shell.contact },
    { path: '/iod', label: shell.dpo },
    { path: '/szukaj', label: searchWords(locale).title },
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
        <a href={installation}>{map.offices}</a>
      </li>
    </ul>
  )
}

type DocumentEntry = { policySlug: string; title: string; locale: Locale }

/** Which document a link is about, for those who hear links without their surroundings. */
function Of({ title, locale, page }: DocumentEntry & { page: Locale }) {
  return (
    <span className="sr-only">
      {': '}
      <span lang={locale === page ? undefined : locale}>{title}</span>
    </span>
  )
}

type DocumentsProps = MapProps & {
  documents: readonly DocumentEntry[]
  /** slugs of those that have a plain-language text in the page's language */
  easy: ReadonlySet<string>
}

export function DocumentLinks({ office, locale, words, documents, easy }: DocumentsProps) {
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
          {easy.has(document.policySlug) ? (
            <>
              <a href={officeHref(office, locale, easyPath(document.policySlug))}>
                {easyTextWords.link}
                <Of {...document} page={locale} />
              </a>
              {', '}
            </>
          ) : null}
          <a href={officeHref(office, locale, historyPath(document.policySlug))}>
            {words.map.history}
            <Of {...document} page={locale} />
          </a>
          {', '}
          <a href={officeHref(office, locale, registerPath(document.policySlug))}>
            {words.map.register}
            <Of {...document} page={locale} />
          </a>
          )
        </li>
      ))}
    </ul>
  )
}

type NewsLink = { slug: string; title: string; locale: Locale }

/** The newest items, and the way to all of them. */
export function NewsLinks({
  office,
  locale,
  words,
  news,
  total,
}: MapProps & { news: readonly NewsLink[]; total: number }) {
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
      <li>
        <a href={officeHref(office, locale, '/aktualnosci')}>{words.map.allNews(formatNumber(total, locale))}</a>
      </li>
    </ul>
  )
}

export function LanguageLinks({ office, locale }: MapProps) {
  const others = locales.filter((language) => language !== locale)
  return (
    <ul>
      {others.map((language) => (
        <li key={language}>
          <a href={officeHref(office, language, '/mapa-strony')} lang={language} hrefLang={language}>
            {languageNames[language]}
          </a>
        </li>
      ))}
    </ul>
  )
}
