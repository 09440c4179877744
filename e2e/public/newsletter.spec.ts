// Joining and leaving as a citizen does it: form, mail, link, button. Without script, by keyboard, in three languages; and as a scanner.
import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { withScope } from '@/lib/db/client'
import { type MadeOffice, makeOffice, makePolicyVersion, makeSubscription } from '@/prisma/makers'
import { expectAccessible } from '../support/accessibility'
import { expect, test } from '../support/fixtures'
import { newestMail } from '../support/mailbox'

type Locale = 'pl' | 'en' | 'uk'

async function newsletterOffice(locales: Locale[] = ['pl']): Promise<MadeOffice> {
  const office = await makeOffice({ example: true })
  for (const locale of locales)
    await makePolicyVersion(office.id, { slug: 'newsletter', kind: 'newsletter', locale, title: 'Zasady newslettera' })
  return office
}

const freshAddress = () => `czytelnik-${randomUUID().slice(0, 8)}@skrzynka.example`
const linkIn = (links: string[], part: string): string => {
  const link = links.find((one) => one.includes(part))
  if (!link) throw new Error(`no link with ${part} in ${links.join(' ')}`)
  return link
}

async function send(page: Page, office: MadeOffice, address: string, choice: 'Dodaj' | 'Usuń'): Promise<void> {
  await page.goto(`/${office.slug}/newsletter`)
  await page.getByLabel('Adres e-mail').fill(address)
  await page.getByLabel(new RegExp(`^${choice} adres`)).check()
  await page.getByRole('button', { name: 'Wyślij' }).click()
  await expect(page.getByText('Prośba przyjęta')).toBeVisible()
}

const stateOf = (office: MadeOffice, email: string) =>
  withScope([office.id], (tx) => tx.subscription.findFirst({ where: { email }, select: { state: true } })).then(
    (row) => row?.state ?? null,
  )

test('a person joins and leaves by the form; the goodbye says what was erased', async ({ page, visit }) => {
  const office = await newsletterOffice()
  const address = freshAddress()
  await visit(`/${office.slug}/newsletter`)
  await send(page, office, address, 'Dodaj')
  expect(page.url()).toMatch(/\/newsletter\?wynik=przyjeto$/)
  await expectAccessible(page)

  const join = await newestMail(address, 'newsletter-join')
  await visit(linkIn(join.links, '/potwierdz/'))
  await page.getByRole('button', { name: 'Potwierdzam zapis' }).click()
  await expect(page.getByRole('heading', { name: 'Zapis jest potwierdzony' })).toBeVisible()
  await expectAccessible(page)
  expect(await stateOf(office, address)).toBe('active')

  await send(page, office, address, 'Usuń')
  const leave = await newestMail(address, 'newsletter-leave')
  const leaving = linkIn(leave.links, '/wypis/')
  await visit(leaving)
  await page.getByRole('button', { name: 'Usuń mój adres' }).click()
  await expect(page.getByRole('heading', { name: 'Adres został usunięty' })).toBeVisible()
  await expect(page.getByText('adres e-mail i zapis na newsletter')).toBeVisible()
  await expectAccessible(page)
  expect(await stateOf(office, address)).toBeNull()

  await visit(leaving)
  await expect(page.getByRole('heading', { name: 'Ten link już nie działa' })).toBeVisible()
  await expect(page.getByRole('button')).toHaveCount(0)
})

test('the link in a mail’s footer and the mail program’s own button stop at once', async ({ page, request, visit }) => {
  const office = await newsletterOffice()
  const [byLink, byHeader] = [freshAddress(), freshAddress()]
  for (const address of [byLink, byHeader]) await send(page, office, address, 'Dodaj')
  const first = await newestMail(byLink, 'newsletter-join')
  await visit(linkIn(first.links, '/potwierdz/'))
  await page.getByRole('button').click()
  const welcome = await newestMail(byLink, 'newsletter-welcome')
  await visit(linkIn(welcome.links, '/wypis/'))
  await page.getByRole('button', { name: 'Usuń mój adres' }).click()
  await expect(page.getByRole('heading', { name: 'Adres został usunięty' })).toBeVisible()

  const token = linkIn((await newestMail(byHeader, 'newsletter-join')).links, '/wypis/')
    .split('/')
    .at(-1)
  const answer = await request.post(`/api/wypis/${token}`, {
    headers: { origin: 'https://poczta.example', 'content-type': 'application/x-www-form-urlencoded' },
    data: 'List-Unsubscribe=One-Click',
  })
  expect(answer.status()).toBe(200)
  expect(await stateOf(office, byHeader)).toBeNull()
})

test('a scanner that reads every link ten times changes nothing', async ({ page, request }) => {
  const office = await newsletterOffice()
  const address = freshAddress()
  await send(page, office, address, 'Dodaj')
  const { links } = await newestMail(address, 'newsletter-join')
  const token = linkIn(links, '/wypis/').split('/').at(-1)
  for (let n = 0; n < 10; n++)
    for (const link of [...links, `/api/wypis/${token}`]) {
      expect((await request.get(link)).status()).toBe(200)
      expect((await request.head(link)).status()).toBe(200)
    }
  // one that runs scripts and follows what it finds
  await page.goto(linkIn(links, '/potwierdz/'))
  expect(await stateOf(office, address)).toBe('pending')
})

test('a wrong address is refused on the same page: title, summary, value kept, nothing in the address', async ({
  page,
}) => {
  const office = await newsletterOffice()
  for (const [typed, message] of [
    ['zażółć@poczta.pl', 'liter bez ogonków'],
    [`${'a'.repeat(308)}@example.org`, 'najwyżej 254'],
    ['bez-malpy', 'znak @'],
    ['', 'Wpisz adres'],
  ] as const) {
    await page.goto(`/${office.slug}/newsletter`)
    await page.getByLabel('Adres e-mail').fill(typed)
    await page.getByLabel(/^Dodaj adres/).check()
    const [answer] = await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: 'Wyślij' }).click()])
    expect(answer?.status()).toBe(422)
    await expect(page).toHaveTitle(/^Błąd: /)
    await expect(page.getByRole('alert')).toContainText(message)
    await expect(page.getByLabel('Adres e-mail')).toHaveValue(typed)
    await expect(page.getByLabel(/^Dodaj adres/)).toBeChecked()
    expect(page.url()).not.toContain('@')
    await page.getByRole('alert').getByRole('link').click()
    await expect(page.getByLabel('Adres e-mail')).toBeFocused()
    await expectAccessible(page)
  }
})

test('the answer is the same whatever is known about the address', async ({ request }) => {
  const office = await newsletterOffice()
  const known = {
    active: await makeSubscription(office.id),
    pending: await makeSubscription(office.id, { state: 'pending' }),
  }
  const seen: unknown[] = []
  for (const email of [freshAddress(), known.active.email, known.pending.email])
    for (const wybor of ['dodaj', 'usun']) {
      const answer = await request.post(`/${office.slug}/newsletter/zapisz`, {
        form: { email, wybor },
        maxRedirects: 0,
      })
      const { date: _date, ...headers } = answer.headers()
      seen.push({ status: answer.status(), headers, body: await answer.text() })
    }
  for (const one of seen) expect(one).toEqual(seen[0])
})

test('foreign posts, injected lines, large bodies and unknown tokens are answered, not obeyed', async ({
  request,
  visit,
  page,
}) => {
  const office = await newsletterOffice()
  const post = (form: Record<string, string>, headers: Record<string, string> = {}) =>
    request
      .post(`/${office.slug}/newsletter/zapisz`, { form, headers, maxRedirects: 0 })
      .then((answer) => answer.status())
  const email = freshAddress()
  expect(await post({ email, wybor: 'dodaj' }, { origin: 'https://zly.example' })).toBe(403)
  expect(await post({ email: `${email}\r\nBcc: inny@example.org`, wybor: 'dodaj' })).toBe(422)
  expect(await post({ email, wybor: 'inne' })).toBe(422)
  expect(await post({ email, wybor: 'dodaj', wersja: randomUUID() })).toBe(422)
  expect(await post({ email, wybor: 'dodaj', dodatek: 'x'.repeat(1_000_000) })).toBe(413)
  expect(await post({ email, wybor: 'dodaj', strona_www: 'https://robot.example' })).toBe(303)
  expect(await stateOf(office, email)).toBeNull()
  for (const path of ['/potwierdz/nie-ma-takiego', '/wypis/nie-ma-takiego', `/potwierdz/${'A'.repeat(54)}`]) {
    await visit(path)
    await expect(page.getByRole('heading', { name: 'Nie rozpoznajemy tego linku' })).toBeVisible()
  }
  expect((await request.post('/api/wypis/nie-ma-takiego')).status()).toBe(404)
})

test('pages behind links tell nobody: no store, no index, no referrer', async ({ page, request }) => {
  const office = await newsletterOffice()
  const address = freshAddress()
  await send(page, office, address, 'Dodaj')
  const link = linkIn((await newestMail(address, 'newsletter-join')).links, '/potwierdz/')
  const answer = await request.get(link)
  expect(answer.headers()['cache-control']).toBe('no-store')
  const html = await answer.text()
  expect(html).toMatch(/<meta name="robots" content="noindex[^"]*"/)
  expect(html).toMatch(/<meta name="referrer" content="no-referrer"/)
})

test('each language has its own rules, words and mail', async ({ page, visit }) => {
  const office = await newsletterOffice(['pl', 'uk'])
  await visit(`/${office.slug}/en/newsletter`)
  await expect(page.getByText('Joining is not available')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Remove it from the newsletter' })).toBeVisible()
  const address = freshAddress()
  await visit(`/${office.slug}/uk/newsletter`)
  await page.getByLabel('Адреса електронної пошти').fill(address)
  await page.getByLabel(/^Додати адресу/).check()
  await page.getByRole('button', { name: 'Надіслати' }).click()
  await expect(page.getByText('Запит прийнято')).toBeVisible()
  const { subject, links } = await newestMail(address, 'newsletter-join')
  expect(subject).toContain('Підтвердьте')
  await visit(linkIn(links, '/potwierdz/'))
  await page.getByRole('button', { name: 'Підтверджую підписку' }).click()
  await expect(page.getByRole('heading', { name: 'Підписку підтверджено' })).toBeVisible()
})

test('an office without mail says that the form is not available yet', async ({ office, visit, page, request }) => {
  await makePolicyVersion(office.id, { slug: 'newsletter', kind: 'newsletter' })
  await visit(`/${office.slug}/newsletter`)
  await expect(page.getByText('nie można się jeszcze zapisać')).toBeVisible()
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0)
  const form = { email: freshAddress(), wybor: 'dodaj' }
  expect((await request.post(`/${office.slug}/newsletter/zapisz`, { form })).status()).toBe(422)
})

test('fits a phone and works by keyboard alone', async ({ page, visit }) => {
  const office = await newsletterOffice()
  await page.setViewportSize({ width: 320, height: 700 })
  await visit(`/${office.slug}/newsletter`)
  await page.getByLabel('Adres e-mail').focus()
  await page.keyboard.type(freshAddress())
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Wyślij' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Prośba przyjęta')).toBeVisible()
})

test('one client cannot flood the form: 429 on the same page, with what was typed and when to come back', async ({
  request,
}) => {
  const office = await newsletterOffice()
  const post = () =>
    request.post(`/${office.slug}/newsletter/zapisz`, {
      form: { email: freshAddress(), wybor: 'usun' },
      maxRedirects: 0,
    })
  const answers = await Promise.all(Array.from({ length: 31 }, post))
  expect(answers.filter((answer) => answer.status() === 303)).toHaveLength(30)
  const refused = answers.find((answer) => answer.status() === 429)
  expect(Number(refused?.headers()['retry-after'])).toBeGreaterThan(0)
  expect(await refused?.text()).toContain('Za dużo próśb')
})
