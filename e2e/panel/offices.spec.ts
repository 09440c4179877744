// The administrator's and the publisher's way through an office: made, filled in, launched; two people at once; wrong input kept.
import { randomUUID } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { sectionNames } from '@/domain/offices/schema/sections'
import { exampleSettings } from '@/prisma/maker-settings'
import { makeOffice, makePerson, makePolicyVersion } from '@/prisma/makers'
import { expectAccessible } from '../support/accessibility'
import { expect, test } from '../support/fixtures'

const cases = {
  'Mianownik (kto? co?)': 'Urząd Gminy Nowe',
  'Dopełniacz (kogo? czego?)': 'Urzędu Gminy Nowe',
  'Celownik (komu? czemu?)': 'Urzędowi Gminy Nowe',
  'Biernik (kogo? co?)': 'Urząd Gminy Nowe',
  'Narzędnik (z kim? z czym?)': 'Urzędem Gminy Nowe',
  'Miejscownik (o kim? o czym?)': 'Urzędzie Gminy Nowe',
  'Nazwa skrócona': 'UG Nowe',
}
const standardKinds = {
  prywatnosc: 'privacy',
  cookies: 'cookies',
  newsletter: 'newsletter',
  rodo: 'rodo',
  'deklaracja-dostepnosci': 'accessibility',
} as const
const freshSlug = () => `ug-${randomUUID().slice(0, 8)}`
const settings = (slug: string, section = '') => `/panel/urzedy/${slug}/ustawienia${section && `/${section}`}`

/** Next announces routes in an alert of its own; ours has a name. */
const summary = (page: Page) => page.getByRole('alert', { name: /Popraw błędy/ })

async function fillNewOffice(page: Page, slug: string): Promise<void> {
  await page.getByLabel('urząd miasta lub gminy').check()
  await page.getByLabel('Adres w portalu').fill(slug)
  for (const [label, value] of Object.entries(cases)) await page.getByLabel(label).fill(value)
}

/** The same person in a browser without script. */
async function withoutScript(browser: Browser, page: Page): Promise<Page> {
  const storageState = await page.context().storageState()
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState,
    baseURL: test.info().project.use.baseURL,
  })
  return context.newPage()
}

test('a new office is a draft with documents to publish and a list of what is missing', async ({ signedIn, visit }) => {
  const page = await signedIn([], { administrator: true })
  const slug = freshSlug()
  await visit('/panel/urzedy', page)
  await page.getByRole('link', { name: 'Dodaj urząd' }).click()
  await page.getByLabel('Miejscownik (o kim? o czym?)').fill('Urzędzie Gminy')
  await expect(page.getByText('Przykład: O danych przetwarzanych w Urzędzie Gminy mówi ta informacja.')).toBeVisible()
  await fillNewOffice(page, slug)
  await page.getByRole('button', { name: 'Utwórz urząd' }).click()
  await page.waitForURL(`**${settings(slug, 'uruchomienie')}`)
  await expectAccessible(page)
  await expect(page.getByRole('link', { name: 'adres siedziby' })).toBeVisible()
  // documents are not an administrator's: named, but a link would lead to „nie ma takiej strony”
  await expect(page.getByText('opublikowany dokument: polityka prywatności')).toBeVisible()
  await expect(page.getByRole('link', { name: 'opublikowany dokument' })).toHaveCount(0)
  expect((await page.request.get(`/${slug}`)).status()).toBe(404)
  await page.getByRole('button', { name: 'Uruchom urząd' }).click()
  await expect(summary(page)).toContainText('Brakuje: administrator danych, adres siedziby')
  expect((await page.request.get(`/${slug}`)).status()).toBe(404)
})

test('an office in which nothing is missing becomes public at the press of a button', async ({ signedIn, visit }) => {
  const dpo = { ...exampleSettings().dpo, name: 'Osoba Przykładowa' }
  const { id, slug } = await makeOffice({ state: 'draft', settings: { dpo } })
  await makePerson({ roles: { [id]: ['publisher'] } })
  for (const [document, kind] of Object.entries(standardKinds)) await makePolicyVersion(id, { slug: document, kind })
  const page = await signedIn([], { administrator: true })
  expect((await page.request.get(`/${slug}`)).status()).toBe(404)
  await visit(settings(slug, 'uruchomienie'), page)
  await page.getByRole('button', { name: 'Uruchom urząd' }).click()
  await expect(page.getByText('Urząd jest publiczny')).toBeVisible()
  await expect.poll(async () => (await page.request.get(`/${slug}`)).status()).toBe(200)
})

test('works without script: wrong input is kept, right input makes the office', async ({ browser, signedIn }) => {
  const page = await withoutScript(browser, await signedIn([], { administrator: true }))
  await page.goto('/panel/urzedy/nowy')
  await fillNewOffice(page, 'Panel!')
  await page.getByRole('button', { name: 'Utwórz urząd' }).click()
  await expect(summary(page)).toContainText('Adres w portalu: Użyj małych liter')
  await expect(page.getByLabel('Dopełniacz (kogo? czego?)')).toHaveValue('Urzędu Gminy Nowe')
  await expect(page.getByText('Przykład: To jest polityka prywatności Urzędu Gminy Nowe.')).toBeVisible()
  const slug = freshSlug()
  await page.getByLabel('Adres w portalu').fill(slug)
  await page.getByRole('button', { name: 'Utwórz urząd' }).click()
  await expect(page).toHaveURL(new RegExp(`${settings(slug, 'uruchomienie')}$`))
})

test('a wrong field is named, linked and kept; the corrected form is saved', async ({ office, signedIn, visit }) => {
  const page = await signedIn(['publisher'])
  await visit(settings(office.slug), page)
  await visit(settings(office.slug, 'nazwa'), page)
  await page.getByLabel('Kod pocztowy').fill('1234')
  await page.getByLabel('Ulica i numer').fill('ul. Nowa 7')
  await page.getByRole('button', { name: 'Zapisz' }).click()
  await summary(page)
    .getByRole('link', { name: /Kod pocztowy/ })
    .click()
  await expect(page.getByLabel('Kod pocztowy')).toBeFocused()
  await expect(page.getByLabel('Ulica i numer')).toHaveValue('ul. Nowa 7')
  await expectAccessible(page)
  await page.getByLabel('Kod pocztowy').fill('00-123')
  await page.getByRole('button', { name: 'Zapisz' }).click()
  await expect(page.getByText('Zapisano ustawienia.')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Kod pocztowy')).toHaveValue('00-123')
})

test('two people at once: the second sees both values and decides', async ({ office, signedIn }) => {
  const [first, second] = [await signedIn(['publisher']), await signedIn(['dpo'])]
  for (const page of [first, second]) await page.goto(settings(office.slug, 'iod'))
  await first.getByLabel('Numer wewnętrzny').fill('111')
  await first.getByRole('button', { name: 'Zapisz' }).click()
  await expect(first.getByText('Zapisano ustawienia.')).toBeVisible()
  await second.getByLabel('Numer wewnętrzny').fill('222')
  await second.getByRole('button', { name: 'Zapisz' }).click()
  await expect(second.getByText('zapisane „111”, u Ciebie „222”')).toBeVisible()
  await expect(second.getByLabel('Numer wewnętrzny')).toHaveValue('222')
  await second.getByRole('button', { name: 'Zapisz' }).click()
  await expect(second.getByText('Zapisano ustawienia.')).toBeVisible()
  await first.reload()
  await expect(first.getByLabel('Numer wewnętrzny')).toHaveValue('222')
})

test('a logo is refused, taken with its description, and removed', async ({ office, signedIn, visit }) => {
  const page = await signedIn(['publisher'])
  await visit(settings(office.slug, 'wyglad'), page)
  const file = page.getByLabel('Plik z logo')
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  await file.setInputFiles({ name: 'herb.png', mimeType: 'image/png', buffer: svg })
  await page.getByLabel('Opis dla osób').fill('Herb gminy')
  await page.getByRole('button', { name: 'Zapisz logo' }).click()
  await expect(summary(page)).toContainText('nie podaje swoich wymiarów')
  await expect(page.getByLabel('Opis dla osób')).toHaveValue('Herb gminy')
  for (const size of [600_000, 3_000_000]) {
    await file.setInputFiles({ name: 'herb.png', mimeType: 'image/png', buffer: Buffer.alloc(size, 1) })
    // the sentence may still be that of the file before; an answer that comes late would take the next file away
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByRole('button', { name: 'Zapisz logo' }).click()
    await answered
    await expect(page.getByRole('form', { name: 'Logo', exact: true })).toHaveAttribute('aria-busy', 'false')
    await expect(summary(page)).toContainText('512 KB')
  }
  const png = await page.locator('h1').screenshot()
  await file.setInputFiles({ name: 'herb.png', mimeType: 'image/png', buffer: png })
  await page.getByRole('button', { name: 'Zapisz logo' }).click()
  await expect(page.getByText('Zapisano logo.')).toBeVisible()
  const logo = page.getByRole('img', { name: 'Herb gminy' })
  await expect.poll(() => logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(16)
  await page.getByRole('button', { name: 'Usuń logo' }).click()
  await expect(logo).toBeHidden()
})

test('own addresses come and go', async ({ office, signedIn, visit }) => {
  const page = await signedIn([], { administrator: true })
  const host = `${freshSlug()}.example`
  await visit(settings(office.slug, 'adresy'), page)
  await page.getByLabel('Nazwa serwera').fill('https://localhost/')
  await page.getByRole('button', { name: 'Dodaj adres' }).click()
  await expect(summary(page)).toBeVisible()
  await page.getByLabel('Nazwa serwera').fill(host)
  await page.getByRole('button', { name: 'Dodaj adres' }).click()
  await expect(page.getByText(`Dodano adres ${host}.`)).toBeVisible()
  await page.getByRole('button', { name: `Usuń ${host}` }).click()
  await expect(page.getByRole('button', { name: `Usuń ${host}` })).toBeHidden()
})

test('an example office becomes real only by its retyped address', async ({ signedIn, visit }) => {
  const { slug } = await makeOffice({ example: true })
  const page = await signedIn([], { administrator: true })
  await visit(settings(slug, 'uruchomienie'), page)
  await page.getByLabel('Przepisz adres urzędu').fill('tak')
  await page.getByRole('button', { name: 'To jest prawdziwy urząd' }).click()
  await expect(summary(page)).toContainText(`Przepisz dokładnie adres urzędu: ${slug}`)
  await page.getByLabel('Przepisz adres urzędu').fill(slug)
  await page.getByRole('button', { name: 'To jest prawdziwy urząd' }).click()
  await expect(page.getByRole('heading', { name: 'Zakończ tryb przykładowy' })).toBeHidden()
})

test('the mail route is the administrator’s and needs its secret', async ({ office, signedIn, visit }) => {
  const page = await signedIn([], { administrator: true })
  await visit(settings(office.slug, 'poczta'), page)
  await page.getByLabel('własny serwer SMTP').check()
  await page.getByRole('textbox', { name: 'Adres nadawcy (opcjonalnie)' }).fill('newsletter@testowo.example')
  await page.getByRole('button', { name: 'Zapisz trasę' }).click()
  await expect(summary(page)).toContainText('Podaj adres serwera SMTP.')
  const publisher = await signedIn(['publisher'])
  expect((await publisher.goto(settings(office.slug, 'poczta')))?.status()).toBe(404)
})

test('a test message leaves and the sender’s records are looked up', async ({ office, signedIn }) => {
  const page = await signedIn([], { administrator: true })
  await page.goto(settings(office.slug, 'poczta'))
  await page.getByLabel('Dokąd wysłać').fill('administrator@testowo.example')
  await page.getByRole('button', { name: 'Wyślij próbną wiadomość' }).click()
  await expect(page.getByText('Wiadomość czeka na wysłanie.')).toBeVisible()
  const sent = page.getByRole('cell', { name: 'wysłana', exact: true })
  await expect.poll(() => page.reload().then(() => sent.count()), { timeout: 20_000, intervals: [1_000] }).toBe(1)
  await page.getByLabel('Adres albo domena nadawcy').fill('testowo.example')
  await page.getByRole('button', { name: 'Sprawdź rekordy' }).click()
  // whether a name server answers here is not ours to say; a finding must stand beside each record
  await expect(page.locator('dd').filter({ hasText: /^(jest|nie ma|serwer DNS nie odpowiedział)/ })).toHaveCount(3)
})

test('every section is accessible and fits a phone', async ({ office, signedIn, visit }) => {
  test.slow()
  const page = await signedIn(['publisher'], { administrator: true })
  await page.setViewportSize({ width: 320, height: 800 })
  for (const section of sectionNames) await visit(settings(office.slug, section), page)
  for (const place of ['', 'adresy', 'poczta', 'uruchomienie']) await visit(settings(office.slug, place), page)
  for (const path of ['/panel/urzedy', '/panel/urzedy/nowy']) await visit(path, page)
})

test('readers read, strangers find nothing', async ({ office, signedIn, visit }) => {
  const editor = await signedIn(['editor'])
  await visit(settings(office.slug, 'iod'), editor)
  await expect(editor.getByText('iod@testowo.example')).toBeVisible()
  await expect(editor.getByRole('button', { name: 'Zapisz' })).toBeHidden()
  const other = await makeOffice()
  const stranger = await signedIn(['publisher', 'dpo', 'controller'], { officeIds: [other.id] })
  for (const path of ['', 'nazwa', 'adresy', 'poczta', 'uruchomienie', 'logo'])
    expect((await stranger.goto(settings(office.slug, path)))?.status(), path).toBe(404)
  expect((await stranger.goto(`/panel/urzedy/${office.slug}/statystyki`))?.status()).toBe(404)
  expect((await stranger.goto('/panel/urzedy/nowy'))?.status()).toBe(404)
})
