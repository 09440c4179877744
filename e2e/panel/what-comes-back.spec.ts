// What comes back, as people see it: the webhook's secret in the office's settings, a signed event of opening that holds the next
// issue, and the button behind the link in the copy at the control address.
import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { sealWebhookSecret } from '@/domain/mail/webhook-secrets'
import { withScope } from '@/lib/db/client'
import { tokenFor } from '@/lib/token'
import { makeIssue } from '@/prisma/make-issue'
import { expect, test } from '../support/fixtures'

const key = randomBytes(24)

function signed(body: string) {
  const [id, time] = [`msg_${randomUUID()}`, String(Math.floor(Date.now() / 1000))]
  const mac = createHmac('sha256', key).update(`${id}.${time}.${body}`).digest('base64')
  return { 'content-type': 'application/json', 'svix-id': id, 'svix-timestamp': time, 'svix-signature': `v1,${mac}` }
}

test('a secret is checked before it is saved; a signed event of opening is heard and holds the next issue', async ({
  office,
  visit,
  signedIn,
  request,
}) => {
  const page = await signedIn([], { administrator: true })
  const settings = `/panel/urzedy/${office.slug}/ustawienia/poczta`
  await visit(settings, page)
  await page.getByLabel('Resend', { exact: true }).check()
  await page.getByLabel(/^Adres nadawcy/).fill('newsletter@urzad.example')
  await page.getByLabel(/^Sekret webhooka Resend/).fill('whsec_za-krotki')
  await page.getByRole('button', { name: 'Zapisz trasę' }).click()
  await expect(page.getByRole('link', { name: /Sekret zaczyna się od whsec_/ })).toBeVisible()

  // saved past the form: saving a real route asks the provider, and journeys ask nobody
  const webhookSecretEnc = sealWebhookSecret(office.id, `whsec_${key.toString('base64')}`)
  await withScope([office.id], (tx) =>
    tx.officeMailRoute.create({
      data: { officeId: office.id, transport: 'resend', webhookSecretEnc, updatedAt: new Date() },
    }),
  )
  const issue = await makeIssue(office.id, { state: 'finished', deliveries: { accepted: 1 } })
  const delivery = issue.deliveries[0]?.id ?? ''
  const body = JSON.stringify({ type: 'email.opened', data: { email_id: 're', tags: { delivery } } })
  const tell = (data: string) => request.post('/api/resend', { data, headers: signed(body) })
  // the secret was saved a moment ago: the provider would come again too
  await expect.poll(async () => (await tell(body)).status()).toBe(200)
  await visit(settings, page)
  await expect(page.getByText('Dostawca poczty śledzi odbiorców, więc newsletter nie zostanie wysłany.')).toBeVisible()
  await expect(page.getByText('Dostawca zgłosił otwarcie wiadomości lub kliknięcie linku.')).toBeVisible()
})

test('the control copy is confirmed by a button; opening its link changes nothing', async ({
  office,
  visit,
  page,
  request,
}) => {
  const issue = await makeIssue(office.id, { state: 'finished', control: 'accepted', deliveries: { delivered: 1 } })
  const id = issue.controlId ?? ''
  const path = `/potwierdz/${tokenFor('control', id)}`
  const state = async () =>
    (await withScope('everything', (tx) => tx.delivery.findUniqueOrThrow({ where: { id } }))).state
  await request.get(path)
  await request.head(path)
  await visit(path)
  expect(await state()).toBe('accepted')
  await page.getByRole('button', { name: 'Potwierdzam: wydanie dotarło' }).click()
  await expect(page.getByRole('heading', { name: 'Wydanie dotarło na adres kontrolny' })).toBeVisible()
  expect(await state()).toBe('delivered')
})
