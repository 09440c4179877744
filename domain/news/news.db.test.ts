// News against a real database: from draft to correction, withdrawal and closing, and the walls between offices.
import { describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { cancelNewsPlan } from '@/domain/news/commands/cancel-news-plan'
import { closeNews } from '@/domain/news/commands/close-news'
import { eraseClosedNews } from '@/domain/news/commands/erase-closed-news'
import { offerNews } from '@/domain/news/commands/offer-news'
import { planNews } from '@/domain/news/commands/plan-news'
import { publishNews } from '@/domain/news/commands/publish-news'
import { restoreNews } from '@/domain/news/commands/restore-news'
import { saveNews } from '@/domain/news/commands/save-news'
import { withdrawNews } from '@/domain/news/commands/withdraw-news'
import { closedNews, latestNews, newsBySlug, newsPage } from '@/domain/news/public'
import { newsDesk, newsOf } from '@/domain/news/queries'
import { moveClock } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import type { Role } from '@/lib/db/generated/enums'
import { codeOf, isCoded } from '@/lib/errors'
import { makeNews, makeOffice, makePerson } from '@/prisma/makers'

const text = { title: 'Zmiana godzin', lead: 'W piątek krócej.', body: 'W piątek urząd pracuje do **14.00**.' }
const codeFrom = async (work: Promise<unknown>) =>
  codeOf(
    await work.then(
      () => null,
      (error: unknown) => error,
    ),
  ) ?? 'done'

async function setting() {
  const office = await makeOffice()
  const as = (...roles: Role[]) => makePerson({ roles: { [office.id]: roles } }).then(({ actor }) => actor)
  const publisher = await as('publisher')
  const save = (actor: Actor, over: object = {}) =>
    saveNews(actor, office.id, { newsId: '', locale: 'pl', revision: 0, ...text, ...over })
  const published = async (over: object = {}) => {
    const { id, revision } = await save(publisher, over)
    const { slug } = await publishNews(publisher, office.id, { newsId: id, revision })
    return { id, slug, revision: revision + 1 }
  }
  return { office, as, publisher, save, published }
}

describe('from draft to the public', () => {
  test('a draft is nowhere; published it is on the list and at its address', async () => {
    const { office, as, publisher, save } = await setting()
    const editor = await as('editor')
    const { id, slug, revision } = await save(editor)
    expect(await newsBySlug(office.id, slug)).toBeNull()
    expect(await latestNews(office.id, 'pl', 5)).toEqual([])
    expect(await codeFrom(publishNews(editor, office.id, { newsId: id, revision }))).toBe('forbidden')
    await publishNews(publisher, office.id, { newsId: id, revision })
    expect(await newsBySlug(office.id, 'zmiana-godzin')).toMatchObject({
      state: 'published',
      correctedAt: null,
      html: '<p>W\u00a0piątek urząd pracuje do <strong>14.00</strong>.</p>',
    })
    expect((await latestNews(office.id, 'en', 5)).map(({ slug, locale }) => [slug, locale])).toEqual([
      ['zmiana-godzin', 'pl'],
    ])
  })

  test('titles alike get different addresses; a published address stays when the title changes', async () => {
    const { office, publisher, save, published } = await setting()
    const first = await published()
    expect((await save(publisher)).slug).toBe('zmiana-godzin-2')
    moveClock(1000)
    await save(publisher, {
      newsId: first.id,
      revision: first.revision,
      title: 'Inny tytuł',
      correctionNote: 'Nowy tytuł.',
    })
    moveClock(-1000)
    const news = await newsBySlug(office.id, first.slug)
    expect(news?.title).toBe('Inny tytuł')
    expect(news?.correctedAt).toBeInstanceOf(Date)
  })

  test('empty text, an older draft and a second publication are refused', async () => {
    const { office, publisher, save, published } = await setting()
    const draft = await save(publisher, { body: ' ' })
    expect(await codeFrom(publishNews(publisher, office.id, { newsId: draft.id, revision: 1 }))).toBe('invalid')
    await save(publisher, { newsId: draft.id, revision: 1 })
    expect(await codeFrom(publishNews(publisher, office.id, { newsId: draft.id, revision: 1 }))).toBe('conflict')
    const { id, revision } = await published()
    expect(await codeFrom(publishNews(publisher, office.id, { newsId: id, revision }))).toBe('rejected')
  })

  test('a correction needs the publisher; two editors at once get both texts', async () => {
    const { as, publisher, save, published } = await setting()
    const { id, revision } = await published()
    expect(await codeFrom(save(await as('editor'), { newsId: id, revision }))).toBe('forbidden')
    await save(publisher, { newsId: id, revision, body: 'pierwszy', correctionNote: 'Inny tekst.' })
    const error = await save(publisher, { newsId: id, revision, body: 'drugi' }).catch((caught: unknown) => caught)
    expect(isCoded(error) && error.detail).toMatchObject({ yours: { body: 'drugi' }, theirs: { body: 'pierwszy' } })
  })

  test('a correction says what it corrected, every one of them; the tick for the newsletter is no correction', async () => {
    const { office, publisher, save, published } = await setting()
    const { id, slug, revision } = await published()
    const mute = await save(publisher, { newsId: id, revision, body: 'Inaczej.' }).catch((caught: unknown) => caught)
    expect(isCoded(mute) && mute.fields).toHaveProperty('correctionNote')
    expect(await save(publisher, { newsId: id, revision, toNewsletter: true })).toMatchObject({ revision })
    expect(await newsBySlug(office.id, slug)).toMatchObject({ correctedAt: null, corrections: [] })
    const pause = 5
    for (const [step, note] of ['Godzina.', 'Dzień.'].entries()) {
      moveClock(pause)
      await save(publisher, { newsId: id, revision: revision + step, body: `Treść ${step}.`, correctionNote: note })
    }
    moveClock(-2 * pause)
    expect((await newsBySlug(office.id, slug))?.corrections.map(({ note }) => note)).toEqual(['Dzień.', 'Godzina.'])
    expect(await newsDesk(publisher, office.id, id)).toMatchObject({ toNewsletter: true, revision: revision + 2 })
    const rewritten = withScope([office.id], (tx) => tx.newsCorrection.updateMany({ data: { note: 'Nic nie było.' } }))
    await expect(rewritten).rejects.toThrow(/never changes/)
    await expect(
      save(publisher, { newsId: id, revision: revision + 2, body: ' ', correctionNote: 'x' }),
    ).rejects.toThrow()
  })

  test('pages of the list', async () => {
    const { office } = await setting()
    for (let count = 0; count < 12; count += 1) await makeNews(office.id)
    const [first, second] = [await newsPage(office.id, 'pl', 1), await newsPage(office.id, 'pl', 2)]
    expect([first.items.length, second.items.length, second.total]).toEqual([10, 2, 12])
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(12)
  })
})

describe('endings', () => {
  test('withdrawn: off the list, readable under its reason, not to be changed', async () => {
    const { office, publisher, save, published } = await setting()
    const { id, slug, revision } = await published()
    await withdrawNews(publisher, office.id, { newsId: id, reason: 'Zmiana planów.' })
    expect(await latestNews(office.id, 'pl', 5)).toEqual([])
    expect(await newsBySlug(office.id, slug)).toMatchObject({
      state: 'withdrawn',
      withdrawnReason: 'Zmiana planów.',
      title: text.title,
    })
    expect(await codeFrom(save(publisher, { newsId: id, revision: revision + 1 }))).toBe('rejected')
    expect(await codeFrom(withdrawNews(publisher, office.id, { newsId: id, reason: 'x' }))).toBe('rejected')
  })

  test('a withdrawal is taken back, with a note that readers see; a closing is not', async () => {
    const { office, publisher, published } = await setting()
    const { id, slug } = await published()
    expect(await codeFrom(restoreNews(publisher, office.id, { newsId: id, note: 'x' }))).toBe('rejected')
    await withdrawNews(publisher, office.id, { newsId: id, reason: 'Zmiana planów.' })
    await restoreNews(publisher, office.id, { newsId: id, note: 'Plany wróciły.' })
    expect(await newsBySlug(office.id, slug)).toMatchObject({
      state: 'published',
      withdrawnReason: null,
      corrections: [{ kind: 'restored', note: 'Plany wróciły.' }],
    })
    expect((await latestNews(office.id, 'pl', 5)).map((one) => one.id)).toEqual([id])
    await closeNews(publisher, office.id, { newsId: id, reason: 'Dane osobowe.' })
    expect(await codeFrom(restoreNews(publisher, office.id, { newsId: id, note: 'x' }))).toBe('rejected')
  })

  test('closed: no text by any way, hash and reason stay; then erased for good', async () => {
    const { office, as, published } = await setting()
    const { id, slug } = await published({ title: 'Lista', lead: 'PESEL 1', body: 'PESEL 00000000000' })
    const controller = await as('controller')
    expect(await codeFrom(eraseClosedNews(controller, office.id, { newsId: id, confirmation: 'usuń' }))).toBe(
      'rejected',
    )
    const publisher = await as('publisher')
    const noted = { ...text, newsId: id, locale: 'pl', revision: 2, correctionNote: 'Usunięto PESEL 2.' } as const
    await saveNews(publisher, office.id, { ...noted, body: 'PESEL 11111111111' })
    await closeNews(controller, office.id, { newsId: id, reason: 'Dane osobowe.' })
    const seen = [
      await newsBySlug(office.id, slug),
      await latestNews(office.id, 'pl', 5),
      await newsPage(office.id, 'pl', 1),
    ]
    expect(JSON.stringify(seen)).not.toContain('PESEL')
    expect(seen[0]).toMatchObject({
      state: 'closed',
      title: '',
      closedReason: 'Dane osobowe.',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect((await closedNews(office.id, 5)).map((one) => one.id)).toEqual([id])
    expect(await codeFrom(eraseClosedNews(controller, office.id, { newsId: id, confirmation: 'x' }))).toBe('invalid')
    await eraseClosedNews(controller, office.id, { newsId: id, confirmation: 'usuń' })
    const rows = await withScope([office.id], async (tx) => [
      await tx.news.findMany(),
      await tx.newsCorrection.findMany(),
      await tx.auditEvent.findMany(),
    ])
    expect(JSON.stringify(rows, (_key, value) => (typeof value === 'bigint' ? String(value) : value))).not.toContain(
      'PESEL',
    )
  })
})

describe('permissions', () => {
  const everyone: Role[] = ['editor', 'publisher', 'coordinator', 'dpo', 'controller', 'analyst']
  const allowed: Record<string, Role[]> = {
    save: ['editor', 'publisher'],
    publish: ['publisher'],
    plan: ['publisher'],
    cancel: ['publisher'],
    withdraw: ['publisher'],
    restore: ['publisher'],
    offer: ['editor', 'publisher'],
    close: ['publisher', 'dpo', 'controller'],
    erase: ['publisher', 'dpo', 'controller'],
    read: everyone,
  }
  const acts = (actor: Actor, officeId: string, newsId: string): Record<string, () => Promise<unknown>> => ({
    save: () => saveNews(actor, officeId, { newsId, locale: 'pl', revision: 1, ...text }),
    publish: () => publishNews(actor, officeId, { newsId, revision: 1 }),
    plan: () => planNews(actor, officeId, { newsId, revision: 1, publishDay: '2030-01-02', publishTime: '08:00' }),
    cancel: () => cancelNewsPlan(actor, officeId, { newsId }),
    restore: () => restoreNews(actor, officeId, { newsId, note: 'x' }),
    offer: () => offerNews(actor, officeId, { newsId, offered: 'tak' }),
    withdraw: () => withdrawNews(actor, officeId, { newsId, reason: 'x' }),
    close: () => closeNews(actor, officeId, { newsId, reason: 'x' }),
    erase: () => eraseClosedNews(actor, officeId, { newsId, confirmation: 'usuń' }),
    read: () => newsDesk(actor, officeId, newsId),
  })

  test('each act by each role, by a stranger and by the administrator', async () => {
    const { office, as } = await setting()
    const nobody = '00000000-0000-4000-8000-000000000000'
    for (const role of everyone) {
      for (const [act, run] of Object.entries(acts(await as(role), office.id, nobody)))
        expect([role, act, await codeFrom(run())]).toEqual([
          role,
          act,
          allowed[act]?.includes(role) ? 'not_found' : 'forbidden',
        ])
    }
    const administrator = (await makePerson({ administrator: true })).actor
    for (const [act, run] of Object.entries(acts(administrator, office.id, nobody)))
      expect([act, await codeFrom(run())]).toEqual([act, 'forbidden'])
  })

  test("another office's item is unknown, with its own id and with one's own office", async () => {
    const mine = await setting()
    const theirs = await setting()
    const { id } = await theirs.published()
    for (const officeId of [mine.office.id, theirs.office.id])
      for (const [act, run] of Object.entries(acts(mine.publisher, officeId, id)))
        expect([act, await codeFrom(run())]).toEqual([act, 'not_found'])
    expect(await codeFrom(newsOf(mine.publisher, theirs.office.id))).toBe('not_found')
    expect(await newsBySlug(mine.office.id, 'zmiana-godzin')).toBeNull()
  })
})
