// The feed stays well-formed and complete whatever its words hold.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AtomFeed, atomFeed, urnOfWords, xmlText } from '@/lib/atom'

const at = new Date('2026-11-21T10:00:00Z')
const feed = (over: Partial<AtomFeed> = {}): AtomFeed => ({
  id: urnOfWords('feed', 'x', 'pl'),
  title: 'Urząd: aktualności',
  language: 'pl',
  self: 'https://urzad.example/kanal.xml',
  alternate: 'https://urzad.example/',
  author: 'Urząd',
  updated: at,
  entries: [],
  ...over,
})
const entry = {
  id: 'urn:uuid:1',
  title: 'Tytuł',
  url: 'https://urzad.example/a',
  published: at,
  updated: at,
  summary: '',
  author: 'Urząd',
}

/** Every tag closes the one opened last, nothing stands outside the root: enough of XML for what we write. */
function wellFormed(xml: string): boolean {
  const open: string[] = []
  const body = xml.replace(/^<\?xml[^>]*\?>\n/, '')
  for (const [tag, close, name, empty] of body.matchAll(
    /<(\/?)([a-z:-]+)(?:\s+[a-z:-]+="[^"<&]*(?:&#\d+;[^"<&]*)*")*\s*(\/?)>|</g,
  )) {
    if (tag === '<') return false
    if (close) {
      if (open.pop() !== name) return false
    } else if (!empty) open.push(name ?? '')
  }
  return open.length === 0 && !/&(?!#\d+;)/.test(body)
}

test('an empty feed has what RFC 4287 demands', () => {
  const xml = atomFeed(feed())
  for (const needed of [
    '<id>urn:uuid:',
    '<title>',
    '<updated>2026-11-21T10:00:00.000Z</updated>',
    'rel="self"',
    'xml:lang="pl"',
  ])
    expect(xml).toContain(needed)
  expect(wellFormed(xml)).toBe(true)
})

test('newest change first; the feed is as new as its newest entry or tombstone', () => {
  const later = new Date('2026-11-22T10:00:00Z')
  const xml = atomFeed(
    feed({
      entries: [entry, { ...entry, id: 'urn:uuid:2', updated: later, language: 'en' }],
      deleted: [{ id: 'urn:uuid:3', at: new Date('2026-11-23T10:00:00Z') }],
    }),
  )
  expect(xml.indexOf('urn:uuid:2')).toBeLessThan(xml.indexOf('urn:uuid:1<'))
  expect(xml).toContain('<updated>2026-11-23T10:00:00.000Z</updated>\n  <author>')
  expect(xml).toContain('<at:deleted-entry ref="urn:uuid:3" when="2026-11-23T10:00:00.000Z"/>')
  expect(xml).toContain('<entry xml:lang="en">')
  expect(wellFormed(xml)).toBe(true)
})

test('any words stay words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (title, summary) => {
      const xml = atomFeed(
        feed({ title, entries: [{ ...entry, title: summary, summary: title, url: `https://a.example/?${summary}` }] }),
      )
      expect(wellFormed(xml)).toBe(true)
      expect(xml.match(/<entry/g)?.length).toBe(1)
    }),
  )
})

test('characters that XML forbids are left out', () => {
  expect(xmlText('a\u0000b\u000bc\ufffed\ud800e<&">')).toBe('abcde&#60;&#38;&#34;&#62;')
})
