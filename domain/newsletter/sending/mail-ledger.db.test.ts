// The ledger of single mails while the database goes away and comes back: what a server said is not forgotten, and what was not
// written down does not leave.
import { randomUUID } from 'node:crypto'
import { beforeEach, expect, it, vi } from 'vitest'
import { systemActor } from '@/domain/accounts/session'
import type { SingleRoute } from '@/domain/mail/bulk/bulk-route'
import { withScope } from '@/lib/db/client'
import { makeIssue } from '@/prisma/make-issue'
import { makeOffice } from '@/prisma/makers'
import type { ClaimedBatch } from './claim-batch'
import { openLedger } from './mail-ledger'
import { sendSingles } from './send-singles'

const away = vi.hoisted(() => ({ times: 0 }))
vi.mock('@/lib/db/one-trip', async (original) => {
  const real = await original<typeof import('@/lib/db/one-trip')>()
  return {
    ...real,
    inOneTrip: (...call: Parameters<typeof real.inOneTrip>) =>
      away.times-- > 0
        ? Promise.reject(new Error('terminating connection due to administrator command'))
        : real.inOneTrip(...call),
  }
})
beforeEach(() => {
  away.times = 0
})

async function oneMail(state: 'claimed' | 'handed') {
  const { id: officeId } = await makeOffice()
  const { id: issueId, deliveries } = await makeIssue(officeId, { state: 'sending', deliveries: { [state]: 1 } })
  const [id, token] = [deliveries[0]?.id ?? '', randomUUID()]
  const batch = await withScope('everything', async (tx) => {
    const { batchId } = await tx.delivery.findUniqueOrThrow({ where: { id } })
    return tx.issueBatch.update({ where: { id: batchId ?? '' }, data: { state: 'claimed', claimToken: token } })
  })
  const claimed: ClaimedBatch = { ...batch, token, officeId, issueId, issueState: 'sending', was: 'waiting' }
  return { id, batch: claimed, ledger: openLedger(systemActor('silnik')) }
}
const stateOf = (id: string) =>
  withScope('everything', async (tx) => (await tx.delivery.findUniqueOrThrow({ where: { id } })).state)

it('the word of a server is written down when the database is back', async () => {
  const { id, batch, ledger } = await oneMail('handed')
  away.times = 2
  await ledger.settle(batch, id, { state: 'accepted', reason: null })
  expect(await stateOf(id)).toBe('accepted')
})

it('a mail of which nothing could be noted does not leave', async () => {
  const { id, batch, ledger } = await oneMail('claimed')
  away.times = 1
  expect(await ledger.hand(batch, id)).toBe(false)
  expect(await ledger.hand(batch, id)).toBe(true)
  expect(await stateOf(id)).toBe('handed')
})

it('a mail whose connection broke after the note and before its first byte waits again, and is not uncertain', async () => {
  const { id, batch, ledger } = await oneMail('claimed')
  const route: SingleRoute = {
    ...{ kind: 'single', name: 'smtp', size: 1 },
    send: async (_mail, mayLeave) => {
      expect(await mayLeave()).toBe(true)
      return { outcome: 'refused', permanent: false, error: 'smtp_unreachable' }
    },
  }
  await sendSingles(systemActor('silnik'), batch, route, ledger, () => true)
  expect(await stateOf(id)).toBe('pending')
})
