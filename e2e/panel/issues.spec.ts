// The desk of the newsletter in the browser: from news that waits, by another pair of eyes, to finished sending; and without script.

import { withScope } from '@/lib/db/client'
import { makeReaders } from '@/prisma/make-issue'
import { makeNews } from '@/prisma/makers'
import { expectAccessible } from '../support/accessibility'
import { expect, test } from '../support/fixtures'
import { newestMail } from '../support/mailbox'

test('from an empty issue to finished sending', async ({ office, signedIn, visit }) => {
  test.setTimeout(120_000)
  await makeReaders(office.id, 3)
  for (const title of ['Dni otwarte', 'Zmiana godzin']) {
    const { id } = await makeNews(office.id, { title, lead: `Wstęp: ${title}.`, body: 'Treść.\n' })
    await withScope([office.id], (tx) => tx.news.update({ where: { id }, data: { toNewsletter: true } }))
  }
  const [editor, publisher] = [await signedIn(['editor']), await signedIn(['publisher'])]
  const list = `/panel/urzedy/${office.slug}/newsletter`
  const heads = () => editor.locator('main h3').allTextContents()

  await visit(list, editor)
  await expect(editor.getByText('2 aktualności czekają na newsletter')).toBeVisible()
  await editor.getByRole('button', { name: 'Przygotuj z nich wydanie' }).click()
  await editor.waitForURL(/newsletter\/[0-9a-f-]{36}$/)
  const address = new URL(editor.url()).pathname
  await expect(editor.getByLabel('Temat')).toHaveValue('Dni otwarte')

  await editor.getByRole('button', { name: 'Dodaj własny tekst' }).click()
  await expect(editor.getByRole('heading', { name: /tekst bez tytułu/ })).toBeFocused()
  await editor.getByLabel('Tytuł części').fill('Na początek')
  await editor.getByRole('button', { name: 'Pokaż źródło (Markdown)' }).click()
  await editor.locator('textarea[name$=".body"]').fill('Szanowni Państwo!\n')
  await editor.getByRole('button', { name: /Wyżej część „tekst bez tytułu”/ }).press('Enter')
  await expect(editor.getByRole('button', { name: /Wyżej część „Na początek”/ })).toBeFocused()
  expect((await heads())[1]).toContain('Na początek')
  await editor.getByRole('button', { name: /Usuń z wydania część „Zmiana godzin”/ }).click()
  await expect.poll(heads).toHaveLength(2)
  await editor.getByRole('button', { name: 'Przywróć tę część' }).click()
  await expect.poll(heads).toHaveLength(3)
  await editor.getByLabel('Zajawka').fill('Szkolenia i godziny pracy')
  await expectAccessible(editor)
  await editor.setViewportSize({ width: 390, height: 844 })
  await expectAccessible(editor)
  await editor.getByRole('button', { name: 'Zapisz i przejdź do wysyłki' }).click()
  await editor.waitForURL(/wysylka$/)
  await expect(editor.getByText('Wydanie jest w przygotowaniu')).toBeVisible()
  await expectAccessible(editor)
  await expect(editor.getByRole('button', { name: 'Zatwierdź wydanie' })).toHaveCount(0)
  await editor.getByLabel('Notatka dla wydawcy').fill('Proszę na jutro.')
  await editor.getByRole('button', { name: 'Wyślij do zatwierdzenia' }).click()
  await expect(editor.getByText('Wysłano do zatwierdzenia')).toBeVisible()
  const mail = await newestMail(publisher.person.email, 'issue-task')
  expect(mail.subject).toMatch(/^Wydanie newslettera czeka na Twoje zatwierdzenie/)
  expect(mail.text).not.toContain('na jutro')
  expect(mail.links).toContainEqual(expect.stringContaining(`${address}/wysylka`))

  await visit(`${address}/wysylka`, publisher)
  await expect(publisher.getByText('Proszę na jutro.')).toBeVisible()
  await publisher.getByRole('button', { name: 'Zatwierdź wydanie' }).click()
  await expect(publisher.getByText('Wydanie jest zatwierdzone')).toBeVisible()
  await publisher.getByLabel('Dzień wysyłki').fill('2020-01-01')
  await publisher.getByRole('button', { name: 'Zaplanuj wysyłkę' }).click()
  await expect(publisher.getByRole('form', { name: 'Zaplanuj' }).getByRole('alert')).toContainText(
    'Ta chwila już minęła',
  )
  await expectAccessible(publisher)

  // a change voids the approval; the publisher sees it
  await editor.goto(address)
  await expect(editor.getByText('skasuje zatwierdzenie')).toBeVisible()
  await editor.getByLabel('Temat').fill('Dni otwarte i nowe godziny')
  await editor.getByRole('button', { name: 'Zapisz', exact: true }).click()
  await expect(editor.getByText('trzeba je zatwierdzić jeszcze raz')).toBeVisible()
  await publisher.goto(`${address}/wysylka/teraz`)
  await expect(publisher.getByText('Wydanie nie jest zatwierdzone.')).toBeVisible()
  await publisher.getByRole('link', { name: 'Zobacz, co trzeba zrobić' }).click()
  await publisher.getByRole('button', { name: 'Zatwierdź wydanie' }).click()
  await publisher.getByRole('link', { name: 'Wyślij teraz' }).click()
  await expect(publisher.getByRole('heading', { name: 'Wysłać teraz?' })).toBeVisible()
  await expectAccessible(publisher)
  await publisher.getByRole('button', { name: 'Wyślij do 3 osób' }).click()
  await expect(publisher.getByRole('form', { name: 'Początek wysyłki' }).getByRole('alert')).toContainText('Zaznacz')
  await publisher.getByLabel(/Tak, wyślij to wydanie teraz/).check()
  await publisher.getByRole('button', { name: 'Wyślij do 3 osób' }).click()
  await publisher.waitForURL(/przebieg/)
  const state = () => withScope([office.id], (tx) => tx.issue.findFirst({ where: { officeId: office.id } }))
  await expect.poll(async () => (await state())?.state, { timeout: 30_000 }).toBe('finished')
  await publisher.goto(`${address}/wysylka/teraz`)
  await expect(publisher.getByText('Wysyłka tego wydania już się zaczęła')).toBeVisible()
  await visit(list, publisher)
  await expect(publisher.getByRole('cell', { name: 'wysłane' })).toBeVisible()
})

test('an issue is written without script', async ({ office, signedIn, browser, baseURL }) => {
  await makeNews(office.id, { title: 'Festyn w parku', body: 'Treść.\n' })
  await makeNews(office.id, { title: 'Inna sprawa', body: 'Treść.\n' })
  const owner = (await signedIn(['editor'])).context()
  const context = await browser.newContext({
    baseURL,
    javaScriptEnabled: false,
    storageState: await owner.storageState(),
  })
  const page = await context.newPage()
  await page.goto(`/panel/urzedy/${office.slug}/newsletter`)
  await page.getByRole('button', { name: 'Nowe wydanie' }).click()
  await page.getByLabel('Temat').fill('Bez skryptu')
  await page.getByLabel('Szukaj w tytułach').fill('festyn')
  // Enter saves and looks; nothing typed is lost
  await page.getByLabel('Szukaj w tytułach').press('Enter')
  await expect(page.getByLabel('Temat')).toHaveValue('Bez skryptu')
  await expect(page.getByLabel('Inna sprawa')).toHaveCount(0)
  await page.getByLabel('Festyn w parku').check()
  await page.getByRole('button', { name: 'Dodaj zaznaczone' }).click()
  await page.getByRole('button', { name: 'Dodaj własny tekst' }).click()
  await page.getByLabel('Tytuł części').fill('Słowo')
  await page.getByLabel('Treść części').fill('Dzień dobry.')
  await page.getByRole('button', { name: /Wyżej część/ }).click()
  await expect(page.locator('main h3').first()).toContainText('Słowo')
  await expect(page.getByLabel('Treść części')).toHaveValue('Dzień dobry.')
  await page.getByRole('button', { name: 'Usuń szkic' }).click()
  await expect(page.getByRole('alert')).toContainText('Zaznacz, że szkic ma zostać usunięty')
  await page.getByLabel('Tak, usuń ten szkic').check()
  await page.getByRole('button', { name: 'Usuń szkic' }).click()
  await expect(page.getByText('Usunięto szkic wydania.')).toBeVisible()
  await context.close()
})
