// Searching in a real browser: from the field in the head and from the search page, by keyboard and without script; what is said of the
// results, what is marked in them, what a mistake leads to; and that what was typed reaches neither the log nor a search engine.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { indexNews } from '@/domain/news/search-entry'
import { indexPolicy } from '@/domain/policies/search-entries'
import { withScope } from '@/lib/db/client'
import { makeNews, makePolicyVersion } from '@/prisma/makers'
import { expect, test } from '../support/fixtures'

const body = `## Kto odpowiada za dane

Za dane osobowe odpowiada Urząd Gminy Testowo. Wnioski osób bezrobotnych przyjmuje kancelaria.`

type Version = NonNullable<Parameters<typeof makePolicyVersion>[1]>

async function publish(officeId: string, over: Version = {}) {
  const made = await makePolicyVersion(officeId, { body, ...over })
  await withScope([officeId], (tx) => indexPolicy(tx, officeId, made.policyId))
}

async function tell(officeId: string, title: string) {
  const { id } = await makeNews(officeId, { title, lead: '', body: 'Zapraszamy mieszkańców.' })
  await withScope([officeId], (tx) => indexNews(tx, officeId, id))
}

test.describe.configure({ timeout: 120_000 })

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('from the field in the head to the text, by keyboard alone', async ({ office, page }) => {
    await publish(office.id)
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(`/${office.slug}/kontakt`)
    await page.getByRole('search').getByRole('searchbox').focus()
    await page.keyboard.type('wniosku bezrobotnego')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(`/${office.slug}/szukaj\\?q=wniosku\\+bezrobotnego`))
    await expect(page.getByRole('status')).toHaveText('Znaleziono 1 wynik')
    await expect(page.locator('.snippet mark')).toHaveText(['Wnioski', 'bezrobotnych'])
    await expect(page.getByRole('searchbox')).toHaveValue('wniosku bezrobotnego')
    await page.getByRole('link', { name: 'Polityka prywatności' }).first().focus()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`/${office.slug}/polityki/prywatnosc`)
  })

  test('narrowed by kind and widened to old versions; what was chosen stays chosen', async ({ office, page }) => {
    await publish(office.id, { from: '2024-01-01', to: '2025-01-01', title: 'Dawna polityka' })
    await publish(office.id, { from: '2025-01-01', number: 2 })
    await tell(office.id, 'Urząd zaprasza')
    await page.goto(`/${office.slug}/szukaj?q=urz%C4%99du`)
    await expect(page.getByRole('status')).toHaveText('Znaleziono 2 wyniki')
    await page.getByLabel('W dokumentach').check()
    await page.getByLabel('Szukaj także w wersjach').check()
    await page.getByRole('button', { name: 'Zastosuj wybór' }).click()
    await expect(page).toHaveURL(/rodzaj=dokumenty&wersje=tak/)
    await expect(page.getByLabel('W dokumentach')).toBeChecked()
    await expect(page.locator('.hits h3')).toHaveText(['Polityka prywatności', 'Dawna polityka'])
    await expect(page.getByText('wersja 1, już nie obowiązuje')).toBeVisible()
    await page.getByRole('link', { name: 'Dawna polityka' }).click()
    await expect(page).toHaveURL(`/${office.slug}/polityki/prywatnosc/wersje/1`)
  })
})

test('every state is accessible, in every language and on a phone', async ({ office, visit, page }) => {
  await publish(office.id)
  for (let count = 1; count <= 12; count++) await tell(office.id, `Urząd zaprasza ${count}`)
  const states = ['', '?q=urzędu', '?q=urzędu&strona=2', '?q=nic-takiego&rodzaj=pliki', '?q=polityak', '?q=dane+mandat']
  for (const state of states) await visit(`/${office.slug}/szukaj${state}`)
  await page.setViewportSize({ width: 320, height: 800 })
  for (const locale of ['', '/en', '/uk']) {
    await visit(`/${office.slug}${locale}/szukaj?q=urz%C4%99du`)
    await visit(`/${office.slug}${locale}/szukaj?q=zzzzzz`)
  }
})

test('the title and the heading say how many; pages follow each other', async ({ office, page }) => {
  await publish(office.id)
  for (let count = 1; count <= 21; count++) await tell(office.id, `Urząd zaprasza ${count}`)
  await page.goto(`/${office.slug}/szukaj?q=urz%C4%85d`)
  await expect(page).toHaveTitle(/^urząd\s– 22\swyniki/)
  await expect(page.getByRole('status')).toHaveText(/Znaleziono 22\swyniki, strona 1 z\s3/)
  await page.getByRole('navigation', { name: 'Strony wyników' }).getByRole('link', { name: 'Następna' }).click()
  await expect(page).toHaveURL(/q=urz%C4%85d&strona=2/)
  await expect(page.locator('.hits')).toHaveAttribute('start', '11')
  await page.goto(`/${office.slug}/szukaj?q=urz%C4%85d&strona=999`)
  await expect(page.getByRole('status')).toHaveText(/strona 3 z\s3/)
})

test('a mistake leads to what was meant; nothing at all leads on', async ({ office, page }) => {
  await publish(office.id)
  await page.goto(`/${office.slug}/szukaj?q=bezrobtony`)
  await expect(page).toHaveTitle(/^bezrobtony\s– brak wyników/)
  await expect(page.getByText('Czy chodziło o')).toBeVisible()
  await expect(page.locator('.hits li')).toHaveCount(1)
  await page.getByRole('link', { name: 'bezrobotnych' }).click()
  await expect(page.getByRole('status')).toHaveText('Znaleziono 1 wynik')
  await page.goto(`/${office.slug}/szukaj?q=lokomotywa`)
  await expect(page.getByRole('status')).toHaveText('Brak wyników')
  await expect(page.getByRole('main').getByRole('link', { name: 'mapę strony' })).toBeVisible()
})

test('a missing page offers the search; on a phone the head leads to it', async ({ office, page }) => {
  await publish(office.id)
  await page.goto(`/${office.slug}/nie-ma`)
  await page.getByRole('main').getByRole('searchbox').fill('dane')
  await page.getByRole('main').getByRole('button', { name: 'Szukaj' }).click()
  await expect(page.getByRole('status')).toHaveText('Znaleziono 1 wynik')
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(`/${office.slug}`)
  await expect(page.getByRole('banner').getByRole('searchbox')).toBeHidden()
  await page.getByRole('banner').getByRole('link', { name: 'Szukaj' }).click()
  await expect(page).toHaveURL(`/${office.slug}/szukaj`)
})

for (const typed of [
  '<b>a</b>',
  '"><script>alert(1)</script>',
  "' OR 1=1 --",
  '🦊',
  '"',
  'ż'.repeat(600),
  '%00%27',
  'a',
])
  test(`whatever is typed stays text: ${typed.slice(0, 30)}`, async ({ office, page }) => {
    await publish(office.id)
    const answer = await page.goto(`/${office.slug}/szukaj?q=${encodeURIComponent(typed)}`)
    expect(answer?.status()).toBe(200)
    await expect(page.getByRole('searchbox')).toHaveValue(Array.from(typed).slice(0, 200).join(''))
    await expect(page.locator('main script, main b')).toHaveCount(0)
  })

test('what was typed is in no log, no list of search engines and no store', async ({ office, page }, info) => {
  await publish(office.id)
  const secret = `tajemnica${Date.now()}`
  const answer = await page.goto(`/${office.slug}/szukaj?q=${secret}`)
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`/${office.slug}/szukaj$`))
  expect(answer?.headers()['referrer-policy']).toBe('same-origin')
  // the page behind it is told where the reader came from, with the question; the log writes neither
  await page.getByRole('main').getByRole('link', { name: 'mapę strony' }).click()
  const { dataDir } = info.config.metadata as { dataDir: string }
  const logs = () => {
    const folder = path.join(dataDir, 'logs')
    return readdirSync(folder)
      .map((name) => readFileSync(path.join(folder, name), 'utf8'))
      .join('\n')
  }
  const line = new RegExp(`"path":"/${office.slug}/mapa-strony","referrer":"[^"]*/${office.slug}/szukaj"`)
  await expect.poll(logs).toMatch(line)
  expect(logs()).not.toContain(secret)
  expect(logs()).not.toContain('?q=')
})

test('who asks too often is told when to come again, in the office’s own page', async ({ office, page, request }) => {
  const headers = { 'x-forwarded-for': '10.99.98.97' }
  const address = `/${office.slug}/szukaj?q=dane`
  const statuses = new Set<number>()
  for (let count = 0; count < 45; count++) statuses.add((await request.get(address, { headers })).status())
  expect([...statuses]).toEqual([200, 429])
  const refused = await request.get(address, { headers })
  expect(Number(refused.headers()['retry-after'])).toBeGreaterThan(0)
  expect(await refused.text()).toContain('Wyszukiwarka jest teraz zajęta')
  // others are not held up, and the form itself costs nothing
  expect((await page.goto(address))?.status()).toBe(200)
  expect((await request.get(`/${office.slug}/szukaj`, { headers })).status()).toBe(200)
})
