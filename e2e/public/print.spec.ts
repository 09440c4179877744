// Paper: what Chromium prints of pages and print views, read back from the PDF it makes; and a version as the portal's own PDF.
import type { Page } from '@playwright/test'
import { getDocumentProxy } from 'unpdf'
import { touchPublicContent } from '@/domain/offices/content'
import { withScope } from '@/lib/db/client'
import { brokenRules } from '@/lib/pdf/testing/check-ua'
import { makeNews, makePolicyVersion } from '@/prisma/makers'
import { expect, test } from '../support/fixtures'

/** Text of each sheet. Spaces differ between browsers and fonts: compared without them. */
async function sheetsOf(pdf: Uint8Array): Promise<string[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const sheets: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    sheets.push(tight(items.map((item) => ('str' in item ? item.str : '')).join('')))
  }
  return sheets
}

const tight = (text: string) => text.replace(/\s/g, '')
const printed = async (page: Page) => sheetsOf(await page.pdf({ preferCSSPageSize: true }))

const body = `Piszemy na [stronie urzędu](/kontakt), do [sekretariatu](mailto:sekretariat@testowo.example), https://uodo.gov.pl/ i [skarga](https://uodo.gov.pl/pl/p/skargi).

![Herb gminy <b>](/pliki/herb/herb.png) oraz ozdoba ![](/pliki/linia/linia.png)

${Array.from({ length: 30 }, (_, at) => `**Punkt ${at + 1}.** ${'Dane osobowe przetwarzamy zgodnie z prawem. '.repeat(12)}`).join('\n\n')}
`

test('every printed sheet of a document says which version it is, since when, and where it stands', async ({
  office,
  page,
  baseURL,
}) => {
  await makePolicyVersion(office.id, { body, number: 3, from: '2026-03-01' })
  const address = `${baseURL}/${office.slug}/polityki/prywatnosc`
  for (const path of [
    'polityki/prywatnosc',
    'polityki/prywatnosc/wersje/3',
    'polityki/prywatnosc?druk=1&grafika=tak',
  ]) {
    await page.goto(`/${office.slug}/${path}`)
    const sheets = await printed(page)
    expect(sheets.length).toBeGreaterThan(2)
    for (const [at, sheet] of sheets.entries()) {
      expect(sheet).toContain(tight('Polityka prywatności'))
      expect(sheet).toContain(tight('Wersja 3, obowiązuje od 1 marca 2026 r.'))
      expect(sheet).toContain('SHA-256:')
      expect(sheet).toContain(address)
      expect(sheet).toContain(`strona${at + 1}z${sheets.length}`)
    }
    const whole = sheets.join('')
    expect(whole).toContain(tight(`stronie urzędu (${baseURL}/kontakt)`))
    expect(whole).toContain('sekretariatu(sekretariat@testowo.example)')
    expect(whole).toContain('skarga(https://uodo.gov.pl/pl/p/skargi)')
    expect(whole).not.toContain('https://uodo.gov.pl/(')
    expect(whole).not.toContain(tight('Spis treści'))
    expect(whole).not.toContain(tight('Wersja do druku'))
  }
})

test('without graphics a picture is its words, a decorative one nothing; links are absolute', async ({
  office,
  visit,
  baseURL,
}) => {
  await makePolicyVersion(office.id, { body })
  const page = await visit(`/${office.slug}/polityki/prywatnosc?druk=1&grafika=nie`)
  await expect(page.locator('img')).toHaveCount(0)
  await expect(page.locator('.picture-words')).toHaveText('[Grafika: Herb gminy <b>]')
  const links = await page
    .locator('main a:not([href^="#"])')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')))
  expect(links.length).toBeGreaterThan(3)
  for (const href of links) expect(href).toMatch(/^(https?:|mailto:)/)
  expect(links).toContain(`${baseURL}/kontakt`)
  await page.goto(`/${office.slug}/polityki/prywatnosc?druk=1&grafika=tak`)
  await expect(page.getByAltText('Herb gminy <b>')).toHaveCount(1)
})

test('other pages print their address on every sheet, forms become a sentence, the dark becomes white', async ({
  office,
  page,
  baseURL,
}) => {
  const news = await makeNews(office.id, { body: 'Treść ogłoszenia. '.repeat(900) })
  await makePolicyVersion(office.id, { slug: 'newsletter', kind: 'newsletter', title: 'Zasady newslettera' })
  const paths = ['', 'kontakt', 'iod', 'polityki', `aktualnosci/${news.slug}`, 'newsletter', 'wniosek', 'mapa-strony']
  for (const path of paths) {
    const place = `/${office.slug}${path === '' ? '' : `/${path}`}`
    await page.goto(place)
    for (const sheet of await printed(page)) expect(sheet, path).toContain(`${baseURL}${place}`)
  }
  await page.goto(`/${office.slug}/szukaj`)
  expect((await printed(page)).join('')).toContain(tight('Formularz z tej strony wypełnia się w internecie'))
  await page.goto(`/${office.slug}/en/kontakt`)
  expect((await printed(page)).join('')).toContain('page1of1')
  await page.goto(`/${office.slug}/kontakt?widok=k2`)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  await expect(page.locator('h1')).toHaveCSS('color', 'rgb(0, 0, 0)')
})

test('a version is a PDF that can be read aloud; a closed one is gone at once', async ({
  office,
  request,
  baseURL,
  visit,
}) => {
  const { versionId } = await makePolicyVersion(office.id, { body, number: 1, from: '2026-01-01', to: '2026-03-01' })
  await makePolicyVersion(office.id, { number: 2, from: '2026-03-01' })
  const place = `/${office.slug}/polityki/prywatnosc/wersje/1`
  const page = await visit(place)
  const link = page.getByRole('link', { name: 'Ta wersja jako PDF' })
  await expect(link).toHaveAttribute('href', `${place}.pdf`)
  const answer = await request.get(`${place}.pdf`)
  expect(answer.status()).toBe(200)
  const file = await answer.body()
  expect(answer.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(file.length),
    'content-language': 'pl',
    'x-robots-tag': 'noindex',
    'cross-origin-resource-policy': 'same-origin',
    link: `<${baseURL}${place}>; rel="canonical"`,
  })
  expect(answer.headers()['content-disposition']).toMatch(/^inline; filename="[A-Za-z0-9-]+_prywatnosc_v1\.pdf"$/)
  expect(brokenRules(file)).toEqual([])
  const sheets = await sheetsOf(file)
  for (const [at, sheet] of sheets.entries()) {
    expect(sheet).toContain(tight('Wersja 1 (zastąpiona nowszą), od 1 stycznia 2026 r. do 28 lutego 2026 r.'))
    expect(sheet).toContain(`${baseURL}${place}`)
    expect(sheet).toContain(`strona${at + 1}z${sheets.length}`)
  }
  const again = await request.get(`${place}.pdf`, { headers: { 'if-none-match': answer.headers().etag ?? '' } })
  expect(again.status()).toBe(304)
  expect((await request.get(`/${office.slug}/polityki/prywatnosc/wersje/9.pdf`)).status()).toBe(404)
  expect((await request.get(`/${office.slug}/polityki/prywatnosc/wersje/1/pdf`)).status()).toBe(404)
  await withScope([office.id], async (tx) => {
    await tx.policyVersion.update({
      where: { id: versionId },
      data: { closedAt: new Date(), closedReason: 'Dane osoby prywatnej.' },
    })
    await touchPublicContent(tx, office.id)
  })
  const closed = await request.get(`${place}.pdf`)
  expect(closed.status()).toBe(410)
  expect(await closed.text()).not.toContain('%PDF')
})
