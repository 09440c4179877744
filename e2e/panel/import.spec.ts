// A text from an old page becomes a draft: read, looked at, names ticked, made; a refused file and a conflict lose nothing. With and
// without script.

import { expectAccessible } from '../support/accessibility'
import { expect, test } from '../support/fixtures'
import { ownAddress } from '../support/own-address'

const old = [
  'Polityka prywatności',
  '',
  'Powiatowy Urząd Pracy w Brzozowie dba o dane. Za dane odpowiada Urząd Gminy Testowo.',
  '',
  'Gromadzenie danych',
  '',
  'Znamy również:',
  '',
  'czas zapytania,',
  '',
  'adres strony.',
  '',
  'Pismo składa się do Powiatowego Urzędu Pracy w Brzozowie. Logi trzymamy bezterminowo.',
].join('\n')
const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })

test('one upload: told, ticked, made a draft; unpublished changes are shown before they go', async ({
  office,
  signedIn,
  visit,
}) => {
  const page = await signedIn(['editor'])
  const desk = `/panel/urzedy/${office.slug}/polityki`
  await visit(desk, page)
  await page.getByRole('link', { name: 'Importuj tekst' }).click()
  await page.waitForURL(`**${desk}/import`)
  await expectAccessible(page)
  await page.getByLabel('Plik').setInputFiles(file('polityka.txt', '%PDF-1.7'))
  await page.getByRole('button', { name: 'Wczytaj tekst' }).click()
  await expect(page.getByRole('alert', { name: /Popraw błędy/ })).toContainText('To jest plik PDF')

  await page.getByLabel('Plik').setInputFiles(file(`${'bardzo-długa-nazwa-'.repeat(9)}.docx`, old))
  await page.getByRole('button', { name: 'Wczytaj tekst' }).click()
  await expect(page.getByRole('status')).toContainText('Nic jeszcze nie zapisano')
  await expect(page.getByText('Ten dokument mówi o innym urzędzie')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'adres strony.' })).toBeVisible()
  await expectAccessible(page)
  await expect(page.getByRole('checkbox', { name: /Urząd Gminy Testowo/ })).toBeChecked()
  const foreign = page.getByRole('checkbox', { name: /Powiatowego Urzędu Pracy w Brzozowie/ })
  await expect(foreign).not.toBeChecked()
  await foreign.check()
  await page.getByRole('button', { name: 'Odśwież podgląd' }).click()
  await expect(page.getByText(`do ${office.settings.names.genitive}`.replace('do ', 'do\u00a0'))).toBeVisible()
  await expect(foreign).toBeChecked()
  await page.getByLabel('Tytuł').fill('')
  await page.getByRole('button', { name: 'Utwórz wersję roboczą' }).click()
  await expect(page.getByRole('alert', { name: /Popraw błędy/ })).toContainText('Podaj tytuł dokumentu')
  await expect(foreign).toBeChecked()
  await page.getByLabel('Tytuł').fill('Polityka prywatności')
  await page.getByRole('button', { name: 'Utwórz wersję roboczą' }).click()
  await page.waitForURL(`**${desk}/prywatnosc`)
  const source = page.locator('textarea[name=source]')
  await expect(source).toHaveValue(/## Gromadzenie danych\n\nZnamy również:\n\n- czas zapytania,\n- adres strony\./)
  await expect(source).toHaveValue(/Pismo składa się do \{\{office\.name\.genitive\}\}\./)
  await expect(source).toHaveValue(/Powiatowy Urząd Pracy w Brzozowie dba/)

  await page.goto(`${desk}/import`)
  await page.getByLabel('Albo wklej tekst').fill('Polityka prywatności\n\nZupełnie inna treść.\n\nDrugi akapit.')
  await page.getByRole('button', { name: 'Wczytaj tekst' }).click()
  await page.getByRole('button', { name: 'Utwórz wersję roboczą' }).click()
  await expect(page.getByText('Ten dokument ma nieopublikowane zmiany')).toBeVisible()
  await expect(page.getByLabel(/Zapisany tekst roboczy/)).toHaveValue(/Gromadzenie danych/)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Zastąp tekst roboczy' }).click()
  await page.waitForURL(`**${desk}/prywatnosc`)
  await expect(source).toHaveValue(/Zupełnie inna treść/)
})

test('without script, at a phone: pasted HTML becomes a new document', async ({
  office,
  signedIn,
  browser,
  baseURL,
}) => {
  const person = await signedIn(['editor'])
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 800 },
    extraHTTPHeaders: { 'x-forwarded-for': ownAddress() },
    storageState: await person.context().storageState(),
    baseURL,
  })
  const page = await context.newPage()
  const desk = `/panel/urzedy/${office.slug}/polityki`
  await page.goto(`${desk}/import`)
  await page
    .getByLabel('Albo wklej tekst')
    .fill('<h1>Regulamin parkingu</h1><h4>Zasady</h4><ol type="a"><li>raz</li><li>dwa</li></ol>')
  await page.getByRole('button', { name: 'Wczytaj tekst' }).click()
  await expect(page.getByLabel('Tytuł')).toHaveValue('Regulamin parkingu')
  await page.getByRole('button', { name: 'Utwórz wersję roboczą' }).click()
  await page.waitForURL(`**${desk}/regulamin-parkingu`)
  await expect(page.locator('textarea[name=source]')).toHaveValue('## Zasady\n\na) raz\nb) dwa\n')
  await context.close()
})
