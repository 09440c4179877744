// What the public side answers to junk: an answer in words, never a failure, never a blank page, and nothing is done.
import { randomUUID } from 'node:crypto'
import { withScope } from '@/lib/db/client'
import { tokenFor } from '@/lib/token'
import { makeNews, makeOffice, makePolicyVersion, makeSubscription } from '@/prisma/makers'
import { expect, test } from '../support/fixtures'
import { askRaw, type RawAnswer } from '../support/raw-http'

/** A page for people, which says nothing of the inside. */
function expectPage({ status, headers, text }: RawAnswer, wanted: number, what: string): void {
  expect(status, what).toBe(wanted)
  expect(headers['content-type'], what).toBe('text/html; charset=utf-8')
  expect(text, what).toMatch(/<html lang="(?:pl|en|uk)"/)
  expect(text, what).toMatch(/<h1[^>]*>[^<]/)
  expect(text, what).not.toMatch(/__next_error__|node_modules|Prisma|\bat \S+:\d+:\d+/)
}

test('addresses that are junk are missing pages', async ({ baseURL, office }) => {
  const long = 'a'.repeat(3000)
  const below = [
    ...['%00', '%2e%2e/panel', '..%2f..%2fetc/passwd', '../../etc/passwd', '%5c..%5cx', '%', '%zz', '%c0%af'],
    ...['%E0%A4%A', '%F0%9F%98%80', '%3Cscript%3E', `x/${'y/'.repeat(500)}z`, long, '.git/config', 'en/en'],
    ...['polityki/%00', 'polityki/__proto__', 'polityki/prywatnosc/wersje/0', 'polityki/prywatnosc/wersje/-1'],
    ...['polityki/prywatnosc/wersje/1e1', 'polityki/prywatnosc/wersje/99999999999999999999'],
    ...['polityki/prywatnosc/wersje/99', 'polityki/prywatnosc/wersje/1.rtf', 'aktualnosci/constructor'],
    ...['pliki/x/logo', 'pliki/%00/%00', 'barwy-.css', 'newsletter/archiwum/x'],
  ]
  await makePolicyVersion(office.id, { slug: 'prywatnosc' })
  for (const path of below) expectPage(await askRaw(baseURL, `/${office.slug}/${path}`), 404, path)
  for (const path of [
    '/%00',
    '/%2e%2e/%2e%2e/etc/passwd',
    `/${long}`,
    '/_next/%2e%2e/package.json',
    '/api/nic',
    '/blad',
  ])
    expectPage(await askRaw(baseURL, path), 404, path)
})

test('odd methods, headers and queries change nothing', async ({ baseURL, office }) => {
  const home = `/${office.slug}`
  for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'POST']) {
    const answer = await askRaw(baseURL, home, { method })
    expectPage(answer, 405, method)
    expect(answer.headers.allow, method).toContain('GET, HEAD')
  }
  const plain = await askRaw(baseURL, home)
  const odd = {
    'x-error-status': '500',
    'x-form-state': '%zz',
    'x-form-page': '/panel',
    'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy',
    'x-nextjs-data': '1',
    rsc: '1',
    'next-action': 'abc',
    'next-router-state-tree': '%zz',
    'if-none-match': '"""\\, W/,,',
    'accept-language': 'a'.repeat(3000),
    cookie: `authjs.session-token=${'x'.repeat(3000)}; =; a`,
    range: 'bytes=9-1,zz',
    'content-length': '0',
  }
  for (const [name, value] of Object.entries(odd)) {
    const answer = await askRaw(baseURL, home, { headers: { [name]: value } })
    expect([answer.status, answer.text === plain.text], name).toEqual([200, true])
  }
  for (const query of [
    '?',
    '&&=&=x',
    'wynik=zzz&wynik=przyjeto',
    'druk=1&druk=2&grafika[]=x',
    '%',
    '%ff=%00',
    '_rsc=1',
  ])
    expectPage(await askRaw(baseURL, `${home}/newsletter?${query}`), 200, query)
  expectPage(await askRaw(baseURL, home, { headers: { host: 'evil.example' } }), 404, 'foreign host')
  expectPage(await askRaw(baseURL, home, { headers: { host: 'a b<script>' } }), 400, 'no host name')
})

test('a form that is no form is refused on its page', async ({ baseURL }) => {
  const office = await makeOffice({ example: true })
  await makePolicyVersion(office.id, { slug: 'newsletter', kind: 'newsletter' })
  const plain = 'application/x-www-form-urlencoded'
  const bodies: [type: string, body: string][] = [
    ['application/json', '{"email":"a@example.org","wybor":"dodaj"}'],
    ['', 'email=a@example.org&wybor=dodaj'],
    ['multipart/form-data', 'zzz'],
    ['multipart/form-data; boundary=x', '--y\r\nzzz'],
    [plain, 'email=%zz%c0&wybor=%'],
    [plain, Array.from({ length: 5000 }, (_, n) => `p${n}=${n}`).join('&')],
    [plain, `email=${encodeURIComponent('a\u0000b\r\nBcc: c@example.org')}&wybor=dodaj`],
    [plain, `email=${encodeURIComponent('"><script>alert(1)</script>')}&wybor=dodaj`],
  ]
  for (const [type, body] of bodies) {
    const headers = { ...(type ? { 'content-type': type } : {}), 'content-length': Buffer.byteLength(body) }
    const answer = await askRaw(baseURL, `/${office.slug}/newsletter/zapisz`, { method: 'POST', headers, body })
    expectPage(answer, 422, `${type} ${body.slice(0, 60)}`)
    expect(answer.text).toContain('<title>Błąd: ')
    for (const never of ['\u0000', '<script>alert']) expect(answer.text).not.toContain(never)
  }
  const left = await withScope([office.id], (tx) => tx.subscription.count({ where: { officeId: office.id } }))
  expect(left).toBe(0)
})

test('a form sent again is one subscription and one mail', async ({ request }) => {
  const office = await makeOffice({ example: true })
  await makePolicyVersion(office.id, { slug: 'newsletter', kind: 'newsletter' })
  const email = `powtorka-${randomUUID().slice(0, 8)}@skrzynka.example`
  const send = () =>
    request.post(`/${office.slug}/newsletter/zapisz`, { form: { email, wybor: 'dodaj' }, maxRedirects: 0 })
  const answers = await Promise.all([send(), send(), send()])
  expect(answers.map((answer) => answer.status())).toEqual([303, 303, 303])
  const counts = await withScope([office.id], async (tx) => ({
    subscriptions: await tx.subscription.count({ where: { officeId: office.id } }),
    mails: await tx.mailMessage.count({ where: { officeId: office.id } }),
  }))
  expect(counts).toEqual({ subscriptions: 1, mails: 1 })
})

test('a changed, foreign or misused token does nothing', async ({ office, page, request, visit }) => {
  const pending = await makeSubscription(office.id, { state: 'pending' })
  const active = await makeSubscription(office.id)
  const join = tokenFor('join', pending.id)
  const stop = tokenFor('stop', active.id)
  const other = (letter: string | undefined) => (letter === 'A' ? 'B' : 'A')
  const bad = [
    ...['/potwierdz', '/wypis'].flatMap((path) => [`${path}/x`, `${path}/%00`, `${path}/${'A'.repeat(5000)}`]),
    `/potwierdz/${other(join[0])}${join.slice(1)}`,
    `/potwierdz/${join.slice(0, 30)}${other(join[30])}${join.slice(31)}`,
    `/potwierdz/${join}A`,
    `/potwierdz/${tokenFor('stop', pending.id)}`,
    `/wypis/${stop.slice(0, -4)}${other(stop.at(-4))}${stop.slice(-3)}`,
    `/wypis/${tokenFor('join', active.id)}`,
    `/wypis/${tokenFor('stop', randomUUID())}`,
  ]
  for (const path of bad) {
    expect((await request.get(path)).status(), path).toBeLessThan(500)
    expect((await request.post(`${path}/zapisz`, { maxRedirects: 0 })).status(), path).toBeLessThan(500)
  }
  await visit(`/wypis/${tokenFor('join', active.id)}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nie rozpoznajemy tego linku')
  await expect(page.getByRole('button')).toHaveCount(0)
  const rows = await withScope([office.id], (tx) => tx.subscription.findMany({ where: { officeId: office.id } }))
  expect(rows.map(({ id, state }) => [id, state]).toSorted()).toEqual(
    [
      [pending.id, 'pending'],
      [active.id, 'active'],
    ].toSorted(),
  )
})

test('texts with scripts, unsafe links and raw HTML are texts', async ({ office, page, request, visit }) => {
  const hostile = [
    '## <img src=x onerror=alert(1)> nagłówek',
    '<script>alert(1)</script><iframe src="https://zly.example"></iframe><style>body{display:none}</style>',
    '[zły](javascript:alert(1)) [gorszy](data:text/html,x) [ukryty](&#106;avascript:alert(1)) ![obraz](https://zly.example/x.png)',
    '| <b onclick=alert(1)>a</b> | `<script>` |\n|---|---|\n| </td><script>alert(1)</script> | 1 |',
    '<form action="https://zly.example"><input name="haslo"></form></main></body></html>',
  ].join('\n\n')
  const title = 'Tytuł </title><script>alert(1)</script> & "cudzysłów"'
  await makePolicyVersion(office.id, {
    slug: 'regulamin',
    kind: 'other',
    title,
    body: `${hostile}\n`,
    changeNote: title,
  })
  const news = await makeNews(office.id, { title, lead: hostile.slice(0, 400), body: hostile })
  const paths = ['', '/polityki', '/polityki/regulamin', '/polityki/regulamin/wersje', '/polityki/regulamin/wersje/1']
  for (const path of [...paths, '/polityki/regulamin/rejestr-zmian', '/aktualnosci', `/aktualnosci/${news.slug}`]) {
    await visit(`/${office.slug}${path}`)
    // whole to its end: the footer stands where it always stands
    await expect(page.getByRole('contentinfo'), path).toBeVisible()
    await expect(page.locator('script, iframe, [onerror], [onclick], main form input[name=haslo]'), path).toHaveCount(0)
    const unsafe = page.locator('a[href^="javascript:" i], a[href^="data:" i], img[src*="zly.example"]')
    await expect(unsafe, path).toHaveCount(0)
  }
  const feed = await (await request.get(`/${office.slug}/kanal.xml`)).text()
  expect(feed).not.toMatch(/<script|<img/)
  const text = await request.get(`/${office.slug}/polityki/regulamin/wersje/1.txt`)
  expect(text.headers()).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
  })
})
