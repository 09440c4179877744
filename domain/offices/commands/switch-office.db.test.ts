// Switching an office off and on, on a real database: what the door and the public pages learn of it.
import { describe, expect, it } from 'vitest'
import { withScope } from '@/lib/db/client'
import { makeOffice, makePerson } from '@/prisma/makers'
import { officeDirectory, publicOffice, publicOffices } from '../public'
import { officeBySlug } from '../queries'
import { switchOff } from '../schema/closure'
import { switchOfficeOff, switchOfficeOn } from './switch-office'

const administrator = async () => (await makePerson({ administrator: true })).actor
const paused = {
  kind: 'paused',
  notice: 'Trwa przeprowadzka urzędu.',
  until: '2999-01-01',
  successor: '',
  successorUrl: '',
} as const
const closed = { ...paused, kind: 'closed', until: '', successor: 'Urząd Następcy' } as const

describe('an office', () => {
  it('goes off and on again; the list, the door and the page know', async () => {
    const [actor, office] = [await administrator(), await makeOffice()]
    const listed = async () => (await publicOffices()).some(({ id }) => id === office.id)
    const off = async () => (await officeDirectory()).find(({ id }) => id === office.id)?.off
    expect([await listed(), await off()]).toEqual([true, null])
    await switchOfficeOff(actor, office.id, paused)
    expect([await listed(), await off()]).toEqual([true, { status: 503, until: '2999-01-01' }])
    expect(await publicOffice(office.slug)).toMatchObject({ state: 'paused', closure: { notice: paused.notice } })
    const since = (await officeBySlug(actor, office.slug)).closure?.since
    await switchOfficeOff(actor, office.id, closed)
    expect([await listed(), await off()]).toEqual([false, { status: 410, until: '' }])
    expect((await officeBySlug(actor, office.slug)).closure).toMatchObject({ since, successor: 'Urząd Następcy' })
    await switchOfficeOn(actor, office.id)
    expect([await listed(), await off()]).toEqual([true, null])
    await expect(switchOfficeOn(actor, office.id)).rejects.toMatchObject({ code: 'rejected' })
    const events = await withScope([office.id], (tx) =>
      tx.auditEvent.findMany({ where: { officeId: office.id }, orderBy: { seq: 'asc' } }),
    )
    expect(events.map(({ type }) => type)).toEqual(['office.paused', 'office.closed', 'office.reopened'])
    expect(JSON.stringify(events.map(({ data }) => data))).not.toContain('przeprowadzka')
  })

  it('that was never public, a day that has passed and a wrong person are refused', async () => {
    const [actor, office, draft] = [await administrator(), await makeOffice(), await makeOffice({ state: 'draft' })]
    await expect(switchOfficeOff(actor, draft.id, paused)).rejects.toMatchObject({ code: 'rejected' })
    await expect(switchOfficeOff(actor, office.id, { ...paused, until: '2020-01-01' })).rejects.toMatchObject({
      code: 'invalid',
      fields: { until: expect.any(String) },
    })
    const { actor: publisher } = await makePerson({ roles: { [office.id]: ['publisher'] } })
    await expect(switchOfficeOff(publisher, office.id, paused)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(switchOfficeOn(publisher, office.id)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('is off with a reason or not at all, in the database too', async () => {
    const office = await makeOffice()
    const write = (data: object) => withScope([office.id], (tx) => tx.office.update({ where: { id: office.id }, data }))
    await expect(write({ state: 'paused' })).rejects.toThrow()
    await expect(write({ closure: { notice: 'x' } })).rejects.toThrow()
  })
})

describe('the form', () => {
  it('keeps what belongs to the kind', () => {
    expect(switchOff.parse({ ...paused, successor: 'X', successorUrl: 'https://x.example/' })).toMatchObject({
      successor: '',
      successorUrl: '',
    })
    expect(switchOff.parse({ ...closed, until: '2999-01-01' })).toMatchObject({ until: '' })
  })
  it.each([{ notice: 'krótko' }, { kind: 'live' }, { successorUrl: 'http://x.example/' }, { until: 'jutro' }])(
    'refuses %j',
    (change) => {
      expect(switchOff.safeParse({ ...paused, ...change }).success).toBe(false)
    },
  )
})
