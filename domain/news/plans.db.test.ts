// Planned news against a real database: on time, late, too late, of a text that changed, at both changes of clocks, and with two
// workers at once.
import { afterEach, describe, expect, test } from 'vitest'
import { systemActor } from '@/domain/accounts/session'
import { cancelNewsPlan } from '@/domain/news/commands/cancel-news-plan'
import { fireNewsPlans } from '@/domain/news/commands/fire-news-plans'
import { offerNews } from '@/domain/news/commands/offer-news'
import { planNews } from '@/domain/news/commands/plan-news'
import { publishNews } from '@/domain/news/commands/publish-news'
import { saveNews } from '@/domain/news/commands/save-news'
import { newsBySlug } from '@/domain/news/public'
import { newsDesk } from '@/domain/news/queries'
import { issuesOfNews } from '@/domain/newsletter/queries/news-issues'
import { moveClock, now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { isCoded } from '@/lib/errors'
import { makeOffice, makePerson } from '@/prisma/makers'

const worker = systemActor('próba planów aktualności')
let shifted = 0
/** The clock of this process at a moment. */
function at(moment: string) {
  const by = Date.parse(moment) - now().getTime()
  shifted += by
  moveClock(by)
}
afterEach(() => {
  moveClock(-shifted)
  shifted = 0
})

const text = { title: 'Dzień otwarty', lead: '', body: 'Zapraszamy.', locale: 'pl' } as const
const fire = () => fireNewsPlans(worker, 20)
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (isCoded(error) ? { code: error.code, fields: error.fields } : error),
  )

async function setting() {
  at('2027-03-01T10:00:00Z')
  const office = await makeOffice()
  const person = await makePerson({ roles: { [office.id]: ['publisher'] } })
  const publisher = person.actor
  const { id, slug, revision } = await saveNews(publisher, office.id, { newsId: '', revision: 0, ...text })
  const plan = (publishDay: string, publishTime: string) =>
    planNews(publisher, office.id, { newsId: id, revision, publishDay, publishTime })
  const row = () => withScope([office.id], (tx) => tx.news.findUniqueOrThrow({ where: { id } }))
  const told = async () => {
    const mails = await withScope([office.id], (tx) => tx.mailMessage.findMany({ where: { officeId: office.id } }))
    return mails.map(({ template, data }) => [template, (data as { what: string }).what])
  }
  const trail = () =>
    withScope([office.id], (tx) =>
      tx.auditEvent.findMany({
        where: { officeId: office.id, type: { startsWith: 'news.p' } },
        orderBy: { seq: 'asc' },
      }),
    )
  return { office, person, publisher, id, slug, revision, plan, row, told, trail }
}

describe('the clock publishes', () => {
  test('at its moment and not before, and records by whom and how late', async () => {
    const { office, publisher, slug, plan, row, told, trail } = await setting()
    expect((await plan('2027-03-02', '08:00')).at.toISOString()).toBe('2027-03-02T07:00:00.000Z')
    at('2027-03-02T06:59:30Z')
    await fire()
    expect(await newsBySlug(office.id, slug)).toBeNull()
    at('2027-03-02T08:30:17Z')
    await fire()
    expect(await row()).toMatchObject({ state: 'published', publisherId: publisher.personId, plannedAt: null })
    expect(await newsBySlug(office.id, slug)).toMatchObject({ correctedAt: null })
    const published = (await trail()).find(({ type }) => type === 'news.published')
    expect(published?.data).toMatchObject({ plannedAt: '2027-03-02T07:00:00.000Z', lateSeconds: 5417 })
    expect(await told()).toEqual([])
  })

  test('once, however many workers look, and a person is as good as a worker', async () => {
    const { office, publisher, id, revision, plan, trail } = await setting()
    await plan('2027-03-02', '08:00')
    at('2027-03-02T07:00:05Z')
    const person = refusal(publishNews(publisher, office.id, { newsId: id, revision }))
    await Promise.all([fire(), fire(), person, fire()])
    expect((await trail()).filter(({ type }) => type === 'news.published')).toHaveLength(1)
  })

  test('more than two hours late it asks, once, and a person decides', async () => {
    const { office, publisher, id, revision, plan, row, told } = await setting()
    await plan('2027-03-02', '08:00')
    at('2027-03-02T09:00:01Z')
    await fire()
    await fire()
    expect(await row()).toMatchObject({ state: 'draft', planProblem: 'overdue' })
    expect(await told()).toEqual([['news-task', 'plan_asking']])
    await plan('2027-03-03', '08:00')
    expect(await row()).toMatchObject({ planProblem: null })
    at('2027-03-03T12:00:00Z')
    await fire()
    await publishNews(publisher, office.id, { newsId: id, revision })
    expect(await row()).toMatchObject({ state: 'published', plannedAt: null, planProblem: null })
  })

  test('not for one who is no publisher any more', async () => {
    const { person, plan, row } = await setting()
    await plan('2027-03-02', '08:00')
    await withScope('everything', (tx) => tx.person.update({ where: { id: person.id }, data: { disabledAt: now() } }))
    at('2027-03-02T07:00:05Z')
    await fire()
    expect(await row()).toMatchObject({ state: 'draft', planProblem: 'planner_gone' })
  })

  test('not a text that leads to a file that went meanwhile: the plan is over, with a mail', async () => {
    const { office, id, plan, row, told } = await setting()
    await plan('2027-03-02', '08:00')
    const body = `[Regulamin](/${office.slug}/pliki/00000000-0000-4000-8000-000000000000/a.pdf)`
    await withScope([office.id], (tx) => tx.news.update({ where: { id }, data: { body } }))
    at('2027-03-02T07:00:05Z')
    expect(await fire()).toMatchObject({ failed: 1 })
    expect(await row()).toMatchObject({ state: 'draft', plannedAt: null, planProblem: 'text_invalid' })
    expect(await told()).toEqual([['news-task', 'plan_failed']])
  })
})

describe('a plan', () => {
  test('is of one text: another title or body ends it, the tick for the newsletter does not', async () => {
    const { office, publisher, id, plan, row } = await setting()
    await plan('2027-03-02', '08:00')
    await offerNews(publisher, office.id, { newsId: id, offered: 'tak' })
    await saveNews(publisher, office.id, { newsId: id, revision: 1, ...text })
    expect((await row()).plannedAt).not.toBeNull()
    await saveNews(publisher, office.id, { newsId: id, revision: 2, ...text, body: 'Nie zapraszamy.' })
    expect(await row()).toMatchObject({ plannedAt: null, planProblem: 'changed', toNewsletter: true })
    at('2027-03-02T07:00:05Z')
    await fire()
    expect(await row()).toMatchObject({ state: 'draft' })
  })

  test('is called off, once', async () => {
    const { office, publisher, id, plan, row } = await setting()
    await plan('2027-03-02', '08:00')
    await cancelNewsPlan(publisher, office.id, { newsId: id })
    expect(await refusal(cancelNewsPlan(publisher, office.id, { newsId: id }))).toMatchObject({ code: 'rejected' })
    at('2027-03-02T07:00:05Z')
    await fire()
    expect(await row()).toMatchObject({ state: 'draft', planProblem: null })
  })

  test('is refused in the hour that the spring skips; in the doubled hour of autumn the first is meant', async () => {
    const { plan } = await setting()
    expect(await refusal(plan('2027-03-28', '02:30'))).toMatchObject({ fields: { publishTime: expect.any(String) } })
    expect(await plan('2027-10-31', '02:30')).toMatchObject({ doubled: true, at: new Date('2027-10-31T00:30:00Z') })
  })

  test('is refused for what could not be published, for another text and for the past', async () => {
    const { office, publisher, id, plan } = await setting()
    expect(await refusal(plan('2027-02-28', '08:00'))).toMatchObject({ code: 'invalid' })
    await saveNews(publisher, office.id, { newsId: id, revision: 1, ...text, body: ' ' })
    expect(await refusal(plan('2027-03-02', '08:00'))).toMatchObject({ code: 'conflict' })
    const empty = { newsId: id, revision: 2, publishDay: '2027-03-02', publishTime: '08:00' }
    expect(await refusal(planNews(publisher, office.id, empty))).toMatchObject({ fields: { body: expect.any(String) } })
  })
})

test('an item knows its issues, drafts too, of its own office only', async () => {
  const { office, publisher, id } = await setting()
  const other = await makeOffice()
  const issue = (officeId: string, items: object[]) =>
    withScope([officeId], (tx) =>
      tx.issue.create({
        data: {
          ...{ id: crypto.randomUUID(), officeId, subject: 'Wydanie', items, createdAt: now(), updatedAt: now() },
        },
      }),
    )
  const mine = await issue(office.id, [{ kind: 'news', id, whole: true }])
  await issue(office.id, [{ kind: 'text', id, title: 'x', body: 'x' }])
  await issue(other.id, [{ kind: 'news', id, whole: true }])
  const found = await issuesOfNews(publisher, office.id)
  expect([...found]).toEqual([[id, [{ id: mine.id, number: null, state: 'draft', startedAt: null }]]])
  expect(await newsDesk(publisher, office.id, id)).toMatchObject({ toNewsletter: false, plan: { at: null } })
})
