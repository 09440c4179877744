// The office's other documents, at the end of a document: first those that belong together by what they speak of.
import { officeHref } from '@/domain/offices/rules'
import type { Locale } from '@/domain/offices/schema'
import { documentPath } from '@/domain/policies/rules'
import type { VersionEntry } from '@/domain/policies/schema'
import type { DocumentWords } from '@/messages/documents'
import { langOf } from './words-of-version'

type Entry = Pick<VersionEntry, 'policySlug' | 'kind' | 'title' | 'locale'>

/** More would be the list of documents again, which has its own page. */
const shown = 5

const belongs: Partial<Record<Entry['kind'], readonly Entry['kind'][]>> = {
  privacy: ['cookies', 'rodo', 'newsletter'],
  cookies: ['privacy'],
  newsletter: ['privacy', 'rodo'],
  rodo: ['privacy', 'newsletter'],
}

/** The other documents in force, those of a kindred kind first, then in the office's order; five at most. */
export function relatedTo<E extends Entry>(document: Pick<Entry, 'policySlug' | 'kind'>, all: readonly E[]): E[] {
  const kin = belongs[document.kind] ?? []
  const place = ({ kind }: E) => (kin.includes(kind) ? kin.indexOf(kind) : kin.length)
  return all
    .filter(({ policySlug }) => policySlug !== document.policySlug)
    .toSorted((a, b) => place(a) - place(b))
    .slice(0, shown)
}

type Props = {
  office: { slug: string; base: string }
  locale: Locale
  words: DocumentWords
  documents: readonly Entry[]
}

export function RelatedDocuments({ office, locale, words, documents }: Props) {
  if (documents.length === 0) return null
  return (
    <nav className="related" aria-labelledby="inne-dokumenty">
      <h2 id="inne-dokumenty">{words.related.title}</h2>
      <ul>
        {documents.map(({ policySlug, title, locale: text }) => (
          <li key={policySlug}>
            <a href={officeHref(office, locale, documentPath(policySlug))} lang={langOf(text, locale)}>
              {title}
            </a>
          </li>
        ))}
        <li>
          <a href={officeHref(office, locale, '/polityki')}>{words.related.all}</a>
        </li>
      </ul>
    </nav>
  )
}
