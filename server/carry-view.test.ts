// What of a page carries the reader's view on, and what must not.
import { describe, expect, it } from 'vitest'
import { carryView, placeInView } from './carry-view'

const origin = 'https://urzad.example'
const carried = (html: string) => carryView(html, 'k1-t150', origin)

describe('a page in a view of its address', () => {
  it.each([
    ['/urzad', '/urzad?widok=k1-t150'],
    ['/', '/?widok=k1-t150'],
    ['/urzad/kontakt#mapa', '/urzad/kontakt?widok=k1-t150#mapa'],
    ['/urzad/kontakt?druk=1&amp;grafika=nie', '/urzad/kontakt?druk=1&amp;grafika=nie&amp;widok=k1-t150'],
    ['/urzad/a&#x27;b', '/urzad/a&#x27;b?widok=k1-t150'],
    ['/urzad/a&#x27;b#c', '/urzad/a&#x27;b?widok=k1-t150#c'],
    ['?strona=2', '?strona=2&amp;widok=k1-t150'],
    [`${origin}/urzad/kontakt`, `${origin}/urzad/kontakt?widok=k1-t150`],
  ])('carries it on by the link %s', (href, expected) => {
    expect(carried(`<a class="x" href="${href}">a</a>`)).toBe(`<a class="x" href="${expected}">a</a>`)
  })

  it.each([
    '#tresc',
    '',
    '//inny.example/a',
    '/\\inny.example',
    'https://inny.example/urzad',
    'https://urzad.example.inny.example/',
    'mailto:urzad@urzad.example',
    'tel:+48220000000',
    '/panel/urzedy',
    '/logowanie',
    '/api/health',
    '/_next/static/a.css',
    '/urzad/kanal.xml',
    '/urzad/polityki/rodo/wersje/1.txt',
    '/urzad/pliki/7/regulamin',
    '/urzad?widok=k2#widok',
    '/urzad?widok=#widok',
    '/urzad?strona=2&amp;widok=k2',
  ])('leaves the link %s alone', (href) => {
    const link = `<a href="${href}">a</a>`
    expect(carried(link)).toBe(link)
  })

  it('leaves everything that is no link of a reader alone', () => {
    const page = `<link rel="canonical" href="${origin}/urzad"/><link rel="alternate" href="/urzad/en"/><img src="/urzad/x"/><p title="&lt;a href=" data-href="/urzad">/urzad</p>`
    expect(carried(page)).toBe(page)
  })

  it('is not led astray by a tag inside an attribute', () => {
    expect(carried('<td title="<a href=/x>">a</td><a title=">" href="/urzad">b</a>')).toBe(
      '<td title="<a href=/x>">a</td><a title=">" href="/urzad?widok=k1-t150">b</a>',
    )
  })

  it('goes with a form: a post in its address, a question as a field', () => {
    expect(carried('<form method="post" action="/urzad/newsletter/zapisz">')).toBe(
      '<form method="post" action="/urzad/newsletter/zapisz?widok=k1-t150">',
    )
    expect(carried('<form action="/urzad/szukaj">')).toBe(
      '<form action="/urzad/szukaj"><input type="hidden" name="widok" value="k1-t150"/>',
    )
    const memory = '<form method="post" action="/api/widok">'
    expect(carried(memory)).toBe(memory)
    const foreign = '<form action="https://inny.example/">'
    expect(carried(foreign)).toBe(foreign)
  })
})

describe('a redirect in a view of its address', () => {
  it.each([
    ['/urzad/newsletter?wynik=przyjeto', '/urzad/newsletter?wynik=przyjeto&widok=k1'],
    ['/urzad#tresc', '/urzad?widok=k1#tresc'],
    ['/urzad?widok=k2', '/urzad?widok=k2'],
    ['/logowanie', '/logowanie'],
    ['https://inny.example/', 'https://inny.example/'],
  ])('%s leads to %s', (place, expected) => expect(placeInView(place, 'k1', origin)).toBe(expected))
})
