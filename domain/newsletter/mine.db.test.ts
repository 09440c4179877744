// „Co o mnie przechowujecie” against a real database: everything, nothing of others, nothing after the end, no trace of a look.
import { createHash, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { withScope } from '@/lib/db/client'
import { tablesHolding } from '@/lib/db/testing/database-text'
import { tokenFor } from '@/lib/token'
import { makeOffice, makeRules, makeSubscription } from '@/prisma/makers'
import { makeSentIssue } from '@/prisma/sent-issue'
import { leave } from './public'
import { leaveMine, minePage, speakMine } from './public/mine'
import { mineFile } from './public/mine-files'
import { maskedAddress } from './rules/mine'

async function setting() {
  const office = await makeOffice()
  const { id, email } = await makeSubscription(office.id)
  const other = await makeSubscription(office.id)
  const rules = await makeRules(office.id)
  await withScope([office.id], (tx) => tx.subscription.update({ where: { id }, data: { consentTexts: [rules] } }))
  const fates = [
    { subscriptionId: id, state: 'delivered' },
    { subscriptionId: other.id, state: 'bounced' },
  ] as const
  await makeSentIssue(office.id, { subject: 'Pierwsze', deliveries: fates })
  return { office, id, email, other, rules, token: tokenFor('my-data', id) }
}

const source = { office: 'Urząd', controller: 'Urząd', dpo: 'iod@urzad.example', exportedAt: new Date(0) }

test('the page tells everything kept about this address and nothing of another', async () => {
  const { office, email, other, rules, token } = await setting()
  const page = await minePage(token)
  if (page.state !== 'held') throw new Error(page.state)
  const { mine } = page
  expect(page).toMatchObject({ officeId: office.id, locale: 'pl' })
  expect(mine.subscription).toMatchObject({ email, state: 'active', channel: 'form' })
  expect(mine.texts).toMatchObject([
    { versionId: rules.versionId, policySlug: 'newsletter', title: expect.any(String) },
  ])
  expect(mine.issues).toMatchObject([{ number: 1, subject: 'Pierwsze', state: 'delivered' }])
  expect(JSON.stringify(page)).not.toContain(other.email)
  expect(JSON.stringify(page)).not.toContain(other.id)
})

test('files hold the whole record, with a checksum that fits; a cell starts no formula', async () => {
  const { id, email, token } = await setting()
  await withScope('everything', (tx) =>
    tx.subscription.update({ where: { id }, data: { consentNote: '=HYPERLINK("x")' } }),
  )
  const page = await minePage(token)
  if (page.state !== 'held') throw new Error(page.state)
  const json = JSON.parse(mineFile('json', page.mine, source).body)
  expect(json.newsletter).toMatchObject({ email, state: 'active', issues: [{ number: 1 }] })
  // every column of the table but the office, whatever is added to it
  const columns = Object.keys(
    await withScope('everything', (tx) => tx.subscription.findUniqueOrThrow({ where: { id } })),
  )
  for (const column of columns.filter((name) => name !== 'officeId' && name !== 'consentTexts'))
    expect(json.newsletter, column).toHaveProperty(column)
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  expect(json.checksum.value).toBe(hash(JSON.stringify(json.newsletter)))
  const lines = mineFile('csv', page.mine, source).body.split('\r\n')
  expect(lines.at(-2)).toBe(`checksum,,SHA-256,${hash(`${lines.slice(0, -2).join('\r\n')}\r\n`)}`)
  expect(lines).toContain(`subscription,1,email,${email}`)
  expect(lines.join('\n')).toContain(`"'=HYPERLINK(""x"")"`)
})

test('no other token opens it; looking and asking for files change nothing', async () => {
  const { id, token } = await setting()
  const dump = () =>
    withScope('everything', (tx) => tx.$queryRaw`SELECT md5(string_agg(s::text, '' ORDER BY id)) FROM subscriptions s`)
  const before = await dump()
  for (const purpose of ['join', 'stop', 'leave'] as const)
    expect(await minePage(tokenFor(purpose, id))).toEqual({ state: 'unknown' })
  expect(await minePage('x')).toEqual({ state: 'unknown' })
  expect(await minePage(tokenFor('my-data', randomUUID()))).toEqual({ state: 'gone' })
  await minePage(token)
  expect(await dump()).toEqual(before)
  expect(await speakMine(tokenFor('stop', id), 'en')).toBe(false)
  expect(await leaveMine(tokenFor('stop', id))).toBeNull()
})

test('leaving there erases at once; afterwards the link knows nothing, a second press does nothing', async () => {
  const { email, token } = await setting()
  expect(await leaveMine(token)).toMatchObject({ ended: { locale: 'pl', proof: true } })
  expect(await tablesHolding(email)).toEqual([])
  expect(await minePage(token)).toEqual({ state: 'gone' })
  expect(await leaveMine(token)).toMatchObject({ ended: null })
  expect(await speakMine(token, 'en')).toBe(false)
})

test('the language changes for the mails that follow', async () => {
  const { token } = await setting()
  expect(await speakMine(token, 'uk')).toBe(true)
  expect(await minePage(token)).toMatchObject({ locale: 'uk' })
})

test('one click while an issue is being sent: who left is not written to, the rest stands', async () => {
  const office = await makeOffice()
  const [leaver, stays] = [await makeSubscription(office.id), await makeSubscription(office.id)]
  const { id } = await makeSentIssue(office.id, {
    state: 'paused',
    deliveries: [
      { subscriptionId: leaver.id, state: 'pending' },
      { subscriptionId: stays.id, state: 'pending' },
    ],
  })
  await leave(tokenFor('stop', leaver.id), 'header')
  const rows = await withScope([office.id], (tx) =>
    tx.delivery.findMany({ where: { issueId: id }, orderBy: { state: 'asc' } }),
  )
  expect(rows.map(({ state, reason, subscriptionId }) => [state, reason, subscriptionId])).toEqual([
    ['pending', null, stays.id],
    ['skipped', 'left', null],
  ])
  expect(await tablesHolding(leaver.email)).toEqual([])
})

test.each([
  ['mieszkanka@skrzynka.example', 'm…@s….example'],
  ['a@b.pl', 'a…@b….pl'],
  ['x.y@poczta.gov.pl', 'x…@p….pl'],
])('%s is shown as %s', (address, shown) => expect(maskedAddress(address)).toBe(shown))
