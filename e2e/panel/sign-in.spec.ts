// Signing in and out, with and without script; one answer for everything wrong; a session that ends, ends at once.
import { hashPassword } from '@/domain/accounts/password'
import { isRegistered } from '@/lib/cookie-register'
import { makePerson } from '@/prisma/makers'
import { expectAccessible } from '../support/accessibility'
import { expect, test } from '../support/fixtures'

const password = 'cztery zielone okna'
const passwordHash = await hashPassword(password)

test('signs in, returns to the page that was asked for, and signs out', async ({ page, office, visit }) => {
  const { email } = await makePerson({ roles: { [office.id]: ['publisher'] }, passwordHash })
  await page.goto('/panel/konto')
  await expect(page).toHaveURL(/\/logowanie\?powrot=%2Fpanel%2Fkonto$/)
  await expectAccessible(page)
  await page.getByLabel('Adres e-mail').fill(email)
  await page.getByLabel('Hasło').fill(password)
  await page.getByRole('button', { name: 'Zaloguj się' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Moje konto' })).toBeVisible()
  await expect(page).toHaveURL(/\/panel\/konto$/)

  const cookies = await page.context().cookies()
  expect(cookies.filter(({ name }) => !isRegistered(name))).toEqual([])
  const session = cookies.find(({ name }) => name.endsWith('session-token'))
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' })

  await page.getByRole('button', { name: 'Wyloguj' }).click()
  await expect(page.getByText('Wylogowano.')).toBeVisible()
  // the cookie of a session that ended opens nothing
  await page.context().addCookies(cookies)
  await page.goto('/panel')
  await expect(page).toHaveURL(/\/logowanie$/)
  await visit('/logowanie')
})

test('says the same for a wrong password and an unknown address, and keeps the address', async ({ page }) => {
  const { email } = await makePerson({ passwordHash })
  for (const typed of [email, 'nikt-taki@example.org']) {
    await page.goto('/logowanie')
    await page.getByLabel('Adres e-mail').fill(typed)
    await page.getByLabel('Hasło').fill('cztery zielone okno')
    await page.getByRole('button', { name: 'Zaloguj się' }).click()
    await expect(page.getByText('Adres e-mail lub hasło są nieprawidłowe.')).toBeVisible()
    await expect(page).toHaveTitle(/^Błąd: /)
    await expect(page.getByLabel('Adres e-mail')).toHaveValue(typed)
    await expect(page.getByLabel('Hasło')).toHaveValue('')
    await expectAccessible(page)
  }
})

test('leads only to the panel of this portal', async ({ page }) => {
  const { email } = await makePerson({ passwordHash })
  await page.goto('/logowanie?powrot=https%3A%2F%2Fexample.org%2Fpanel')
  await page.getByLabel('Adres e-mail').fill(email)
  await page.getByLabel('Hasło').fill(password)
  await page.getByRole('button', { name: 'Zaloguj się' }).click()
  await expect(page).toHaveURL(/^http:\/\/localhost:\d+\/panel$/)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('signs in and out, and says what is wrong', async ({ page, office }) => {
    const { email } = await makePerson({ roles: { [office.id]: ['editor'] }, passwordHash })
    await page.goto('/logowanie')
    await page.getByLabel('Adres e-mail').fill(email)
    await page.getByLabel('Hasło').fill('cztery zielone okno')
    await page.getByRole('button', { name: 'Zaloguj się' }).click()
    await expect(page.getByText('Adres e-mail lub hasło są nieprawidłowe.')).toBeVisible()
    await expect(page.getByLabel('Adres e-mail')).toHaveValue(email)
    await page.getByLabel('Hasło').fill(password)
    await page.getByRole('button', { name: 'Zaloguj się' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Na dziś' })).toBeVisible()
    await page.getByRole('button', { name: 'Wyloguj' }).click()
    await expect(page).toHaveURL(/\/logowanie\?wylogowano=1$/)
    await page.goto('/panel')
    await expect(page).toHaveURL(/\/logowanie$/)
  })
})
