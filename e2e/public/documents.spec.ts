// The promise of every public document on the real build: no script and nothing that waits for one, one strict policy, no blank
// page whatever the status. Guards upgrades of the framework, whose output the door takes apart (server/documents.ts).
import type { APIResponse } from '@playwright/test'
import { expect, test } from '../support/fixtures'

const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** What is wrong with a document, in words; empty when nothing is. */
function faults(html: string): string[] {
  const checks: [fault: string, found: boolean][] = [
    ['a script', /<script/i.test(html)],
    ['a preload of a script', /as="script"|modulepreload/i.test(html)],
    ['a streamed block', /\bid="(?:S|B|P):/.test(html)],
    ['a hidden block with content', /<div hidden=""[^>]*>(?!<\/div>)/.test(html)],
    ['an event handler', /<[^>]+\son[a-z]+=/i.test(html)],
    ['an inline style', /<[^>]+\sstyle=|<style/i.test(html)],
    [
      'something from elsewhere',
      /<(?:img|source|iframe|object|embed)\b[^>]*(?:src|data)="(?:https?:)?\/\//i.test(html),
    ],
    ['a foreign stylesheet', /<link\b[^>]*rel="stylesheet"[^>]*href="(?:https?:)?\/\//i.test(html)],
    ["Next's own error page", /__next_error__|next-error-h1/.test(html)],
    ['no heading', !/<h1[^>]*>[^<]/.test(html)],
    ['no language', !/<html lang="(?:pl|en|uk)"/.test(html)],
  ]
  return checks.filter(([, found]) => found).map(([fault]) => fault)
}

async function expectDocument(response: APIResponse, status: number): Promise<void> {
  const where = response.url()
  expect(response.status(), where).toBe(status)
  expect(response.headers(), where).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    vary: 'Accept-Encoding',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
  })
  expect(response.headers().link, where).toBeUndefined()
  expect(response.headers()['set-cookie'], where).toBeUndefined()
  expect(faults(await response.text()), where).toEqual([])
}

const pages = ['', '/polityki', '/newsletter', '/newsletter/archiwum', '/kontakt', '/iod', '/mapa-strony']

test('the list of offices is a plain document', async ({ request }) => {
  await expectDocument(await request.get('/'), 200)
})

for (const locale of ['', '/en', '/uk']) {
  test(`pages of an office are plain documents ${locale || '(Polish)'}`, async ({ request, office }) => {
    for (const page of pages) await expectDocument(await request.get(`/${office.slug}${locale}${page}`), 200)
  })
}

test('error pages are never blank, and keep their status', async ({ request, office }) => {
  const home = `/${office.slug}`
  await expectDocument(await request.get('/nie-ma-takiego-urzedu'), 404)
  await expectDocument(await request.get(`${home}/nie-ma-takiej-strony`), 404)
  await expectDocument(await request.get(`${home}/polityki/nie-ma-takiej`), 404)
  await expectDocument(await request.get(`${home}/en/polityki/nie-ma-takiej`), 404)
  await expectDocument(await request.get(`${home}/blad`), 404)
  await expectDocument(await request.post(home, { data: 'a=1' }), 405)
  const huge = { data: Buffer.alloc(1_000_000, 97), headers: { 'content-type': 'application/x-www-form-urlencoded' } }
  await expectDocument(await request.post(`${home}/newsletter/zapisz`, huge), 413)
})

test('a refused form is its own page again: 422, the value kept, nothing in the address', async ({ page }) => {
  // an example office: its rules are in force, and a refused form stores nothing
  await page.goto('/pup-raciborz/newsletter')
  const form = page.locator('form[action$="/zapisz"]').first()
  await form.locator('input[name="email"]').fill('to nie jest adres')
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  await form.locator('button[type="submit"]').click()
  const response = await answered
  expect(response.status()).toBe(422)
  expect(response.headers()['cache-control']).toBe('no-store')
  expect(faults(await response.text())).toEqual([])
  await expect(page).toHaveTitle(/^Błąd: /)
  await expect(page.locator('input[name="email"]')).toHaveValue('to nie jest adres')
  expect(new URL(page.url()).search).toBe('')
})

test('GET and HEAD agree, and a second visit costs no bytes', async ({ request, office }) => {
  const get = await request.get(`/${office.slug}/kontakt`)
  const head = await request.head(`/${office.slug}/kontakt`)
  expect(head.headers()['content-length'] ?? '').toBe(get.headers()['content-length'] ?? '')
  const { etag } = get.headers()
  const again = await request.get(`/${office.slug}/kontakt`, { headers: { 'if-none-match': etag ?? '' } })
  expect(again.status()).toBe(304)
})

test('addresses have one form', async ({ request, office }) => {
  const asked = async (path: string) => (await request.get(path, { maxRedirects: 0 })).headers().location
  expect(await asked(`/${office.slug}/`)).toBe(`/${office.slug}`)
  expect(await asked(`/${office.slug.toUpperCase()}/KONTAKT`)).toBe(`/${office.slug}/kontakt`)
  expect(await asked(`/${office.slug}/pl/kontakt?druk=1`)).toBe(`/${office.slug}/kontakt?druk=1`)
  expect(await asked(`/${office.slug}/polityki/cookies`)).toBe(`/${office.slug}/cookies`)
  expect(await asked(`/${office.slug}/en/polityki/deklaracja-dostepnosci`)).toBe(
    `/${office.slug}/en/deklaracja-dostepnosci`,
  )
})
