// The administrator's way with addresses: an own host is checked before it is chosen, old paths one by one and as a table, an office
// switched off and on again.
import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { makePolicyVersion } from '@/prisma/makers'
import { expectAccessible } from '../support/accessibility'
import { expect, test } from '../support/fixtures'
import { askRaw } from '../support/raw-http'

const settings = (slug: string, section: string) => `/panel/urzedy/${slug}/ustawienia/${section}`
const summary = (page: Page) => page.getByRole('alert', { name: /Popraw błędy/ })
const ask = (path: string, host?: string) =>
  askRaw(test.info().project.use.baseURL, path, host ? { headers: { host } } : {})

test('a host is added, checked, chosen and given back', async ({ office, signedIn, visit }) => {
  const page = await signedIn([], { administrator: true })
  const host = `www-${randomUUID().slice(0, 8)}.example`
  const { port } = new URL(test.info().project.use.baseURL ?? '')
  await visit(settings(office.slug, 'adresy'), page)
  await page.getByLabel('Nazwa serwera').fill(host)
  await page.getByRole('button', { name: 'Dodaj adres' }).click()
  await expect(page.getByText('niesprawdzony')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ustaw jako główny' })).toHaveCount(0)
  // only typed in: the office is where it was, and the host shows it already
  expect((await ask(`/${office.slug}`)).status).toBe(200)
  await expect.poll(async () => (await ask('/', host)).status).toBe(200)

  await page.getByRole('button', { name: `Sprawdź ${host}` }).click()
  await expect(page.getByText(`Adres ${host} prowadzi do tego portalu.`)).toBeVisible()
  await page.getByRole('button', { name: 'Ustaw jako główny' }).click()
  await expect(page.getByText('główny adres urzędu', { exact: true })).toBeVisible()
  await expectAccessible(page)
  await expect
    .poll(async () => (await ask(`/${office.slug}/kontakt`)).headers.location)
    .toBe(`http://${host}:${port}/kontakt`)

  await page.getByRole('button', { name: 'Wróć do adresu w portalu' }).click()
  await expect(page.getByText('sprawdzony', { exact: true })).toBeVisible()
  await expect.poll(async () => (await ask(`/${office.slug}/kontakt`)).status).toBe(200)
  await page.getByRole('button', { name: `Usuń ${host}` }).click()
  await expect(page.getByText('Urząd nie ma jeszcze własnego adresu.')).toBeVisible()
  await expect.poll(async () => (await ask('/', host)).status).toBe(404)
})

test('others read the addresses but cannot change them', async ({ office, signedIn }) => {
  const page = await signedIn(['publisher'])
  for (const section of ['adresy', 'stare-adresy', 'wylaczenie']) {
    expect((await page.goto(settings(office.slug, section)))?.status()).toBe(200)
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0)
  }
  expect((await page.goto(settings(office.slug, 'stare-adresy/import')))?.status()).toBe(404)
})

test('an old path is added, followed, counted, corrected and removed', async ({ office, signedIn, visit }) => {
  await makePolicyVersion(office.id, {})
  const page = await signedIn([], { administrator: true })
  const { slug } = office
  await visit(settings(slug, 'stare-adresy'), page)
  await page.getByRole('textbox', { name: 'Stary adres' }).fill('/main/polityka')
  await page.getByRole('textbox', { name: 'Nowy adres' }).fill('https://inny.example/')
  await page.getByRole('button', { name: 'Dodaj stary adres' }).click()
  await expect(summary(page)).toContainText('musi być stroną tego urzędu')
  await expect(page.getByRole('textbox', { name: 'Stary adres' })).toHaveValue('/main/polityka')
  await page.getByRole('textbox', { name: 'Nowy adres' }).fill('/polityki/prywatnosc')
  await page.getByRole('button', { name: 'Dodaj stary adres' }).click()
  await expect(page.getByText('Zapisano stary adres.')).toBeVisible()
  const followed = async (path: string) => (await ask(`/${slug}${path}`)).headers.location
  await expect.poll(() => followed('/Main/Polityka/')).toBe(`/${slug}/polityki/prywatnosc`)
  await expect
    .poll(
      async () => {
        await page.goto(settings(slug, 'stare-adresy'))
        return page.getByRole('row', { name: /\/main\/polityka/ }).innerText()
      },
      { timeout: 20_000 },
    )
    .toMatch(/\b[1-9]\d*\s+\d\d\.\d\d\.\d{4}/)
  await page.getByRole('link', { name: 'Popraw' }).click()
  await expectAccessible(page)
  await page.getByRole('textbox', { name: 'Nowy adres' }).fill('/iod')
  await page.getByRole('button', { name: 'Zapisz' }).click()
  await expect(page.getByText('Zapisano stary adres.')).toBeVisible()
  await expect.poll(() => followed('/main/polityka')).toBe(`/${slug}/iod`)
  await page.getByRole('button', { name: 'Usuń stary adres' }).click()
  await expect(page.getByText('Urząd nie ma jeszcze żadnego starego adresu.')).toBeVisible()
  await expect.poll(async () => (await ask(`/${slug}/main/polityka`)).status).toBe(404)
})

test('a table is judged row by row and taken whole; the download is a table again', async ({
  office,
  signedIn,
  visit,
}) => {
  const page = await signedIn([], { administrator: true })
  const base = settings(office.slug, 'stare-adresy')
  await visit(`${base}/import`, page)
  const table = 'stary adres;nowy adres\n/main/a;/iod\n/main/b;/panel\n'
  await page
    .getByLabel('Plik CSV')
    .setInputFiles({ name: 'adresy.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
  await page.getByRole('button', { name: 'Sprawdź tabelę' }).click()
  await expect(page.getByText('Nic nie zapisano: popraw wiersze z błędem')).toBeVisible()
  await expect(page.getByRole('row', { name: /\/main\/b/ })).toContainText('Błąd: Urząd nie ma strony o takim adresie')
  await expectAccessible(page)
  await expect(page.getByRole('button', { name: /^Importuj/ })).toHaveCount(0)
  const text = page.getByLabel('Albo wklej tabelę')
  await expect(text).toHaveValue(/\/main\/b;\/panel/)
  await text.fill(table.replace('/panel', '/kontakt'))
  await page.getByRole('button', { name: 'Sprawdź tabelę' }).click()
  await page.getByRole('button', { name: 'Importuj 2 wiersze' }).click()
  await expect(page.getByText('Nowych wierszy: 2, zmienionych: 0.')).toBeVisible()
  await expectAccessible(page)
  const download = await page.request.get(`${base}/eksport`)
  expect((await download.text()).split('\r\n').slice(0, 3)).toEqual([
    'stary adres,nowy adres,wejścia,ostatnie',
    '/main/a,/iod,0,',
    '/main/b,/kontakt,0,',
  ])
  await visit(`${base}?szukaj=kontakt`, page)
  await expect(page.getByRole('row')).toHaveCount(2)
})

test('an office is switched off with a reason and on again', async ({ office, signedIn, visit, page: reader }) => {
  const page = await signedIn([], { administrator: true })
  const at = settings(office.slug, 'wylaczenie')
  await visit(at, page)
  await page.getByRole('button', { name: 'Wyłącz strony urzędu' }).click()
  await expect(summary(page)).toContainText('Wybierz, na jak długo urząd znika.')
  await page.getByLabel('koniec działalności').check()
  await page.getByLabel('Wyjaśnienie dla mieszkańców').fill('Zadania przejął urząd w sąsiedniej gminie.')
  await page.getByLabel('Kto przejął zadania').fill('Urząd Gminy Sąsiedniej')
  await page.getByRole('button', { name: 'Wyłącz strony urzędu' }).click()
  await expect(page.getByText('Strony urzędu są wyłączone: koniec działalności')).toBeVisible()
  await expectAccessible(page)
  await expect.poll(async () => (await ask(`/${office.slug}`)).status).toBe(410)
  await visit(`/${office.slug}/polityki/prywatnosc`, reader)
  await expect(reader.getByText('Urząd Gminy Sąsiedniej')).toBeVisible()
  expect((await ask(`/${office.slug}/kontakt`)).status).toBe(200)
  await page.getByRole('button', { name: 'Włącz strony urzędu' }).click()
  await expect.poll(async () => (await ask(`/${office.slug}`)).status).toBe(200)
})

test('a logo may be a drawing, and nothing of its program is left', async ({ office, signedIn, visit }) => {
  const page = await signedIn(['publisher'])
  await visit(settings(office.slug, 'wyglad'), page)
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" onload="alert(1)"><script>alert(1)</script>' +
    '<style>.a{fill:#0b5c63}</style><rect class="a" width="40" height="20"/></svg>'
  await page
    .getByLabel('Plik z logo')
    .setInputFiles({ name: 'herb.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) })
  await page.getByLabel('Opis dla osób').fill('Herb gminy')
  await page.getByRole('button', { name: 'Zapisz logo' }).click()
  await expect(page.getByText('Zapisano logo.')).toBeVisible()
  await page.goto(`/${office.slug}`)
  const logo = page.getByRole('img', { name: 'Herb gminy' })
  await expect.poll(() => logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(40)
  const answer = await page.request.get((await logo.getAttribute('src')) ?? '')
  expect(answer.headers()).toMatchObject({ 'content-type': 'image/svg+xml', 'x-content-type-options': 'nosniff' })
  expect(answer.headers()['content-security-policy']).toContain('sandbox')
  expect(await answer.text()).not.toMatch(/script|onload|style/)
})
