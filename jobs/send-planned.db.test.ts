// The clock and planned sendings, with the mail as it is really rendered: in time, and one whose approval does not hold.
import { afterEach, expect, test } from 'vitest'
import { approveIssue } from '@/domain/newsletter/commands/approve-issue'
import { planIssue } from '@/domain/newsletter/commands/plan-issue'
import { moveClock, now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { issueDeskSetting } from '@/prisma/issue-desk-setting'
import { freezeContents } from './issue-rendering'
import { sendPlanned } from './send-planned'

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

async function planned() {
  at('2027-03-01T10:00:00Z')
  const setting = await issueDeskSetting()
  const { office, publisher, issueId, read } = setting
  const rendered = () => freezeContents(publisher.actor, office.id, issueId)
  await approveIssue(publisher.actor, office.id, { ...(await read()), overrideReason: '' }, await rendered())
  await planIssue(publisher.actor, office.id, { ...(await read()), day: '2027-03-02', time: '09:00' }, await rendered())
  return setting
}

test('what is due starts with the real mail; two ticks at once start it once', async () => {
  const { row, office, issueId } = await planned()
  at('2027-03-02T08:00:30Z')
  const sums = await Promise.all([sendPlanned(), sendPlanned()])
  expect(sums.reduce((all, { started }) => all + started, 0)).toBe(1)
  expect(await row()).toMatchObject({ state: 'sending', frozenAudience: 3 })
  const contents = await withScope([office.id], (tx) => tx.issueContent.findMany({ where: { issueId } }))
  expect(contents.map(({ locale }) => locale).sort()).toEqual(['en', 'pl', 'uk'])
  expect(contents.every(({ html }) => html.includes('Zmiana godzin pracy'))).toBe(true)
})

test('what is late asks; others of the same tick are not held up', async () => {
  const late = await planned()
  const fresh = await planned()
  await withScope([late.office.id], (tx) =>
    tx.issue.update({ where: { id: late.issueId }, data: { plannedAt: new Date('2027-03-01T20:00:00Z') } }),
  )
  at('2027-03-02T08:01:00Z')
  expect(await sendPlanned()).toEqual({ started: 1, asking: 1 })
  expect(await late.row()).toMatchObject({ state: 'asking', planProblem: 'overdue' })
  expect((await fresh.row()).state).toBe('sending')
})
