// The way from the home page to a page: its ancestors, read from the address. The page itself is named by its heading.
import { documentPath } from '@/domain/policies/rules'
import type { Words } from '@/messages/words'

export type Step = { path: string; label: string }
export type NamedDocument = { slug: string; title: string }

const shortDocuments = ['cookies', 'deklaracja-dostepnosci']

function inDocuments(rest: readonly string[], documents: readonly NamedDocument[], words: Words): Step[] {
  const all = { path: '/polityki', label: words.shell.documents }
  const [slug, part, number] = rest
  if (!slug || !part) return slug ? [all] : []
  const label = documents.find((document) => document.slug === slug)?.title ?? words.trail.document
  const document = { path: documentPath(slug), label }
  const deeper = number !== undefined
  return deeper ? [all, document, { path: `/polityki/${slug}/wersje`, label: words.trail.versions }] : [all, document]
}

/** Ancestors of `path` (below the office), the home page first; none for the home page itself. */
export function trailOf(path: string, documents: readonly NamedDocument[], words: Words): Step[] {
  const [first, ...rest] = path.split('/').filter(Boolean)
  if (!first) return []
  const home = { path: '', label: words.shell.home }
  if (first === 'polityki') return [home, ...inDocuments(rest, documents, words)]
  if (shortDocuments.includes(first)) return [home, { path: '/polityki', label: words.shell.documents }]
  if (first === 'newsletter' && rest.length > 0) {
    const newsletter = { path: '/newsletter', label: words.shell.newsletter }
    const archive = { path: '/newsletter/archiwum', label: words.trail.archive }
    return rest[0] === 'archiwum' && rest.length > 1 ? [home, newsletter, archive] : [home, newsletter]
  }
  if (first === 'aktualnosci' && rest.length > 0) return [home, { path: '/aktualnosci', label: words.shell.news }]
  return [home]
}
