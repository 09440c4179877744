// What the panel answers to junk in addresses and forms: a page, a sentence, and what was typed; with and without script.
import { withScope } from '@/lib/db/client'
import { makeNews, makePolicyVersion, makeSubscription } from '@/prisma/makers'
import { expectAccessible } from '../support/accessibility'
import { expect, test } from '../support/fixtures'
import { writeSource } from '../support/write-source'

const wrongValues = [
  ...['abc', '-1', '1e99', '2026-13-45', '0001-01-01', '9999-12-31', 'a%00b%ed%a0%80'],
  ...['%3Cscript%3Ealert(1)%3C/script%3E', '__proto__'],
]
const parameters = ['strona', 'stan', 'jezyk', 'od', 'do', 'dzien', 'osoba', 'rodzaj', 'szukaj', 'usunieto']
const wrongIds = ['x', '1e99', '%00', '__proto__', '-'.repeat(36), '99999999999999999999']

test('no parameter of any list breaks a page', async ({ office, signedIn }) => {
  test.slow()
  const { request } = await signedIn(['editor', 'publisher', 'dpo', 'analyst'], { administrator: true })
  const { slug } = await makePolicyVersion(office.id)
  const news = await makeNews(office.id)
  const desk = `/panel/urzedy/${office.slug}`
  const inOffice = ['', '/polityki', `/polityki/${slug}`, `/polityki/${slug}/wersje`, `/polityki/${slug}/podglad`]
  const lists = ['/aktualnosci', `/aktualnosci/${news.id}`, '/subskrybenci', '/statystyki', '/poczta', '/dziennik']
  const pages = [
    '/panel/konta',
    '/panel/konta/role',
    '/panel/dziennik',
    '/panel/poczta',
    '/panel/stan',
    '/panel/urzedy',
  ]
  for (const page of [...pages, ...[...inOffice, ...lists, '/dziennik/role', '/ustawienia'].map((part) => desk + part)])
    for (const value of wrongValues) {
      const address = `${page}?${parameters.map((name) => `${name}=${value}`).join('&')}&strona=2&od=x`
      const answer = await request.get(address)
      expect(answer.status(), address).toBe(200)
      const html = await answer.text()
      expect(html, address).toMatch(/<h1[^>]*>[^<]/)
      expect(html, address).not.toContain('<script>alert')
      expect(html, address).not.toContain('\u0000')
    }
})

test('an id that is none is a missing page, drawn also without script', async ({ office, signedIn, browser }) => {
  test.slow()
  const admin = await signedIn(['editor', 'publisher', 'dpo'], { administrator: true })
  const { slug } = await makePolicyVersion(office.id)
  const desk = `/panel/urzedy/${office.slug}`
  for (const id of wrongIds) {
    const below = [`/aktualnosci/${id}`, `/polityki/${id}`, `/polityki/${slug}/wersje/${id}`, `/subskrybenci/${id}`]
    const files = [`/subskrybenci/${id}/eksport/json`, `/subskrybenci/eksport/${id}`, `/ustawienia/${id}`]
    const all = [...below, ...files].map((part) => desk + part)
    for (const path of [...all, `/panel/urzedy/${id}`, `/panel/konta/${id}`, `/panel/poczta/${id}/html`]) {
      const answer = await admin.request.get(path)
      expect([path, answer.status()]).toEqual([path, 404])
      expect((await answer.text()).length, path).toBeGreaterThan(10)
    }
  }
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await admin.context().storageState(),
  })
  const page = await plain.newPage()
  for (const path of [`${desk}/aktualnosci/zzz`, '/panel/poczta/x', '/panel/a/b/c', '/panel/blad']) {
    const answer = await page.goto(new URL(path, test.info().project.use.baseURL).href)
    expect([path, answer?.status()]).toEqual([path, 404])
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nie ma takiej strony')
  }
  await plain.close()
  await admin.goto('/panel/poczta/x')
  await expectAccessible(admin)
})

test('beside the sign-in form there is a page too, and it leads nowhere else', async ({ page, request }) => {
  const answer = await page.goto('/logowanie/nie-ma')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nie ma takiej strony')
  await expectAccessible(page)
  for (const back of [
    '//zly.example',
    'https://zly.example',
    '/panel%0d%0aa:b',
    'javascript:alert(1)',
    '/\\zly.example',
  ])
    expect(await (await request.get(`/logowanie?powrot=${back}`)).text()).toContain('name="powrot" value="/panel"')
  const broken = { 'content-type': 'multipart/form-data; boundary=x' }
  expect((await request.post('/logowanie', { headers: broken, data: 'zzz' })).status()).toBe(400)
})

test('a character that no database takes is a question without an answer, not a fault', async ({
  office,
  signedIn,
}) => {
  const page = await signedIn(['dpo'])
  const { email } = await makeSubscription(office.id)
  await page.goto(`/panel/urzedy/${office.slug}/subskrybenci`)
  const field = page.getByLabel('Adres e-mail albo jego początek')
  await field.evaluate(
    (input: HTMLInputElement, value) => {
      input.value = value
    },
    `${email.slice(0, 20)}\u0000`,
  )
  await page.getByRole('button', { name: 'Szukaj' }).click()
  await expect(page.getByRole('link', { name: email })).toBeVisible()
})

test('a document without a text is not published; the note and the day stay', async ({ office, signedIn }) => {
  const page = await signedIn(['publisher'])
  const desk = `/panel/urzedy/${office.slug}/polityki`
  await page.goto(`${desk}/nowy`)
  await page.getByLabel('Tytuł').fill('Regulamin </title><b>placu</b>')
  await page.getByRole('button', { name: 'Utwórz dokument' }).click()
  await page.waitForURL(/\/regulamin[a-z-]*$/)
  await expectAccessible(page)
  const address = page.url()
  await writeSource(page, '  \n\t\n')
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click()
  await expect(page.getByText('Zapisano wersję roboczą.')).toBeVisible()
  await page.goto(`${address}/publikacja`)
  await page.getByLabel('Opis zmiany').fill('Pierwsza wersja.')
  await page.getByRole('button', { name: 'Opublikuj wersję 1' }).click()
  await expect(page.getByRole('alert', { name: /Popraw błędy/ })).toBeVisible()
  await expect(page.getByLabel('Opis zmiany')).toHaveValue('Pierwsza wersja.')
  await expectAccessible(page)
  const published = await withScope([office.id], (tx) => tx.policyVersion.count({ where: { officeId: office.id } }))
  expect(published).toBe(0)
})
