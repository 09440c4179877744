// An office on its own host, as a browser meets it: one address a page, forms and languages that stay there, old paths, and a
// browser with another name for this machine. Names end in `.example`; the browser is told that they are here.
import { randomUUID } from 'node:crypto'
import { type Browser, chromium, type Page } from '@playwright/test'
import { saveOldPath } from '@/domain/offices/commands/old-paths/save-old-path'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { makeNews, makeOffice, makePerson, makePolicyVersion } from '@/prisma/makers'
import { expectAccessible } from '../support/accessibility'
import { expect, test } from '../support/fixtures'
import { ownAddress } from '../support/own-address'
import { askRaw } from '../support/raw-http'

let browser: Browser
test.beforeAll(async () => {
  const { launchOptions } = test.info().project.use
  const args = [...(launchOptions?.args ?? []), '--host-resolver-rules=MAP *.example 127.0.0.1']
  browser = await chromium.launch({ ...launchOptions, args })
})
test.afterAll(async () => browser.close())

const port = () => new URL(test.info().project.use.baseURL ?? '').port

/** A living office whose address is `www.….example`, with an older host beside it. */
async function officeWithHost() {
  const name = `urzad-${randomUUID().slice(0, 8)}`
  const [host, old] = [`www.${name}.example`, `${name}.example`]
  const office = await makeOffice({ slug: name, hosts: [old, host], canonical: host })
  await makePolicyVersion(office.id, { title: 'Polityka prywatności' })
  return { ...office, origin: `http://${host}:${port()}`, oldOrigin: `http://${old}:${port()}` }
}

async function opened(): Promise<Page> {
  const extraHTTPHeaders = { 'x-forwarded-for': ownAddress() }
  const context = await browser.newContext({ baseURL: test.info().project.use.baseURL, extraHTTPHeaders })
  return context.newPage()
}

test('every way to the office ends at its one address, and every link stays there', async () => {
  const { slug, origin, oldOrigin } = await officeWithHost()
  const page = await opened()
  for (const [from, to] of [
    [`/${slug}`, `${origin}/`],
    [`/${slug}/en/polityki/prywatnosc`, `${origin}/en/polityki/prywatnosc`],
    [`${oldOrigin}/kontakt?druk=1`, `${origin}/kontakt?druk=1`],
    [`${origin}/${slug}/iod`, `${origin}/iod`],
    [`${origin}/`, `${origin}/`],
  ] as const) {
    const answer = await page.goto(from)
    expect([from, answer?.status(), page.url()]).toEqual([from, 200, to])
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', to.replace(/\?.*/, ''))
  }
  await expectAccessible(page)
  for (const href of await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((a) => (a as HTMLAnchorElement).href)))
    if (new URL(href).protocol.startsWith('http') && !/bip\.|testowo\./.test(href)) expect(href).toMatch(origin)
  await page.getByRole('link', { name: 'Українська' }).click()
  expect(page.url()).toBe(`${origin}/uk`)
  expect(await page.context().cookies()).toEqual([])
})

test('the newsletter form posts and answers on the own host, before and after the office got it', async () => {
  const { id, slug, origin } = await officeWithHost()
  // a route of its own and no rules: the form offers leaving only, and leaving of an unknown address sends nothing
  const route = { officeId: id, transport: 'smtp', updatedAt: now() } as const
  await withScope([id], (tx) => tx.officeMailRoute.create({ data: route }))
  const page = await opened()
  await page.goto(`${origin}/newsletter`)
  const send = page.locator('form[action$="/newsletter/zapisz"] button')
  await page.getByLabel('Adres e-mail').fill('to nie jest adres')
  await send.click()
  expect(page.url()).toBe(`${origin}/newsletter/zapisz`)
  await expect(page.getByLabel('Adres e-mail')).toHaveValue('to nie jest adres')
  await page.getByLabel('Adres e-mail').fill(`czytelnik-${randomUUID().slice(0, 8)}@skrzynka.example`)
  await send.click()
  expect(page.url()).toBe(`${origin}/newsletter?wynik=przyjeto`)
  await expectAccessible(page)
  // a page that was loaded from the portal's address a moment before posts there, and is not sent away with what was typed
  const posted = await askRaw(test.info().project.use.baseURL, `/${slug}/newsletter/zapisz`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'email=nie-adres&akcja=usun',
  })
  expect(posted.status).toBe(422)
})

test('feed, canonical addresses and the list of offices name the own host', async ({ request }) => {
  const { id, slug, origin, settings } = await officeWithHost()
  await makeNews(id, { title: 'Nowa siedziba' })
  const host = new URL(origin).host
  const feed = await askRaw(test.info().project.use.baseURL, '/kanal.xml', { headers: { host } })
  expect(feed.status).toBe(200)
  expect(feed.text).toContain(`${origin}/aktualnosci/`)
  expect(feed.text).not.toContain(`/${slug}`)
  const list = await (await request.get('/')).text()
  expect(list).toContain(`href="${origin}/"`)
  expect(list).toContain(settings.names.nominative)
})

test('old paths lead to their pages from every host of the office', async () => {
  const { id, slug, origin, oldOrigin } = await officeWithHost()
  const { actor } = await makePerson({ administrator: true })
  const save = (source: string, target: string) => saveOldPath(actor, id, { id: '', source, target })
  await save('/main/polityka_prywatnosci', '/polityki/prywatnosc')
  await save('/main/polityka_prywatnosci/printpdf', '/polityki/prywatnosc?druk=1')
  await save('/index.php?id=5', '/kontakt')
  const page = await opened()
  for (const [from, to] of [
    [`${origin}/main/polityka_prywatnosci`, '/polityki/prywatnosc'],
    [`${oldOrigin}/Main/Polityka_Prywatnosci/`, '/polityki/prywatnosc'],
    [`/${slug}/main/polityka_prywatnosci/printpdf`, '/polityki/prywatnosc?druk=1'],
    [`${oldOrigin}/index.php?id=5&PHPSESSID=1`, '/kontakt'],
  ] as const) {
    const answer = await page.goto(from)
    expect([from, answer?.status(), page.url()]).toEqual([from, 200, origin + to])
    // one step, whatever host was asked
    expect((await answer?.request().redirectedFrom()?.response())?.status()).toBe(301)
    expect(answer?.request().redirectedFrom()?.redirectedFrom()).toBeNull()
  }
  expect((await page.goto(`${origin}/main/inne`))?.status()).toBe(404)
})

test('an unknown name is a plain missing page', async () => {
  const page = await opened()
  const answer = await page.goto(`http://nieznany-${randomUUID().slice(0, 8)}.example:${port()}/`)
  expect(answer?.status()).toBe(404)
  expect(await page.locator('h1').innerText()).toBe('Nie ma takiej strony')
})

test('an office that is off says so on every page; contact and the officer stay', async ({ visit }) => {
  const notice = 'Urząd przenosi się do nowej siedziby.\n\nTelefon działa bez zmian.'
  const closure = { notice, since: '2026-01-02T10:00:00Z', until: '2999-01-01', successor: '', successorUrl: '' }
  const { slug } = await makeOffice({ state: 'paused', closure })
  for (const path of ['', '/polityki/prywatnosc', '/en/newsletter', '/uk']) {
    const page = await visit(`/${slug}${path}`)
    await expect(page.getByText('Urząd przenosi się do nowej siedziby.')).toBeVisible()
    await expect(page.getByRole('link', { name: 'urzad@testowo.example' }).first()).toBeVisible()
  }
  for (const path of ['/kontakt', '/iod', '/wniosek']) {
    const page = await visit(`/${slug}${path}`)
    expect(
      await page.evaluate(() =>
        performance.getEntriesByType('navigation').map((n) => (n as PerformanceNavigationTiming).responseStatus),
      ),
    ).toEqual([200])
  }
})
