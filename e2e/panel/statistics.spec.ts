// From a visit to a number: the door writes its line, the worker reads it, the analyst sees it, and nothing of the visitor.
import { makePolicyVersion } from '@/prisma/makers'
import { expectAccessible } from '../support/accessibility'
import { expect, test } from '../support/fixtures'

// the test's own browser calls itself HeadlessChrome, which rightly counts as a robot
const person = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

test('a read document and a broken link reach the statistics', async ({ browser, office, signedIn, baseURL }) => {
  test.slow()
  await makePolicyVersion(office.id, { slug: 'prywatnosc', title: 'Polityka prywatności' })
  const context = await browser.newContext({ userAgent: person, javaScriptEnabled: false, baseURL })
  const visitor = await context.newPage()
  await visitor.goto(`/${office.slug}/polityki/prywatnosc`)
  await visitor.goto(`/${office.slug}/nie-ma-mnie`, { referer: `${baseURL}/${office.slug}/kontakt` })
  await context.close()

  const page = await signedIn(['analyst'])
  const address = `/panel/urzedy/${office.slug}/statystyki`
  await page.goto(address)
  const broken = page.getByRole('rowheader', { name: '/nie-ma-mnie' })
  await expect.poll(() => page.reload().then(() => broken.count()), { timeout: 60_000, intervals: [2_000] }).toBe(1)
  await expectAccessible(page)
  await expect(page.getByRole('row', { name: /Polityka prywatności/ })).toContainText('100%')
  await expect(page.getByRole('row', { name: /nie-ma-mnie/ })).toContainText('/kontakt')
  await expect(page.getByRole('row', { name: /Firefox/ })).toBeVisible()
  await expect(page.getByRole('img', { name: /Wykres/ })).toBeVisible()
  await page.getByText('Te same liczby w tabeli').click()
  await expect(page.getByRole('table', { name: 'Przeczytane dokumenty w dniach' }).getByRole('row')).toHaveCount(31)
  await expectAccessible(page)
})

test('any period can be asked for; a wrong one is explained', async ({ office, signedIn, visit }) => {
  const page = await signedIn(['editor'])
  const address = `/panel/urzedy/${office.slug}/statystyki`
  await visit(address, page)
  await expect(page.getByText('Nie ma jeszcze żadnych liczb')).toBeVisible()
  await page.getByRole('link', { name: '7 dni' }).click()
  await expect(page.getByRole('link', { name: '7 dni' })).toHaveAttribute('aria-current', 'page')
  await visit(`${address}?od=2026-02-30&do=2026-03-01`, page)
  await expect(page.getByText('Podaj obie daty okresu')).toBeVisible()
  const administrator = await signedIn([], { administrator: true })
  expect((await administrator.goto(address))?.status()).toBe(404)
})
