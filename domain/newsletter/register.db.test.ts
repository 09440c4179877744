// The register as staff use it: rights, search, one person, export as a stream, erasure by retyping.
import { beforeEach, describe, expect, it } from 'vitest'
import { pool, withScope } from '@/lib/db/client'
import { tablesHolding } from '@/lib/db/testing/database-text'
import { type MadeOffice, type MadePerson, makeOffice, makePerson, makeSubscription } from '@/prisma/makers'
import { eraseSubscriber } from './commands'
import { exportSubscribers } from './export'
import { eraseNewsletterData, findNewsletterData } from './personal-data'
import { searchSubscribers, subscriber, subscriberCounts } from './queries'

let office: MadeOffice
let dpo: MadePerson

beforeEach(async () => {
  office = await makeOffice()
  dpo = await makePerson({ roles: { [office.id]: ['dpo'] } })
})

const trail = () =>
  withScope('everything', (tx) => tx.auditEvent.findMany({ where: { officeId: office.id }, orderBy: { seq: 'asc' } }))

async function many(count: number): Promise<void> {
  await withScope(
    [office.id],
    (tx) => tx.$executeRaw`
      INSERT INTO subscriptions (id, office_id, email, state, locale, channel, asked_at, confirmed_at, consent_texts)
      SELECT gen_random_uuid(), ${office.id}::uuid, 'osoba-' || lpad(n::text, 7, '0') || '@skrzynka.example', 'active', 'pl', 'import',
        now(), now(), '[]' FROM generate_series(1, ${count}::int) AS n`,
  )
}

describe('rights', () => {
  it('give numbers to every role, persons to two, nothing to others', async () => {
    const { id } = await makeSubscription(office.id)
    for (const role of ['editor', 'publisher', 'controller', 'analyst'] as const) {
      const { actor } = await makePerson({ roles: { [office.id]: [role] } })
      expect(await subscriberCounts(actor, office.id)).toMatchObject({ active: 1, pending: 0 })
      await expect(searchSubscribers(actor, office.id, 'mieszkaniec')).rejects.toMatchObject({ code: 'forbidden' })
      await expect(subscriber(actor, office.id, id)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(exportSubscribers(actor, office.id, 'csv').next()).rejects.toMatchObject({ code: 'forbidden' })
      await expect(eraseSubscriber(actor, office.id, id, 'x')).rejects.toMatchObject({ code: 'forbidden' })
    }
    const other = await makeOffice()
    const stranger = await makePerson({ roles: { [other.id]: ['dpo', 'coordinator'] }, administrator: true })
    await expect(subscriberCounts(stranger.actor, office.id)).rejects.toMatchObject({ code: 'forbidden' })
    const outsider = await makePerson({ roles: { [other.id]: ['dpo'] } })
    await expect(subscriberCounts(outsider.actor, office.id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(subscriber(outsider.actor, other.id, id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(eraseSubscriber(outsider.actor, other.id, id, 'x')).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('search', () => {
  it('finds by the beginning, takes no wildcards, and keeps what was typed out of the trail', async () => {
    const { email } = await makeSubscription(office.id, { email: 'a_b%c@skrzynka.example' })
    await makeSubscription(office.id, { email: 'axbxc@skrzynka.example' })
    const found = async (text: string) =>
      (await searchSubscribers(dpo.actor, office.id, text)).found.map((row) => row.email)
    expect(await found('a_b%')).toEqual([email])
    expect(await found('A_B%C@skrzynka.example ')).toEqual([email])
    expect(await found('%_%')).toEqual([])
    await expect(searchSubscribers(dpo.actor, office.id, 'a')).rejects.toMatchObject({ code: 'invalid' })
    expect(await tablesHolding(email)).toEqual(['public.subscriptions'])
    expect((await trail()).filter(({ type }) => type === 'subscribers.searched')).toHaveLength(3)
  })

  it('shows the first fifty and says that there are more', async () => {
    await many(60)
    expect(await searchSubscribers(dpo.actor, office.id, 'osoba-')).toMatchObject({ more: true, found: { length: 50 } })
  })
})

describe('export', () => {
  it('streams every row once, in order, and is recorded before the first byte', async () => {
    await many(25_000)
    const pieces = exportSubscribers(dpo.actor, office.id, 'ndjson')
    const first = await pieces.next()
    expect((await trail()).at(-1)).toMatchObject({
      type: 'subscribers.exported',
      data: { format: 'ndjson', count: 25_000 },
    })
    let text = String(first.value)
    for await (const piece of pieces) text += piece
    const emails = text
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { email: string }).email)
    expect(emails).toHaveLength(25_000)
    expect(new Set(emails).size).toBe(25_000)
    expect(emails).toEqual(emails.toSorted())
  })

  it('gives its connection back when the reader goes away', async () => {
    await many(5000)
    for (let n = 0; n < 30; n++) {
      const pieces = exportSubscribers(dpo.actor, office.id, 'csv')
      await pieces.next()
      await pieces.next()
      await pieces.return(undefined)
    }
    expect(pool().waitingCount).toBe(0)
    expect(pool().idleCount).toBe(pool().totalCount)
  })
})

describe('erasure', () => {
  it('needs the address retyped and leaves nothing clear, in the trail neither', async () => {
    const { id, email } = await makeSubscription(office.id)
    await expect(eraseSubscriber(dpo.actor, office.id, id, 'inny@skrzynka.example')).rejects.toMatchObject({
      code: 'invalid',
      fields: { confirmation: expect.any(String) },
    })
    expect(await eraseSubscriber(dpo.actor, office.id, id, ` ${email.toUpperCase()} `)).toMatchObject({ proof: true })
    expect(await tablesHolding(email)).toEqual([])
    expect((await trail()).at(-1)).toMatchObject({ type: 'subscribers.erased', subjectId: id })
    const { ended, found } = await searchSubscribers(dpo.actor, office.id, email)
    expect([found.length, ended.length]).toEqual([0, 1])
  })

  it('finds and erases by address for the register of personal data', async () => {
    const { email } = await makeSubscription(office.id)
    const find = () => withScope([office.id], (tx) => findNewsletterData(tx, office.id, email))
    expect(await find()).toMatchObject({ subscription: { email }, suppressed: false, earlierConsents: [] })
    expect(await withScope([office.id], (tx) => eraseNewsletterData(tx, office.id, email))).toBe(true)
    expect(await find()).toMatchObject({
      subscription: null,
      suppressed: true,
      earlierConsents: [{ endReason: 'erased_by_staff' }],
    })
  })
})
