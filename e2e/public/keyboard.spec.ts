// Public pages by keyboard alone: everything that can be reached is reached, in the order of the page, is seen when it has the
// focus, and lets it go again; access keys open what they promise.
import type { Page } from '@playwright/test'
import type { MadeOffice } from '@/prisma/makers'
import { expect, test } from '../support/fixtures'
import { makeOfficeOfEveryKind, openKind, pageKinds } from '../support/page-kinds'

test.describe.configure({ timeout: 420_000 })

let office: MadeOffice
test.beforeAll(async () => {
  office = await makeOfficeOfEveryKind()
})

type Stop = {
  what: string
  at: number
  seen: boolean
  covered: boolean
  marked: boolean
  height: number
  width: number
}

/** What has the focus now; null when it has left the page. `at` is its place among all elements of the document. */
const focused = (): Stop | null => {
  const element = document.activeElement
  if (!element || element === document.body || element === document.documentElement) return null
  const box = element.getBoundingClientRect()
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
  const line = element.getClientRects()[0] ?? box
  const on = document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2)
  return {
    what: `${element.tagName} ${(element.textContent ?? '').trim().slice(0, 30)} ${element.getAttribute('name') ?? ''}`,
    at: [...document.querySelectorAll('*')].indexOf(element),
    seen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    covered: on !== null && on !== element && !element.contains(on) && !on.contains(element),
    marked: (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none',
    height: box.height,
    width: box.width,
  }
}

/** Places of all elements that the keyboard should reach. */
const reachable = (): number => {
  const all = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]'
  const radios = new Set<string>()
  return [...document.querySelectorAll<HTMLInputElement>(all)].filter((element) => {
    if (element.tabIndex < 0 || element.disabled || !element.checkVisibility()) return false
    if (element.type !== 'radio') return true
    // a group of choices is one stop
    const first = !radios.has(element.name)
    radios.add(element.name)
    return first
  }).length
}

async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = []
  for (let step = 0; step < 400; step += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(focused)
    if (!stop || stops.some(({ at }) => at === stop.at)) return stops
    stops.push(stop)
  }
  throw new Error('the focus never leaves the page')
}

for (const [name, hash, view, width] of [
  ['plain', '', '', 1280],
  ['with the panel open, on a phone', '#widok', 'k1', 390],
] as const)
  test(`every kind of page can be walked through (${name})`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    // a smooth scroll would still be on its way
    await page.emulateMedia({ reducedMotion: 'reduce' })
    for (const kind of pageKinds(office))
      await test.step(kind.name, async () => {
        await openKind(page, kind, view, hash)
        // from the top of the document, wherever its address led
        await page.evaluate(() => {
          document.body.tabIndex = -1
          document.body.focus()
          document.body.removeAttribute('tabindex')
        })
        const count = await page.evaluate(reachable)
        const stops = await walk(page)
        expect(stops.length, stops.map(({ what }) => what).join('\n')).toBe(count)
        const places = stops.map(({ at }) => at)
        expect(places).toEqual(places.toSorted((a, b) => a - b))
        for (const { what, seen, covered, marked, height, width: wide } of stops) {
          expect({ what, seen, covered, marked }).toEqual({ what, seen: true, covered: false, marked: true })
          expect(Math.min(height, wide), what).toBeGreaterThanOrEqual(16)
        }
      })
  })

/** Alt with a key as the system reports it; `keyboard.press` leaves out the letter that access keys are known by. */
async function pressAccessKey(page: Page, key: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const event = {
    modifiers: 1,
    key,
    code: `Digit${key}`,
    windowsVirtualKeyCode: key.charCodeAt(0),
    unmodifiedText: key,
  }
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: key, ...event })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event })
  await session.detach()
}

test('access keys open what they promise, the panel too', async ({ page }) => {
  await page.goto(`/${office.slug}/kontakt`)
  await pressAccessKey(page, '3')
  const panel = page.getByRole('region', { name: 'Wygląd strony' })
  await expect(panel).toBeFocused()
  await expect(panel).toBeInViewport()
  await page.keyboard.press('Tab')
  await expect(panel.getByRole('link', { name: 'Kontrast: Domyślny' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\?widok=k1#widok$/)
  // in the next page the reader is where they were: in the panel
  await page.keyboard.press('Tab')
  await expect(panel.getByRole('link', { name: 'Kontrast: Domyślny' })).toBeFocused()
  await pressAccessKey(page, '1')
  await expect(page.locator('main')).toBeFocused()
  await expect(panel).toBeHidden()
  await pressAccessKey(page, '5')
  await expect(page).toHaveURL(`/${office.slug}/deklaracja-dostepnosci?widok=k1`)
})

test('the declaration explains exactly the keys that are there', async ({ page }) => {
  await page.goto(`/${office.slug}/deklaracja-dostepnosci`)
  const keys = await page.$$eval('[accesskey]', (links) => links.map((link) => link.getAttribute('accesskey')))
  expect(new Set(keys).size).toBe(keys.length)
  const explained = page.getByRole('table').filter({ hasText: 'Klawisz' }).first()
  await expect(explained.locator('tbody tr td:first-child, tbody tr th:first-child')).toHaveText(keys.map(String))
  for (const browser of ['Firefox', 'Chrome', 'Edge', 'Opera', 'Safari'])
    await expect(page.getByRole('row', { name: new RegExp(`^${browser} `) })).toContainText('Control + Option')
})
