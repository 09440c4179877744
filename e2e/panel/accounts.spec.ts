// From an invitation to a disabled account: the administrator's side and the invited person's.
import { hashPassword } from '@/domain/accounts/password'
import { withScope } from '@/lib/db/client'
import { makePerson } from '@/prisma/makers'
import { expectAccessible } from '../support/accessibility'
import { expect, test } from '../support/fixtures'
import { newestMail } from '../support/mailbox'

const password = 'cztery zielone okna'
let counter = 0
const newAddress = () => `zaproszona-${process.pid}-${Date.now()}-${counter++}@testowo.example`

test('invites, gives a role, and ends both at once', async ({ page, signedIn, office }) => {
  test.slow()
  const admin = await signedIn([], { administrator: true })
  const email = newAddress()
  await admin.goto('/panel/konta/nowe')
  await expectAccessible(admin)
  await admin.getByLabel('Imię i nazwisko').fill('Redaktorka Zaproszona')
  await admin.getByLabel('Służbowy adres e-mail').fill(email)
  await admin.getByRole('button', { name: 'Dodaj i wyślij zaproszenie' }).click()
  await admin.getByRole('link', { name: 'Przejdź do konta tej osoby' }).click()
  await expect(admin.getByText('zaproszone')).toBeVisible()
  await admin.getByLabel('Urząd', { exact: true }).selectOption(office.id)
  await admin.getByLabel('Rola', { exact: true }).selectOption('editor')
  await admin.getByRole('button', { name: 'Nadaj rolę' }).click()
  await expect(admin.getByText('Nadano rolę.')).toBeVisible()
  await expectAccessible(admin)

  const [link] = (await newestMail(email, 'account-invitation')).links
  // a mail scanner opens it first
  await page.goto(link ?? '')
  await page.goto(link ?? '')
  await expect(page.getByText(email)).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Nowe hasło', { exact: true }).fill('krótkie')
  await page.getByLabel('Powtórz nowe hasło').fill('krótkie')
  await page.getByRole('button', { name: 'Zapisz hasło i zaloguj' }).click()
  await expect(page.getByRole('link', { name: /co najmniej 12 znaków/ })).toBeVisible()
  await page.getByLabel('Nowe hasło', { exact: true }).fill(password)
  await page.getByLabel('Powtórz nowe hasło').fill(password)
  await page.getByRole('button', { name: 'Zapisz hasło i zaloguj' }).click()
  await expect(page.getByRole('heading', { name: /Co portal zapisuje/ })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Rozumiem' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Na dziś' })).toBeVisible()
  await page.goto(`/panel/urzedy/${office.slug}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(office.settings.names.nominative)
  await page.goto(link ?? '')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ten link został już wykorzystany')
  await expectAccessible(page)

  await admin.reload()
  await admin.getByRole('button', { name: 'Wyłącz konto' }).click()
  await expect(admin.getByText('Konto wyłączone, wszystkie sesje zakończone.')).toBeVisible()
  await page.goto('/panel')
  await expect(page).toHaveURL(/\/logowanie$/)
})

test('„nie pamiętam hasła” answers alike and mails only who has an account', async ({ page }) => {
  const { email } = await makePerson({ passwordHash: await hashPassword(password) })
  for (const typed of [newAddress(), email]) {
    await page.goto('/logowanie/nie-pamietam')
    await page.getByLabel('Adres e-mail').fill(typed)
    await page.getByRole('button', { name: 'Wyślij link' }).click()
    await expect(page.getByText(/Jeżeli ten adres należy do konta/)).toBeVisible()
    await expectAccessible(page)
  }
  const [link] = (await newestMail(email, 'account-reset')).links
  await page.goto(link ?? '')
  await page.getByLabel('Nowe hasło', { exact: true }).fill('pięć białych drzwi')
  await page.getByLabel('Powtórz nowe hasło').fill('pięć białych drzwi')
  await page.getByRole('button', { name: 'Zapisz hasło i zaloguj' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Na dziś' })).toBeVisible()
})

test('a tampered link gets a friendly page', async ({ page }) => {
  await page.goto('/logowanie/link/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ten link jest nieprawidłowy')
  await expectAccessible(page)
})

test('one changes the password and ends other sessions', async ({ signedIn, browser, baseURL }) => {
  const page = await signedIn(['analyst'])
  const passwordHash = await hashPassword(password)
  await withScope([], (tx) => tx.person.update({ where: { id: page.person.id }, data: { passwordHash } }))
  const elsewhere = await (await browser.newContext({ baseURL })).newPage()
  await elsewhere.goto('/logowanie')
  await elsewhere.getByLabel('Adres e-mail').fill(page.person.email)
  await elsewhere.getByLabel('Hasło').fill(password)
  await elsewhere.getByRole('button', { name: 'Zaloguj się' }).click()
  await expect(elsewhere).toHaveURL(/\/panel$/)

  await page.goto('/panel/konto')
  await expectAccessible(page)
  await page.getByLabel('Obecne hasło').fill('nie to hasło')
  await page.getByLabel('Nowe hasło', { exact: true }).fill('pięć białych drzwi')
  await page.getByLabel('Powtórz nowe hasło').fill('pięć białych drzwi')
  await page.getByRole('button', { name: 'Zmień hasło' }).click()
  await expect(page.getByRole('link', { name: /nie jest Twoje obecne hasło/ })).toBeVisible()
  await page.getByLabel('Obecne hasło').fill(password)
  await page.getByLabel('Nowe hasło', { exact: true }).fill('pięć białych drzwi')
  await page.getByLabel('Powtórz nowe hasło').fill('pięć białych drzwi')
  await page.getByRole('button', { name: 'Zmień hasło' }).click()
  await expect(page.getByText('Hasło zmienione.')).toBeVisible()
  await elsewhere.goto('/panel')
  await expect(elsewhere).toHaveURL(/\/logowanie$/)
  await elsewhere.context().close()
})

test('what was typed stays when the session ran out meanwhile', async ({ signedIn }) => {
  const page = await signedIn([], { administrator: true })
  await page.goto('/panel/konta/nowe')
  const email = newAddress()
  await page.getByLabel('Imię i nazwisko').fill('Osoba Niezapisana')
  await page.getByLabel('Służbowy adres e-mail').fill(email)
  await withScope([], (tx) =>
    tx.session.update({ where: { id: page.person.sessionId }, data: { endedAt: new Date() } }),
  )
  await page.getByRole('button', { name: 'Dodaj i wyślij zaproszenie' }).click()
  await expect(page.getByText(/Mogła wygasnąć sesja/)).toBeVisible()
  await expect(page.getByLabel('Służbowy adres e-mail')).toHaveValue(email)
  expect(await withScope([], (tx) => tx.person.count({ where: { email } }))).toBe(0)
})
