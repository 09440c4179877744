// The linter as people meet it: typography mended by one button, an error that stops a publication until it is mended or a reason is
// given; and the register of acts, whose entry a text then stumbles over.
import { makePolicyVersion } from '@/prisma/makers'
import { expect, test } from '../support/fixtures'
import { writeSource } from '../support/write-source'

test('an editor mends the text, a publisher is stopped by an error and overrides it with a reason', async ({
  office,
  signedIn,
  visit,
}) => {
  await makePolicyVersion(office.id, { slug: 'zasady', kind: 'other', title: 'Zasady' })
  const page = await signedIn(['publisher'])
  const desk = `/panel/urzedy/${office.slug}/polityki/zasady`
  await visit(desk, page)
  await page.getByLabel('Tytuł', { exact: true }).fill('Zasady')
  await writeSource(page, 'Zasady - nowe , „takie" jak [tutaj](#).\n')
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click()
  await expect(page.getByText('Zapisano wersję roboczą.')).toBeVisible()
  await expect(page.getByText('Odnośnik prowadzi donikąd. Wpisz adres albo usuń odnośnik.')).toBeVisible()
  await page.getByRole('button', { name: 'Popraw wszystko, co typograficzne (3)' }).click()
  await expect(page.locator('textarea[name=source]')).toHaveValue('Zasady – nowe, „takie” jak [tutaj](#).\n')
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click()
  await expect(page.getByRole('button', { name: /co typograficzne/ })).toHaveCount(0)

  await visit(`${desk}/publikacja`, page)
  await page.getByLabel('Opis zmiany').fill('Poprawiono zapis.')
  await page.getByRole('button', { name: /^Opublikuj wersję/ }).click()
  await expect(page.getByRole('alert', { name: /Popraw błędy/ })).toBeVisible()
  await page.getByLabel('Powód publikacji mimo błędów').fill('Adres podamy po odbiorze nowej strony.')
  await page.getByRole('button', { name: /^Opublikuj wersję/ }).click()
  await expect(page.getByRole('link', { name: 'Zobacz dokument na stronie publicznej' })).toBeVisible()
  await visit(`/panel/urzedy/${office.slug}/polityki/reguly`, page)
})

test('the register of acts: refused, added, ended; the text that cites the act is told', async ({
  office,
  signedIn,
  visit,
}) => {
  const title = `ustawa z dnia 3 marca 2011 r. o studniach ${office.slug}`
  await makePolicyVersion(office.id, {
    slug: 'studnie',
    kind: 'other',
    title: 'Studnie',
    body: `Podstawa: ${title}.\n`,
  })
  const admin = await signedIn([], { administrator: true })
  await visit('/panel/akty', admin)
  await admin.getByRole('link', { name: 'Dodaj akt' }).click()
  await admin.getByLabel('Tytuł aktu').fill(title)
  await admin.getByLabel('Miejsce ogłoszenia').fill('poz. 7')
  await admin.getByRole('button', { name: 'Dodaj akt' }).click()
  await expect(admin.getByRole('alert', { name: /Popraw błędy/ })).toContainText('Podaj rok i pozycję')
  await admin.getByLabel('Miejsce ogłoszenia').fill('2011 poz. 77')
  await admin.getByRole('button', { name: 'Dodaj akt' }).click()
  await expect(admin.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await admin.getByLabel('Dzień utraty mocy').fill('2020-01-01')
  await admin.getByRole('button', { name: 'Zapisz zmianę' }).click()
  await expect(admin.getByText('nie obowiązuje od 1 stycznia 2020 r.').first()).toBeVisible()
  await visit(admin.url(), admin)

  const dpo = await signedIn(['dpo'])
  await visit(`/panel/akty?szukaj=${office.slug}`, dpo)
  await dpo.getByRole('link', { name: title }).click()
  await expect(dpo.getByRole('link', { name: 'Studnie' })).toBeVisible()
  await expect(dpo.getByRole('button', { name: 'Zapisz zmianę' })).toHaveCount(0)
})
