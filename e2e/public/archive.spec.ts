// Sent issues on the site: the list, an issue in three languages and in print, the feed and the search; and an issue that must not be
// public, closed by staff, gone from all of them.
import { indexIssue } from '@/domain/newsletter/search-entry'
import { withScope } from '@/lib/db/client'
import { makeNews } from '@/prisma/makers'
import { makeSentIssue } from '@/prisma/sent-issue'
import { expectAccessible } from '../support/accessibility'
import { expect, test } from '../support/fixtures'

test('what was mailed is read on the site, found and fed, in parts and in other languages', async ({
  page,
  visit,
  office,
}) => {
  test.slow()
  const at = `/${office.slug}/newsletter/archiwum`
  await page.goto(at)
  await expect(page.getByText('Nie ma jeszcze żadnego wydania')).toBeVisible()
  const news = await makeNews(office.id, { title: 'Z danymi sąsiada' })
  const { id } = await makeSentIssue(office.id, {
    ...{ subject: 'Wieści z urzędu', preheader: 'Nowe godziny' },
    items: [
      { title: 'Godziny pracy', body: '## W piątek\n\nDo 14.00.' },
      { title: 'Remont mostu', body: 'Objazd przez rynek.' },
      { kind: 'news', id: news.id, title: 'Z danymi sąsiada', body: 'Nazwisko sąsiada.' },
    ],
  })
  await makeSentIssue(office.id, { subject: 'News of the office', locale: 'en' })
  await makeSentIssue(office.id, { subject: 'Nikt nie dostał', state: 'cancelled' })
  await withScope([office.id], (tx) => indexIssue(tx, office.id, id))

  await visit(at)
  await expect(page.getByRole('link', { name: 'News of the office' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Wieści z urzędu' }).click()
  await expect(page).toHaveURL(new RegExp(`${at}/1$`))
  await expectAccessible(page)
  await expect(page.getByRole('heading', { level: 2, name: 'Remont mostu' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 3, name: 'W piątek' })).toBeVisible()
  await expect(page.getByText('Nazwisko sąsiada')).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'W tym wydaniu' }).getByRole('link')).toHaveCount(3)
  await visit(`${at}/1?druk=1&grafika=nie`)
  await expect(page.getByText('Objazd przez rynek.')).toBeVisible()
  await visit(`/${office.slug}/uk/newsletter/archiwum/1`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'pl')
  await page.goto(`/${office.slug}/en/newsletter/archiwum`)
  await expect(page.getByRole('link', { name: 'News of the office' })).toBeVisible()
  for (const missing of ['3', '99', '01', 'x']) expect((await page.goto(`${at}/${missing}`))?.status()).toBe(404)
  expect((await page.goto(`${at}?strona=2`))?.status()).toBe(404)

  await page.goto(`/${office.slug}/szukaj?q=objazd&rodzaj=newsletter`)
  await expect(page.getByRole('link', { name: 'Wieści z urzędu' })).toBeVisible()
  const feed = (await (await page.request.get(`/${office.slug}/kanal.xml`)).text()).replaceAll('\u00a0', ' ')
  expect(feed).toContain('Wieści z urzędu (newsletter, wydanie 1)')
  expect(feed).not.toContain('Nikt nie dostał')
})

test('staff close an issue that must not be public: 410, out of the feed and the search', async ({
  page,
  signedIn,
  office,
}) => {
  const { id } = await makeSentIssue(office.id, { subject: 'Z cudzymi danymi', items: [{ title: 'Cudze dane' }] })
  await withScope([office.id], (tx) => indexIssue(tx, office.id, id))
  const at = `/${office.slug}/newsletter/archiwum/1`
  expect((await page.goto(at))?.status()).toBe(200)
  const dpo = await signedIn(['dpo'])
  await dpo.goto(`/panel/urzedy/${office.slug}/newsletter/${id}/archiwum`)
  await expectAccessible(dpo)
  await dpo.getByRole('button', { name: 'Zamknij dostęp' }).click()
  await expect(dpo.getByRole('main').getByRole('alert').first()).toContainText('Podaj powód')
  await dpo.getByLabel('Powód zamknięcia').fill('Wydanie zawierało dane osobowe.')
  await dpo.getByRole('button', { name: 'Zamknij dostęp' }).click()
  await expect(dpo.getByText('Zamknięto dostęp. Treści nie ma')).toBeVisible()
  expect((await page.goto(at))?.status()).toBe(410)
  await expectAccessible(page)
  await expect(page.getByText('Wydanie zawierało dane osobowe.')).toBeVisible()
  expect(await page.content()).not.toContain('Cudze dane')
  const feed = await (await page.request.get(`/${office.slug}/kanal.xml`)).text()
  expect(feed).toContain(`<at:deleted-entry ref="urn:uuid:${id}"`)
  expect(feed).not.toContain('Z cudzymi danymi')
  await page.goto(`/${office.slug}/szukaj?q=cudze`)
  await expect(page.getByText('Brak wyników')).toBeVisible()
  await dpo.getByLabel('Potwierdzenie').fill('usuń')
  await dpo.getByRole('button', { name: 'Usuń treść' }).click()
  await expect(dpo.getByText('Usunięto treść.')).toBeVisible()
  expect((await page.goto(at))?.status()).toBe(410)
})
