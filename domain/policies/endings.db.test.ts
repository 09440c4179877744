// Withdrawing, closing, erasing, and languages, against a real database.
import { afterEach, describe, expect, test } from 'vitest'
import { closeVersion } from '@/domain/policies/commands/close-version'
import { eraseClosedText } from '@/domain/policies/commands/erase-closed-text'
import { withdrawVersion } from '@/domain/policies/commands/withdraw-version'
import {
  changesOf,
  documentState,
  documentsInForce,
  versionInForce,
  versionNumber,
  versionsOf,
} from '@/domain/policies/public'
import { moveClock, now, polishDay } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { codeFrom, documentSetting } from '@/prisma/document-setting'

const dayMs = 86_400_000
const inDays = (days: number) => polishDay(new Date(now().getTime() + days * dayMs))
let shifted = 0
const wait = (days: number) => {
  shifted += days * dayMs
  moveClock(days * dayMs)
}
afterEach(() => {
  moveClock(-shifted)
  shifted = 0
})

describe('endings', () => {
  test('withdrawn in force: nothing in force, readable under its reason', async () => {
    const { office, publisher, policy, publish } = await documentSetting()
    const { id } = await publish('treść')
    await withdrawVersion(publisher, office.id, { versionId: id, reason: 'Błędna podstawa prawna.' })
    expect(await versionInForce(office.id, policy.slug, 'pl')).toBeNull()
    expect(await documentState(office.id, policy.slug, 'pl')).toMatchObject({ kind: 'withdrawn' })
    expect(await versionNumber(office.id, policy.slug, 1, 'pl')).toMatchObject({
      status: 'withdrawn',
      withdrawnReason: 'Błędna podstawa prawna.',
      body: 'treść\n',
    })
    expect(await codeFrom(withdrawVersion(publisher, office.id, { versionId: id, reason: 'x' }))).toBe('rejected')
    // and a new one can follow the same day
    await publish('nowa')
    expect((await versionInForce(office.id, policy.slug, 'pl'))?.number).toBe(2)
  })

  test('a planned version withdrawn: the one before goes on', async () => {
    const { office, publisher, publish, statuses } = await documentSetting()
    await publish('pierwsza')
    const { id } = await publish('druga', inDays(5))
    await withdrawVersion(publisher, office.id, { versionId: id, reason: 'x' })
    wait(5)
    expect(await statuses()).toEqual(['2 withdrawn', '1 in_force'])
  })

  test('closed: no text, title or note leaves by any way; number, dates, hash, reason stay; then erased for good', async () => {
    const { office, as, publisher, policy, publish } = await documentSetting()
    const { id, sha256 } = await publish('PESEL 00000000000')
    const dpo = await as('dpo')
    await withdrawVersion(publisher, office.id, { versionId: id, reason: 'W tekście jest PESEL.' })
    await closeVersion(dpo, office.id, { versionId: id, reason: 'Dane osobowe osoby trzeciej.' })
    const seen = [
      await documentState(office.id, policy.slug, 'pl'),
      await versionNumber(office.id, policy.slug, 1, 'pl'),
      await versionsOf(office.id, policy.slug, 'pl'),
      await changesOf(office.id, 'pl'),
      await documentsInForce(office.id, 'pl'),
      await versionInForce(office.id, policy.slug, 'pl'),
    ]
    expect(JSON.stringify(seen)).not.toContain('PESEL')
    expect(seen[0]).toMatchObject({ kind: 'closed' })
    expect(seen[1]).toMatchObject({
      number: 1,
      sha256,
      status: 'closed',
      title: '',
      closedReason: 'Dane osobowe osoby trzeciej.',
    })
    expect(seen[4]).toEqual([])
    expect(await codeFrom(eraseClosedText(publisher, office.id, { versionId: id, confirmation: '2' }))).toBe('invalid')
    await eraseClosedText(publisher, office.id, { versionId: id, confirmation: '1' })
    const rows = await withScope([office.id], async (tx) => [
      await tx.policyVersion.findMany(),
      await tx.policyDraft.findMany(),
      await tx.auditEvent.findMany(),
    ])
    expect(JSON.stringify(rows, (_key, value) => (typeof value === 'bigint' ? String(value) : value))).not.toContain(
      'PESEL',
    )
    expect(await codeFrom(eraseClosedText(publisher, office.id, { versionId: id, confirmation: '1' }))).toBe('rejected')
  })

  test('an open text cannot be erased, a closed one not closed twice', async () => {
    const { office, publisher, publish } = await documentSetting()
    const { id } = await publish('treść')
    expect(await codeFrom(eraseClosedText(publisher, office.id, { versionId: id, confirmation: '1' }))).toBe('rejected')
    await closeVersion(publisher, office.id, { versionId: id, reason: 'x' })
    expect(await codeFrom(closeVersion(publisher, office.id, { versionId: id, reason: 'x' }))).toBe('rejected')
    expect(await codeFrom(withdrawVersion(publisher, office.id, { versionId: id, reason: 'x' }))).toBe('rejected')
  })
})

describe('languages', () => {
  test('a page without a translation shows the Polish text; with one, its own; a closed translation is not hidden by it', async () => {
    const { office, publisher, policy, publish } = await documentSetting()
    await publish('polska')
    expect((await versionInForce(office.id, policy.slug, 'en'))?.locale).toBe('pl')
    const { id } = await publish('english', polishDay(), 'en')
    expect(await versionInForce(office.id, policy.slug, 'en')).toMatchObject({
      locale: 'en',
      number: 1,
      body: 'english\n',
    })
    expect((await versionInForce(office.id, policy.slug, 'uk'))?.locale).toBe('pl')
    expect((await documentsInForce(office.id, 'en')).map(({ locale }) => locale)).toEqual(['en'])
    await closeVersion(publisher, office.id, { versionId: id, reason: 'x' })
    expect(await documentState(office.id, policy.slug, 'en')).toMatchObject({ kind: 'closed' })
    expect(await documentState(office.id, policy.slug, 'pl')).toMatchObject({ kind: 'in_force' })
  })
})
