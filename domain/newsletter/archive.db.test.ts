// The archive against a real database: what may be read when, what a closing takes away from every place, and what no SQL changes.
import { describe, expect, test } from 'vitest'
import { closeNews } from '@/domain/news/commands/close-news'
import { eraseClosedNews } from '@/domain/news/commands/erase-closed-news'
import { withdrawNews } from '@/domain/news/commands/withdraw-news'
import { searchOffice } from '@/domain/search/public'
import { withScope } from '@/lib/db/client'
import { tablesHolding } from '@/lib/db/testing/database-text'
import { makeNews, makeOffice, makePerson } from '@/prisma/makers'
import { makeSentIssue } from '@/prisma/sent-issue'
import { cancelIssue } from './commands/cancel-issue'
import { closeIssue } from './commands/close-issue'
import { eraseClosedIssueText } from './commands/erase-closed-issue-text'
import { resumeIssue } from './commands/resume-issue'
import { closedIssues, issueByNumber, issuesOnMap, issuesPage, latestIssues } from './public/archive'
import { composedIssue } from './queries/composed-issue'
import { issueOnShelf } from './queries/issue-on-shelf'
import { indexIssue } from './search-entry'

async function setting() {
  const office = await makeOffice()
  const { actor } = await makePerson({ roles: { [office.id]: ['publisher'] } })
  const indexed = async (id: string) => withScope([office.id], (tx) => indexIssue(tx, office.id, id))
  const found = async (query: string) =>
    (await searchOffice(office.id, 'pl', { query, kind: null, old: false, page: 1 })).hits.map(({ path }) => path)
  const read = async (number: number) => {
    const answer = await issueByNumber(office.id, number)
    if (answer?.kind !== 'read') throw new Error(`issue ${number} cannot be read`)
    return answer.issue
  }
  return { office, actor, indexed, found, read }
}

describe('what can be read', () => {
  test('every issue from the moment its sending begins, newest first; no draft and no stopped one that nobody got', async () => {
    const { office } = await setting()
    for (const state of ['finished', 'sending', 'paused'] as const)
      await makeSentIssue(office.id, { state, subject: state })
    const left = [{ state: 'skipped', reason: 'cancelled' }] as const
    await makeSentIssue(office.id, { state: 'cancelled', subject: 'nikt', deliveries: left })
    await makeSentIssue(office.id, {
      ...{ state: 'cancelled', subject: 'ktoś', deliveries: [...left, { state: 'handed' }] },
    })
    await makeSentIssue(office.id, { state: 'cancelled', subject: 'dawno', totals: { delivered: 12, skipped: [] } })
    await makeSentIssue(office.id, {
      state: 'cancelled',
      subject: 'dawno nikt',
      totals: { delivered: 0, uncertain: 0 },
    })
    const { issues, total } = await issuesPage(office.id, 'pl', 1)
    expect(total).toBe(5)
    expect(issues.map(({ subject, state }) => [subject, state])).toEqual([
      ['dawno', 'cancelled'],
      ['ktoś', 'cancelled'],
      ['paused', 'sending'],
      ['sending', 'sending'],
      ['finished', 'sent'],
    ])
    expect(await issueByNumber(office.id, 4)).toBeNull()
    expect(await issueByNumber(office.id, 99)).toBeNull()
    expect(await issueByNumber((await makeOffice()).id, 1)).toBeNull()
    expect((await issueByNumber(office.id, 5))?.issue).toMatchObject({ previous: 3, next: 6, state: 'cancelled' })
    expect((await issuesOnMap(office.id)).map(({ number }) => number)).toEqual([6, 5, 3, 2, 1])
  })

  test('lists hold the page’s language and Polish; an issue is read in any language, by parts in order', async () => {
    const { office, read } = await setting()
    await makeSentIssue(office.id, { subject: 'Po polsku' })
    await makeSentIssue(office.id, {
      ...{ subject: 'In English', locale: 'en', preheader: 'Short' },
      items: [
        { title: 'One', body: '## Two\n\nText' },
        { title: 'Three', body: '## Two' },
      ],
    })
    const subjects = async (locale: 'pl' | 'en' | 'uk') =>
      (await latestIssues(office.id, locale, 9)).map(({ subject }) => subject)
    expect(await subjects('pl')).toEqual(['Po polsku'])
    expect(await subjects('en')).toEqual(['In English', 'Po polsku'])
    expect(await subjects('uk')).toEqual(['Po polsku'])
    const { items, locale } = await read(2)
    expect(locale).toBe('en')
    expect(items.map(({ title }) => title)).toEqual(['One', 'Three'])
    // headings stand below the part's own, and no id stands twice
    expect(items.flatMap(({ headings }) => headings.map(({ id, depth }) => [id, depth]))).toEqual([
      ['czesc-1-two', 3],
      ['czesc-2-two', 3],
    ])
  })
})

describe('news that was in an issue', () => {
  async function withNews(state: 'finished' | 'sending' = 'finished', whose = 'sąsiada') {
    const all = await setting()
    const { office } = all
    const news = await makeNews(office.id, { title: 'Tajemnica sąsiada', body: `Nazwisko ${whose}.` })
    const item = {
      kind: 'news',
      id: news.id,
      title: 'Tajemnica sąsiada',
      lead: 'Wstęp',
      body: `Nazwisko ${whose}.`,
    } as const
    const issue = await makeSentIssue(office.id, { state, items: [{ title: 'Własny tekst' }, item] })
    return { ...all, news, issue }
  }

  test('withdrawn: stands as it was sent and says so', async () => {
    const { office, actor, news, read } = await withNews()
    await withdrawNews(actor, office.id, { newsId: news.id, reason: 'Nieaktualne' })
    const [own, taken] = (await read(1)).items
    expect(own).toMatchObject({ state: 'shown', endedAt: null })
    expect(taken).toMatchObject({ state: 'withdrawn', title: 'Tajemnica sąsiada', endedAt: expect.any(Date) })
  })

  test('closed: no word of it is read, the rest stands; erased: no copy of it is kept anywhere', async () => {
    const { office, actor, news, read, indexed, found, issue } = await withNews('finished', 'ktosiowskiego')
    await indexed(issue.id)
    expect(await found('Tajemnica sąsiada')).toEqual([])
    expect(await found('Własny tekst')).toEqual(['/newsletter/archiwum/1'])
    await closeNews(actor, office.id, { newsId: news.id, reason: 'Dane osobowe' })
    const { items } = await read(1)
    expect(items[1]).toMatchObject({ state: 'closed', title: '', lead: '', html: '', href: null })
    expect(JSON.stringify(items)).not.toMatch(/sąsiada|ktosiowskiego/)
    expect(items[0]).toMatchObject({ state: 'shown', title: 'Własny tekst' })
    // neither a preview nor a test mail holds it
    const { content } = await composedIssue(actor, office.id, issue.id)
    expect(content.items.map(({ title }) => title)).toEqual(['Własny tekst'])
    await withScope([office.id], (tx) => tx.issueContent.updateMany({ data: { html: 'Nazwisko ktosiowskiego' } }))
    await eraseClosedNews(actor, office.id, { newsId: news.id, confirmation: 'usuń' })
    expect(await tablesHolding('ktosiowskiego')).toEqual([])
    expect((await read(1)).sha256).toBe('c'.repeat(64))
  })

  test('closed while the issue is being sent: the sending stops in the same commit', async () => {
    const { office, actor, news, issue } = await withNews('sending')
    const other = await makeSentIssue(office.id, { state: 'sending' })
    await closeNews(actor, office.id, { newsId: news.id, reason: 'Dane osobowe' })
    const rows = await withScope([office.id], (tx) => tx.issue.findMany({ orderBy: { number: 'asc' } }))
    expect(rows.map(({ id, state, pauseReason }) => [id, state, pauseReason])).toEqual([
      [issue.id, 'paused', 'item_closed'],
      [other.id, 'sending', null],
    ])
    await expect(resumeIssue(actor, office.id, issue.id)).rejects.toMatchObject({ code: 'rejected' })
    await eraseClosedNews(actor, office.id, { newsId: news.id, confirmation: 'usuń' })
    const contents = () => withScope([office.id], (tx) => tx.issueContent.count({ where: { issueId: issue.id } }))
    // a call without an outcome may need the frozen mail; with the end of the sending it goes
    expect(await contents()).toBe(1)
    await withScope([office.id], (tx) => tx.issue.update({ where: { id: issue.id }, data: { state: 'cancelled' } }))
    expect(await contents()).toBe(0)
  })
})

describe('closing an issue', () => {
  test('takes it from every place, stops its sending, leaves number, date, hash and reason', async () => {
    const { office, actor, indexed, found } = await setting()
    const { id } = await makeSentIssue(office.id, { state: 'sending', items: [{ title: 'Pomyłka urzędu' }] })
    await indexed(id)
    expect(await found('Pomyłka')).toEqual(['/newsletter/archiwum/1'])
    await closeIssue(actor, office.id, { issueId: id, reason: 'Dane osobowe' })
    expect(await found('Pomyłka')).toEqual([])
    expect(await issuesPage(office.id, 'pl', 1)).toEqual({ issues: [], total: 0 })
    expect(await issuesOnMap(office.id)).toEqual([])
    expect(await closedIssues(office.id, 9)).toMatchObject([{ id }])
    const answer = await issueByNumber(office.id, 1)
    expect(answer).toMatchObject({
      kind: 'closed',
      issue: { number: 1, sha256: 'c'.repeat(64), closedReason: 'Dane osobowe' },
    })
    expect(JSON.stringify(answer)).not.toContain('Pomyłka')
    expect(await issueOnShelf(actor, office.id, id)).toMatchObject({ subject: '', readable: false, ended: false })
    const row = () => withScope([office.id], (tx) => tx.issue.findUniqueOrThrow({ where: { id } }))
    expect(await row()).toMatchObject({ state: 'paused', pauseReason: 'closed' })
    await expect(resumeIssue(actor, office.id, id)).rejects.toMatchObject({ code: 'rejected' })
    await expect(closeIssue(actor, office.id, { issueId: id, reason: 'x' })).rejects.toMatchObject({ code: 'rejected' })
    await expect(eraseClosedIssueText(actor, office.id, { issueId: id, confirmation: 'usuń' })).rejects.toMatchObject({
      code: 'rejected',
    })
    await withScope([office.id], (tx) => tx.issue.update({ where: { id }, data: { state: 'cancelled' } }))
    await expect(eraseClosedIssueText(actor, office.id, { issueId: id, confirmation: 'tak' })).rejects.toMatchObject({
      code: 'invalid',
    })
    await eraseClosedIssueText(actor, office.id, { issueId: id, confirmation: 'usuń' })
    expect(await tablesHolding('Pomyłka urzędu')).toEqual([])
    expect(await row()).toMatchObject({ number: 1, frozenSha256: 'c'.repeat(64), closedReason: 'Dane osobowe' })
  })

  test('is for those who close documents, not for editors, not for other offices, not before it was sent', async () => {
    const { office, actor } = await setting()
    const { id } = await makeSentIssue(office.id)
    const other = await makeOffice()
    const input = { issueId: id, reason: 'Powód' }
    const editor = await makePerson({ roles: { [office.id]: ['editor'] } })
    await expect(closeIssue(editor.actor, office.id, input)).rejects.toMatchObject({ code: 'forbidden' })
    const stranger = await makePerson({ roles: { [other.id]: ['publisher'] } })
    await expect(closeIssue(stranger.actor, other.id, input)).rejects.toMatchObject({ code: 'not_found' })
    await expect(issueOnShelf(stranger.actor, other.id, id)).rejects.toMatchObject({ code: 'not_found' })
    const draft = await withScope([office.id], (tx) =>
      tx.issue.create({
        data: {
          ...{
            id: crypto.randomUUID(),
            officeId: office.id,
            subject: 'Szkic',
            createdAt: new Date(),
            updatedAt: new Date(),
          },
        },
      }),
    )
    const closing = closeIssue(actor, office.id, { issueId: draft.id, reason: 'Powód' })
    await expect(closing).rejects.toMatchObject({ code: 'rejected' })
    await closeIssue((await makePerson({ roles: { [office.id]: ['dpo'] } })).actor, office.id, input)
  })
})

test('a sending that is stopped before anybody got the issue takes it from the archive and the search', async () => {
  const { office, actor, indexed, found } = await setting()
  const { id } = await makeSentIssue(office.id, { state: 'sending', deliveries: [{ state: 'pending' }] })
  await indexed(id)
  expect(await found('Dzień otwarty')).toEqual(['/newsletter/archiwum/1'])
  expect(await cancelIssue(actor, office.id, id)).toBe(1)
  expect(await found('Dzień otwarty')).toEqual([])
  expect(await issueByNumber(office.id, 1)).toBeNull()
})

test('no SQL changes what was sent, its number or its closing', async () => {
  const { office, actor } = await setting()
  const { id } = await makeSentIssue(office.id)
  const change = (data: object) => withScope([office.id], (tx) => tx.issue.update({ where: { id }, data }))
  const content = { subject: 'Inny temat', preheader: '', locale: 'pl', items: [] }
  await expect(change({ content })).rejects.toThrow(/what was sent never changes/)
  await expect(change({ number: 7 })).rejects.toThrow(/never change/)
  await expect(change({ frozenSha256: 'e'.repeat(64) })).rejects.toThrow(/never change/)
  await closeIssue(actor, office.id, { issueId: id, reason: 'Powód' })
  await expect(change({ closedAt: null, closedReason: null })).rejects.toThrow(/not undone/)
  await expect(change({ content })).rejects.toThrow(/what was sent never changes/)
})
