// The panel of views: every kind of page is accessible and fits in every view, by address and remembered; nothing is clipped when
// a reader spreads the text; the cookie is set by a button only.
import type { Page } from '@playwright/test'
import { isRegistered } from '@/lib/cookie-register'
import type { MadeOffice } from '@/prisma/makers'
import { expectAccessible } from '../support/accessibility'
import { expect, test } from '../support/fixtures'
import { makeOfficeOfEveryKind, openKind, pageKinds } from '../support/page-kinds'

test.describe.configure({ timeout: 420_000 })

let office: MadeOffice
test.beforeAll(async () => {
  office = await makeOfficeOfEveryKind()
})

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>
/** What a device makes of a page without asking for it anew. */
type Look = { seen: string; width?: number; height?: number; media?: Media }
const plainMedia: Media = { colorScheme: 'light', forcedColors: 'none', contrast: 'no-preference' }
const dark: Media = { colorScheme: 'dark' }

const looksOfViews: { view: string; looks: Look[] }[] = [
  {
    view: '',
    looks: [
      { seen: 'as it is' },
      { seen: 'in the dark', media: dark },
      { seen: 'in forced colours', media: { forcedColors: 'active' } },
    ],
  },
  {
    view: '',
    looks: [
      { seen: 'in more contrast', media: { contrast: 'more' } },
      { seen: 'on a narrow phone', width: 320, height: 640 },
      { seen: 'at four times the size (1280 × 1024 at 400 %)', width: 320, height: 256 },
    ],
  },
  { view: 'k1', looks: [{ seen: 'white on black' }] },
  { view: 'k2', looks: [{ seen: 'yellow on black, in the dark', media: dark }] },
  { view: 'k3', looks: [{ seen: 'black on yellow, in the dark', media: dark }] },
  { view: 't200', looks: [{ seen: 'in text twice as large' }, { seen: 'the same on a tablet', width: 820 }] },
  { view: 'k2-t200-o1', looks: [{ seen: 'in large, wide text on a narrow phone', width: 320 }] },
]

for (const { view, looks } of looksOfViews)
  test(`every kind of page is accessible and fits ${looks.map(({ seen }) => seen).join('; ')}`, async ({ page }) => {
    for (const kind of pageKinds(office)) {
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.emulateMedia(plainMedia)
      await openKind(page, kind, view, '#widok')
      if (view && !kind.ofDoor && kind.name !== 'print view')
        await expect(page.locator('html')).toHaveClass(view.replaceAll('-', ' '))
      for (const { seen, width = 1280, height = 900, media = {} } of looks)
        await test.step(`${kind.name}: ${seen}`, async () => {
          await page.setViewportSize({ width, height })
          await page.emulateMedia({ ...plainMedia, ...media })
          await expectAccessible(page, view !== '' || seen !== 'as it is')
        })
    }
  })

test('who wants little motion gets none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const kind of pageKinds(office)) {
    await openKind(page, kind)
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element)
          return scrollBehavior === 'smooth' || animationName !== 'none' || /[1-9]/.test(transitionDuration)
        })
        .map(({ tagName }) => tagName),
    )
    expect(moving, kind.name).toEqual([])
  }
})

/** Elements whose text does not fit into them any more (WCAG 1.4.12: nothing may be lost). */
const clipped = () =>
  [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((element) => {
      const { overflowX, overflowY, clipPath, position } = getComputedStyle(element)
      if (clipPath !== 'none' || (position === 'absolute' && element.clientWidth <= 1)) return false
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
      return (
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
      )
    })
    .map((element) => `${element.tagName} ${element.className}`)

for (const width of [320, 1280])
  test(`a reader’s own spacing clips nothing (${width} px)`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    for (const kind of pageKinds(office)) {
      await openKind(page, kind, '', '#widok')
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(
          '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}',
        )
        document.adoptedStyleSheets = [sheet]
      })
      expect(await page.evaluate(clipped), kind.name).toEqual([])
      const wide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
      expect(await page.evaluate(wide), kind.name).toBeLessThanOrEqual(0)
    }
  })

const panel = (page: Page) => page.getByRole('region', { name: 'Wygląd strony' })

test('a view goes from page to page by address, through a refused form and back to plain', async ({
  page,
  context,
}) => {
  await page.goto(`/${office.slug}/aktualnosci`)
  await expect(panel(page)).toBeHidden()
  await page.getByRole('link', { name: 'Wygląd strony' }).click()
  await panel(page).getByRole('link', { name: 'Kontrast: Żółty na czarnym' }).click()
  await expect(page).toHaveURL(`/${office.slug}/aktualnosci?widok=k2#widok`)
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(255, 255, 0)')
  await panel(page).getByRole('link', { name: 'Wielkość tekstu: 150%' }).click()
  await panel(page).getByRole('link', { name: 'Odstępy w tekście: Zwiększone' }).click()
  await expect(page).toHaveURL(/\?widok=k2-t150-o1#widok$/)
  await expect(panel(page).locator('[aria-current=true]')).toHaveText([/Żółty na czarnym/, /150%/, /Zwiększone/])
  const line = await page
    .locator('main p')
    .first()
    .evaluate((element) => {
      const { fontSize, lineHeight, letterSpacing, wordSpacing } = getComputedStyle(element)
      return [lineHeight, letterSpacing, wordSpacing].map(
        (length) => Number.parseFloat(length) / Number.parseFloat(fontSize),
      )
    })
  for (const [at, least] of [1.5, 0.12, 0.16].entries()) expect(line[at]).toBeGreaterThanOrEqual(least - 0.001)

  await page.getByRole('link', { name: 'Newsletter', exact: true }).first().click()
  await expect(page).toHaveURL(`/${office.slug}/newsletter?widok=k2-t150-o1`)
  await page.getByRole('button', { name: 'Wyślij' }).click()
  await expect(page.getByRole('alert').or(page.locator('.errors'))).toBeVisible()
  await expect(page.locator('html')).toHaveClass('k2 t150 o1')
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(`/${office.slug}/en/newsletter?widok=k2-t150-o1`)
  for (const link of await page.locator('link[rel=canonical], link[rel=alternate]').all())
    expect(await link.getAttribute('href')).not.toContain('widok')
  await page.goto(`/${office.slug}/kontakt?druk=1&widok=k2#widok`)
  await expect(page.locator('.print-foot')).not.toContainText('widok')
  await page.goto(`/${office.slug}/nie-ma-takiej-strony?widok=k1#widok`)
  await panel(page).getByRole('link', { name: 'Przywróć wygląd domyślny' }).click()
  await expect(page.locator('html')).not.toHaveClass(/./)
  expect(await context.cookies()).toEqual([])
})

test('a view is remembered on request only, changed where it is remembered, and forgotten', async ({
  page,
  context,
}) => {
  await page.goto(`/${office.slug}/kontakt?widok=k1-t125#widok`)
  expect(await context.cookies()).toEqual([])
  await panel(page).getByRole('button', { name: 'Zapamiętaj na tym urządzeniu' }).click()
  await expect(page).toHaveURL(`/${office.slug}/kontakt#widok`)
  await expect(page.locator('html')).toHaveClass('k1 t125')
  expect(await context.cookies()).toMatchObject([
    { name: 'okienko-widok', value: 'k1-t125', path: '/', expires: -1, httpOnly: true, sameSite: 'Lax' },
  ])
  for (const { name } of await context.cookies()) expect(isRegistered(name)).toBe(true)
  // every page is drawn so, without a word in its address
  for (const kind of pageKinds(office).filter(({ ofDoor }) => !ofDoor)) {
    await openKind(page, kind)
    await expect(page.locator('html'), kind.name).toHaveClass(/k1 t125/)
    expect(await page.locator('a[href*="widok="]').count(), kind.name).toBe(0)
  }
  await page.goto(`/${office.slug}/aktualnosci#widok`)
  await panel(page).getByRole('button', { name: 'Kontrast: Czarny na żółtym' }).click()
  await expect(page.locator('html')).toHaveClass('k3 t125')
  await expectAccessible(page)
  await panel(page).getByRole('button', { name: 'Nie pamiętaj' }).click()
  await expect(page).toHaveURL(`/${office.slug}/aktualnosci?widok=k3-t125#widok`)
  expect(await context.cookies()).toEqual([])
})

test('an address may ask for another view than the remembered one, also for the plain one', async ({
  page,
  context,
}) => {
  const url = new URL(page.url() === 'about:blank' ? '/' : page.url(), test.info().project.use.baseURL).origin
  await context.addCookies([{ name: 'okienko-widok', value: 'k1', url }])
  await page.goto(`/${office.slug}?widok=k2#widok`)
  await expect(page.locator('html')).toHaveClass('k2')
  await panel(page).getByRole('link', { name: 'Kontrast: Domyślny' }).click()
  await expect(page.locator('html')).not.toHaveClass(/./)
  await page.getByRole('link', { name: 'Kontakt', exact: true }).first().click()
  await expect(page.locator('html')).not.toHaveClass(/./)
  await page.goto(`${page.url()}#widok`)
  await panel(page).getByRole('button', { name: 'Nie pamiętaj' }).click()
  expect(await context.cookies()).toEqual([])
  await context.addCookies([{ name: 'okienko-widok', value: 'k1%3Cscript%3E', url }])
  await page.goto(`/${office.slug}`)
  await expect(page.locator('html')).not.toHaveClass(/./)
})

test('the button’s handler believes neither foreign pages nor foreign places', async ({ request, baseURL }) => {
  const post = (form: Record<string, string>, headers: Record<string, string> = {}) =>
    request.post('/api/widok', { form, headers, maxRedirects: 0 })
  const foreign = await post({ strona: '/', widok: 'k1' }, { 'sec-fetch-site': 'cross-site' })
  expect(foreign.status()).toBe(403)
  expect(foreign.headers()['set-cookie']).toBeUndefined()
  for (const strona of [
    'https://inny.example/',
    '//inny.example',
    '/\\inny.example',
    '/a\r\nb: c',
    '/?x=%0d&y=<',
    'a',
  ]) {
    const answer = await post({ strona, widok: 'k1' })
    expect([strona, answer.status(), answer.headers().location]).toEqual([strona, 303, '/#widok'])
  }
  const junk = await post({ strona: '/', widok: 'k9; Domain=inny.example' })
  expect(junk.headers()['set-cookie']).toMatch(
    /^okienko-widok=; Path=\/; HttpOnly; SameSite=Lax; (Secure; )?Max-Age=0$/,
  )
  expect((await request.get(`${baseURL}/api/widok`)).status()).toBe(405)
})
