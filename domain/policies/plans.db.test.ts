// Planned publications against a real database: on time, late, too late, of a text that changed, at both changes of clocks, and with
// two workers at once.
import { afterEach, describe, expect, test } from 'vitest'
import { systemActor } from '@/domain/accounts/session'
import { cancelPlan } from '@/domain/policies/commands/cancel-plan'
import { firePlans } from '@/domain/policies/commands/fire-plans'
import { movePlan } from '@/domain/policies/commands/move-plan'
import { planPublication } from '@/domain/policies/commands/plan-publication'
import { publishPlanned } from '@/domain/policies/commands/publish-planned'
import { publishVersion } from '@/domain/policies/commands/publish-version'
import { returnDraft } from '@/domain/policies/commands/return-draft'
import { sendForReview } from '@/domain/policies/commands/send-for-review'
import { publicationDesk } from '@/domain/policies/queries/publication'
import { waitingTexts } from '@/domain/policies/queries/waiting'
import { moveClock, now, polishDay } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { isCoded } from '@/lib/errors'
import { codeFrom, documentSetting } from '@/prisma/document-setting'

const worker = systemActor('próba planów')
const minute = 60_000
let shifted = 0
const wait = (milliseconds: number) => {
  shifted += milliseconds
  moveClock(milliseconds)
}
/** The clock of this process at a moment. */
const at = (moment: string) => wait(Date.parse(moment) - now().getTime())
afterEach(() => {
  moveClock(-shifted)
  shifted = 0
})

async function planSetting() {
  at('2027-03-01T10:00:00Z')
  const setting = await documentSetting({ kind: 'other' })
  const { office, policy, publisher, write } = setting
  const { revision } = await write('Tekst.', 1)
  const which = { policyId: policy.id, locale: 'pl' as const, revision }
  const plan = (publishDay: string, publishTime: string, over: object = {}) =>
    planPublication(publisher, office.id, {
      ...{ ...which, changeNote: 'Zmiana.', effectiveFrom: publishDay, publishDay, publishTime },
      ...over,
    })
  const row = (id: string) =>
    withScope([office.id], (tx) => tx.policyPlan.findUniqueOrThrow({ where: { id }, omit: { sha256: true } }))
  const versions = () =>
    withScope([office.id], (tx) =>
      tx.policyVersion.findMany({ where: { officeId: office.id }, orderBy: { number: 'asc' } }),
    )
  const told = async () => {
    const mails = await withScope([office.id], (tx) => tx.mailMessage.findMany({ where: { officeId: office.id } }))
    return mails.map(({ data }) => (data as { what: string }).what)
  }
  return { ...setting, ...{ which, plan, row, versions, told } }
}

const fire = () => firePlans(worker, 20)

describe('the clock publishes', () => {
  test('at its moment and not before: publisher is who planned, late by seconds, the plan is done', async () => {
    const { publisher, plan, row, versions, office, which } = await planSetting()
    const { id, publishAt } = await plan('2027-03-02', '08:00', { effectiveFrom: '2027-03-10', substantive: false })
    expect(publishAt.toISOString()).toBe('2027-03-02T07:00:00.000Z')
    at('2027-03-02T06:59:30Z')
    await fire()
    expect(await versions()).toEqual([])
    at('2027-03-02T07:00:17Z')
    await fire()
    const [version] = await versions()
    expect(version).toMatchObject({
      number: 1,
      publisherId: publisher.personId,
      substantive: false,
      changeNote: 'Zmiana.',
    })
    expect(version?.lateSeconds).toBeGreaterThanOrEqual(17)
    expect(version?.lateSeconds).toBeLessThan(60)
    expect(version?.effectiveFrom.toISOString()).toMatch(/^2027-03-10/)
    expect(await row(id)).toMatchObject({ state: 'published', versionId: version?.id, problem: null })
    await fire()
    expect(await versions()).toHaveLength(1)
    const event = await withScope([office.id], (tx) =>
      tx.auditEvent.findFirstOrThrow({ where: { officeId: office.id, type: 'policy.published' } }),
    )
    expect(event).toMatchObject({ actorKind: 'system', data: { planId: id } })
    expect(await publicationDesk(publisher, office.id, which)).toMatchObject({ plan: null })
  })

  test('late by nearly two hours: still, and it is recorded', async () => {
    const { plan, versions } = await planSetting()
    await plan('2027-03-02', '08:00')
    at('2027-03-02T08:59:00Z')
    await fire()
    expect((await versions())[0]?.lateSeconds).toBeGreaterThanOrEqual(7140)
  })

  test('two workers at once, and a person beside them: once', async () => {
    const { plan, versions, publisher, office, which } = await planSetting()
    const { id } = await plan('2027-03-02', '08:00')
    at('2027-03-02T07:00:05Z')
    const person = publishPlanned(publisher, office.id, { planId: id, effectiveFrom: '2027-03-02' })
    const fresh = publishVersion(publisher, office.id, { ...which, changeNote: 'x', effectiveFrom: '2027-03-02' })
    const [, , ...people] = await Promise.all([fire(), fire(), codeFrom(person), codeFrom(fresh)])
    expect(await versions()).toHaveLength(1)
    expect(people.filter((code) => code === 'done').length).toBeLessThanOrEqual(1)
  })
})

describe('nothing is published', () => {
  test('later than two hours: it asks by mail; then now, with a day in force that has not passed', async () => {
    const { publisher, as, plan, row, versions, told, office } = await planSetting()
    const second = await as('publisher')
    const { id } = await plan('2027-03-02', '08:00')
    at('2027-03-02T09:00:01Z')
    await fire()
    await fire()
    expect(await versions()).toEqual([])
    expect(await row(id)).toMatchObject({ state: 'asking', problem: 'overdue', decidedAt: null })
    expect(await told()).toEqual(['plan_asking', 'plan_asking'])
    expect(await waitingTexts(publisher, office.id)).toMatchObject([{ kind: 'plan' }])
    at('2027-03-03T09:00:00Z')
    const past = publishPlanned(second, office.id, { planId: id, effectiveFrom: '2027-03-02' })
    expect(await codeFrom(past)).toBe('invalid')
    await publishPlanned(second, office.id, { planId: id, effectiveFrom: '2027-03-03' })
    const [version] = await versions()
    expect(version?.publisherId).toBe(second.personId)
    expect(version?.lateSeconds).toBeGreaterThanOrEqual(93_600)
    expect(await waitingTexts(publisher, office.id)).toEqual([])
  })

  test('asking, then moved: it waits again, and whoever moved it publishes', async () => {
    const { as, plan, row, versions, office } = await planSetting()
    const second = await as('publisher')
    const { id } = await plan('2027-03-02', '08:00')
    at('2027-03-02T12:00:00Z')
    await fire()
    const later = { publishDay: '2027-03-05', publishTime: '07:15', effectiveFrom: '2027-03-05' }
    await movePlan(second, office.id, { planId: id, ...later })
    expect(await row(id)).toMatchObject({ state: 'waiting', problem: null })
    at('2027-03-05T06:15:10Z')
    await fire()
    expect((await versions())[0]?.publisherId).toBe(second.personId)
  })

  test('of a text that was changed: the plan is cancelled and says why; a new one can be made', async () => {
    const { publisher, plan, row, versions, write, office, which } = await planSetting()
    const { id } = await plan('2027-03-02', '08:00')
    expect(await codeFrom(plan('2027-03-03', '08:00'))).toBe('rejected')
    await write('Inny tekst.', which.revision)
    expect(await row(id)).toMatchObject({ state: 'cancelled', problem: 'draft_changed' })
    at('2027-03-02T07:00:05Z')
    await fire()
    expect(await versions()).toEqual([])
    expect(await publicationDesk(publisher, office.id, which)).toMatchObject({ plan: { problem: 'draft_changed' } })
    expect(await codeFrom(cancelPlan(publisher, office.id, { planId: id }))).toBe('rejected')
    expect(await codeFrom(plan('2027-03-03', '08:00', { revision: which.revision + 1 }))).toBe('done')
  })

  test.each([
    ['its text was changed past the rules', 'draft_changed', { draft: { source: 'Podmieniony.' } }],
    ['the linter blocks it by now', 'linter', { kind: 'privacy' }],
    ['its author approved it alone where four eyes are asked by now', 'not_approved', { fourEyes: true }],
    ['its clauses broke', 'text_invalid', { draft: { source: '{{nie.ma.takiej}}' }, bound: true }],
  ])('%s: failed, told by mail', async (_name, problem, change) => {
    const { plan, row, versions, told, office, policy } = await planSetting()
    const { id } = await plan('2027-03-02', '08:00')
    const { draft, kind, fourEyes, bound } = change as {
      draft?: { source: string }
      kind?: 'privacy'
      fourEyes?: true
      bound?: true
    }
    await withScope('everything', async (tx) => {
      if (kind) await tx.policy.update({ where: { id: policy.id }, data: { kind } })
      if (draft) await tx.policyDraft.updateMany({ where: { policyId: policy.id }, data: draft })
      if (bound && draft) {
        const { draftHash } = await import('@/domain/policies/draft-hash')
        const { title } = await tx.policyDraft.findFirstOrThrow({ where: { policyId: policy.id } })
        await tx.policyPlan.update({ where: { id }, data: { sha256: draftHash({ title, ...draft }) } })
      }
      const settings = { ...office.settings, authorship: { ...office.settings.authorship, fourEyes: true } }
      if (fourEyes) await tx.office.update({ where: { id: office.id }, data: { settings } })
    })
    at('2027-03-02T07:00:05Z')
    await fire()
    expect(await versions()).toEqual([])
    expect(await row(id)).toMatchObject({ state: 'failed', problem })
    expect(await told()).toEqual(['plan_failed'])
  })

  test('its first day in force has passed at midnight; its maker is no publisher any more', async () => {
    const first = await planSetting()
    const { id } = await first.plan('2027-03-02', '23:50')
    at('2027-03-02T23:05:00Z')
    await fire()
    expect(await first.row(id)).toMatchObject({ state: 'failed', problem: 'date_past' })
    expect(await first.versions()).toEqual([])
    const second = await planSetting()
    const plan = await second.plan('2027-03-02', '08:00')
    await withScope('everything', (tx) =>
      tx.roleGrant.updateMany({ where: { officeId: second.office.id }, data: { revokedAt: now() } }),
    )
    at('2027-03-02T07:00:05Z')
    await fire()
    expect(await second.row(plan.id)).toMatchObject({ state: 'asking', problem: 'planner_gone' })
    expect(await second.versions()).toEqual([])
  })

  test('cancelled, returned for mending, or somebody published by hand', async () => {
    const one = await planSetting()
    const cancelled = await one.plan('2027-03-02', '08:00')
    await cancelPlan(one.publisher, one.office.id, { planId: cancelled.id })
    const two = await planSetting()
    await sendForReview(two.publisher, two.office.id, { ...two.which, text: '' })
    const returned = await two.plan('2027-03-02', '08:00')
    await returnDraft(two.publisher, two.office.id, { ...two.which, text: 'Popraw.' })
    expect(await two.row(returned.id)).toMatchObject({ state: 'cancelled', problem: 'returned' })
    const three = await planSetting()
    const { id } = await three.plan('2027-03-02', '08:00')
    await publishVersion(three.publisher, three.office.id, {
      ...three.which,
      changeNote: 'x',
      effectiveFrom: polishDay(),
    })
    expect(await three.row(id)).toMatchObject({ state: 'cancelled', problem: 'published' })
    at('2027-03-02T07:00:05Z')
    await fire()
    expect([await one.versions(), await two.versions(), await three.versions()].map(({ length }) => length)).toEqual([
      0, 0, 1,
    ])
  })

  test('a plan that cannot be: a skipped hour, a day in force before it, the past; each at its field', async () => {
    const { plan } = await planSetting()
    const fields = async (work: Promise<unknown>) => {
      const error = await work.catch((caught: unknown) => caught)
      return isCoded(error) ? Object.keys(error.fields).join() : 'done'
    }
    expect(await fields(plan('2027-03-28', '02:30'))).toBe('publishTime')
    expect(await fields(plan('2027-03-01', '10:59'))).toBe('publishTime')
    expect(await fields(plan('2027-03-05', '08:00', { effectiveFrom: '2027-03-04' }))).toBe('effectiveFrom')
    expect(await fields(plan('2027-03-05', '08:00', { changeNote: '' }))).toBe('changeNote')
  })
})

describe('nights on which the clocks are changed', () => {
  test('28 March 2027: three in the morning is one hour after two would have been', async () => {
    const { plan, versions } = await planSetting()
    await plan('2027-03-28', '03:00')
    at('2027-03-28T00:59:50Z')
    await fire()
    expect(await versions()).toEqual([])
    at('2027-03-28T01:00:10Z')
    await fire()
    expect(await versions()).toHaveLength(1)
  })

  test('31 October 2027: half past two comes twice; the first time counts, and only once', async () => {
    const { plan, versions } = await planSetting()
    expect(await plan('2027-10-31', '02:30')).toMatchObject({ doubled: true })
    at('2027-10-31T00:29:50Z')
    await fire()
    expect(await versions()).toEqual([])
    at('2027-10-31T00:30:10Z')
    await fire()
    wait(60 * minute)
    await fire()
    expect(await versions()).toHaveLength(1)
  })
})
