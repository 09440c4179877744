// An Atom feed (RFC 4287) as text, with tombstones of entries that were taken back (RFC 6721). Pure; knows no noun of ours.
import { createHash } from 'node:crypto'

export type AtomEntry = {
  /** stable for ever: a URN */
  id: string
  title: string
  /** absolute */
  url: string
  published: Date
  updated: Date
  /** plain text; empty is left out */
  summary: string
  author: string
  /** language of title and summary where it is not the feed's */
  language?: string
}
export type AtomFeed = {
  id: string
  title: string
  language: string
  /** absolute address of the feed and of the page it belongs to */
  self: string
  alternate: string
  author: string
  entries: readonly AtomEntry[]
  /** entries that were in the feed and must not be kept by its readers */
  deleted?: readonly { id: string; at: Date }[]
  /** of a feed without entries */
  updated: Date
}

/** URN of a row. */
export const urnOf = (uuid: string) => `urn:uuid:${uuid}`

/** A URN made of words, always the same for the same words (layout of a version 8 UUID). */
export function urnOfWords(...words: string[]): string {
  const hex = createHash('sha256').update(words.join('\u001f')).digest('hex')
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Text for XML 1.0: characters that it forbids are left out, the five special ones escaped. */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}

const entryXml = (entry: AtomEntry) => `  <entry${entry.language ? ` xml:lang="${xmlText(entry.language)}"` : ''}>
    <id>${xmlText(entry.id)}</id>
    <title>${xmlText(entry.title)}</title>
    <link rel="alternate" type="text/html" href="${xmlText(entry.url)}"/>
    <published>${entry.published.toISOString()}</published>
    <updated>${entry.updated.toISOString()}</updated>
    <author><name>${xmlText(entry.author)}</name></author>${entry.summary ? `\n    <summary>${xmlText(entry.summary)}</summary>` : ''}
  </entry>
`

/** The feed as a document, newest change first. */
export function atomFeed(feed: AtomFeed): string {
  const entries = feed.entries.toSorted((a, b) => b.updated.getTime() - a.updated.getTime())
  const deleted = feed.deleted ?? []
  const moments = [...entries.map(({ updated }) => updated), ...deleted.map(({ at }) => at)]
  const updated = moments.toSorted((a, b) => b.getTime() - a.getTime())[0] ?? feed.updated
  const tombs = deleted.map(({ id, at }) => `  <at:deleted-entry ref="${xmlText(id)}" when="${at.toISOString()}"/>\n`)
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"${deleted.length > 0 ? ' xmlns:at="http://purl.org/atompub/tombstones/1.0"' : ''} xml:lang="${xmlText(feed.language)}">
  <id>${xmlText(feed.id)}</id>
  <title>${xmlText(feed.title)}</title>
  <link rel="self" type="application/atom+xml" href="${xmlText(feed.self)}"/>
  <link rel="alternate" type="text/html" href="${xmlText(feed.alternate)}"/>
  <updated>${updated.toISOString()}</updated>
  <author><name>${xmlText(feed.author)}</name></author>
${entries.map(entryXml).join('')}${tombs.join('')}</feed>
`
}
