// A document's life in the browser: written, previewed, published, corrected by two people at once, closed; news likewise.
import { createHash } from 'node:crypto'
import { documentSetting } from '@/prisma/document-setting'
import { makeNews, makePolicyVersion } from '@/prisma/makers'
import { expect, test } from '../support/fixtures'
import { writeSource } from '../support/write-source'

test('draft, preview, refusal, publication, history and exact text', async ({ office, signedIn, visit }) => {
  const page = await signedIn(['publisher'])
  const desk = `/panel/urzedy/${office.slug}/polityki`
  await visit(desk, page)
  await page.getByRole('link', { name: 'Dodaj dokument' }).click()
  await page.getByLabel('Tytuł').fill('Regulamin Wi-Fi')
  await page.getByRole('button', { name: 'Utwórz dokument' }).click()
  await page.waitForURL(`**${desk}/regulamin-wi-fi`)
  await writeSource(page, '## Zasady\n\nSieć udostępnia {{office.name}}, {{nie.ma.takiej}}. <script>alert(1)</script>')
  await page.getByRole('button', { name: 'Zapisz i zobacz podgląd' }).click()
  await expect(page.getByText('nieznana zmienna „nie.ma.takiej”')).toBeVisible()
  await visit(page.url(), page)
  await visit(`${desk}/regulamin-wi-fi/publikacja`, page)
  await page.getByLabel('Obowiązuje od').fill('2020-01-01')
  await page.getByRole('button', { name: 'Opublikuj wersję 1' }).click()
  const summary = page.getByRole('alert', { name: /Popraw błędy/ })
  await expect(summary).toContainText('Dzień wejścia w życie już minął')
  await expect(summary).toContainText('Napisz, co się zmienia')
  await expect(page.getByLabel('Obowiązuje od')).toHaveValue('2020-01-01')
  expect((await page.request.get(`/${office.slug}/polityki/regulamin-wi-fi`)).status()).toBe(404)

  await visit(`${desk}/regulamin-wi-fi`, page)
  await writeSource(page, '## Zasady\n\nSieć udostępnia {{office.name}} w budynku.')
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click()
  await expect(page.getByText('Zapisano wersję roboczą.')).toBeVisible()
  await page.goto(`${desk}/regulamin-wi-fi/publikacja`)
  await page.getByLabel('Opis zmiany').fill('Pierwsza wersja.')
  await page.getByRole('button', { name: 'Opublikuj wersję 1' }).click()
  await page.getByRole('link', { name: 'Zobacz dokument na stronie publicznej' }).click()
  await visit(page.url(), page)
  await expect(page.getByText('Sieć udostępnia Urząd Gminy Testowo w\u00a0budynku.')).toBeVisible()
  const hash = await page.locator('code.hash').textContent()
  const text = await (await page.request.get(`/${office.slug}/polityki/regulamin-wi-fi/wersje/1.txt`)).body()
  expect(createHash('sha256').update(text).digest('hex')).toBe(hash)
  for (const part of ['wersje', 'wersje/1', 'rejestr-zmian'])
    await visit(`/${office.slug}/polityki/regulamin-wi-fi/${part}`, page)
  const feed = await (await page.request.get(`/${office.slug}/kanal.xml`)).text()
  expect(feed).toContain('Regulamin Wi-Fi, wersja\u00a01')
})

test('two editors at once: the second sees both texts and loses nothing', async ({ signedIn, office }) => {
  const first = await signedIn(['editor'])
  const second = await signedIn(['publisher'])
  await makePolicyVersion(office.id)
  const address = `/panel/urzedy/${office.slug}/polityki/prywatnosc`
  await first.goto(address)
  await second.goto(address)
  const save = { name: 'Zapisz', exact: true } as const
  await writeSource(first, 'Tekst pierwszej osoby.')
  await first.getByRole('button', save).click()
  await expect(first.getByText('Zapisano wersję roboczą.')).toBeVisible()
  await writeSource(second, 'Tekst drugiej osoby.')
  await second.getByRole('button', save).click()
  await expect(second.getByText('Ktoś zapisał ten tekst przed Tobą')).toBeVisible()
  await expect(second.locator('#pole-source')).toHaveValue('Tekst drugiej osoby.')
  await expect(second.getByLabel('Zapisany przez inną osobę')).toHaveValue(/Tekst pierwszej osoby\./)
  // saving again is no consent
  await second.getByRole('button', save).click()
  await expect(second.getByText('Ktoś zapisał ten tekst przed Tobą')).toBeVisible()
  await second.getByRole('button', { name: 'Zapisz mój tekst zamiast tamtego' }).first().click()
  await expect(second.getByText('Zapisano wersję roboczą.')).toBeVisible()
  await first.reload()
  await expect(first.locator('#pole-source')).toHaveValue('Tekst drugiej osoby.')
})

test('closed in one step: every address answers 410 at the next request, then the text is erased', async ({
  office,
  signedIn,
  visit,
}) => {
  const secret = 'PESEL 00000000000'
  await makePolicyVersion(office.id, { body: `## Lista\n\n${secret}\n`, changeNote: secret, title: `Lista ${secret}` })
  const page = await signedIn(['dpo'])
  await visit(`/panel/urzedy/${office.slug}/polityki/prywatnosc/wersje/1`, page)
  await expect(page.getByRole('button', { name: 'Wycofaj wersję' })).toHaveCount(0)
  await page.getByLabel('Powód zamknięcia').fill('Dane osoby trzeciej.')
  await page.getByRole('button', { name: 'Zamknij dostęp' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Zamknięto dostęp' })).toBeVisible()
  const policy = `/${office.slug}/polityki/prywatnosc`
  for (const address of [
    policy,
    `${policy}/wersje/1`,
    `${policy}/wersje/1.txt`,
    `/${office.slug}/en/polityki/prywatnosc`,
  ]) {
    const answer = await page.request.get(address)
    expect([address, answer.status()]).toEqual([address, 410])
    expect(await answer.text()).not.toContain(secret)
  }
  for (const address of [
    `${policy}/wersje`,
    `${policy}/rejestr-zmian`,
    `/${office.slug}`,
    `/${office.slug}/polityki`,
    `/${office.slug}/kanal.xml`,
  ]) {
    const answer = await page.request.get(address)
    expect([address, answer.status()]).toEqual([address, 200])
    expect(await answer.text()).not.toContain(secret)
  }
  const notice = await visit(`${policy}/wersje/1`, page)
  await expect(notice.getByText('Dane osoby trzeciej.')).toBeVisible()
  await page.goto(`/panel/urzedy/${office.slug}/polityki/prywatnosc/wersje/1`)
  await page.getByLabel('Numer wersji').fill('2')
  await page.getByRole('button', { name: 'Usuń treść' }).click()
  await expect(page.getByRole('alert', { name: /Popraw błędy/ })).toContainText('Przepisz numer wersji: 1.')
  await page.getByLabel('Numer wersji').fill('1')
  await page.getByRole('button', { name: 'Usuń treść' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Usunięto treść' })).toBeVisible()
})

test('news: written, published, corrected, withdrawn, closed', async ({ office, signedIn, visit }) => {
  const page = await signedIn(['publisher'])
  const desk = `/panel/urzedy/${office.slug}/aktualnosci`
  await visit(`${desk}/nowa`, page)
  await page.getByRole('button', { name: 'Zapisz wersję roboczą' }).click()
  await expect(page.getByRole('alert', { name: /Popraw błędy/ })).toContainText('Podaj tytuł.')
  await page.getByLabel('Tytuł').fill('Zażółć gęślą jaźń')
  await writeSource(page, 'Urząd pracuje **w piątek**.')
  await page.getByRole('button', { name: 'Zapisz wersję roboczą' }).click()
  await page.waitForURL(new RegExp(`${desk}/[0-9a-f-]{36}`))
  const address = `/${office.slug}/aktualnosci/zazolc-gesla-jazn`
  expect((await page.request.get(address)).status()).toBe(404)
  await page.getByRole('button', { name: 'Opublikuj' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Opublikowano' })).toBeVisible()
  await visit(page.url(), page)
  await writeSource(page, 'Urząd pracuje **w sobotę**.')
  await page.getByRole('textbox', { name: 'Co poprawiono' }).fill('Dzień: sobota.')
  await page.getByRole('button', { name: 'Zapisz poprawkę' }).click()
  await expect(page.getByText('Zapisano poprawkę.')).toBeVisible()
  const item = page.url()
  await visit(address, page)
  await expect(page.getByText('Dzień: sobota.')).toBeVisible()
  await expect(page.locator('main')).toContainText('w\u00a0sobotę')
  await page.goto(item)
  await page.getByLabel('Powód wycofania').fill('Zmiana planów.')
  await page.getByRole('button', { name: 'Wycofaj' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Wycofano' })).toBeVisible()
  await visit(address, page)
  await expect(page.getByText('Zmiana planów.')).toBeVisible()
  await page.goto(item)
  await page.getByLabel('Powód zamknięcia').fill('Pomyłka.')
  await page.getByRole('button', { name: 'Zamknij dostęp' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Zamknięto dostęp' })).toBeVisible()
  expect((await page.request.get(address)).status()).toBe(410)
})

test('an editor of another office finds nothing, by address or by id', async ({ office, signedIn }) => {
  const theirs = await documentSetting()
  await theirs.publish('Treść cudzego urzędu.')
  const news = await makeNews(theirs.office.id)
  const page = await signedIn(['publisher'])
  const foreign = `/panel/urzedy/${theirs.office.slug}`
  const own = `/panel/urzedy/${office.slug}`
  const document = '/polityki/prywatnosc'
  const paths = [
    '/polityki',
    '/polityki/nowy',
    document,
    `${document}/podglad`,
    `${document}/publikacja`,
    `${document}/wersje`,
  ]
  for (const path of [
    ...paths,
    `${document}/wersje/1`,
    '/aktualnosci',
    '/aktualnosci/nowa',
    `/aktualnosci/${news.id}`,
  ]) {
    const answer = await page.request.get(foreign + path)
    expect([path, answer.status()]).toEqual([path, 404])
    expect(await answer.text()).not.toContain('cudzego')
  }
  for (const path of [document, `/aktualnosci/${news.id}`])
    expect((await page.request.get(own + path)).status()).toBe(404)
})
