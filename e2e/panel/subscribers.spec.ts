// The desk for subscribers and mail: who sees what, search, proof, exports, erasure, retry.
import { randomUUID } from 'node:crypto'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { makeOffice, makePolicyVersion, makeSubscription } from '@/prisma/makers'
import { expectAccessible } from '../support/accessibility'
import { expect, test } from '../support/fixtures'

const desk = (slug: string, part = '') => `/panel/urzedy/${slug}/subskrybenci${part}`

test('every role sees numbers; persons are for the coordinator and the IOD', async ({ office, signedIn, visit }) => {
  const { id } = await makeSubscription(office.id)
  const editor = await signedIn(['editor'])
  await visit(desk(office.slug), editor)
  await expect(editor.getByText('Aktywne adresy')).toBeVisible()
  await expect(editor.getByRole('button', { name: 'Szukaj' })).toHaveCount(0)
  for (const part of [`/${id}`, '/eksport/csv', `/${id}/eksport/json`])
    expect((await editor.request.get(desk(office.slug, part), { maxRedirects: 0 })).status()).toBeGreaterThanOrEqual(
      403,
    )
  const administrator = await signedIn([], { administrator: true })
  expect((await administrator.request.get(desk(office.slug))).status()).toBe(404)
})

test('the IOD finds a person, sees the proof, gives out the data and erases', async ({ office, signedIn, visit }) => {
  const { versionId, policyId } = await makePolicyVersion(office.id, {
    slug: 'newsletter',
    kind: 'newsletter',
    title: 'Zasady newslettera',
  })
  const { id, email } = await makeSubscription(office.id)
  await makeSubscription(office.id, { email: '=cmd@skrzynka.example' })
  const texts = [{ policyId, versionId, number: 1, locale: 'pl', sha256: 'b'.repeat(64) }]
  await withScope([office.id], (tx) => tx.subscription.update({ where: { id }, data: { consentTexts: texts } }))
  const page = await signedIn(['dpo'])
  await visit(desk(office.slug), page)
  await page.getByLabel('Adres e-mail albo jego początek').fill(email.slice(0, 14))
  await page.getByRole('button', { name: 'Szukaj' }).click()
  await expect(page.getByRole('link', { name: email })).toBeVisible()
  expect(page.url()).not.toContain(email.slice(0, 14))
  await expectAccessible(page)

  await page.getByRole('link', { name: email }).click()
  await expect(page.getByRole('heading', { name: email })).toBeVisible()
  await expect(page.getByText('Zasady newslettera, wersja 1 (polski)')).toBeVisible()
  await expectAccessible(page)

  const json = await (await page.request.get(desk(office.slug, `/${id}/eksport/json`))).json()
  expect(json).toMatchObject({ newsletter: { email, state: 'active', texts: [{ versionId }] } })
  expect(await (await page.request.get(desk(office.slug, `/${id}/eksport/html`))).text()).toContain(email)
  const csv = await (await page.request.get(desk(office.slug, '/eksport/csv'))).text()
  expect(csv.split('\r\n')[0]).toBe(
    'email,state,locale,channel,askedAt,mailedAt,confirmedAt,expiresAt,reconfirmAskedAt,stoppedAt,stopReason,consentNote,consentTexts',
  )
  expect(csv).toContain(`\r\n${email},active`)
  expect(csv).toContain(`'=cmd@skrzynka.example`)
  const lines = (await (await page.request.get(desk(office.slug, '/eksport/ndjson'))).text()).trim().split('\n')
  expect(lines.map((line) => JSON.parse(line).email)).toContain(email)

  await page.getByLabel('Przepisz adres e-mail tej osoby').fill('inna@skrzynka.example')
  await page.getByRole('button', { name: 'Usuń dane na zawsze' }).click()
  await expect(page.getByRole('alert', { name: /Popraw błędy/ })).toContainText('To nie jest adres tej osoby')
  await page.getByLabel('Przepisz adres e-mail tej osoby').fill(email.toUpperCase())
  await page.getByRole('button', { name: 'Usuń dane na zawsze' }).click()
  await expect(page.getByText('Dane zostały usunięte')).toBeVisible()
  await page.getByLabel('Adres e-mail albo jego początek').fill(email)
  await page.getByRole('button', { name: 'Szukaj' }).click()
  await expect(page.getByText('Nie ma takiego adresu')).toBeVisible()
  await expect(page.getByText('usunięcie przez pracownika')).toBeVisible()

  const trail = await withScope('everything', (tx) =>
    tx.auditEvent.findMany({ where: { officeId: office.id, type: { startsWith: 'subscribers.' } } }),
  )
  expect(new Set(trail.map(({ type }) => type))).toEqual(
    new Set([
      'subscribers.searched',
      'subscribers.viewed',
      'subscribers.exported',
      'subscribers.person_exported',
      'subscribers.erased',
    ]),
  )
  expect(JSON.stringify(trail, (_key, value) => (typeof value === 'bigint' ? String(value) : value))).not.toContain(
    email,
  )
})

test('an office of others gives nothing away', async ({ office, signedIn }) => {
  const other = await makeOffice()
  const { id } = await makeSubscription(other.id)
  const page = await signedIn(['dpo', 'coordinator'])
  for (const path of [
    desk(other.slug),
    desk(other.slug, `/${id}`),
    desk(office.slug, `/${id}`),
    desk(other.slug, '/eksport/csv'),
    desk(office.slug, `/${id}/eksport/json`),
  ])
    expect([path, (await page.request.get(path)).status()]).toEqual([path, 404])
})

test('a failed mail is visible with its reason and can be tried again', async ({ office, signedIn, visit }) => {
  const id = randomUUID()
  const at = now()
  await withScope([office.id], (tx) =>
    tx.mailMessage.create({
      data: {
        id,
        officeId: office.id,
        template: 'newsletter-welcome',
        recipient: 'czytelnik@skrzynka.example',
        data: {},
        state: 'failed',
        attempts: 20,
        lastError: 'smtp_login',
        nextAttemptAt: at,
        createdAt: at,
      },
    }),
  )
  const page = await signedIn(['coordinator'])
  await visit(`/panel/urzedy/${office.slug}/poczta`, page)
  await expect(page.getByText('serwer pocztowy odrzucił nazwę użytkownika lub hasło')).toBeVisible()
  await expect(page.getByText('czytelnik@')).toHaveCount(0)
  await page.getByRole('button', { name: 'Ponów teraz' }).click()
  await expect
    .poll(
      () => withScope([office.id], (tx) => tx.mailMessage.findUnique({ where: { id } })).then((mail) => mail?.state),
      { timeout: 20_000 },
    )
    .toBe('sent')
})

test('the outbox is the administrator’s', async ({ office, signedIn, visit }) => {
  const id = randomUUID()
  const at = now()
  await withScope([office.id], (tx) =>
    tx.mailMessage.create({
      data: {
        id,
        officeId: office.id,
        template: 'mail-test',
        recipient: 'urzad@testowo.example',
        data: {},
        state: 'sent',
        route: 'outbox',
        nextAttemptAt: at,
        createdAt: at,
        sentAt: at,
      },
    }),
  )
  const page = await signedIn([], { administrator: true })
  await visit('/panel/poczta', page)
  await visit(`/panel/poczta/${id}`, page)
  await expect(page.getByRole('heading', { name: `Wiadomość próbna – ${office.settings.names.short}` })).toBeVisible()
  const html = await page.request.get(`/panel/poczta/${id}/html`)
  expect(html.headers()['content-security-policy']).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  )
  expect(await html.text()).toContain('<html lang="pl"')
})
