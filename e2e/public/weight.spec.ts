// What a public page weighs and whether it stands still: no script, at most 20 KB without the font, nothing from elsewhere,
// no move of what was drawn (also when the font comes late), and the same page with scripts off.
import type { BrowserContext, Page } from '@playwright/test'
import { expect, test } from '../support/fixtures'

const office = '/pup-raciborz'
const kinds = [
  ...['/', office, `${office}/polityki`, `${office}/polityki/prywatnosc`, `${office}/polityki/prywatnosc/wersje`],
  ...[`${office}/polityki/prywatnosc/wersje/1`, `${office}/polityki/prywatnosc/rejestr-zmian`, `${office}/newsletter`],
  ...[
    `${office}/newsletter/archiwum`,
    `${office}/aktualnosci`,
    `${office}/wniosek`,
    `${office}/kontakt`,
    `${office}/iod`,
  ],
  ...[`${office}/cookies`, `${office}/deklaracja-dostepnosci`, `${office}/mapa-strony`, `${office}/szukaj?q=dane`],
  ...[`${office}/en/polityki/prywatnosc`, `${office}/uk/polityki/prywatnosc`, `${office}/polityki/prywatnosc?druk=1`],
  ...[`${office}/polityki/prywatnosc?widok=k1-t150-o1`, `${office}/nie-ma-takiej-strony`],
]

type Load = { type: string; url: string; status: number; bytes: number }

/** Bytes on the wire, heads included, of everything that opening `path` fetches. */
async function loadsOf(page: Page, context: BrowserContext, path: string): Promise<Load[]> {
  const wire = await context.newCDPSession(page)
  const seen = new Map<string, Load>()
  wire.on('Network.responseReceived', ({ requestId, type, response }) => {
    seen.set(requestId, { type, url: response.url, status: response.status, bytes: 0 })
  })
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const load = seen.get(requestId)
    if (load) load.bytes = encodedDataLength
  })
  await wire.send('Network.enable')
  await wire.send('Network.setCacheDisabled', { cacheDisabled: true })
  await page.goto(path, { waitUntil: 'networkidle' })
  await wire.detach()
  return [...seen.values()]
}

/** Sum of the layout shifts so far. The page's own policy forbids scripts; the browser's driver is not the page. */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
const shiftsOf = (page: Page) => page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)

/** What became of the faces that the stylesheet names. */
const fontsOf = (page: Page) =>
  page.evaluate(() => Array.from(document.fonts, ({ family, status }) => `${family.replaceAll('"', '')} ${status}`))

for (const path of kinds) {
  test(`${path} is light, whole and still`, async ({ page, context, baseURL }) => {
    await watchShifts(page)
    const loads = await loadsOf(page, context, path)
    expect(loads.filter(({ type }) => type === 'Script')).toEqual([])
    expect([...new Set(loads.map(({ url }) => new URL(url).origin))]).toEqual([baseURL])
    // the page itself may be an error, nothing that it loads may
    expect(loads.filter(({ type, status }) => type !== 'Document' && status !== 200)).toEqual([])
    const weight = (wanted: (load: Load) => boolean) => loads.filter(wanted).reduce((sum, { bytes }) => sum + bytes, 0)
    expect(weight(({ type }) => type !== 'Font')).toBeLessThanOrEqual(20 * 1024)
    // Polish and English 18 KB, Ukrainian 11 KB more
    expect(await fontsOf(page)).toContain('Okienko Sans loaded')
    expect(weight(({ type }) => type === 'Font')).toBeLessThanOrEqual((path.includes('/uk/') ? 32 : 20) * 1024)
    expect(await shiftsOf(page)).toEqual([])
  })
}

for (const width of [320, 390, 1280])
  test(`a font that comes late moves nothing at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await watchShifts(page)
    let late = 0
    await page.route('**/*.woff2', async (route) => {
      late += 1
      await new Promise((resolve) => setTimeout(resolve, 1_500))
      await route.continue()
    })
    await page.goto(`${office}/polityki/prywatnosc`, { waitUntil: 'networkidle' })
    await page.evaluate(() => document.fonts.ready)
    expect(late).toBeGreaterThan(0)
    expect(await shiftsOf(page)).toEqual([])
  })

test('with scripts switched off every page is the same', async ({ browser, baseURL }) => {
  test.setTimeout(120_000)
  const open = async (javaScriptEnabled: boolean) =>
    (await browser.newContext({ baseURL, javaScriptEnabled, viewport: { width: 390, height: 800 } })).newPage()
  const [on, off] = [await open(true), await open(false)]
  for (const path of kinds) {
    const seen: [string, Buffer][] = []
    for (const page of [on, off]) {
      await page.goto(path, { waitUntil: 'networkidle' })
      // React puts the hint for the font where its stream happens to stand
      const content = (await page.content()).replace(/<link rel="preload"[^>]*>/g, '')
      seen.push([content, await page.screenshot()])
    }
    expect(seen[0]?.[0], path).toBe(seen[1]?.[0])
    expect(seen[0]?.[1].equals(seen[1]?.[1] ?? Buffer.alloc(0)), `${path} looks the same`).toBe(true)
  }
  for (const page of [on, off]) await page.context().close()
})
