// The way of an issue against a real database: written, approved by another pair of eyes, voided by any change, planned at both changes
// of clocks, late, started once.
import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { systemActor } from '@/domain/accounts/session'
import { saveNews } from '@/domain/news/commands/save-news'
import { approveIssue } from '@/domain/newsletter/commands/approve-issue'
import { beginIssue } from '@/domain/newsletter/commands/begin-issue'
import { duplicateIssue } from '@/domain/newsletter/commands/duplicate-issue'
import { dueIssuePlans, fireIssuePlan } from '@/domain/newsletter/commands/fire-issue-plan'
import { planIssue } from '@/domain/newsletter/commands/plan-issue'
import { removeIssue } from '@/domain/newsletter/commands/remove-issue'
import { returnIssue } from '@/domain/newsletter/commands/return-issue'
import { sendIssueNow } from '@/domain/newsletter/commands/send-issue-now'
import { submitIssue } from '@/domain/newsletter/commands/submit-issue'
import { unplanIssue } from '@/domain/newsletter/commands/unplan-issue'
import { issueDesk } from '@/domain/newsletter/queries/issue-desk'
import { sendingDesk } from '@/domain/newsletter/queries/issue-sending'
import { issueOffer, issuesOf } from '@/domain/newsletter/queries/issues'
import type { IssueConflict, IssueItem } from '@/domain/newsletter/schema/issue'
import { moveClock, now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { isCoded } from '@/lib/errors'
import { codeFrom } from '@/prisma/document-setting'
import { issueDeskSetting } from '@/prisma/issue-desk-setting'
import { makeNews, makePolicyVersion } from '@/prisma/makers'

const worker = systemActor('próba wysyłek')
let shifted = 0
const at = (moment: string) => {
  const by = Date.parse(moment) - now().getTime()
  shifted += by
  moveClock(by)
}
afterEach(() => {
  moveClock(-shifted)
  shifted = 0
})

const errorOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (met: unknown) => met,
  )
  if (!isCoded(error)) throw error ?? new Error('nothing was refused')
  return error
}

type Setting = Awaited<ReturnType<typeof issueDeskSetting>>
const approved = async (setting: Setting, by = setting.publisher) => {
  const { office, read, rendered } = setting
  await approveIssue(by.actor, office.id, { ...(await read()), overrideReason: '' }, await rendered())
}
const planned = async (setting: Setting, day: string, time: string) => {
  const { office, publisher, read, rendered } = setting
  return planIssue(publisher.actor, office.id, { ...(await read()), day, time }, await rendered())
}
const withNews = async (setting: Setting, over: object = {}) => {
  const news = await makeNews(setting.office.id, { title: 'Dyżur w sobotę', ...over })
  await setting.save({ items: [{ kind: 'news', id: news.id, whole: false }] })
  return news
}

describe('writing', () => {
  test('two people at once: the second gets the words of the first and loses nothing', async () => {
    const { office, issueId, save, publisher, row } = await issueDeskSetting()
    await save({ subject: 'Pierwszy' })
    const error = await errorOf(save({ subject: 'Drugi', revision: 1 }, publisher.actor))
    expect(error.code).toBe('conflict')
    expect((error.detail as IssueConflict).theirs).toMatchObject({ title: 'Pierwszy', revision: 2 })
    expect((error.detail as IssueConflict).theirs.text).toContain('Zmiana godzin pracy')
    expect((await row()).subject).toBe('Pierwszy')
    expect((await issueDesk(publisher.actor, office.id, issueId)).revision).toBe(2)
  })

  test('pressing save without a change is no change', async () => {
    const { save, row, audit } = await issueDeskSetting()
    expect(await save()).toMatchObject({ revision: 1, voided: false })
    expect((await row()).revision).toBe(1)
    expect(await audit()).toEqual([])
  })

  test('an editor writes, an analyst does not; nobody from another office', async () => {
    const { office, save, person, publisher } = await issueDeskSetting()
    const stranger = (await issueDeskSetting()).publisher
    expect(await codeFrom(save({ subject: 'A' }, (await person('analyst')).actor))).toBe('forbidden')
    expect(await codeFrom(save({ subject: 'B' }, stranger.actor))).toBe('not_found')
    expect(await codeFrom(save({ subject: 'C' }, publisher.actor))).toBe('done')
    expect(await codeFrom(issuesOf(stranger.actor, office.id))).toBe('not_found')
  })

  test('what waits becomes a draft in one click, once; two clicks begin one empty issue', async () => {
    const { office, editor } = await issueDeskSetting()
    const { id: newsId } = await makeNews(office.id, { title: 'Czeka' })
    await makeNews(office.id, { title: 'Nie czeka' })
    await withScope([office.id], (tx) => tx.news.update({ where: { id: newsId }, data: { toNewsletter: true } }))
    const version = await makePolicyVersion(office.id, { slug: 'regulamin', kind: 'other', title: 'Regulamin' })
    expect(await issueOffer(editor.actor, office.id)).toEqual({ news: 1, versions: 1 })
    const { id } = await beginIssue(editor.actor, office.id, { offered: true })
    const desk = await issueDesk(editor.actor, office.id, id)
    expect(desk.subject).toBe('Czeka')
    expect(desk.parts.map(({ item }) => item.id)).toEqual([newsId, version.versionId])
    expect(desk.parts.map(({ problem }) => problem)).toEqual([null, null])
    expect(await issueOffer(editor.actor, office.id)).toEqual({ news: 0, versions: 0 })
    const [one, two] = await Promise.all([
      beginIssue(editor.actor, office.id, { offered: false }),
      beginIssue(editor.actor, office.id, { offered: false }),
    ])
    expect(one.id).toBe(two.id)
  })

  test('a copy leaves out what readers may not read and has texts of its own', async () => {
    const setting = await issueDeskSetting()
    const { office, editor, issueId, save, row } = setting
    const news = await makeNews(office.id, { title: 'Była' })
    const [text] = (await row()).items as IssueItem[]
    if (!text) throw new Error('no text')
    await save({ items: [text, { kind: 'news', id: news.id, whole: true }] })
    await withScope([office.id], (tx) => tx.news.update({ where: { id: news.id }, data: { state: 'withdrawn' } }))
    const copy = await duplicateIssue(editor.actor, office.id, { issueId })
    expect(copy.left).toBe(1)
    const { parts } = await issueDesk(editor.actor, office.id, copy.id)
    expect(parts.map(({ item }) => item.kind)).toEqual(['text'])
    expect(parts[0]?.item.id).not.toBe(text.id)
  })

  test('a draft is removed; a planned or a read-old one is not', async () => {
    at('2027-03-01T10:00:00Z')
    const setting = await issueDeskSetting()
    const { office, editor, read } = setting
    const old = await read()
    await setting.save({ subject: 'Nowszy' })
    expect(await codeFrom(removeIssue(editor.actor, office.id, old))).toBe('conflict')
    await approved(setting)
    await planned(setting, '2027-03-02', '09:00')
    expect(await codeFrom(removeIssue(editor.actor, office.id, await read()))).toBe('rejected')
    await unplanIssue(setting.publisher.actor, office.id, { issueId: setting.issueId })
    await removeIssue(editor.actor, office.id, await read())
    expect(await issuesOf(editor.actor, office.id)).toEqual([])
  })
})

describe('approval', () => {
  test('with four eyes neither who began nor who saved last approves; a second publisher does', async () => {
    const setting = await issueDeskSetting({ fourEyes: true })
    const { office, publisher, save, row, read, rendered, told, person } = setting
    await submitIssue(setting.editor.actor, office.id, { ...(await read()), note: 'Na jutro.' })
    expect(await told()).toEqual([`sent ${publisher.email}`])
    await save({ subject: 'Poprawił wydawca' }, publisher.actor)
    expect((await row()).state).toBe('draft')
    const own = await errorOf(approved(setting))
    expect(own.code).toBe('rejected')
    expect(own.message).toContain('zatwierdza osoba, która go nie zaczęła')
    const second = await person('publisher')
    await approved(setting, second)
    expect(await row()).toMatchObject({ state: 'approved', approvedById: second.id })
    expect(await codeFrom(approved(setting, second))).toBe('rejected')
    const editorTries = approveIssue(
      setting.editor.actor,
      office.id,
      { ...(await read()), overrideReason: '' },
      await rendered(),
    )
    expect(await codeFrom(editorTries)).toBe('forbidden')
  })

  test('any change of the issue voids it and its plan; told in the trail', async () => {
    at('2027-03-01T10:00:00Z')
    const setting = await issueDeskSetting()
    await approved(setting)
    await planned(setting, '2027-03-02', '09:00')
    expect(await setting.save({ audience: 'locale' })).toMatchObject({ voided: true })
    expect(await setting.row()).toMatchObject({ state: 'draft', approvedSha256: null, plannedAt: null })
    expect(await setting.audit()).toEqual(['issue.approved', 'issue.planned', 'issue.saved', 'issue.approval_voided'])
  })

  test('a change of an included news item voids it, and is named', async () => {
    at('2027-03-01T10:00:00Z')
    const setting = await issueDeskSetting()
    const { office, publisher, issueId, rendered, read } = setting
    const news = await withNews(setting)
    await approved(setting)
    at('2027-03-01T11:00:00Z')
    const text = { title: 'Dyżur w niedzielę', lead: '', body: 'Inna treść.', correctionNote: 'Inny dzień.' }
    const { revision } = await withScope([office.id], (tx) => tx.news.findUniqueOrThrow({ where: { id: news.id } }))
    await saveNews(publisher.actor, office.id, { newsId: news.id, locale: 'pl', revision, ...text })
    const desk = await sendingDesk(publisher.actor, office.id, issueId, await rendered())
    expect(desk.approval).toMatchObject({ problem: 'content_changed', changed: ['Dyżur w niedzielę'] })
    const refused = await errorOf(sendIssueNow(publisher.actor, office.id, await read(), await rendered()))
    expect(refused.message).toContain('Treść zmieniła się po zatwierdzeniu')
    await approved(setting)
    expect((await sendingDesk(publisher.actor, office.id, issueId, await rendered())).hindrance).toBe(null)
  })

  test('a draft news item, an empty issue and an old revision are refused with a sentence', async () => {
    const setting = await issueDeskSetting()
    const { office, editor, publisher, read, rendered, save } = setting
    const old = await read()
    await withNews(setting, { state: 'draft' })
    expect((await errorOf(approved(setting))).message).toContain('nie jest jeszcze opublikowana')
    await save({ items: [] })
    const sent = await errorOf(submitIssue(editor.actor, office.id, { ...(await read()), note: '' }))
    expect(sent.message).toContain('Wydanie jest puste')
    const late = approveIssue(publisher.actor, office.id, { ...old, overrideReason: '' }, await rendered())
    expect(await codeFrom(late)).toBe('conflict')
  })

  test('the gate stops it; a reason lets it through and stays', async () => {
    const { office, publisher, read, rendered, row, audit } = await issueDeskSetting()
    const faults = await rendered([{ rule: 'pictures', message: 'Obraz nie ma opisu.', item: '' }])
    const input = { ...(await read()), overrideReason: '' }
    const refused = await errorOf(approveIssue(publisher.actor, office.id, input, faults))
    expect(Object.keys(refused.fields)).toEqual(['overrideReason'])
    await approveIssue(publisher.actor, office.id, { ...input, overrideReason: 'Jutro zamknięte.' }, faults)
    expect(await row()).toMatchObject({ state: 'approved', overrideReason: 'Jutro zamknięte.' })
    expect(await audit()).toEqual(['issue.approved', 'issue.gate_overridden'])
  })

  test('a mail rendered from another content decides nothing', async () => {
    const { office, publisher, read, rendered, save } = await issueDeskSetting()
    const stale = await rendered()
    await save({ subject: 'Inny temat' })
    const input = { ...(await read()), overrideReason: '' }
    expect(await codeFrom(approveIssue(publisher.actor, office.id, input, stale))).toBe('conflict')
  })

  test('returned with a reason: the writer is told, the approval is over', async () => {
    const setting = await issueDeskSetting()
    const { office, editor, publisher, read, row, told } = setting
    await submitIssue(editor.actor, office.id, { ...(await read()), note: '' })
    await returnIssue(publisher.actor, office.id, { ...(await read()), note: 'Popraw temat.' })
    expect(await row()).toMatchObject({ state: 'draft', reviewNote: 'Popraw temat.' })
    expect(await told()).toContain(`returned ${editor.email}`)
    expect(await codeFrom(returnIssue(publisher.actor, office.id, { ...(await read()), note: 'x' }))).toBe('rejected')
  })
})

describe('plan', () => {
  test('the hour that summer time skips is refused; the one that winter time doubles is told', async () => {
    at('2027-03-01T10:00:00Z')
    const setting = await issueDeskSetting()
    await approved(setting)
    const gap = await errorOf(planned(setting, '2027-03-28', '02:30'))
    expect(gap.fields.time).toContain('godziny 02:30 nie będzie')
    const twice = await planned(setting, '2027-10-31', '02:30')
    expect(twice).toEqual({ at: new Date('2027-10-31T00:30:00Z'), doubled: true })
    expect((await errorOf(planned(setting, '2027-02-28', '09:00'))).fields.time).toContain('już minęła')
    expect((await errorOf(planned(setting, '28.02.2027', '09:00'))).fields.day).toBeTruthy()
  })

  test('only an approved issue, only by a publisher; moved and called off', async () => {
    at('2027-03-01T10:00:00Z')
    const setting = await issueDeskSetting()
    const { office, editor, issueId, read, rendered, row, audit } = setting
    expect((await errorOf(planned(setting, '2027-03-02', '09:00'))).message).toBe('Wydanie nie jest zatwierdzone.')
    await approved(setting)
    const moment = { day: '2027-03-02', time: '09:00' }
    const byEditor = planIssue(editor.actor, office.id, { ...(await read()), ...moment }, await rendered())
    expect(await codeFrom(byEditor)).toBe('forbidden')
    await planned(setting, '2027-03-02', '09:00')
    await planned(setting, '2027-03-03', '10:00')
    expect(await row()).toMatchObject({ state: 'scheduled', plannedAt: new Date('2027-03-03T09:00:00Z') })
    await unplanIssue(setting.publisher.actor, office.id, { issueId })
    expect(await codeFrom(unplanIssue(setting.publisher.actor, office.id, { issueId }))).toBe('rejected')
    expect((await row()).state).toBe('approved')
    expect((await audit()).slice(1)).toEqual(['issue.planned', 'issue.plan_moved', 'issue.plan_cancelled'])
  })

  const due = async (over: Parameters<typeof issueDeskSetting>[0] = {}) => {
    at('2027-03-01T10:00:00Z')
    const setting = await issueDeskSetting(over)
    await approved(setting)
    await planned(setting, '2027-03-02', '09:00')
    const fire = async () => fireIssuePlan(worker, setting.office.id, setting.issueId, await setting.rendered())
    return { ...setting, fire }
  }

  test('it starts in its hour, up to two hours late, and once with several workers', async () => {
    const { fire, row, audit, issueId } = await due()
    expect(await fire()).toBe(null)
    at('2027-03-02T09:59:00Z')
    expect((await dueIssuePlans(worker, 1000)).map(({ id }) => id)).toContain(issueId)
    const ends = await Promise.all([fire(), fire(), fire()])
    expect(ends.filter(Boolean)).toEqual(['started'])
    expect(await row()).toMatchObject({ state: 'sending', number: 1, frozenAudience: 3 })
    expect((await audit()).filter((type) => type === 'issue.started')).toHaveLength(1)
    expect((await dueIssuePlans(worker, 1000)).map(({ id }) => id)).not.toContain(issueId)
  })

  test('later than that it asks, by mail, and a person sends it', async () => {
    const { fire, row, told, publisher, office, read, rendered } = await due()
    at('2027-03-02T10:01:00Z')
    expect(await fire()).toBe('asking')
    expect(await row()).toMatchObject({ state: 'asking', planProblem: 'overdue' })
    expect(await told()).toContain(`plan_asking ${publisher.email}`)
    expect(await fire()).toBe(null)
    expect(await sendIssueNow(publisher.actor, office.id, await read(), await rendered())).toEqual({ audience: 3 })
  })

  test('who planned it publishes no more: it asks', async () => {
    const { fire, row, publisher, office } = await due()
    await withScope('everything', (tx) =>
      tx.roleGrant.updateMany({ where: { personId: publisher.id, officeId: office.id }, data: { revokedAt: now() } }),
    )
    at('2027-03-02T08:01:00Z')
    expect(await fire()).toBe('asking')
    expect((await row()).planProblem).toBe('planner_gone')
  })

  test('an included item withdrawn since, or nobody left to read: it asks and sends nothing', async () => {
    at('2027-03-01T10:00:00Z')
    const setting = await issueDeskSetting()
    const news = await withNews(setting)
    await approved(setting)
    await planned(setting, '2027-03-02', '09:00')
    await withScope([setting.office.id], (tx) =>
      tx.news.update({ where: { id: news.id }, data: { state: 'withdrawn' } }),
    )
    at('2027-03-02T08:01:00Z')
    expect(await fireIssuePlan(worker, setting.office.id, setting.issueId, await setting.rendered())).toBe('asking')
    expect((await setting.row()).planProblem).toBe('content_invalid')
    const empty = await due()
    await withScope([empty.office.id], (tx) => tx.subscription.deleteMany({ where: { officeId: empty.office.id } }))
    at('2027-03-02T08:01:00Z')
    expect(await empty.fire()).toBe('asking')
    expect(await empty.row()).toMatchObject({ planProblem: 'nobody', startedAt: null })
  })

  test('an office that is switched off: it asks and sends nothing', async () => {
    const { fire, row, office } = await due()
    const off = { state: 'paused', closure: { reason: 'Przerwa', since: now().toISOString() } } as const
    await withScope('everything', (tx) => tx.office.update({ where: { id: office.id }, data: off }))
    at('2027-03-02T08:01:00Z')
    expect(await fire()).toBe('asking')
    expect(await row()).toMatchObject({ planProblem: 'office_off', startedAt: null })
  })

  test('a provider that watches readers: neither planned, nor started, nor fired', async () => {
    const { fire, row, office, publisher, read, rendered } = await due()
    const route = { transport: 'resend', trackingState: 'on', fromEmail: 'urzad@testowo.example', updatedAt: now() }
    await withScope([office.id], (tx) => tx.officeMailRoute.create({ data: { officeId: office.id, ...route } }))
    const refused = await errorOf(sendIssueNow(publisher.actor, office.id, await read(), await rendered()))
    expect(refused.code).toBe('rejected')
    at('2027-03-02T08:01:00Z')
    expect(await fire()).toBe('asking')
    expect(['tracking', 'route']).toContain((await row()).planProblem)
  })
})

describe('start', () => {
  test('two clicks at once start it once; the editor may not', async () => {
    const setting = await issueDeskSetting()
    const { office, editor, publisher, row } = setting
    await approved(setting)
    const [read, rendered] = [await setting.read(), await setting.rendered()]
    expect(await codeFrom(sendIssueNow(editor.actor, office.id, read, rendered))).toBe('forbidden')
    const ends = await Promise.all([1, 2].map(() => codeFrom(sendIssueNow(publisher.actor, office.id, read, rendered))))
    expect(ends.sort()).toEqual(['done', 'rejected'])
    expect(await row()).toMatchObject({ state: 'sending', number: 1 })
    expect(await codeFrom(setting.save({ subject: 'Za późno' }))).toBe('rejected')
    expect(await codeFrom(removeIssue(editor.actor, office.id, read))).toBe('rejected')
  })

  test('an unknown issue is nowhere', async () => {
    const { office, publisher, rendered } = await issueDeskSetting()
    const nobody = { issueId: randomUUID(), revision: 1 }
    expect(await codeFrom(sendIssueNow(publisher.actor, office.id, nobody, await rendered()))).toBe('not_found')
  })
})
