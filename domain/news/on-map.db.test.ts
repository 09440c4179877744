// Which addresses of documents and news belong into lists of results, in which languages, and when they changed last.
import { describe, expect, test } from 'vitest'
import { newsOnMap } from '@/domain/news/public'
import { documentLanguages, documentsOnMap } from '@/domain/policies/public'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { makeNews, makeOffice, makePolicyVersion } from '@/prisma/makers'

const pagesOf = async (officeId: string) =>
  Object.fromEntries(
    (await documentsOnMap(officeId)).map(({ slug, pages }) => [slug, pages.map(({ locale }) => locale).join(' ')]),
  )

const close = (officeId: string, id: string) =>
  withScope([officeId], (tx) =>
    tx.policyVersion.update({
      where: { id },
      data: { closedAt: new Date(now().getTime() + 1000), closedReason: 'Powód.' },
    }),
  )

describe('documents on the map', () => {
  test('a Polish text stands in every language, another one in its own only', async () => {
    const { id } = await makeOffice()
    await makePolicyVersion(id, { slug: 'polski' })
    await makePolicyVersion(id, { slug: 'ukrainski', locale: 'uk' })
    expect(await pagesOf(id)).toEqual({ polski: 'pl en uk', ukrainski: 'uk' })
    expect(await documentLanguages(id, 'polski')).toEqual({ shown: ['pl', 'en', 'uk'], inForce: ['pl', 'en', 'uk'] })
    expect(await documentLanguages(id, 'ukrainski')).toEqual({ shown: ['uk'], inForce: ['uk'] })
    expect(await documentLanguages(id, 'nieznany')).toEqual({ shown: [], inForce: [] })
  })

  test('a closed translation takes its address off, the Polish one stays', async () => {
    const { id } = await makeOffice()
    await makePolicyVersion(id, { slug: 'tekst' })
    const { versionId } = await makePolicyVersion(id, { slug: 'tekst', locale: 'en' })
    await close(id, versionId)
    expect(await pagesOf(id)).toEqual({ tekst: 'pl uk' })
    expect((await documentLanguages(id, 'tekst')).shown).toEqual(['pl', 'en', 'uk'])
  })

  test('what is planned, closed or of another office is not there', async () => {
    const [{ id }, other] = [await makeOffice(), await makeOffice()]
    await makePolicyVersion(id, { slug: 'planowany', from: '2099-01-01' })
    await close(id, (await makePolicyVersion(id, { slug: 'zamkniety' })).versionId)
    await makePolicyVersion(other.id, { slug: 'cudzy' })
    expect(await pagesOf(id)).toEqual({})
  })

  test('the history changes with every act, the text only with its own', async () => {
    const { id } = await makeOffice()
    const old = await makePolicyVersion(id, { from: '2026-01-01', to: '2026-02-01' })
    await makePolicyVersion(id, { from: '2026-02-01', number: 2 })
    const before = (await documentsOnMap(id))[0]?.pages[0]
    await close(id, old.versionId)
    const after = (await documentsOnMap(id))[0]?.pages[0]
    expect(after?.changed).toEqual(before?.changed)
    expect(Number(after?.historyChanged)).toBeGreaterThan(Number(before?.historyChanged))
  })
})

test('news on the map are the published ones, with the day of their correction', async () => {
  const { id } = await makeOffice()
  const { id: newsId, slug } = await makeNews(id)
  await makeNews(id, { state: 'draft' })
  const corrected = new Date(now().getTime() + 60_000)
  await withScope([id], (tx) => tx.news.update({ where: { id: newsId }, data: { updatedAt: corrected } }))
  expect(await newsOnMap(id)).toEqual([{ slug, locale: 'pl', changed: corrected }])
})
