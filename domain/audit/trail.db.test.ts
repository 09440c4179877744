// Each reader sees their part of the trail: by capability, by office, by filter.
import { expect, it } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { moveClock, polishDay } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import type { Role } from '@/lib/db/generated/enums'
import { codeOf } from '@/lib/errors'
import { makeNews, makeOffice, makePerson, makePolicyVersion } from '@/prisma/makers'
import { installationTrail, officeTrail } from './queries'
import { record } from './record'
import type { AuditType } from './schema'

const note = (actor: Actor, officeId: string | null, type: AuditType, data = {}) =>
  withScope('everything', (tx) => record(tx, actor, { type, officeId, data }))
const caught = (work: Promise<unknown>) => work.then(() => null, codeOf)
const typesFor = async (actor: Actor, officeId: string) =>
  (await officeTrail(actor, officeId)).lines.map(({ type }) => type).toSorted()

async function scene() {
  const [office, foreign] = [await makeOffice(), await makeOffice()]
  const worker = await makePerson({ roles: { [office.id]: ['editor'] }, name: 'Redaktor Przykładowy' })
  await note(worker.actor, office.id, 'policy.draft_saved')
  await note(worker.actor, office.id, 'news.saved')
  await note(worker.actor, office.id, 'subscribers.exported')
  await note(worker.actor, office.id, 'office.settings_changed')
  await note(worker.actor, foreign.id, 'policy.published')
  await note(worker.actor, null, 'account.signed_in')
  const reader = async (...roles: Role[]) => (await makePerson({ roles: { [office.id]: roles } })).actor
  return { office, foreign, worker, reader }
}

it('IOD and decision-maker see the whole office, others their part', async () => {
  const { office, worker, reader } = await scene()
  const whole = ['news.saved', 'office.settings_changed', 'policy.draft_saved', 'subscribers.exported']
  expect(await typesFor(await reader('dpo'), office.id)).toEqual(whole)
  expect(await typesFor(await reader('controller'), office.id)).toEqual(whole)
  expect(await typesFor(await reader('publisher'), office.id)).toEqual(['news.saved', 'policy.draft_saved'])
  expect(await typesFor(await reader('analyst'), office.id)).toEqual([])
  expect(await typesFor(worker.actor, office.id)).toEqual(whole)
  const admin = await makePerson({ administrator: true })
  expect(await typesFor(admin.actor, office.id)).toEqual(['office.settings_changed'])
})

it('an office of others does not exist', async () => {
  const { foreign, reader } = await scene()
  expect(await caught(officeTrail(await reader('dpo', 'controller', 'publisher'), foreign.id))).toBe('not_found')
  expect(await caught(officeTrail((await makePerson()).actor, foreign.id))).toBe('not_found')
})

it('events of the installation: all for an administrator, one’s own for others', async () => {
  const { worker, reader } = await scene()
  const admin = await makePerson({ administrator: true })
  const seen = await installationTrail(admin.actor)
  expect(seen.lines.some(({ actorId }) => actorId === worker.id)).toBe(true)
  expect((await installationTrail(worker.actor)).lines.map(({ type }) => type)).toEqual(['account.signed_in'])
  expect((await installationTrail(await reader('dpo'))).total).toBe(0)
})

it('looks names up when shown, and says when an account is gone', async () => {
  const { office, worker, reader } = await scene()
  const dpo = await reader('dpo')
  expect((await officeTrail(dpo, office.id)).lines[0]?.who).toBe('Redaktor Przykładowy')
  await withScope([], (tx) => tx.person.update({ where: { id: worker.id }, data: { name: 'Redaktor Po Zmianie' } }))
  expect((await officeTrail(dpo, office.id)).lines[0]?.who).toBe('Redaktor Po Zmianie')
  await withScope([], (tx) => tx.person.delete({ where: { id: worker.id } }))
  expect((await officeTrail(dpo, office.id)).lines[0]?.who).toBe('konto usunięte')
})

it('names documents and news as they are called today, but nothing that was closed', async () => {
  const { office, worker, reader } = await scene()
  const dpo = await reader('dpo')
  const version = await makePolicyVersion(office.id, { title: 'Polityka Przykładowa' })
  const news = await makeNews(office.id, { title: 'Aktualność Przykładowa' })
  const about = async (type: AuditType, subject: { type: string; id: string }) => {
    await withScope('everything', (tx) => record(tx, worker.actor, { type, officeId: office.id, subject }))
    return (await officeTrail(dpo, office.id)).lines[0]?.about
  }
  const published = { type: 'policy_version', id: version.versionId }
  expect(await about('policy.published', published)).toBe('Polityka Przykładowa')
  expect(await about('policy.draft_saved', { type: 'policy', id: version.policyId })).toBe('Polityka Przykładowa')
  expect(await about('news.published', { type: 'news', id: news.id })).toBe('Aktualność Przykładowa')
  await withScope([office.id], (tx) =>
    tx.policyVersion.update({ where: { id: version.versionId }, data: { closedAt: new Date(), closedReason: 'x' } }),
  )
  expect(await about('policy.closed', published)).toBe('treść o zamkniętym dostępie')
})

it('filters by person, kind and Polish day, and turns pages', async () => {
  const { office, worker, reader } = await scene()
  const dpo = await reader('dpo')
  const today = polishDay()
  const other = await makePerson({ roles: { [office.id]: ['publisher'] } })
  moveClock(86_400_000)
  const tomorrow = polishDay()
  for (let n = 0; n < 60; n++) await note(other.actor, office.id, 'policy.published', { number: n })
  expect((await officeTrail(dpo, office.id, { personId: worker.id })).total).toBe(4)
  expect((await officeTrail(dpo, office.id, { type: 'news.saved' })).total).toBe(1)
  expect((await officeTrail(dpo, office.id, { to: today })).total).toBe(4)
  expect((await officeTrail(dpo, office.id, { from: tomorrow })).total).toBe(60)
  const first = await officeTrail(dpo, office.id)
  const second = await officeTrail(dpo, office.id, { page: 2 })
  expect([first.pages, first.lines.length, second.lines.length]).toEqual([2, 50, 14])
  expect(new Set([...first.lines, ...second.lines].map(({ seq }) => seq)).size).toBe(64)
  expect((await officeTrail(dpo, office.id, { page: 999 })).page).toBe(2)
  expect(first.people.map(({ id }) => id).toSorted()).toEqual([worker.id, other.id].toSorted())
})
