// The protection of answers, on the real portal: the exact policy on every kind of public answer, once, and nothing that tells what
// runs inside; and a short, always equal part of the fuzzer (bench/fuzz.ts has the long one).
import { hostile, randomFrom } from '@/bench/fuzz/requests'
import { judge } from '@/bench/fuzz/wire'
import { expect, test } from '../support/fixtures'
import { askRaw } from '../support/raw-http'

const office = '/pup-raciborz'
const documents =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
const bare = "default-src 'none'; frame-ancestors 'none'"
const form = { 'content-type': 'application/x-www-form-urlencoded' }
const foreign = { ...form, 'sec-fetch-site': 'cross-site' }

type Row = [path: string, status: number, policy: string, cache: string, how?: Parameters<typeof askRaw>[2]]
const rows: Row[] = [
  ['/', 200, documents, 'no-cache'],
  [office, 200, documents, 'no-cache'],
  [`${office}/polityki/prywatnosc`, 200, documents, 'no-cache'],
  [`${office}/polityki/prywatnosc`, 304, documents, 'no-cache', { headers: { 'if-none-match': '*' } }],
  [`${office}/polityki/prywatnosc`, 200, documents, 'no-cache', { method: 'HEAD' }],
  [`${office}/szukaj?q=dane`, 200, documents, 'no-cache'],
  [`${office}/pl/kontakt`, 308, documents, 'no-cache'],
  [`${office}/newsletter/zapisz`, 303, documents, 'no-cache'],
  [`${office}/nie-ma`, 404, documents, 'no-store'],
  ['/nie-ma-takiego-urzedu', 404, documents, 'no-store'],
  [`${office}/polityki`, 405, documents, 'no-store', { method: 'POST', headers: form }],
  [`${office}/polityki`, 405, documents, 'no-store', { method: 'DELETE' }],
  [`${office}/newsletter/zapisz`, 403, documents, 'no-store', { method: 'POST', headers: foreign }],
  [`${office}/newsletter/zapisz`, 422, documents, 'no-store', { method: 'POST', headers: form, body: 'email=x' }],
  [
    `${office}/newsletter/zapisz`,
    413,
    documents,
    'no-store',
    { method: 'POST', headers: form, body: 'x'.repeat(70_000) },
  ],
  [`${office}/kontakt`, 200, documents, 'no-cache', { headers: { expect: '200-ok' } }],
  ['/potwierdz/nieznany', 200, documents, 'no-store'],
  [`${office}/polityki/prywatnosc/wersje/1.txt`, 200, documents, 'no-cache'],
  [`${office}/kanal.xml`, 200, documents, 'no-cache'],
  ['/robots.txt', 200, documents, 'public, max-age=3600'],
  ['/sitemap.xml', 200, documents, 'no-cache'],
  ['/favicon.svg', 200, bare, 'public, max-age=3600'],
  ['/api/health', 200, bare, 'no-store'],
]

for (const [path, status, policy, cache, how] of rows) {
  test(`${how?.method ?? 'GET'} ${path} is ${status}, protected`, async ({ baseURL }) => {
    const answer = await askRaw(baseURL, path, how)
    if (path.startsWith('/potwierdz')) expect([200, 404, 410]).toContain(answer.status)
    else expect(answer.status).toBe(status)
    expect(answer.headers).toMatchObject({
      'content-security-policy': policy,
      'cache-control': cache,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    })
    for (const name of ['server', 'x-powered-by', 'link', 'x-form-page', 'x-nextjs-cache', 'set-cookie'])
      expect(answer.headers[name], name).toBeUndefined()
  })
}

test('staff pages have one policy, with a nonce of their own each time', async ({ baseURL }) => {
  const policies = await Promise.all(
    [1, 2].map(async () => String((await askRaw(baseURL, '/logowanie')).headers['content-security-policy'])),
  )
  expect(policies[0]).toMatch(/^default-src 'self'; script-src 'self' 'nonce-[\w+/=]{20,}' 'strict-dynamic';/)
  expect(policies[0]).not.toBe(policies[1])
  // two headers of one name would be joined by a comma
  expect(policies[0]).not.toContain(',')
})

test('four hundred hostile requests: no 5xx, no silence, nothing told', async ({ baseURL }) => {
  test.setTimeout(180_000)
  const { port, host } = new URL(baseURL ?? '')
  const random = randomFrom(20_261_122)
  const complaints: string[] = []
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let n = 0; n < 50; n += 1) {
        const { bytes, complete, about } = hostile(random, 'pup-raciborz', host)
        const outcome = await judge({ port: Number(port) }, bytes, complete)
        for (const complaint of outcome.complaints) complaints.push(`${complaint}: ${about}`)
      }
    }),
  )
  expect(complaints).toEqual([])
})
