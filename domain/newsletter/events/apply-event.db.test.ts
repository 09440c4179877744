// What comes back, against a real database: every kind of event, repeated and in any order; what stops a reader and what ends one.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { openAlarms } from '@/domain/mail/alarms'
import { trackingAllows } from '@/domain/mail/tracking'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { makeIssue } from '@/prisma/make-issue'
import { type MadeOffice, makeOffice, makePerson, makeSubscription } from '@/prisma/makers'
import { addressHash } from '../end-subscription'
import { markOf, outcomeOfRefusal, reasonOf, resumedFields } from '../rules/bounces'
import { type DeliveryStateName, deliveryStates } from '../rules/delivery-states'
import { applyEvent, type Reach } from './apply-event'
import { noteOutcome } from './note-outcome'
import { readEvent } from './read-event'

let office: MadeOffice
beforeEach(async () => {
  office = await makeOffice()
})

type Wire = { type: string; data?: Record<string, unknown> }
const everything: Reach = 'everything'

async function tell(wire: Wire, { id = `msg_${randomUUID()}`, reach = everything } = {}) {
  const body = { created_at: now().toISOString(), ...wire }
  const event = readEvent(id, JSON.stringify(body), now())
  if (!event) throw new Error('the event was not read')
  return withScope('everything', (tx) => applyEvent(tx, event, reach))
}
const about = (delivery: string, type: string, more: Record<string, unknown> = {}): Wire => ({
  type: `email.${type}`,
  data: { email_id: `re-${delivery}`, to: ['ktos@skrzynka.example'], tags: { delivery }, ...more },
})
const bounced = (delivery: string, code: string) =>
  about(delivery, 'bounced', { bounce: { type: 'Permanent', subType: 'General', message: `${code} no` } })
const hard = (delivery: string) => bounced(delivery, '550 5.1.1')
const soft = (delivery: string) => bounced(delivery, '452 4.2.2')

const delivery = (id: string) => withScope('everything', (tx) => tx.delivery.findUniqueOrThrow({ where: { id } }))
const reader = (id: string) => withScope('everything', (tx) => tx.subscription.findUnique({ where: { id } }))

/** Deliveries of one reader in so many issues, an hour apart. */
async function history(count: number, state: DeliveryStateName = 'accepted') {
  const { id: subscriptionId, email } = await makeSubscription(office.id)
  const ids: string[] = []
  for (let n = 0; n < count; n++) {
    const issue = await makeIssue(office.id, { state: 'finished', deliveries: { [state]: 1 } })
    const id = issue.deliveries[0]?.id ?? ''
    const handedAt = new Date(now().getTime() - (count - n) * 3_600_000)
    await withScope('everything', (tx) => tx.delivery.update({ where: { id }, data: { subscriptionId, handedAt } }))
    ids.push(id)
  }
  return { subscriptionId, email, ids: ids as [string, ...string[]] }
}

describe('a delivery', () => {
  it.each([
    ['sent', 'uncertain', 'accepted', null],
    ['delivered', 'accepted', 'delivered', null],
    ['delivered', 'uncertain', 'delivered', null],
    ['delivered', 'handed', 'delivered', null],
    ['delivery_delayed', 'accepted', 'accepted', 'delayed'],
    ['delivery_delayed', 'delivered', 'delivered', null],
    ['failed', 'accepted', 'failed', 'provider_failed'],
    ['suppressed', 'accepted', 'failed', 'hard:provider_suppressed'],
    ['sent', 'delivered', 'delivered', null],
  ] as const)('%s on %s makes it %s', async (type, before, after, reason) => {
    const { ids } = await history(1, before)
    await tell(about(ids[0], type))
    expect(await delivery(ids[0])).toMatchObject({ state: after, reason, providerId: `re-${ids[0]}` })
  })

  it('is found by the provider’s id when the tag is missing, and events of others are kept as unknown', async () => {
    const { ids } = await history(1)
    await tell(about(ids[0], 'sent'))
    await tell({ type: 'email.delivered', data: { email_id: `re-${ids[0]}` } })
    expect((await delivery(ids[0])).state).toBe('delivered')
    expect(await tell(about(randomUUID(), 'delivered'))).toBe('unknown')
    expect(await tell({ type: 'email.delivered' })).toBe('unknown')
    expect(await tell({ type: 'suppression.added', data: { email: 'ktos@skrzynka.example' } })).toBe('ignored')
  })

  it('counts the same event once, also when two copies come at the same moment', async () => {
    const { ids } = await history(1)
    const id = `msg_${randomUUID()}`
    const outcomes = await Promise.all([tell(soft(ids[0]), { id }), tell(soft(ids[0]), { id })])
    expect(outcomes.toSorted()).toEqual(['applied', 'repeated'])
    expect(await tell(soft(ids[0]), { id })).toBe('repeated')
  })

  it('is out of reach of another office’s secret', async () => {
    const { ids, subscriptionId } = await history(1)
    const other = await makeOffice()
    expect(await tell(about(ids[0], 'complained'), { reach: [other.id] })).toBe('unknown')
    expect((await delivery(ids[0])).state).toBe('accepted')
    expect(await reader(subscriptionId)).toMatchObject({ state: 'active' })
    expect(await tell(about(ids[0], 'delivered'), { reach: [office.id] })).toBe('applied')
  })

  it('is heard of although the receiver of another office at the same account brought the event first', async () => {
    const { ids } = await history(1)
    const other = await makeOffice()
    const id = `msg_${randomUUID()}`
    expect(await tell(about(ids[0], 'delivered'), { id, reach: [other.id] })).toBe('unknown')
    expect(await tell(about(ids[0], 'delivered'), { id, reach: [office.id] })).toBe('applied')
    expect(await tell(about(ids[0], 'delivered'), { id, reach: [office.id] })).toBe('repeated')
    expect(await tell(about(ids[0], 'delivered'), { id })).toBe('nothing_new')
  })

  it('keeps no address, no subject and no text of what came', async () => {
    const { ids } = await history(1)
    await tell(
      about(ids[0], 'bounced', {
        bounce: { type: 'Permanent', subType: 'General', message: '550 5.1.1 <tajny@skrzynka.example> unknown' },
      }),
    )
    const kept = await withScope('everything', (tx) => tx.providerEvent.findMany({ where: { deliveryId: ids[0] } }))
    expect(JSON.stringify([kept, await delivery(ids[0])])).not.toContain('@')
  })
})

describe('a reader', () => {
  it('is stopped at once by a hard bounce', async () => {
    const { ids, subscriptionId } = await history(1)
    await tell(hard(ids[0]))
    expect(await delivery(ids[0])).toMatchObject({ state: 'bounced', reason: 'hard:5.1.1' })
    expect(await reader(subscriptionId)).toMatchObject({ state: 'stopped', stopReason: 'hard_bounce' })
  })

  it('is stopped by the third soft bounce, and not when a mail arrived between', async () => {
    const { ids, subscriptionId } = await history(5)
    for (const id of ids.slice(0, 2)) await tell(soft(id))
    await tell(about(ids[2] ?? '', 'delivered'))
    await tell(soft(ids[3] ?? ''))
    expect(await reader(subscriptionId)).toMatchObject({ state: 'active', outcomes: 's' })
    const again = await history(3)
    for (const id of again.ids) await tell(soft(id))
    expect(await reader(again.subscriptionId)).toMatchObject({ state: 'stopped', stopReason: 'soft_bounces' })
  })

  it('is not stopped because we were refused, nor by an answering machine', async () => {
    const { ids, subscriptionId } = await history(5)
    for (const id of ids.slice(0, 4)) await tell(bounced(id, '550 5.7.1'))
    const away = { type: 'Transient', subType: 'General', message: 'Automatic reply: out of office' }
    expect(await tell(about(ids[4] ?? '', 'bounced', { bounce: away }))).toBe('ignored')
    expect(await reader(subscriptionId)).toMatchObject({ state: 'active' })
    expect((await delivery(ids[4] ?? '')).state).toBe('accepted')
  })

  it('who complains is gone, with a suppression that says why; whatever comes later finds nobody', async () => {
    const { ids, subscriptionId, email } = await history(1)
    await tell(about(ids[0], 'complained'))
    expect(await reader(subscriptionId)).toBeNull()
    const key = { officeId: office.id, addressHash: addressHash(office.id, email) }
    const [kept, proof] = await withScope('everything', async (tx) => [
      await tx.suppression.findFirst({ where: key }),
      await tx.consentProof.findFirst({ where: key }),
    ])
    expect([kept?.reason, proof?.endReason]).toEqual(['complaint', 'complaint'])
    await tell(about(ids[0], 'delivered'))
    await tell(hard(ids[0]))
    expect(await delivery(ids[0])).toMatchObject({ state: 'complained', subscriptionId: null })
  })

  it('who was resumed is judged by what is sent from then on', async () => {
    const { ids, subscriptionId } = await history(3)
    for (const id of ids) await tell(soft(id))
    await withScope('everything', (tx) =>
      tx.subscription.update({ where: { id: subscriptionId }, data: resumedFields(now()) }),
    )
    await tell(hard(ids[1] ?? ''))
    expect(await reader(subscriptionId)).toMatchObject({ state: 'active', outcomes: '', stopReason: null })
  })

  it('keeps the history of deliveries that are deleted', async () => {
    const { ids, subscriptionId } = await history(3)
    await tell(soft(ids[0]))
    await tell(soft(ids[1] ?? ''))
    await withScope('everything', (tx) => tx.delivery.deleteMany({ where: { id: { in: ids.slice(0, 2) } } }))
    expect(await reader(subscriptionId)).toMatchObject({ olderOutcomes: 'ss', outcomes: 'ss' })
    await tell(soft(ids[2] ?? ''))
    expect(await reader(subscriptionId)).toMatchObject({
      state: 'stopped',
      stopReason: 'soft_bounces',
      outcomes: 'sss',
    })
  })

  it('is judged by the same rules when an SMTP server refuses', async () => {
    const { ids, subscriptionId } = await history(3, 'handed')
    for (const id of ids.slice(0, 2))
      await withScope('everything', async (tx) => {
        const outcome = outcomeOfRefusal('smtp_refused:452:4.2.2')
        await noteOutcome(tx, { id }, outcome)
        await tx.delivery.update({ where: { id }, data: { state: 'failed', reason: reasonOf(outcome) } })
      })
    expect(await reader(subscriptionId)).toMatchObject({ state: 'active', outcomes: 'ss' })
    await withScope('everything', (tx) =>
      noteOutcome(tx, { id: ids[2] ?? '' }, outcomeOfRefusal('smtp_refused:550:5.1.1')),
    )
    expect(await reader(subscriptionId)).toMatchObject({ state: 'stopped', stopReason: 'hard_bounce' })
  })
})

describe('order and repetition', () => {
  const kinds = [
    'sent',
    'delivered',
    'delivery_delayed',
    'hard',
    'soft',
    'block',
    'failed',
    'suppressed',
    'complained',
  ] as const
  const wireOf = (id: string, kind: (typeof kinds)[number]): Wire =>
    kind === 'hard'
      ? hard(id)
      : kind === 'soft'
        ? soft(id)
        : kind === 'block'
          ? bounced(id, '550 5.7.1')
          : about(id, kind)

  it('do not matter: the same events end in the same states', async () => {
    const events = fc.uniqueArray(fc.tuple(fc.nat({ max: 3 }), fc.constantFrom(...kinds)), {
      minLength: 1,
      maxLength: 8,
      selector: (event) => event.join(),
    })
    const cases = events.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })),
    )
    const end = async (told: readonly (readonly [number, (typeof kinds)[number]])[]) => {
      const { ids, subscriptionId } = await history(4)
      for (const [place, kind] of told) await tell(wireOf(ids[place] ?? '', kind))
      const rows = await Promise.all(ids.map(delivery))
      const { state, stopReason, outcomes } = (await reader(subscriptionId)) ?? {}
      return { rows: rows.map((row) => `${row.state} ${row.reason}`), state, stopReason, outcomes }
    }
    await fc.assert(
      fc.asyncProperty(cases, async ([all, shuffled]) => {
        expect(await end(shuffled)).toEqual(await end(all))
      }),
      { numRuns: 18 },
    )
  }, 60_000)
})

describe('a single mail', () => {
  const made = (data: Record<string, string> = {}) =>
    withScope('everything', (tx) =>
      tx.mailMessage.create({
        data: {
          ...{
            id: randomUUID(),
            officeId: office.id,
            template: 'newsletter-welcome',
            recipient: 'x@skrzynka.example',
            data,
          },
          ...{ state: 'sent', providerId: `re-${randomUUID()}`, nextAttemptAt: now(), createdAt: now(), sentAt: now() },
        },
      }),
    )
  const told = (id: string | null, type: string, more = {}): Wire => ({
    type: `email.${type}`,
    data: { email_id: id, ...more },
  })
  const noBox = { bounce: { type: 'Permanent', subType: 'General', message: '550 5.1.1' } }

  it('that bounced shows as failed with its code, and stops the reader it was for', async () => {
    const { id: subscriptionId } = await makeSubscription(office.id)
    const mail = await made({ subscriptionId })
    expect(await tell(told(mail.providerId, 'bounced', noBox))).toBe('mail')
    const row = await withScope('everything', (tx) => tx.mailMessage.findUniqueOrThrow({ where: { id: mail.id } }))
    expect(row).toMatchObject({ state: 'failed', lastError: 'bounce:hard:5.1.1' })
    expect(await reader(subscriptionId)).toMatchObject({ state: 'stopped', stopReason: 'hard_bounce' })
  })

  it('that was complained of ends the subscription too', async () => {
    const { id: subscriptionId } = await makeSubscription(office.id)
    const mail = await made({ subscriptionId })
    await tell(told(mail.providerId, 'complained'))
    expect(await reader(subscriptionId)).toBeNull()
  })
})

it('an opened mail is not counted, it raises the alarm and holds the next issue', async () => {
  const { ids } = await history(1)
  await withScope('everything', (tx) =>
    tx.officeMailRoute.create({ data: { officeId: office.id, transport: 'resend', updatedAt: now() } }),
  )
  expect(await tell(about(ids[0], 'opened'))).toBe('tracking')
  expect(await tell(about(ids[0], 'clicked'))).toBe('tracking')
  expect((await delivery(ids[0])).state).toBe('accepted')
  expect(await withScope([office.id], (tx) => trackingAllows(tx, office.id))).toBe('provider_tracks')
  const { actor } = await makePerson({ administrator: true })
  expect((await openAlarms(actor)).filter(({ officeId }) => officeId === office.id)).toHaveLength(1)
})

it('the database and the rules read a delivery alike', async () => {
  const reasons = [null, 'delayed', 'soft:4.2.2', 'hard:5.1.1', 'block:5.7.1', 'resend:422']
  const all = deliveryStates.flatMap((state) =>
    reasons.flatMap((reason) => ['smtp', 'resend', null].map((route) => ({ state, reason, route }))),
  )
  for (const one of all) {
    const [row] = await withScope(
      'everything',
      (tx) => tx.$queryRaw<{ mark: string }[]>`
      SELECT delivery_mark(${one.state}::delivery_state, ${one.reason}, ${one.route}) AS mark`,
    )
    expect({ ...one, mark: row?.mark }).toEqual({ ...one, mark: markOf(one) })
  }
})
