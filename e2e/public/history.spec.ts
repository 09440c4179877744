// The public memory of documents, as a citizen walks it: by keyboard, without script, on a phone; and a closed text that stays closed.
import { createHash } from 'node:crypto'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { makePolicyVersion } from '@/prisma/makers'
import { expect, test } from '../support/fixtures'

const first = '## Okres\n\nDane trzymamy 180 dni.\n\n1. jeden\n2. dwa\n3. trzy\n\n| A | B |\n|---|---|\n| x | y |\n'
const second = '## Okres\n\nDane trzymamy 90 dni.\n\n1. jeden\n2. trzy\n\n| A | B |\n|---|---|\n| x | z |\n'

test.use({ viewport: { width: 390, height: 844 } })

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('two versions compared, a day asked for, the register read', async ({ page, office, request }) => {
    const base = `/${office.slug}/polityki/prywatnosc`
    await makePolicyVersion(office.id, { body: first, from: '2025-01-01', to: '2026-01-01' })
    await makePolicyVersion(office.id, { number: 2, body: second, from: '2026-01-01', changeNote: 'Krótszy okres.' })

    await page.goto(`/${office.slug}/polityki`)
    await page.getByRole('link', { name: 'Co się zmieniło' }).click()
    await expect(page).toHaveURL(new RegExp(`${base}/porownanie/1/2$`))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Polityka prywatności: porównanie wersji 1 i 2')
    // what a screen reader hears, hidden words and all
    const text = page.getByRole('region', { name: 'Tekst ze zmianami' })
    await expect(text).toContainText('usunięto: 180 (koniec usunięcia) wstawiono: 90 (koniec wstawki) dni')
    await expect(text.locator('li').nth(2)).toHaveAttribute('value', '2')
    await expect(text.locator('table')).toHaveCount(1)
    await expect(page.getByText('Krótszy okres.')).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)

    // by keyboard, the other way round
    await page.getByLabel('Wersja wcześniejsza').focus()
    await page.getByLabel('Wersja wcześniejsza').selectOption('2')
    await page.getByLabel('Wersja późniejsza').selectOption('1')
    await page.getByRole('button', { name: 'Porównaj', exact: true }).press('Enter')
    await expect(page).toHaveURL(new RegExp(`${base}/porownanie/2/1$`))
    await page.getByRole('link', { name: 'Porównaj w kolejności powstania' }).click()
    await page.goto(`${base}/porownanie/2/2`)
    await expect(page.getByText('Te teksty są takie same.')).toBeVisible()

    await page.goto(`${base}/wersje`)
    const ask = async (day: string) => {
      await page.getByLabel('Dzień').fill(day)
      await page.getByRole('button', { name: 'Sprawdź' }).press('Enter')
    }
    await ask('31.12.2025')
    await expect(page.getByRole('status').getByRole('link', { name: 'obowiązywała wersja 1' })).toBeVisible()
    await ask('2024-12-31')
    await expect(page.getByRole('status')).toContainText('nie obowiązywała żadna wersja')
    await ask('2026-02-30')
    await expect(page).toHaveTitle(/^Błąd: /)
    await expect(page.getByLabel('Dzień')).toHaveValue('2026-02-30')
    await expect(page.getByLabel('Dzień')).toHaveAttribute('aria-invalid', 'true')

    await page.goto(`/${office.slug}/polityki/rejestr-zmian`)
    await expect(page.getByRole('row').nth(1)).toContainText(/\d\d:\d\d:\d\d/)
    const file = await request.get(`/${office.slug}/polityki/rejestr-zmian.csv`)
    expect(file.headers()['content-type']).toBe('text/csv; charset=utf-8')
    expect((await file.text()).trim().split('\r\n')).toHaveLength(3)

    const version = await (await request.get(`${base}/wersje/2.txt`)).body()
    const sum = createHash('sha256').update(version).digest('hex')
    await page.goto(`${base}/wersje/2`)
    await expect(page.locator('code.hash')).toHaveText(sum)
  })
})

test('a closed version takes its comparisons with it', async ({ office, request }) => {
  const base = `/${office.slug}/polityki/prywatnosc`
  const closed = await makePolicyVersion(office.id, { body: 'Tajne zdanie.', from: '2025-01-01', to: '2026-01-01' })
  await makePolicyVersion(office.id, { number: 2, body: second, from: '2026-01-01' })
  expect((await request.get(`${base}/porownanie/1/2`)).status()).toBe(200)
  await withScope([office.id], (tx) =>
    tx.policyVersion.update({ where: { id: closed.versionId }, data: { closedAt: now(), closedReason: 'Pomyłka' } }),
  )
  await makePolicyVersion(office.id, { slug: 'inny', kind: 'other' })
  for (const pair of ['1/2', '2/1', '1/1']) {
    const answer = await request.get(`${base}/porownanie/${pair}`)
    expect([pair, answer.status()]).toEqual([pair, 410])
    expect(await answer.text()).not.toMatch(/Tajne|90 dni/)
  }
  expect((await request.get(`${base}/porownanie/2/9`)).status()).toBe(404)
  expect((await request.get(`${base}/porownanie/x/2`)).status()).toBe(404)
})

test('comparison, history and register are accessible', async ({ page, office, visit }) => {
  const base = `/${office.slug}/polityki`
  await makePolicyVersion(office.id, { body: first, from: '2025-01-01', to: '2026-01-01' })
  await makePolicyVersion(office.id, { number: 2, body: second, from: '2026-01-01' })
  for (const path of [
    '/prywatnosc/porownanie/1/2',
    '/prywatnosc/wersje?dzien=x',
    '/rejestr-zmian',
    '?dzien=2025-06-01',
  ])
    await visit(base + path)
  await visit(`/${office.slug}/en/polityki/prywatnosc/porownanie/1/2`)
  // Polish words in an English page
  await expect(page.locator('div[lang=pl] del').first()).toBeVisible()
})
