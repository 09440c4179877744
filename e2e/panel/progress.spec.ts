// A sending that goes on, as a publisher sees it: held, let go, finished, with the equation; what a person decides about uncertain mails;
// ended before its time; addresses for those who may see them. Sent through the local outbox by the worker beside the tests.
import { startIssue } from '@/domain/newsletter/commands/start-issue'
import { withScope } from '@/lib/db/client'
import { makeIssue, makeReadyIssue } from '@/prisma/make-issue'
import { expect, test } from '../support/fixtures'

const addressOf = (slug: string, issueId: string) => `/panel/urzedy/${slug}/newsletter/${issueId}/przebieg`

test('a sending is seen to its end without opening the page again', async ({ office, signedIn, visit }) => {
  test.setTimeout(90_000)
  const desk = await signedIn(['publisher'])
  const { id, revision, contents } = await makeReadyIssue(office.id, 250)
  await startIssue(desk.person.actor, office.id, { issueId: id, revision }, contents)
  await visit(addressOf(office.slug, id), desk)
  await expect(desk.getByText(/Zgadza się: 250 =/)).toBeVisible()
  await expect(desk.getByText('Załatwiono 250 z 250 (100%)')).toBeVisible({ timeout: 40_000 })
  await expect(desk.getByText('wysłane.', { exact: false }).first()).toBeVisible()
  await expect(desk.getByRole('progressbar')).toHaveAttribute('value', '250')
  await expect(desk.getByRole('button', { name: 'Wstrzymaj wysyłkę' })).toHaveCount(0)
  await expect(desk.getByRole('link', { name: `/${office.slug}/newsletter/archiwum/1` })).toBeVisible()
})

test('a sending is held, let go and ended for good; each says what it does', async ({ office, signedIn, visit }) => {
  test.setTimeout(90_000)
  const desk = await signedIn(['publisher'])
  const { id } = await makeIssue(office.id, { state: 'sending', deliveries: { pending: 3, accepted: 1 } })
  // nobody takes its batch while the test looks
  const waits = (nextAttemptAt: Date) =>
    withScope([office.id], (tx) => tx.issueBatch.updateMany({ where: { issueId: id }, data: { nextAttemptAt } }))
  await withScope([office.id], (tx) =>
    tx.issue.update({ where: { id }, data: { state: 'paused', pausedAt: new Date() } }),
  )
  await waits(new Date(Date.now() + 3_600_000))
  await visit(addressOf(office.slug, id), desk)
  await expect(desk.getByText('wstrzymał ją pracownik')).toBeVisible()
  const cancel = desk.getByRole('form', { name: 'Przerwanie' })
  await cancel.getByRole('button', { name: 'Przerwij wysyłkę' }).click()
  await expect(cancel.getByRole('alert')).toContainText('Przerwanej wysyłki nie można wznowić')
  await cancel.getByLabel('Wiem, że pozostali nie dostaną tego wydania').check()
  await cancel.getByRole('button', { name: 'Przerwij wysyłkę' }).click()
  await expect(desk.getByText('Przerwano wysyłkę na zawsze.')).toBeVisible()
  await expect(desk.getByText(/Zgadza się: 4 = 0 \+ 1 \+ 0 \+ 0 \+ 3/)).toBeVisible()
  await expect(desk.getByText('3: wysyłkę przerwano, zanim przyszła ich kolej')).toBeVisible()
})

test('a person decides about uncertain mails, without script too; addresses are for those who may see them', async ({
  office,
  signedIn,
  visit,
  browser,
}) => {
  test.setTimeout(90_000)
  const desk = await signedIn(['publisher'])
  const made = await makeIssue(office.id, { state: 'finished', deliveries: { accepted: 2, bounced: 1, uncertain: 2 } })
  const address = addressOf(office.slug, made.id)
  await visit(address, desk)
  await expect(desk.getByText('Adresy tych osób widzą koordynator RODO')).toBeVisible()
  expect((await desk.request.get(`${address}/adresy`)).status()).toBe(404)
  const storageState = await desk.context().storageState()
  const context = await browser.newContext({ storageState, javaScriptEnabled: false })
  const plain = await context.newPage()
  await plain.goto(new URL(address, desk.url()).href)
  await plain.getByRole('button', { name: 'Uznaj za wysłane' }).click()
  await expect(plain.getByText('Zaznacz, że wiesz, co się stanie.').first()).toBeVisible()
  await plain.getByLabel(/nie dostać wydania/).check()
  await plain.getByRole('button', { name: 'Uznaj za wysłane' }).click()
  await expect(plain.getByText('Uznano niepewne za wysłane.')).toBeVisible()
  await expect(plain.getByText(/uznano za wysłane \(2\)/)).toBeVisible()
  await expect(plain.getByRole('link', { name: 'Odśwież' })).toHaveAttribute('href', address)
  await context.close()

  const inspector = await signedIn(['dpo'])
  await visit(`${address}/adresy`, inspector)
  const bounced = made.deliveries.find(({ state }) => state === 'bounced')?.email ?? ''
  await expect(inspector.getByRole('link', { name: bounced })).toBeVisible()
  const csv = await inspector.request.get(`${address}/adresy/eksport`)
  expect(await csv.text()).toContain(bounced)
  const state = await inspector.request.get(`${address}/stan`)
  expect(state.headers()['cache-control']).toBe('no-store')
  expect(await state.text()).not.toContain('@')
})
