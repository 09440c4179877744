// Sitemaps are well-formed whatever an address holds, and never larger than the protocol allows.
import { expect, test } from 'vitest'
import { sitemapFiles, sitemapIndexXml, sitemapXml, urlsPerSitemap } from './sitemap'

const day = new Date('2026-11-22T05:00:00Z')

test('an address with its languages and the day of its last change', () => {
  const alternates = [
    { language: 'pl', href: 'https://urzad.example/a?b=1&c=2' },
    { language: 'x-default', href: 'https://urzad.example/a?b=1&c=2' },
  ]
  expect(
    sitemapXml([{ loc: 'https://urzad.example/a?b=1&c=2', changed: day, alternates }]),
  ).toBe(`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
<url><loc>https://urzad.example/a?b=1&amp;c=2</loc><lastmod>2026-11-22T05:00:00.000Z</lastmod>
<xhtml:link rel="alternate" hreflang="pl" href="https://urzad.example/a?b=1&amp;c=2"/>
<xhtml:link rel="alternate" hreflang="x-default" href="https://urzad.example/a?b=1&amp;c=2"/></url>
</urlset>
`)
})

test('what is not known is left out: no day, no other language', () => {
  const xml = sitemapXml([
    { loc: 'https://urzad.example/', alternates: [{ language: 'pl', href: 'https://urzad.example/' }] },
  ])
  expect(xml).toContain('<url><loc>https://urzad.example/</loc></url>')
})

test('marks of XML never stand bare', () => {
  expect(sitemapIndexXml([{ loc: `https://a.example/<"'&>` }])).toContain('&lt;&quot;&apos;&amp;&gt;')
})

test('a file holds no more than the protocol allows, an index names every file', () => {
  expect(urlsPerSitemap).toBeLessThanOrEqual(50_000)
  const loc = `https://urzad.example/${'a'.repeat(150)}`
  const alternates = ['pl', 'en', 'uk', 'x-default'].map((language) => ({ language, href: loc }))
  const full = sitemapXml(Array.from({ length: urlsPerSitemap }, () => ({ loc, changed: day, alternates })))
  expect(full.length).toBeLessThan(50 * 1024 * 1024)
  expect(() => sitemapXml(Array.from({ length: urlsPerSitemap + 1 }, () => ({ loc })))).toThrow(RangeError)
  expect([0, 1, urlsPerSitemap, urlsPerSitemap + 1].map(sitemapFiles)).toEqual([0, 1, 1, 2])
  expect(sitemapIndexXml(Array.from({ length: 50_001 }, () => ({ loc }))).match(/<sitemap>/g)).toHaveLength(50_000)
})
