// The way from the home page to a page: its ancestors, read from the address, and what the page itself is called there.
import type { Locale } from '@/domain/offices/schema'
import { documentPath } from '@/domain/policies/rules'
import { easyTextWords } from '@/messages/easy-text'
import type { Words } from '@/messages/words'

/** `locale` of a label that is a title, which may be in another language than the page. */
export type Label = { label: string; locale?: Locale | undefined }
export type Step = Label & { path: string }
export type NamedDocument = { slug: string; title: string; locale?: Locale }
/** `current` is null where the address does not say what the page is called; then its heading alone does. */
export type Trail = { above: Step[]; current: Label | null }

const shortDocuments = ['cookies', 'deklaracja-dostepnosci']

function inDocuments(rest: readonly string[], documents: readonly NamedDocument[], words: Words): Trail {
  const all = { path: '/polityki', label: words.shell.documents }
  const [slug, part, number] = rest
  const found = documents.find((document) => document.slug === slug)
  const named = { label: found?.title ?? words.trail.document, locale: found?.locale }
  if (!slug) return { above: [], current: all }
  if (slug === 'rejestr-zmian') return { above: [all], current: { label: words.trail.changes } }
  if (!part) return { above: [all], current: named }
  const document = { path: documentPath(slug), ...named }
  const parts = new Map([
    ['wersje', words.trail.versions],
    ['rejestr-zmian', words.trail.changes],
    ['latwy-tekst', easyTextWords.link],
  ])
  const label = parts.get(part)
  if (number === undefined) return { above: [all, document], current: label ? { label } : null }
  const history = { path: `/polityki/${slug}/wersje`, label: words.trail.versions }
  const last = part === 'wersje' ? words.trail.version(Number(number)) : words.trail.comparison
  return { above: [all, document, history], current: { label: last } }
}

function inNewsletter(rest: readonly string[], words: Words, named: Label | null): Trail {
  const newsletter = { path: '/newsletter', label: words.shell.newsletter }
  const archive = { path: '/newsletter/archiwum', label: words.trail.archive }
  if (rest.length === 0) return { above: [], current: newsletter }
  return rest.length > 1 ? { above: [newsletter, archive], current: named } : { above: [newsletter], current: archive }
}

/**
 * Trail of `path` (below the office), the home page first; nothing for the home page itself. `named` is the title of a record that the
 * address names, for example of a news item.
 */
export function trailOf(
  path: string,
  documents: readonly NamedDocument[],
  words: Words,
  named: Label | null = null,
): Trail {
  const [first, ...rest] = path.split('/').filter(Boolean)
  if (!first) return { above: [], current: null }
  const { shell } = words
  const found = ((): Trail => {
    if (first === 'polityki') return inDocuments(rest, documents, words)
    if (shortDocuments.includes(first)) return inDocuments([first], documents, words)
    if (first === 'newsletter') return inNewsletter(rest, words, named)
    const news = { path: '/aktualnosci', label: shell.news }
    if (first === 'aktualnosci' && rest.length > 0)
      return { above: [news], current: named ?? { label: words.trail.news } }
    const fixed: Record<string, string> = {
      aktualnosci: shell.news,
      kontakt: shell.contact,
      iod: shell.dpo,
      wniosek: words.request.title,
      'mapa-strony': shell.map,
      szukaj: shell.search,
    }
    const label = fixed[first]
    return { above: [], current: named ?? (label ? { label } : null) }
  })()
  return { ...found, above: [{ path: '', label: shell.home }, ...found.above] }
}
