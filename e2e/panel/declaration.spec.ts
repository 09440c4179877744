// The accessibility declaration by keyboard on a phone: an old page is read, the form completed, the text made, published, and the
// public page keeps the technical conditions; a year later one button reviews it.
import type { Page } from '@playwright/test'
import { declarationProblems } from '@/domain/policies/declaration/declaration-problems'
import { polishDay } from '@/lib/clock'
import { expectAccessible } from '../support/accessibility'
import { expect, test } from '../support/fixtures'

const old = `<h1>Deklaracja w sprawie dostępności</h1><h1>Deklaracja dostępności</h1>
<p id="a11y-wstep">Urząd dla strony <a id="a11y-url" href="https://stara.example">stara.example</a></p>
<h2>Status pod względem zgodności</h2><p id="a11y-status">Strona jest częściowo zgodna z ustawą.</p>
<h2>Niezgodności</h2><ul><li>Filmy bez napisów. Treść opisuje sekretariat.</li></ul>
<p>Oświadczenie sporządzono dnia: <time id="a11y-data-sporzadzenie" datetime="2020-09-21">21.09.2020</time></p>
<h2 id="a11y-kontakt">Informacje zwrotne i dane kontaktowe</h2>
<p>Kontakt: <span id="a11y-osoba">Sekretariat</span>, <a id="a11y-email" href="mailto:s@stara.example">s@stara.example</a></p>`

/** Presses the button that has a name, as somebody without a mouse does. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).focus()
  await page.keyboard.press('Enter')
}

test('from an old page to a public declaration that keeps the conditions', async ({ office, signedIn, visit }) => {
  test.setTimeout(120_000)
  const page = await signedIn(['publisher'])
  await page.setViewportSize({ width: 390, height: 844 })
  const desk = `/panel/urzedy/${office.slug}/deklaracja`
  await visit(desk, page)
  await page.getByRole('link', { name: 'Wczytaj poprzednią deklarację' }).click()
  await expectAccessible(page)
  await page.getByLabel('Albo wklej kod źródłowy strony').fill(old)
  await press(page, 'Wczytaj')
  await expect(page.getByText('Formularz pokazuje dane wczytane z innej strony')).toBeVisible()
  await expect(page.getByText('Zakres deklaracji (nowy w wersji 2.0)')).toBeVisible()
  await expect(page.getByLabel('Data sporządzenia deklaracji')).toHaveValue('2020-09-21')
  await expect(page.getByLabel('Co jest niedostępne').first()).toHaveValue('Filmy bez napisów')

  await page.getByLabel('Skutek dla użytkownika').first().fill('osoba niesłysząca nie pozna treści filmu')
  await page.getByLabel('Data ostatniego przeglądu').fill('2019-01-01')
  await page.getByLabel('Telefon').fill('22 000 00 02')
  await page.getByLabel('Wejście').first().fill('bez schodów')
  await press(page, 'Zapisz dane deklaracji')
  await expect(page.getByRole('alert', { name: /Popraw błędy/ })).toContainText(
    'Przegląd nie mógł być przed sporządzeniem',
  )
  await expect(page.getByLabel('Telefon')).toHaveValue('22 000 00 02')
  // of this year, or the check would say that the last 31 March has passed
  await page.getByLabel('Data ostatniego przeglądu').fill(`${polishDay().slice(0, 4)}-01-01`)
  await page.getByRole('radio', { name: 'nie ma' }).focus()
  await page.keyboard.press('Space')
  await press(page, 'Zapisz dane deklaracji')
  await expect(page.getByText('Zapisano dane deklaracji.')).toBeVisible()
  await expect(page.getByText('Zgodna z warunkami technicznymi 2.0')).toBeVisible()
  await expectAccessible(page)

  await press(page, 'Przygotuj wersję roboczą')
  await page.waitForURL('**/podglad')
  await page.goto(page.url().replace('/podglad', '/publikacja'))
  await page.getByLabel('Opis zmiany').fill('Pierwsza wersja w tym portalu.')
  await press(page, 'Opublikuj wersję 1')
  await page.getByRole('link', { name: 'Zobacz dokument na stronie publicznej' }).click()
  await page.waitForURL('**/deklaracja-dostepnosci')
  await expectAccessible(page)
  const html = await (await page.request.get(`/${office.slug}/deklaracja-dostepnosci`)).text()
  expect(declarationProblems(html).map(({ message }) => message)).toEqual([])
  expect(html).toContain('osoba niesłysząca nie pozna treści filmu')
  const home = await (await page.request.get(`/${office.slug}`)).text()
  expect(home).toMatch(/<meta name="deklaracja-dostępności" content="http[^"]*\/deklaracja-dostepnosci"/)

  await visit(desk, page)
  await press(page, 'Potwierdź przegląd bez zmian')
  await expect(page.getByText('opublikowano wersję 2')).toBeVisible()
  const reviewed = await (await page.request.get(`/${office.slug}/deklaracja-dostepnosci`)).text()
  expect(reviewed).toContain('id="a11y-data-przeglad"')
  expect(declarationProblems(reviewed)).toEqual([])
})

test('two people at once: the second sees both values and loses nothing', async ({ office, signedIn }) => {
  const [first, second] = [await signedIn(['editor']), await signedIn(['publisher'])]
  for (const page of [first, second]) await page.goto(`/panel/urzedy/${office.slug}/deklaracja`)
  await first.getByLabel('Osoba albo komórka do kontaktu').fill('Biuro pierwsze')
  await press(first, 'Zapisz dane deklaracji')
  await expect(first.getByText('Zapisano dane deklaracji.')).toBeVisible()
  await second.getByLabel('Osoba albo komórka do kontaktu').fill('Biuro drugie')
  await press(second, 'Zapisz dane deklaracji')
  await expect(second.getByText('zapisane „Biuro pierwsze”, u Ciebie „Biuro drugie”')).toBeVisible()
  await press(second, 'Zapisz dane deklaracji')
  await expect(second.getByText('Zapisano dane deklaracji.')).toBeVisible()
  await first.reload()
  await expect(first.getByLabel('Osoba albo komórka do kontaktu')).toHaveValue('Biuro drugie')
})
