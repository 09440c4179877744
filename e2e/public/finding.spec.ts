// What leads to a page and what its head says of it: one heading, a title and a description of its own, a canonical address that
// answers as itself, languages that name each other, trail, feed. Sitemap, robots and security.txt. No link leads nowhere.
import type { APIRequestContext } from '@playwright/test'
import { makeNews, makePolicyVersion } from '@/prisma/makers'
import { expect, test } from '../support/fixtures'

test.describe.configure({ timeout: 180_000 })

const text =
  'Dokument mówi, kto i po co przetwarza dane osobowe.\n\n## Cel\n\nTekst.\n\n## Odbiorcy\n\nTekst.\n\n### Cel\n\nTekst.'

/** An office with everything that has an address: two versions of a document, the short documents, news in two languages. */
async function fill(office: { id: string }): Promise<void> {
  await makePolicyVersion(office.id, { body: text, from: '2026-01-01', to: '2026-02-01' })
  await makePolicyVersion(office.id, { body: text, from: '2026-02-01', number: 2 })
  const others = [
    { slug: 'cookies', kind: 'cookies', title: 'Polityka plików cookie' },
    { slug: 'deklaracja-dostepnosci', kind: 'accessibility', title: 'Deklaracja dostępności' },
    { slug: 'regulamin', kind: 'other', title: 'Regulamin poczekalni' },
  ] as const
  for (const other of others) await makePolicyVersion(office.id, { ...other, body: text })
  await makePolicyVersion(office.id, {
    slug: 'regulamin',
    kind: 'other',
    locale: 'en',
    title: 'Waiting room',
    body: text,
  })
  for (let number = 1; number <= 11; number += 1)
    await makeNews(office.id, { slug: `aktualnosc-${number}`, title: `Aktualność numer ${number}` })
}

const kinds = [
  ...['', '/polityki', '/polityki/prywatnosc', '/cookies', '/deklaracja-dostepnosci', '/polityki/regulamin'],
  ...['/polityki/prywatnosc/wersje', '/polityki/prywatnosc/rejestr-zmian', '/aktualnosci', '/aktualnosci?strona=2'],
  ...[
    '/aktualnosci/aktualnosc-1',
    '/newsletter',
    '/newsletter/archiwum',
    '/wniosek',
    '/kontakt',
    '/iod',
    '/mapa-strony',
  ],
]

const unmarked = (html: string) =>
  html
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

type Head = {
  status: number
  html: string
  h1: number
  title: string
  description: string
  robots: string
  canonical: string
  languages: Record<string, string>
  feed: string
}

async function headOf(request: APIRequestContext, address: string): Promise<Head> {
  const answer = await request.get(address, { maxRedirects: 0 })
  const html = await answer.text()
  const head = html.slice(0, html.indexOf('</head>'))
  const first = (pattern: RegExp) => unmarked(pattern.exec(head)?.[1] ?? '')
  const links = [...head.matchAll(/<link rel="alternate" hrefLang="([^"]+)" href="([^"]+)"/g)]
  return {
    status: answer.status(),
    html,
    h1: html.match(/<h1\b/g)?.length ?? 0,
    title: first(/<title>([^<]*)<\/title>/),
    description: first(/<meta name="description" content="([^"]*)"/),
    robots: first(/<meta name="robots" content="([^"]*)"/),
    canonical: first(/<link rel="canonical" href="([^"]*)"/),
    languages: Object.fromEntries(links.map(([, language = '', href = '']) => [language, unmarked(href)])),
    feed: first(/<link rel="alternate" type="application\/atom\+xml" href="([^"]*)"/),
  }
}

test('every kind of page has a title, a description and an address of its own in every language', async ({
  office,
  request,
  baseURL,
}) => {
  await fill(office)
  const { slug } = office
  const heads = new Map<string, Head>()
  for (const locale of ['', '/en', '/uk'])
    for (const path of kinds) {
      const address = `${baseURL}/${slug}${locale}${path}`
      const head = await headOf(request, address)
      heads.set(address, head)
      expect(head, address).toMatchObject({ status: 200, h1: 1, robots: '', canonical: address })
      expect(head.feed, address).toBe(`/${slug}${locale}/kanal.xml`)
      expect(head.title, address).toMatch(path === '' ? /./ : / – UG Testowo$/)
      expect(head.description.length, `${address}: ${head.description}`).toBeGreaterThanOrEqual(50)
      expect(head.description.length, `${address}: ${head.description}`).toBeLessThanOrEqual(160)
      if (path !== '') expect(head.html, address).toContain('aria-current="page"')
    }
  // within a language; a text without a translation is the same one in all of them
  for (const locale of ['', '/en', '/uk'])
    for (const part of ['title', 'description'] as const) {
      const said = kinds.map((path) => heads.get(`${baseURL}/${slug}${locale}${path}`)?.[part])
      expect(said.filter((one, at) => said.indexOf(one) !== at)).toEqual([])
    }
  for (const [address, { languages }] of heads) {
    if (address.includes('?')) expect(languages, address).toEqual({})
    else expect(Object.keys(languages), address).toEqual(['pl', 'en', 'uk', 'x-default'])
    // whoever is named names the others, this page among them
    for (const other of Object.values(languages)) expect(heads.get(other)?.languages, other).toEqual(languages)
  }
})

test('old versions and print views stay out of lists of results; the version in force is its document', async ({
  office,
  request,
  baseURL,
}) => {
  await fill(office)
  const { slug } = office
  const document = `${baseURL}/${slug}/polityki/prywatnosc`
  const current = await headOf(request, `${document}/wersje/2`)
  expect(current).toMatchObject({ robots: '', canonical: document, languages: {} })
  const old = await headOf(request, `${document}/wersje/1`)
  expect(old).toMatchObject({ robots: 'noindex, follow', canonical: `${document}/wersje/1`, languages: {} })
  const print = await headOf(request, `${document}?druk=1&grafika=nie`)
  expect(print).toMatchObject({ robots: 'noindex, follow', canonical: document })
  // parameters that mean nothing make no other page
  expect((await headOf(request, `${document}?utm_source=x`)).canonical).toBe(document)
})

test('the sitemap names exactly what can be found, and each of its pages agrees', async ({
  office,
  request,
  baseURL,
}) => {
  await fill(office)
  const { slug } = office
  const index = await (await request.get('/sitemap.xml')).text()
  expect(index).toContain(`<loc>${baseURL}/${slug}/sitemap/1.xml</loc>`)
  expect(index).not.toContain('/um-ciechanow/')
  const own = await (await request.get(`/${slug}/sitemap.xml`)).text()
  expect(own.match(/<loc>/g)).toHaveLength(1)
  const answer = await request.get(`/${slug}/sitemap/1.xml`)
  const tag = answer.headers().etag ?? ''
  expect((await request.get(`/${slug}/sitemap/1.xml`, { headers: { 'if-none-match': tag } })).status()).toBe(304)
  const xml = await answer.text()
  const urls = [...xml.matchAll(/<url><loc>([^<]+)<\/loc>([\s\S]*?)<\/url>/g)]
  const listed = urls.map(([, loc = '']) => loc)
  expect(new Set(listed).size).toBe(listed.length)
  for (const path of kinds.filter((one) => !one.includes('?'))) expect(listed).toContain(`${baseURL}/${slug}${path}`)
  expect(listed.filter((loc) => /\/wersje\/\d|druk=|widok=|szukaj/.test(loc))).toEqual([])
  for (const [, loc = '', rest = ''] of urls.filter((_, at) => at % 3 === 0)) {
    const head = await headOf(request, loc)
    expect(head, loc).toMatchObject({ status: 200, robots: '', canonical: loc })
    const links = [...rest.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, language, href]) => [language, href])
    expect(Object.fromEntries(links), loc).toEqual(head.languages)
  }
  for (const missing of [`/${slug}/sitemap/2.xml`, `/${slug}/sitemap/0.xml`, `/${slug}/en/sitemap.xml`])
    expect((await request.get(missing)).status(), missing).toBe(404)
  expect((await request.get('/um-ciechanow/sitemap.xml')).status()).toBe(404)
  expect((await request.get('/sitemap-portal.xml')).status()).toBe(200)
})

test('robots know the host they ask; nobody named, no security.txt', async ({ office: { slug }, request, baseURL }) => {
  const robots = await (await request.get('/robots.txt')).text()
  expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml`)
  expect(robots).toContain('Disallow: /*szukaj?')
  for (const address of ['/.well-known/security.txt', '/security.txt', `/${slug}/security.txt`])
    expect((await request.get(address)).status(), address).toBe(404)
})

test('no link of an office leads nowhere', async ({ office, request, baseURL }) => {
  await fill(office)
  const { slug } = office
  const start = `/${slug}`
  const seen = new Set<string>()
  const broken: string[] = []
  const queue: { to: string; from: string }[] = [{ to: start, from: '' }]
  for (let one = queue.shift(); one; one = queue.shift()) {
    const [to = ''] = one.to.split('#')
    if (seen.has(to)) continue
    seen.add(to)
    const answer = await request.get(to, { headers: { accept: '*/*' } })
    if (answer.status() >= 400) broken.push(`${answer.status()} ${to} on ${one.from}`)
    if (!answer.headers()['content-type']?.startsWith('text/html') || !to.startsWith(start)) continue
    const html = await answer.text()
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))
    for (const [, raw = ''] of html.matchAll(/\s(?:href|src)="([^"]+)"/g)) {
      const href = unmarked(raw)
      if (href.startsWith('#') && !ids.has(href.slice(1))) broken.push(`no ${href} on ${to}`)
      const url = new URL(href, `${baseURL}${to}`)
      // views of a page only look different, and there are 32 of each
      if (url.origin !== baseURL || url.searchParams.has('widok') || url.searchParams.get('grafika') === 'tak') continue
      queue.push({ to: url.pathname + url.search, from: to })
    }
  }
  expect(broken).toEqual([])
  expect(seen.size).toBeGreaterThan(100)
})

test('a long document has its parts beside it, and each part an address', async ({ visit, office, page }) => {
  await makePolicyVersion(office.id, { body: text })
  await makePolicyVersion(office.id, {
    slug: 'cookies',
    kind: 'cookies',
    title: 'Polityka plików cookie',
    body: 'Krótko.',
  })
  await page.setViewportSize({ width: 1280, height: 800 })
  await visit(`/${office.slug}/polityki/prywatnosc`)
  const contents = page.getByRole('navigation', { name: 'Na tej stronie' })
  await contents.getByRole('link', { name: 'Odbiorcy' }).click()
  await expect(page).toHaveURL(/#tresc-odbiorcy$/)
  const heading = page.getByRole('heading', { name: 'Odbiorcy' })
  await expect(heading).toBeInViewport()
  await heading.getByRole('link').focus()
  await expect(heading.getByRole('link')).toHaveAttribute('href', '#tresc-odbiorcy')
  const related = page.getByRole('navigation', { name: 'Inne dokumenty urzędu' })
  await expect(related.getByRole('link')).toHaveText(['Polityka plików cookie', 'Wszystkie dokumenty'])
  // on a phone the parts are folded away until they are asked for
  await page.setViewportSize({ width: 390, height: 800 })
  await expect(contents.getByRole('link', { name: 'Odbiorcy' })).toBeHidden()
  await contents.locator('summary').click()
  await expect(contents.getByRole('link', { name: 'Odbiorcy' })).toBeVisible()
  // a short one needs none
  await page.goto(`/${office.slug}/cookies`)
  await expect(page.locator('.toc')).toHaveCount(0)
})
