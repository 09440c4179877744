// Posts to public forms: who is let in, who is not, and that nothing of theirs is read before.
import { expect, test } from 'vitest'
import { doors, page } from './testing/test-door'

const door = doors()
const form = '/um/newsletter/zapisz'
const pages = {
  '/um/pl/blad': page('Nasz błąd'),
  '/um/pl/newsletter/zapisz': (_req: unknown, res: import('node:http').ServerResponse) => {
    res.writeHead(303, { location: '/um/newsletter?wynik=przyjeto' }).end()
  },
}
const post = (headers: Record<string, string> = {}) => ({ method: 'POST', headers, body: 'email=x' })

test.each([
  [{}, 303],
  [{ 'sec-fetch-site': 'same-origin' }, 303],
  [{ 'sec-fetch-site': 'cross-site' }, 403],
  [{ 'sec-fetch-site': 'same-site' }, 403],
  [{ origin: 'null' }, 403],
  [{ origin: 'https://zly.example' }, 403],
  // one that nobody trusts cannot say which host was asked for
  [{ origin: 'https://zly.example', 'sec-fetch-site': '' }, 403],
])('from %j: %i', async (headers, status) => {
  const { ask } = await door(pages)
  expect((await ask(form, post(headers))).status).toBe(status)
})

test('too many are told when to come again; the form is not asked', async () => {
  const seen: string[] = []
  const tries = async (network: string) => ({ allowed: seen.push(network) <= 1, retryAfter: 77 })
  const { ask, asked } = await door(pages, { tries })
  const headers = { 'x-forwarded-for': '2001:db8:1:2:aa::1' }
  expect((await ask(form, post(headers))).status).toBe(303)
  const refused = await ask(form, post({ 'x-forwarded-for': '2001:db8:1:2:bb::2' }))
  expect([refused.status, refused.headers['retry-after']]).toEqual([429, '77'])
  expect(refused.text).toContain('Nasz błąd')
  expect(seen).toEqual(['2001:db8:1:2::/64', '2001:db8:1:2::/64'])
  expect(asked.filter((line) => line.includes('zapisz'))).toHaveLength(1)
})

test('without a database to count in the answer is 503', async () => {
  const tries = () => Promise.reject(new Error('away'))
  const { ask, database } = await door(pages, { tries })
  await ask('/um')
  database.away = true
  expect((await ask(form, post())).status).toBe(503)
})
