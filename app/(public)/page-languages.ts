// In which languages a page exists under its own path, and where the links to the other languages lead. Read from the address:
// a document may lack a text in a language, a version's number counts within one language, a news item or an issue may be written in one only.
import { type Locale, locales } from '@/domain/offices/schema'
import { documentLanguages } from '@/domain/policies/public'
import { historyPath, pathInLanguage, reservedPolicySlugs } from '@/domain/policies/rules'
import { issueOf, newsOf } from './records'

export type PageLanguages = {
  /** languages in which this very page exists; each names the others in its head */
  alternates: readonly Locale[]
  /** the nearest page in each language, below office and language */
  paths: Readonly<Record<Locale, string>>
  /** language whose page is the canonical one, where it is not the page's own */
  canonical?: Locale
}

const everyPath = (path: (locale: Locale) => string): Record<Locale, string> => ({
  pl: path('pl'),
  en: path('en'),
  uk: path('uk'),
})

/** Slug of the document that a path belongs to, and what of it is asked for. */
function documentAt(path: string): { slug: string; part: string; number: boolean } | null {
  const [first, slug, part = '', number] = path.split('/').filter(Boolean)
  if (first === 'cookies' || first === 'deklaracja-dostepnosci') return { slug: first, part: '', number: false }
  return first === 'polityki' && slug && !reservedPolicySlugs.includes(slug)
    ? { slug, part, number: number !== undefined }
    : null
}

/** Languages of the page at `path` of an office, seen in `locale`. */
export async function pageLanguages(officeId: string, locale: Locale, path: string): Promise<PageLanguages> {
  const document = documentAt(path)
  if (document) {
    const { shown, inForce } = await documentLanguages(officeId, document.slug)
    const same = (other: Locale) => (document.number ? historyPath(document.slug) : pathInLanguage(path, other))
    const paths = everyPath((other) => (other === locale ? path : shown.includes(other) ? same(other) : '/polityki'))
    // a page without a text in force, or a closed one (410), is nothing to be found under another language
    const equal = document.part === '' ? inForce : shown
    return { alternates: equal.includes(locale) ? equal.filter((other) => paths[other] === path) : [], paths }
  }
  const news = /^\/aktualnosci\/([^/]+)$/.exec(path)?.[1]
  const issue = /^\/newsletter\/archiwum\/([^/]+)$/.exec(path)?.[1]
  const sent = issue ? await issueOf(officeId, issue) : null
  const item = news ? await newsOf(officeId, news) : sent?.kind === 'read' ? sent.issue : null
  const paths = everyPath(() => path)
  return item && item.locale !== 'pl'
    ? { alternates: [item.locale], paths, canonical: item.locale }
    : { alternates: locales, paths }
}
