// Names of the pages of issues in the statistics; those of documents and news are asked in office-stats.db.test.ts.
import { expect, test } from 'vitest'
import { withScope } from '@/lib/db/client'
import { makeOffice } from '@/prisma/makers'
import { makeSentIssue } from '@/prisma/sent-issue'
import { titlesOf } from './page-titles'

test('an issue is called by its subject, a closed one by its address', async () => {
  const office = await makeOffice()
  await makeSentIssue(office.id, { subject: 'Wieści' })
  const closed = await makeSentIssue(office.id, { subject: 'Tajemnica' })
  const paths = [
    '/newsletter/archiwum',
    '/newsletter/archiwum/1',
    '/en/newsletter/archiwum/1',
    '/newsletter/archiwum/2',
  ]
  const titles = await withScope([office.id], async (tx) => {
    await tx.issue.update({ where: { id: closed.id }, data: { closedAt: new Date(), closedReason: 'Powód' } })
    return titlesOf(tx, office.id, paths)
  })
  expect(paths.map((path) => titles.get(path))).toEqual([
    'Archiwum newslettera',
    'Wieści',
    'Wieści (angielski)',
    undefined,
  ])
})
