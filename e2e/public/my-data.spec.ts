// „Co o mnie przechowujecie” as a reader uses it: from any mail, without an account and without script; and every link of every mail as a
// scanner follows it, which changes nothing.
import { readFile } from 'node:fs/promises'
import { withScope } from '@/lib/db/client'
import { tokenFor } from '@/lib/token'
import { exampleSettings } from '@/prisma/maker-settings'
import { makeOffice, makePolicyVersion, makeSubscription } from '@/prisma/makers'
import { makeSentIssue } from '@/prisma/sent-issue'
import { expectAccessible } from '../support/accessibility'
import { expect, test } from '../support/fixtures'
import { everyNewsletterMail, newsletterDigest } from '../support/newsletter-mails'

test('a reader reads, takes along, changes the language and leaves', async ({ page, visit, request }) => {
  const office = await makeOffice({ example: true })
  const rules = { slug: 'newsletter', kind: 'newsletter', title: 'Zasady newslettera' } as const
  const { policyId, versionId, number } = await makePolicyVersion(office.id, rules)
  const { id, email } = await makeSubscription(office.id)
  const consentTexts = [{ policyId, versionId, number, locale: 'pl', sha256: 'a'.repeat(64) }]
  await withScope([office.id], (tx) => tx.subscription.update({ where: { id }, data: { consentTexts } }))
  await makeSentIssue(office.id, { subject: 'Wieści', deliveries: [{ subscriptionId: id, state: 'delivered' }] })
  const path = `/moje-dane/${tokenFor('my-data', id)}`

  const bare = await request.get(path)
  expect(bare.headers()['cache-control']).toContain('no-store')
  const html = await bare.text()
  expect(html).toMatch(/<meta name="referrer" content="no-referrer"/)
  expect(html).toMatch(/<meta name="robots" content="noindex/)
  // whoever only opens the link, or publishes what it shows, does not learn the address
  expect(html).not.toContain(email)

  await visit(path)
  await expect(page.getByRole('heading', { name: 'Co o Tobie przechowujemy' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Zasady newslettera, wersja 1' })).toBeVisible()
  await expect(page.getByText('Wydanie 1: Wieści')).toBeVisible()
  for (const [button, name] of [
    ['Pobierz JSON', 'moje-dane.json'],
    ['Pobierz CSV', 'moje-dane.csv'],
  ] as const) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ])
    expect(file.suggestedFilename()).toBe(name)
    expect(await readFile(await file.path(), 'utf8')).toContain(email)
  }

  await page.getByRole('button', { name: 'Zmień na: angielski' }).click()
  await expect(page.getByText('The language of the messages has been changed.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Erase my address' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(page.url()).toContain('wynik=usunieto')
  await expectAccessible(page)
  expect(await withScope([office.id], (tx) => tx.subscription.count())).toBe(0)

  await visit(path)
  await expect(page.getByRole('heading', { name: 'Nie przechowujemy już tego adresu' })).toBeVisible()
  await expect(page.getByRole('button')).toHaveCount(0)
  const unknown = await page.goto('/moje-dane/nie-ma-takiego')
  expect(unknown?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'Nie rozpoznajemy tego linku' })).toBeVisible()
  await expectAccessible(page)
})

const asScanners: readonly Record<string, string>[] = [
  {},
  { 'sec-purpose': 'prefetch;prerender', purpose: 'prefetch' },
  { 'x-moz': 'prefetch', 'user-agent': 'Mozilla/5.0 (compatible; BingPreview/1.0b)' },
]

test('a scanner that follows every link of every mail ten times, with scripts too, changes nothing', async ({
  page,
  request,
}) => {
  test.slow()
  const newsletter = { ...exampleSettings().newsletter, controlAddress: 'kontrola@urzad.example' }
  const office = await makeOffice({ example: true, settings: { newsletter } })
  for (const locale of ['pl', 'en', 'uk'] as const)
    await makePolicyVersion(office.id, { slug: 'newsletter', kind: 'newsletter', locale, title: 'Zasady' })
  const { issueId, mails } = await everyNewsletterMail(office.id)
  const stateNow = () => withScope('everything', (tx) => tx.issue.findUniqueOrThrow({ where: { id: issueId } }))
  await expect.poll(async () => (await stateNow()).state, { timeout: 30_000 }).toBe('finished')
  const links = [...new Set(mails.flatMap((mail) => mail.links))]
  // the test is about something: every kind leads to the reader's own data and out, but for the copy that nobody subscribed to
  for (const { kind, links: own } of mails)
    expect([
      kind,
      own.some((link) => link.includes('/moje-dane/')),
      own.some((link) => link.includes('wypis/')),
    ]).toEqual([kind, true, true])
  expect(links.filter((link) => link.includes('/potwierdz/')).length).toBeGreaterThanOrEqual(3)
  const before = await newsletterDigest(office.id)
  for (let round = 0; round < 10; round++)
    for (const link of links) {
      const headers = asScanners[round % asScanners.length] ?? {}
      const answers = [await request.get(link, { headers }), await request.head(link, { headers })]
      for (const answer of answers) expect([200, 404], `${answer.status()} ${link}`).toContain(answer.status())
    }
  for (const link of links) await page.goto(link)
  expect(await newsletterDigest(office.id)).toEqual(before)
})

test('the mail program’s own button ends it at once: no cookie, another origin, an empty answer, twice', async ({
  request,
}) => {
  const office = await makeOffice({ example: true })
  const { id } = await makeSubscription(office.id)
  const { id: issueId } = await makeSentIssue(office.id, {
    state: 'paused',
    deliveries: [{ subscriptionId: id, state: 'pending' }],
  })
  const press = () =>
    request.post(`/api/wypis/${tokenFor('stop', id)}`, {
      headers: { origin: 'https://poczta.example', 'content-type': 'application/x-www-form-urlencoded' },
      data: 'List-Unsubscribe=One-Click',
    })
  for (const answer of [await press(), await press()]) {
    expect(answer.status()).toBe(200)
    expect(await answer.text()).toBe('')
    expect(answer.headers()['set-cookie']).toBeUndefined()
  }
  const [delivery] = await withScope([office.id], (tx) => tx.delivery.findMany({ where: { issueId } }))
  expect(delivery).toMatchObject({ state: 'skipped', reason: 'left', subscriptionId: null })
  expect(await withScope([office.id], (tx) => tx.subscription.count())).toBe(0)
})
