// Pictures and attachments in the browser: put into a text by keyboard, published with it, fetched by anybody, closed; and the library
// without script.
import {
  docxOf,
  hugePng,
  pdfOf,
  photographWithPlace,
  plainPicture,
  scriptedDrawing,
} from '@/domain/files/testing/fixtures'
import { expect, test } from '../support/fixtures'

test('a picture and a scan go into a text, are public with it and gone with it', async ({
  office,
  signedIn,
  visit,
  page,
}) => {
  // six pages looked at by axe, on a machine that may be busy
  test.setTimeout(120_000)
  const desk = await signedIn(['publisher'])
  const news = `/panel/urzedy/${office.slug}/aktualnosci`
  await visit(`${news}/nowa`, desk)
  await desk.getByLabel('Tytuł').fill('Nowe wejście do urzędu')
  await desk.getByLabel('Treść', { exact: true }).fill('Wchodzimy od podwórza.')
  await desk.getByLabel('Treść', { exact: true }).press('Control+End')

  const add = desk.getByText('Dodaj obraz', { exact: true })
  await add.focus()
  await desk.keyboard.press('Enter')
  const picture = desk.getByRole('form', { name: 'Nowy obraz' })
  const photo = { name: 'IMG_2031.JPG', mimeType: 'image/jpeg', buffer: await photographWithPlace(1800, 1200) }
  await picture.getByLabel('Plik z obrazem').setInputFiles(photo)
  await picture.getByLabel('Opis obrazu').fill('IMG_2031.JPG')
  await desk.keyboard.press('Enter')
  await expect(picture.getByRole('alert')).toContainText('To wygląda na nazwę pliku')
  await expect(picture.getByLabel('Opis obrazu')).toHaveValue('IMG_2031.JPG')
  // the file is still chosen
  await picture.getByLabel('Opis obrazu').fill('Wejście od podwórza, bez schodów')
  await desk.keyboard.press('Enter')
  await expect(picture.getByText('Wstawiono do tekstu')).toBeVisible()
  const text = desk.locator('#pole-body')
  await expect(text).toHaveValue(/podwórza\.\n\n!\[Wejście od podwórza, bez schodów\]\(\/.+-1200x1800\.webp\)/)

  await desk.getByText('Dodaj załącznik', { exact: true }).click()
  const attachment = desk.getByRole('form', { name: 'Nowy załącznik' })
  const scan = await pdfOf({ picture: await plainPicture(200, 200, 'jpeg') })
  await attachment
    .getByLabel('Plik załącznika')
    .setInputFiles({ name: 'skan.pdf', mimeType: 'application/pdf', buffer: scan })
  await attachment.getByLabel('Nazwa dokumentu').fill('Zarządzenie w sprawie wejścia')
  await attachment.getByText(/^Wersja dostępna/).click()
  await attachment.getByLabel(/Treść pliku jako tekst/).fill('## Zarządzenie\n\nOtwiera się wejście od podwórza.')
  await attachment.getByRole('button', { name: 'Dodaj i wstaw do tekstu' }).click()
  await expect(attachment.getByText(/PDF jest skanem bez tekstu/)).toBeVisible()
  await expect(text).toHaveValue(/\[Zarządzenie w sprawie wejścia \(PDF, [\d,]+\s?kB, skan\)\]/)

  const sources = [...(await text.inputValue()).matchAll(/\((\/[^)\s]+\/pliki\/[^)\s]+)\)/g)].map(
    ([, src]) => src ?? '',
  )
  const [shown = '', linked = ''] = sources
  expect((await page.request.get(shown)).status()).toBe(404)
  await desk.getByRole('button', { name: 'Zapisz wersję roboczą' }).click()
  await desk.waitForURL(/aktualnosci\/[0-9a-f-]{36}/)
  await visit(desk.url(), desk)
  const preview = desk.getByRole('region', { name: 'Podgląd zapisanej treści' }).getByRole('img')
  await preview.scrollIntoViewIfNeeded()
  await expect.poll(() => preview.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(100)
  await desk.getByRole('button', { name: /^Opublikuj/ }).click()
  await expect(desk.getByText('Opublikowano.')).toBeVisible()

  const address = new URL(desk.url()).pathname.split('/').at(-1)
  await visit(`/${office.slug}/aktualnosci/nowe-wejscie-do-urzedu`)
  const image = page.getByRole('img', { name: 'Wejście od podwórza, bez schodów' })
  await expect(image).toHaveAttribute('width', '1200')
  await expect(image).toHaveAttribute('height', '1800')
  await image.scrollIntoViewIfNeeded()
  await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth > 0)).toBe(true)
  const sent = await page.request.get(shown)
  expect(sent.headers()).toMatchObject({ 'content-type': 'image/webp', 'x-content-type-options': 'nosniff' })
  expect((await sent.body()).toString('latin1')).not.toMatch(/GPS|Przyklad|Exif/)
  const part = await page.request.get(linked, { headers: { range: 'bytes=0-3' } })
  expect([part.status(), await part.text(), part.headers()['content-length']]).toEqual([206, '%PDF', '4'])
  const known = await page.request.get(linked, { headers: { 'if-none-match': part.headers().etag ?? '' } })
  expect(known.status()).toBe(304)
  const head = await page.request.head(linked)
  expect([head.status(), head.headers()['content-length']]).toEqual([200, String(scan.length)])
  const other = await page.request.get(`${linked.slice(0, linked.lastIndexOf('/'))}/inna.pdf`, { maxRedirects: 0 })
  expect([other.status(), other.headers().location]).toEqual([308, linked])
  await page.getByRole('link', { name: /^wersja dostępna/ }).click()
  await expect(page.getByText('Otwiera się wejście od podwórza.')).toBeVisible()
  await visit(page.url())
  await page.goto(`/${office.slug}/aktualnosci/nowe-wejscie-do-urzedu?druk=1&grafika=nie`)
  await expect(page.getByText('Wejście od podwórza, bez schodów')).toBeVisible()
  await expect(page.locator('.prose img')).toHaveCount(0)

  await visit(`/panel/urzedy/${office.slug}/pliki`, desk)
  await desk.getByRole('link', { name: 'Wejście od podwórza, bez schodów' }).click()
  await desk.waitForURL(/pliki\/[0-9a-f-]{36}$/)
  await visit(desk.url(), desk)
  await expect(desk.getByRole('link', { name: 'Nowe wejście do urzędu' })).toHaveAttribute('href', `${news}/${address}`)
  await desk.getByRole('button', { name: 'Usuń plik' }).click()
  await expect(desk.getByRole('alert', { name: /Popraw błędy/ })).toContainText('Pliku używa opublikowany tekst')
  await desk.getByLabel('Powód zamknięcia').fill('Na zdjęciu była osoba.')
  await desk.getByRole('button', { name: 'Zamknij dostęp' }).click()
  await expect(desk.getByText('dostęp zamknięty').first()).toBeVisible()
  expect((await page.request.get(shown)).status()).toBe(410)
  expect((await page.request.get(linked)).status()).toBe(200)
})

test('hostile files are refused at their field; large ones go through', async ({ office, signedIn }) => {
  const desk = await signedIn(['editor'])
  await desk.goto(`/panel/urzedy/${office.slug}/pliki`)
  const picture = desk.getByRole('form', { name: 'Nowy obraz' })
  const attachment = desk.getByRole('form', { name: 'Nowy załącznik' })
  const refused = async (form: typeof picture, field: string, name: string, buffer: Buffer, sentence: RegExp) => {
    await form.getByLabel(field).setInputFiles({ name, mimeType: 'image/png', buffer })
    await form.getByRole('button', { name: /^Dodaj/ }).click()
    await expect(form.getByRole('alert')).toContainText(sentence)
  }
  await picture.getByLabel('Opis obrazu').fill('Mapa dojazdu do urzędu')
  await refused(picture, 'Plik z obrazem', 'a.png', scriptedDrawing, /SVG/)
  await refused(picture, 'Plik z obrazem', 'b.png', hugePng(30_000, 30_000), /za dużo pikseli/)
  await attachment.getByLabel('Nazwa dokumentu').fill('Wzór wniosku o dodatek')
  const macros = docxOf('x', [{ name: 'word/vbaProject.bin', data: 'x' }])
  await refused(attachment, 'Plik załącznika', '‮x"><script>.docx', macros, /makra/)
  await expect(attachment.getByLabel('Nazwa dokumentu')).toHaveValue('Wzór wniosku o dodatek')
  await attachment
    .getByLabel('Plik załącznika')
    .setInputFiles({ name: 'duzy.txt', mimeType: 'text/plain', buffer: Buffer.alloc(10_000_001, 'a') })
  await expect(attachment.getByText('Może mieć najwyżej 10 MB').first()).toBeVisible()
  await attachment
    .getByLabel('Plik załącznika')
    .setInputFiles({ name: 'duzy.txt', mimeType: 'text/plain', buffer: Buffer.alloc(9_990_000, 'a ') })
  await attachment.getByRole('button', { name: 'Dodaj załącznik' }).click()
  await expect(attachment.getByText('Dodano załącznik „Wzór wniosku o dodatek”.')).toBeVisible()
  const link = desk.getByRole('link', { name: 'Wzór wniosku o dodatek' })
  await link.click()
  const own = await desk.getByRole('link', { name: 'Otwórz plik' }).getAttribute('href')
  expect((await (await desk.request.get(own ?? '')).body()).length).toBe(9_990_000)
})

test('the library works without script', async ({ office, signedIn, browser, baseURL }) => {
  const { context } = { context: (await signedIn(['editor'])).context() }
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    baseURL,
    storageState: await context.storageState(),
  })
  const desk = await plain.newPage()
  await desk.goto(`/panel/urzedy/${office.slug}/pliki`)
  const upload = { name: 'mapa.png', mimeType: 'image/png', buffer: await plainPicture(300, 200) }
  await desk.getByLabel('Plik z obrazem').setInputFiles(upload)
  await desk.getByRole('button', { name: 'Dodaj obraz', exact: true }).click()
  await expect(desk.getByRole('alert')).toContainText('Opisz, co obraz mówi czytelnikowi')
  await desk.getByLabel('Plik z obrazem').setInputFiles(upload)
  await desk.getByLabel('Opis obrazu').fill('Mapa dojazdu do urzędu')
  await desk.getByRole('button', { name: 'Dodaj obraz', exact: true }).click()
  await expect(desk.getByText('Dodano obraz (300 × 200 pikseli).')).toBeVisible()
  await expect(desk.getByRole('link', { name: 'Mapa dojazdu do urzędu' })).toBeVisible()
  await plain.close()
})
