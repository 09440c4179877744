// Retention: what is over its term goes, what is not stays, and the trail tells how much went.
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { systemActor } from '@/domain/accounts/session'
import { eraseExpired } from '@/domain/newsletter/commands/end-expired'
import { endSubscription } from '@/domain/newsletter/end-subscription'
import { moveClock, now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { tablesHolding } from '@/lib/db/testing/database-text'
import { hit } from '@/lib/rate-limit'
import { makeOffice, makePerson, makeSubscription } from '@/prisma/makers'
import { logDays, overdueLogFiles, runRetention } from './retention'

const actor = systemActor('test')
const day = 86_400_000
const inDays = (days: number) => new Date(now().getTime() + days * day)

async function makeMail(officeId: string, state: 'sent' | 'failed' | 'queued', ageDays: number): Promise<string> {
  const id = randomUUID()
  const at = inDays(-ageDays)
  await withScope([officeId], (tx) =>
    tx.mailMessage.create({
      data: {
        id,
        officeId,
        template: 'newsletter-join',
        recipient: `${id}@skrzynka.example`,
        data: {},
        state,
        nextAttemptAt: at,
        createdAt: at,
        sentAt: state === 'sent' ? at : null,
      },
    }),
  )
  return id
}

describe('retention', () => {
  it('clears recipients after thirty days, never of what still waits', async () => {
    const { id: officeId } = await makeOffice()
    const [old, failed, young, waiting] = [
      await makeMail(officeId, 'sent', 31),
      await makeMail(officeId, 'failed', 31),
      await makeMail(officeId, 'sent', 29),
      await makeMail(officeId, 'queued', 31),
    ]
    const result = await runRetention(actor)
    expect(result.mailRecipients).toBeGreaterThanOrEqual(2)
    for (const gone of [old, failed]) expect(await tablesHolding(`${gone}@skrzynka.example`)).toEqual([])
    for (const kept of [young, waiting])
      expect(await tablesHolding(`${kept}@skrzynka.example`)).toEqual(['public.mail_messages'])
    const trail = await withScope('everything', (tx) =>
      tx.auditEvent.findFirst({ where: { type: 'retention.ran' }, orderBy: { seq: 'desc' } }),
    )
    expect(trail?.data).toMatchObject({ mailRecipients: result.mailRecipients })
  })

  it('keeps proofs for the term of the office, to the day, and only retention may delete them', async () => {
    const { id: officeId } = await makeOffice()
    const { id } = await makeSubscription(officeId)
    await withScope([officeId], (tx) => endSubscription(tx, { id }, 'left_by_link'))
    const left = () => withScope([officeId], (tx) => tx.consentProof.count({ where: { officeId } }))
    await expect(withScope([officeId], (tx) => tx.consentProof.deleteMany({ where: { officeId } }))).rejects.toThrow()
    await expect(
      withScope([officeId], (tx) => tx.consentProof.updateMany({ where: { officeId }, data: { locale: 'en' } })),
    ).rejects.toThrow()
    moveClock(23 * 30 * day)
    await runRetention(actor)
    expect(await left()).toBe(1)
    moveClock(60 * day)
    await runRetention(actor)
    expect(await left()).toBe(0)
    expect(await withScope([officeId], (tx) => tx.suppression.count({ where: { officeId } }))).toBe(0)
  })

  it('erases addresses that were never confirmed, when their week is over', async () => {
    const { id: officeId } = await makeOffice()
    const { email } = await makeSubscription(officeId, { state: 'pending' })
    const active = await makeSubscription(officeId)
    await eraseExpired(actor)
    expect(await tablesHolding(email)).toEqual(['public.subscriptions'])
    moveClock(7 * day + 1000)
    expect((await eraseExpired(actor)).pending).toBeGreaterThanOrEqual(1)
    expect(await tablesHolding(email)).toEqual([])
    expect(await tablesHolding(active.email)).toEqual(['public.subscriptions'])
  })

  it('forgets ended sessions, spent counters and old links', async () => {
    const person = await makePerson()
    await hit(['test', person.id], { limit: 1, seconds: 60 })
    const counters = () => withScope('everything', (tx) => tx.rateCounter.count())
    expect(await counters()).toBeGreaterThan(0)
    moveClock(40 * day)
    await runRetention(actor)
    expect(await counters()).toBe(0)
    expect(await withScope([], (tx) => tx.session.count({ where: { personId: person.id } }))).toBe(0)
  })
})

describe('the access log', () => {
  it('is kept no longer than the smallest promise, because all offices share the file', async () => {
    expect(logDays([90, 30, 365])).toBe(30)
    expect(logDays([])).toBeNull()
    const at = new Date('2026-11-21T02:20:00Z')
    // the oldest line of 23 October would be thirty days and some hours old at the job's next run
    const names = [
      '2026-10-22.log',
      '2026-10-23.log',
      '2026-10-24.log',
      '2026-10-01.log.gz',
      '2026-11-21.log',
      'state.json',
      '2026-10-01.txt',
    ]
    expect(overdueLogFiles(names, 30, at)).toEqual(['2026-10-22.log', '2026-10-23.log', '2026-10-01.log.gz'])
    expect(overdueLogFiles(['2026-11-20.log', '2026-11-21.log'], 1, at)).toEqual(['2026-11-20.log'])
  })

  it('loses its overdue files on disk', async () => {
    const folder = path.join(process.env.DATA_DIR ?? '', 'logs')
    mkdirSync(folder, { recursive: true })
    const file = (at: Date) => path.join(folder, `${at.toISOString().slice(0, 10)}.log`)
    const { settings } = await makeOffice()
    const [old, fresh] = [file(inDays(-settings.log.retentionDays - 1)), file(inDays(-1))]
    for (const name of [old, fresh]) writeFileSync(name, '{}\n')
    expect((await runRetention(actor)).logFiles).toBe(1)
    expect([existsSync(old), existsSync(fresh)]).toEqual([false, true])
  })
})
