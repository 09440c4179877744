// Parts of an office's home page. A part without facts says so or is left out.
import { NewsList } from '@/components/news/news-list'
import { Mail, Phone, postalAddress } from '@/components/offices/contact-parts'
import { ButtonLink } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { NamedSentence } from '@/components/ui/named-sentence'
import type { NewsEntry } from '@/domain/news/schema'
import { officeHref, officeName, type Passage } from '@/domain/offices/rules'
import type { Locale } from '@/domain/offices/schema'
import { documentPath } from '@/domain/policies/rules'
import { formatDay } from '@/lib/format'
import { typesetLines } from '@/lib/typography'
import type { Shell } from './shell'

type HomeProps = Pick<Shell, 'office' | 'locale' | 'words'>
const foreign = (own: Locale, page: Locale) => (own === page ? undefined : own)

export function HomePanel({ office, locale, words, name }: HomeProps & { name: Passage }) {
  const full = officeName(office, locale)
  const { welcome: whole, welcomeBare } = words.home
  const welcome = office.settings.newsletter.enabled ? whole : welcomeBare
  return (
    <div className="home-panel full">
      <div className="page-width">
        <h1 lang={foreign(full.locale, locale)}>{full.text}</h1>
        <p>
          <NamedSentence sentence={welcome} name={name} locale={locale} />
        </p>
      </div>
    </div>
  )
}

export function HomeTasks({ office, locale, words: { home } }: HomeProps) {
  const tasks = [
    ...(office.settings.newsletter.enabled
      ? [{ path: '/newsletter', title: home.taskNewsletter, text: home.taskNewsletterText }]
      : []),
    { path: '/wniosek', title: home.taskRequest, text: home.taskRequestText },
    { path: '/iod', title: home.taskDpo, text: home.taskDpoText },
  ]
  return (
    <section className="tasks-frame">
      <h2 className="sr-only">{home.tasks}</h2>
      <ul className="tasks">
        {tasks.map(({ path, title, text }) => (
          <li key={path}>
            <a href={officeHref(office, locale, path)}>{title}</a>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function HomeNews({ office, locale, words: { home }, news }: HomeProps & { news: readonly NewsEntry[] }) {
  return (
    <section>
      <h2>{home.news}</h2>
      {news.length === 0 ? <p className="muted">{home.noNews}</p> : null}
      <NewsList office={office} locale={locale} items={news} level={3} />
      {news.length > 0 ? (
        <p className="home-more">
          <a href={officeHref(office, locale, '/aktualnosci')}>{home.allNews}</a>
        </p>
      ) : null}
    </section>
  )
}

export function HomeNewsletter({ office, locale, words: { home, shell } }: HomeProps) {
  if (!office.settings.newsletter.enabled) return null
  return (
    <section className="card card-wash home-newsletter">
      <h2>{home.newsletter}</h2>
      <p>{shell.newsletterInvitation}</p>
      <p>
        <ButtonLink href={officeHref(office, locale, '/newsletter')}>{shell.newsletterLink}</ButtonLink>
      </p>
    </section>
  )
}

/** The rest stand in the list of documents. */
const documentsShown = 8

type DocumentEntry = { policySlug: string; title: string; locale: Locale; number: number; effectiveFrom: string }

export function HomeDocuments({
  office,
  locale,
  words: { home },
  documents,
}: HomeProps & { documents: readonly DocumentEntry[] }) {
  return (
    <section>
      <h2>{home.documents}</h2>
      {documents.length === 0 ? <p className="muted">{home.noDocuments}</p> : null}
      <ul className="home-list">
        {documents.slice(0, documentsShown).map((document) => (
          <li key={document.policySlug}>
            <a
              href={officeHref(office, locale, documentPath(document.policySlug))}
              lang={foreign(document.locale, locale)}
            >
              {document.title}
            </a>
            <p className="small muted">
              {home.documentFacts(document.number, formatDay(document.effectiveFrom, locale))}
            </p>
          </li>
        ))}
      </ul>
      {documents.length > 0 ? (
        <p className="home-more">
          <a href={officeHref(office, locale, '/polityki')}>{home.allDocuments}</a>
        </p>
      ) : null}
    </section>
  )
}

export function HomeContact({ office, locale, words: { home, contact } }: HomeProps) {
  const facts = office.settings.contact
  return (
    <section>
      <h2>{home.contact}</h2>
      <Facts
        items={[
          { name: contact.address, value: postalAddress(office) },
          { name: contact.phone, value: facts.phone && <Phone number={facts.phone} /> },
          { name: contact.email, value: facts.email && <Mail address={facts.email} /> },
          {
            name: contact.hours,
            value: facts.hours ? (
              <p lang="pl" className="whitespace-pre-line">
                {typesetLines(facts.hours)}
              </p>
            ) : null,
          },
        ]}
      />
      <p className="home-more">
        <a href={officeHref(office, locale, '/kontakt')}>{home.allContact}</a>
      </p>
    </section>
  )
}
