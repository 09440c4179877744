// Every cell of the public contract's table „Who may what” that this release has a capability for, asked of real actors.
import { expect, it } from 'vitest'
import { type Capability, can, capabilities, permit, permitAdministrator } from '@/domain/access/permissions'
import { Role } from '@/lib/db/generated/enums'
import { codeOf } from '@/lib/errors'
import { makeOffice, makePerson } from '@/prisma/makers'
import { systemActor } from './session'

const columns = ['administrator', 'editor', 'publisher', 'coordinator', 'dpo', 'controller', 'analyst'] as const
// ● may, · may not; the order of the columns is the contract's
const table: Record<Capability, string> = {
  'office.read': '●●●●●●●',
  'office.settings': '●·●·●··',
  'documents.read': '·●●●●●●',
  'documents.write': '·●●····',
  'documents.publish': '··●····',
  'documents.opinion': '····●··',
  'documents.close': '··●·●●·',
  'news.write': '·●●····',
  'news.publish': '··●····',
  'issues.read': '·●●●●●●',
  'issues.write': '·●●····',
  'issues.send': '··●····',
  'mail.read': '●·●●●··',
  'mail.retry': '●·●●●··',
  'subscribers.count': '·●●●●●●',
  'subscribers.person': '···●●··',
  'stats.read': '·●●●●●●',
  'audit.office': '····●●·',
  'audit.documents': '··●····',
  'audit.own': '·●●●●●●',
}

const code = (work: () => void) => {
  try {
    work()
    return null
  } catch (error) {
    return codeOf(error)
  }
}

it('names every capability and every role', () => {
  expect(Object.keys(table).toSorted()).toEqual(Object.keys(capabilities).toSorted())
  expect(columns.slice(1).toSorted()).toEqual(Object.values(Role).toSorted())
})

it('holds in one’s own office, and in no other', async () => {
  const [own, foreign] = [await makeOffice(), await makeOffice()]
  for (const [index, column] of columns.entries()) {
    const { actor } = await makePerson(
      column === 'administrator' ? { administrator: true } : { roles: { [own.id]: [column] } },
    )
    for (const [capability, row] of Object.entries(table) as [Capability, string][]) {
      const may = [...row][index] === '●'
      expect([column, capability, can(actor, capability, own.id)]).toEqual([column, capability, may])
      expect(code(() => permit(actor, capability, own.id))).toBe(may ? null : 'forbidden')
      if (column !== 'administrator') expect(code(() => permit(actor, capability, foreign.id))).toBe('not_found')
    }
    expect(code(() => permitAdministrator(actor))).toBe(column === 'administrator' ? null : 'forbidden')
  }
})

it('adds up for a person with several roles, office by office', async () => {
  const [a, b] = [await makeOffice(), await makeOffice()]
  const { actor } = await makePerson({ roles: { [a.id]: ['analyst', 'dpo'], [b.id]: ['editor'] } })
  expect(can(actor, 'subscribers.person', a.id)).toBe(true)
  expect(can(actor, 'documents.write', a.id)).toBe(false)
  expect(can(actor, 'documents.write', b.id)).toBe(true)
  expect(can(actor, 'subscribers.person', b.id)).toBe(false)
})

it('lets jobs work', async () => {
  const office = await makeOffice()
  expect(can(systemActor('test'), 'documents.publish', office.id)).toBe(true)
})
