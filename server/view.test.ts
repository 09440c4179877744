// A reader's view on its way through the door: told to Next, carried on by what comes back, also by errors, refused forms, redirects.
import { expect, it } from 'vitest'
import { doors, page } from './testing/test-door'

const door = doors()
const told: { view?: string; query?: string }[] = []
const telling =
  (html: string) =>
  (...[req, res]: Parameters<ReturnType<typeof page>>) => {
    told.push({ view: String(req.headers['x-okienko-view']), query: String(req.headers['x-okienko-query']) })
    return page(html)(req, res)
  }
const link = '<a href="/um/en">English</a><link rel="canonical" href="/um"/>'

it('comes from the address and goes on with the links of the page', async () => {
  told.length = 0
  const { ask } = await door({ '/um/pl': telling(link) })
  const carried = await ask('/um?utm_source=x&widok=k1-t150')
  expect(carried.text).toContain('<a href="/um/en?widok=k1-t150">')
  expect(carried.text).toContain('<link rel="canonical" href="/um"/>')
  expect(told).toEqual([{ view: 'k1-t150', query: 'widok=k1-t150' }])
})

it('comes from the cookie and leaves the addresses alone', async () => {
  told.length = 0
  const { ask } = await door({ '/um/pl': telling(link) })
  const kept = await ask('/um', { headers: { cookie: 'okienko-widok=k3' } })
  expect(kept.text).toContain('<a href="/um/en">')
  const junk = await ask('/um', { headers: { cookie: 'okienko-widok=<script>' } })
  expect(junk.text).toContain('<a href="/um/en">')
  const over = await ask('/um?widok=', { headers: { cookie: 'okienko-widok=k3' } })
  expect(over.text).toContain('<a href="/um/en?widok=">')
  expect(told).toEqual([
    { view: 'k3', query: '' },
    { view: '', query: '' },
    { view: '', query: 'widok=' },
  ])
})

it('holds for the page of an error', async () => {
  told.length = 0
  const { ask } = await door({ '/um/pl/blad': telling(link) })
  for (const path of ['/um/nie-ma?widok=k2', '/um/panel?widok=k2', '/um?widok=k2'])
    expect((await ask(path)).text).toContain('<a href="/um/en?widok=k2">')
  // one page of this error for all addresses
  expect(told).toEqual([{ view: 'k2', query: 'widok=k2' }])
})

it('holds for a refused form and for the redirect of an accepted one', async () => {
  told.length = 0
  const { ask } = await door({
    '/um/pl/newsletter': telling('<form method="post" action="/um/newsletter/zapisz">'),
    '/um/pl/newsletter/zapisz': async (req, res) => {
      let body = ''
      for await (const chunk of req) body += chunk
      if (body === 'dobrze') return void res.writeHead(303, { location: '/um/newsletter?wynik=przyjeto' }).end()
      res.writeHead(422, { 'content-type': 'application/json', 'x-form-page': '/um/pl/newsletter' }).end('{}')
    },
  })
  const refused = await ask('/um/newsletter/zapisz?widok=t200', { method: 'POST', body: 'źle' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('action="/um/newsletter/zapisz?widok=t200"')
  expect(told).toEqual([{ view: 't200', query: 'widok=t200' }])
  const accepted = await ask('/um/newsletter/zapisz?widok=t200', { method: 'POST', body: 'dobrze' })
  expect(accepted.status).toBe(303)
  expect(accepted.headers.location).toBe('/um/newsletter?wynik=przyjeto&widok=t200')
  const reloaded = await ask('/um/newsletter/zapisz?widok=t200')
  expect(reloaded.headers.location).toBe('/um/newsletter?widok=t200')
  const moved = await ask('/UM/Newsletter?widok=t200')
  expect(moved.headers.location).toBe('/um/newsletter?widok=t200')
})
