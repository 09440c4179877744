// Writing in the rich editor as people do: by keyboard only, pasting from Word, two at once, and without script.
import type { Page } from '@playwright/test'
import { withScope } from '@/lib/db/client'
import { makePolicyVersion } from '@/prisma/makers'
import { expectAccessible } from '../support/accessibility'
import { expect, test } from '../support/fixtures'
import { writeSource } from '../support/write-source'

const deskOf = ({ slug }: { slug: string }) => `/panel/urzedy/${slug}/polityki/prywatnosc`
/** the rich view, once it is there */
const editorOf = (page: Page) => page.locator('.rt-text').and(page.getByRole('textbox', { name: 'Treść' }))
const sourceOf = (page: Page) => page.locator('#pole-source')

/** An editor with nothing in it. */
async function emptied(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await emptiedHere(page)
}

async function emptiedHere(page: Page): Promise<void> {
  await editorOf(page).click()
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Delete')
}

async function paste(page: Page, html: string, text = ''): Promise<void> {
  await editorOf(page).evaluate(
    (element, [asHtml, asText]) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', asHtml ?? '')
      clipboardData.setData('text/plain', asText ?? '')
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    [html, text],
  )
}

test('by keyboard only: headings, lists, a link, a table, a variable; saved by itself and shown as the public will see it', async ({
  office,
  signedIn,
}) => {
  const page = await signedIn(['publisher'])
  await makePolicyVersion(office.id)
  await emptied(page, deskOf(office))
  await page.keyboard.type('## Cele')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Prowadzi je **urząd** i ')
  await page.keyboard.press('Control+K')
  await page.getByLabel('Tekst', { exact: true }).fill('strona')
  await page.getByLabel('Adres', { exact: true }).fill('#')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Sam znak # nigdzie nie prowadzi')).toBeVisible()
  await page.getByLabel('Adres', { exact: true }).fill('www.example.org')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('1) raz')
  await page.keyboard.press('Enter')
  await page.keyboard.type('dwa')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('{{office.name}} kończy.')
  await page.keyboard.press('Enter')
  // Tab is not trapped: out of the editor backwards, into the toolbar, along it by arrows
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('toolbar', { name: 'Formatowanie' }).locator(':focus')).toHaveCount(1)
  await page.keyboard.press('Home')
  for (let count = 0; count < 10; count += 1) await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('button', { name: 'Tabela (wstaw)' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Nazwa')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Okres')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Pokaż źródło (Markdown)' })).toBeFocused()
  await expect(page.getByText(/^Zapisano o \d/)).toBeVisible()
  await expect(sourceOf(page)).toHaveValue(
    '## Cele\n\nProwadzi je **urząd** i [strona](https://www.example.org)\n\n1) raz\n2) dwa\n\n{{office.name}} kończy.\n\n| Nazwa | Okres |\n| - | - |\n| | |\n| | |\n',
  )
  await expectAccessible(page)
  // "saved" may be the word of a save before the last key: the text itself is waited for
  await expect
    .poll(() =>
      withScope(
        [office.id],
        async (tx) => (await tx.policyDraft.findFirst({ where: { officeId: office.id } }))?.source,
      ),
    )
    .toContain('| Nazwa | Okres |')
  await page.goto(`${deskOf(office)}/podglad`)
  const article = page.locator('article.document')
  await expect(article.getByRole('heading', { name: 'Cele' })).toBeVisible()
  await expect(article.locator('ol.paren')).toHaveText(/raz\s*dwa/)
  await expect(article).toContainText('Urząd Gminy Testowo kończy.')
})

test('pasted from Word it comes in clean; the untouched rest keeps every byte; the source can be edited', async ({
  office,
  signedIn,
}) => {
  const page = await signedIn(['editor'])
  const source =
    '* gwiazdka\n* druga\n\nAkapit.\n\n<div>surowy</div>\n\n{{#if newsletter.enabled}}\nO newsletterze.\n{{/if}}'
  await makePolicyVersion(office.id)
  await page.goto(deskOf(office))
  await writeSource(page, source)
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click()
  await expect(page.getByText('Zapisano wersję roboczą.')).toBeVisible()
  await page.goto(deskOf(office))
  await expect(page.getByText('warunek: tylko gdy: newsletter włączony')).toBeVisible()
  await expect(sourceOf(page)).toHaveValue(source)
  await editorOf(page).getByText('Akapit.').click()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  const point = (sign: string, words: string) =>
    `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>${sign}</span><span style='color:red'>${words}</span></p>`
  await paste(page, `${point('a)', 'adres;')}${point('b)', 'telefon.')}<p><img src="x.png"></p>`)
  await expect(page.getByText('Obrazów nie można wkleić do treści')).toBeVisible()
  await expect(sourceOf(page)).toHaveValue(
    `* gwiazdka\n* druga\n\nAkapit.\n\na) adres;\nb) telefon.\n\n<div>surowy</div>\n\n{{#if newsletter.enabled}}\nO newsletterze.\n{{/if}}\n`,
  )
  await page.getByRole('button', { name: 'Pokaż źródło (Markdown)' }).click()
  await sourceOf(page).fill('## Zmienione w źródle')
  await page.getByRole('button', { name: 'Pokaż tekst sformatowany' }).click()
  await expect(editorOf(page).getByRole('heading', { name: 'Zmienione w źródle' })).toBeVisible()
})

test('two browsers at once: the second one sees both texts and decides', async ({ office, signedIn }) => {
  const first = await signedIn(['editor'])
  const second = await signedIn(['publisher'])
  await makePolicyVersion(office.id)
  await second.goto(deskOf(office))
  await editorOf(second).waitFor()
  await emptied(first, deskOf(office))
  await first.keyboard.type('Tekst pierwszej osoby.')
  await expect(first.getByText(/^Zapisano o \d/)).toBeVisible()
  await second.bringToFront()
  await emptiedHere(second)
  await second.keyboard.type('Tekst drugiej osoby.')
  await expect(second.getByText('Ktoś zapisał ten tekst przed Tobą')).toBeVisible()
  await expect(second.getByLabel('Zapisany przez inną osobę')).toHaveValue(/Tekst pierwszej osoby\./)
  await expect(editorOf(second)).toHaveText('Tekst drugiej osoby.')
  await expectAccessible(second)
  await second.getByRole('button', { name: 'Zapisz mój tekst zamiast tamtego' }).first().click()
  await expect(second.getByText('Zapisano wersję roboczą.')).toBeVisible()
  await first.reload()
  await expect(sourceOf(first)).toHaveValue('Tekst drugiej osoby.\n')
})

test('without script the plain field saves', async ({ office, signedIn, browser, baseURL }) => {
  const page = await signedIn(['editor'])
  await makePolicyVersion(office.id)
  const cookies = await page.context().cookies()
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
  await context.addCookies(cookies)
  const plain = await context.newPage()
  await plain.goto(deskOf(office))
  await plain.getByLabel('Treść', { exact: true }).fill('a) raz\nb) dwa')
  await plain.getByRole('button', { name: 'Zapisz', exact: true }).click()
  await expect(plain.getByText('Zapisano wersję roboczą.')).toBeVisible()
  await expect(plain.getByLabel('Treść', { exact: true })).toHaveValue('a) raz\nb) dwa')
  await context.close()
})
