// The shell of an office in a real browser: accessible pages in every language, width and scheme; keys that lead somewhere; links
// to the same page in another language; facts from the settings; the print view.
import type { Page } from '@playwright/test'
import { makeOffice, makePolicyVersion } from '@/prisma/makers'
import { expect, test } from '../support/fixtures'

const pages = ['', '/kontakt', '/iod', '/wniosek', '/mapa-strony', '/nie-ma-takiej-strony']

// every page is walked through by axe, which takes its time on a busy machine
test.describe.configure({ timeout: 120_000 })

for (const locale of ['', '/en', '/uk']) {
  test(`pages are accessible ${locale || '(Polish)'}`, async ({ office, visit }) => {
    await makePolicyVersion(office.id)
    for (const path of pages) await visit(`/${office.slug}${locale}${path}`)
  })
}

const views: { seen: string; width: number; media: Parameters<Page['emulateMedia']>[0] }[] = [
  { seen: 'on a narrow phone in the dark', width: 320, media: { colorScheme: 'dark' } },
  { seen: 'on a tablet with more contrast', width: 768, media: { contrast: 'more' } },
  { seen: 'in forced colours', width: 1280, media: { forcedColors: 'active' } },
  { seen: 'on a very wide screen', width: 3840, media: {} },
]
for (const { seen, width, media } of views) {
  test(`pages are accessible ${seen}`, async ({ office, visit, page }) => {
    await makePolicyVersion(office.id)
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia(media)
    for (const path of ['', '/kontakt', '/polityki/prywatnosc']) await visit(`/${office.slug}${path}`)
  })
}

test('the list of offices and its error page are accessible', async ({ visit }) => {
  const page = await visit('/')
  await expect(page.getByRole('link', { name: 'Powiatowy Urząd Pracy w Raciborzu' })).toBeVisible()
  await visit('/nie-ma-takiego-urzedu')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nie ma takiej strony')
})

test('the first key press offers the way past the header', async ({ office, page }) => {
  await page.goto(`/${office.slug}/kontakt`)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Przejdź do menu' })).toBeInViewport()
  await page.keyboard.press('Tab')
  const toContent = page.getByRole('link', { name: 'Przejdź do treści' })
  await expect(toContent).toBeFocused()
  expect((await toContent.boundingBox())?.height).toBeGreaterThan(24)
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
})

test('access keys of the office lead somewhere, and only those exist', async ({ page }) => {
  const found = () =>
    page.$$eval('[accesskey]', (links) =>
      links.map((link) => [link.getAttribute('accesskey'), link.getAttribute('href')]),
    )
  const { id, slug } = await makeOffice({
    settings: {
      accessKeys: (['menu', 'content', 'map', 'panel', 'search', 'declaration'] as const).map((target, at) => ({
        key: String(at),
        target,
      })),
    },
  })
  const kept = [
    ['0', '#menu'],
    ['1', '#tresc'],
    ['2', `/${slug}/mapa-strony`],
    ['3', '#widok'],
    ['4', `/${slug}/szukaj`],
  ]
  await page.goto(`/${slug}`)
  expect(await found()).toEqual(kept)
  await makePolicyVersion(id, {
    slug: 'deklaracja-dostepnosci',
    kind: 'accessibility',
    title: 'Deklaracja dostępności',
  })
  await page.reload()
  expect(await found()).toEqual([...kept, ['5', `/${slug}/deklaracja-dostepnosci`]])
  for (const [, href] of await found()) {
    if (href?.startsWith('#')) await expect(page.locator(href)).toHaveCount(1)
    else expect((await page.request.get(href ?? '')).status()).toBe(200)
  }
})

test('another language is the same page', async ({ office, page }) => {
  await page.goto(`/${office.slug}/kontakt`)
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(`/${office.slug}/en/kontakt`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Contact')
  await page.getByRole('link', { name: 'Українська' }).click()
  await expect(page).toHaveURL(`/${office.slug}/uk/kontakt`)
  await page.getByRole('link', { name: 'Polski' }).click()
  await expect(page).toHaveURL(`/${office.slug}/kontakt`)
  await page.goto(`/${office.slug}/uk/nie-ma`)
  await page.getByRole('link', { name: 'Polski' }).click()
  await expect(page).toHaveURL(`/${office.slug}`)
})

test('a real office can be found, an example office cannot and says what it is', async ({ office, page, baseURL }) => {
  await page.goto(`/${office.slug}/kontakt?druk=0`)
  await expect(page.locator('meta[name=robots]')).toHaveCount(0)
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', `${baseURL}/${office.slug}/kontakt`)
  await expect(page.locator('link[hreflang=uk]')).toHaveAttribute('href', `${baseURL}/${office.slug}/uk/kontakt`)
  await expect(page.getByText('Dane przykładowe')).toHaveCount(0)
  await page.goto('/um-ciechanow/en')
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex, nofollow')
  await expect(page.getByText('Example data.')).toBeVisible()
})

test('contact shows the facts of the office and leaves out what it has not given', async ({ office, page, visit }) => {
  await visit(`/${office.slug}/kontakt`)
  await expect(page.getByRole('main').getByRole('link', { name: '22 000 00 00' })).toHaveAttribute(
    'href',
    'tel:+48220000000',
  )
  await expect(page.getByText('AE:PL-00000-00000-AAAAA-00')).toBeVisible()
  const bare = await makeOffice({
    settings: {
      address: { street: '', postcode: '', city: '' },
      contact: {
        ...office.settings.contact,
        phone: '',
        hours: '',
        electronicDelivery: '',
        epuap: '',
        bip: '',
        website: '',
      },
      dpo: { ...office.settings.dpo, email: '', phone: '' },
    },
  })
  await visit(`/${bare.slug}/kontakt`)
  await expect(page.getByRole('main').locator('dt')).toHaveText(['E-mail'])
  // what the law demands is not left out in silence
  await visit(`/${bare.slug}/iod`)
  await expect(page.locator('dd em')).toHaveText(['do uzupełnienia', 'do uzupełnienia'])
})

test('the page of the data protection officer and of requests is drawn from the settings', async ({
  office,
  page,
  visit,
}) => {
  await visit(`/${office.slug}/iod`)
  await expect(page.getByRole('link', { name: 'iod@testowo.example' })).toHaveAttribute(
    'href',
    'mailto:iod@testowo.example',
  )
  await expect(page.getByRole('link', { name: '22 000 00 01, wewnętrzny 12' })).toHaveAttribute(
    'href',
    'tel:+48220000001,12',
  )
  await expect(page.getByText('ul. Stanisława Moniuszki 1A')).toBeVisible()
  await visit(`/${office.slug}/wniosek`)
  await expect(page.getByRole('main').locator('form')).toHaveCount(0)
  await expect(page.getByText('najpóźniej w ciągu miesiąca')).toBeVisible()
})

test('the print view has no navigation and says where it comes from', async ({ office, page, visit, baseURL }) => {
  await page.goto(`/${office.slug}/iod`)
  await page.getByRole('link', { name: 'Wersja do druku bez grafiki' }).click()
  await visit(page.url())
  await expect(page).toHaveURL(/druk=1&grafika=nie$/)
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.locator('svg, img')).toHaveCount(0)
  await expect(page.getByText('naciśnij Ctrl+P')).toBeVisible()
  await expect(page.locator('.print-foot')).toContainText(`${baseURL}/${office.slug}/iod`)
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex, follow')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('naciśnij Ctrl+P')).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('link', { name: 'Wróć do strony' }).click()
  await expect(page).toHaveURL(`/${office.slug}/iod`)
  // an ordinary page on paper: no navigation either, and its address in the foot of the sheets (print.spec.ts reads them)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('#menu')).toBeHidden()
  await expect(page.locator('html')).toHaveAttribute('data-paper', new RegExp(`\n${baseURL}/${office.slug}/iod$`))
})

test('the colour of the office reaches its pages by a sheet of its own', async ({ page, request }) => {
  const { slug } = await makeOffice({ settings: { appearance: { primary: '#a3122a', logoFileId: '', logoAlt: '' } } })
  await page.goto(`/${slug}`)
  await expect(page.locator('.home-panel')).toHaveCSS('background-color', 'rgb(163, 18, 42)')
  const sheet = await page.locator('link[href*="/barwy-"]').getAttribute('href')
  const answer = await request.get(sheet ?? '')
  expect(answer.headers()).toMatchObject({ 'content-type': 'text/css; charset=utf-8' })
  expect(answer.headers()['cache-control']).toContain('immutable')
  expect((await request.get(`/${slug}/barwy-00000000.css`)).status()).toBe(404)
  expect((await request.get(`/${slug}/pliki/8d0f2c1e-0000-4000-8000-000000000000/logo`)).status()).toBe(404)
})
