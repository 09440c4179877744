// The way from the home page to a page: its ancestors, read from the address, and what the page itself is called there.
import { documentPath } from '@/domain/policies/rules'
import type { Words } from '@/messages/words'

export type Step = { path: string; label: string }
export type NamedDocument = { slug: string; title: string }
/** `current` is null where the address does not say what the page is called; then its heading alone does. */
export type Trail = { above: Step[]; current: string | null }

const shortDocuments = ['cookies', 'deklaracja-dostepnosci']

function inDocuments(rest: readonly string[], documents: readonly NamedDocument[], words: Words): Trail {
  const all = { path: '/polityki', label: words.shell.documents }
  const [slug, part, number] = rest
  const label = documents.find((document) => document.slug === slug)?.title ?? words.trail.document
  if (!slug) return { above: [], current: all.label }
  if (!part) return { above: [all], current: label }
  const document = { path: documentPath(slug), label }
  const parts: Record<string, string> = { wersje: words.trail.versions, 'rejestr-zmian': words.trail.changes }
  if (number === undefined) return { above: [all, document], current: parts[part] ?? null }
  const history = { path: `/polityki/${slug}/wersje`, label: words.trail.versions }
  const last = part === 'wersje' ? words.trail.version(Number(number)) : words.trail.comparison
  return { above: [all, document, history], current: last }
}

function inNewsletter(rest: readonly string[], words: Words): Trail {
  const newsletter = { path: '/newsletter', label: words.shell.newsletter }
  const archive = { path: '/newsletter/archiwum', label: words.trail.archive }
  if (rest.length === 0) return { above: [], current: newsletter.label }
  return rest.length > 1
    ? { above: [newsletter, archive], current: null }
    : { above: [newsletter], current: archive.label }
}

/**
 * Trail of `path` (below the office), the home page first; nothing for the home page itself. `named` is the title of a record that the
 * address names, for example of a news item.
 */
export function trailOf(
  path: string,
  documents: readonly NamedDocument[],
  words: Words,
  named: string | null = null,
): Trail {
  const [first, ...rest] = path.split('/').filter(Boolean)
  if (!first) return { above: [], current: null }
  const { shell } = words
  const found = ((): Trail => {
    if (first === 'polityki') return inDocuments(rest, documents, words)
    if (shortDocuments.includes(first)) return inDocuments([first], documents, words)
    if (first === 'newsletter') return inNewsletter(rest, words)
    const news = { path: '/aktualnosci', label: shell.news }
    if (first === 'aktualnosci' && rest.length > 0) return { above: [news], current: named || words.trail.news }
    const fixed: Record<string, string> = {
      aktualnosci: shell.news,
      kontakt: shell.contact,
      iod: shell.dpo,
      wniosek: words.request.title,
      'mapa-strony': shell.map,
      szukaj: shell.search,
    }
    return { above: [], current: named ?? fixed[first] ?? null }
  })()
  return { ...found, above: [{ path: '', label: shell.home }, ...found.above] }
}
