// How an issue will look: the frame in all its kinds, the mail itself under axe, what the gate finds with a way to mend it, a test
// that comes to whoever asked for it and whose links change nothing.
import { randomUUID } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import { makeIssue } from '@/prisma/make-issue'
import { richBody } from '@/prisma/sample-issue'
import { expect, test } from '../support/fixtures'
import { newestMail } from '../support/mailbox'

test('an editor looks at an issue in every way and sends it to themselves', async ({ office, signedIn, visit }) => {
  const part = { kind: 'text' as const, id: randomUUID(), title: 'Targi pracy', body: richBody }
  const { id } = await makeIssue(office.id, {
    subject: 'Grudzień w gminie',
    preheader: 'Targi i godziny',
    items: [part],
  })
  const page = await signedIn(['editor'])
  const address = `/panel/urzedy/${office.slug}/newsletter/${id}/podglad`
  await visit(address, page)
  await expect(page.getByText('Wszystko w porządku')).toBeVisible()
  const mail = page.frameLocator('iframe')
  await expect(mail.getByRole('heading', { level: 1 })).toHaveText('Grudzień w gminie')

  await page.getByRole('link', { name: 'Tryb ciemny' }).click()
  await expect(mail.locator('.sheet')).toHaveCSS('background-color', 'rgb(18, 22, 27)')
  await page.getByRole('link', { name: 'po ukraińsku' }).click()
  await expect(mail.getByText('Що ви зберігаєте про мене')).toBeVisible()
  await page.getByRole('link', { name: 'Sam tekst' }).click()
  await expect(page.locator('pre')).toContainText('2) przyjdź punktualnie:')
  await visit(`${address}?widok=strona`, page)
  await expect(page.getByRole('heading', { name: 'Kiedy i gdzie' })).toBeVisible()

  for (const scheme of ['jasny', 'ciemny']) {
    const answer = await page.goto(`${address}/poczta?ramka=uk&tryb=${scheme}`)
    expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'")
    // landmarks are the mail program's; the rest is asked of a mail as of a page
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze()
    expect(violations.map((one) => one.id)).toEqual([])
  }

  await page.goto(address)
  await page.getByRole('button', { name: 'Wyślij próbnie do mnie' }).click()
  await expect(page.getByRole('status')).toContainText('[PRÓBA]')
  const { subject, links } = await newestMail(page.person.email, 'issue-test')
  expect(subject).toBe('[PRÓBA] Grudzień w gminie')
  const harmless = links.filter((link) => link.includes('link=proba'))
  expect(harmless.length).toBeGreaterThanOrEqual(3)
  await page.goto(harmless[0] ?? '')
  await expect(page.getByText('To był link z próby')).toBeVisible()
})

test('faults are told beside the preview, each with a way to its part; nothing of it needs a script', async ({
  office,
  signedIn,
  browser,
  baseURL,
}) => {
  const part = {
    kind: 'text' as const,
    id: randomUUID(),
    title: 'Targi',
    body: 'Zapisz się [tutaj](https://www.gov.pl/a).',
  }
  const { id } = await makeIssue(office.id, { items: [part] })
  const signed = await signedIn(['editor'])
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await signed.context().storageState(),
    baseURL,
  })
  const page = await context.newPage()
  await page.goto(`/panel/urzedy/${office.slug}/newsletter/${id}/podglad`)
  await expect(page.getByText('Link „tutaj” nie mówi, dokąd prowadzi.')).toBeVisible()
  await page.getByRole('link', { name: 'Na telefonie' }).click()
  await expect(page.locator('iframe')).toHaveAttribute('width', '375')
  await page.getByRole('link', { name: 'Popraw część 1' }).click()
  await expect(page).toHaveURL(new RegExp(`#czesc-${part.id}$`))
  await context.close()
})
