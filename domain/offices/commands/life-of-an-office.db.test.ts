// From creation to launch, from example to real, and away again; on a real database, with who may what.
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { systemActor } from '@/domain/accounts/session'
import { withScope } from '@/lib/db/client'
import { makeNews, makeOffice, makePerson, makePolicyVersion, makeSubscription } from '@/prisma/makers'
import { missingOf, officeBySlug, officesFor } from '../queries'
import { newOffice } from '../schema/new-office'
import { createOffice } from './create-office'
import { launchOffice } from './launch-office'
import { makeReal } from './make-real'
import { removeExamples } from './remove-examples'

const administrator = async () => (await makePerson({ administrator: true })).actor
const names = {
  nominative: 'Urząd Miejski w Testowie',
  genitive: 'Urzędu Miejskiego w Testowie',
  dative: 'Urzędowi Miejskiemu w Testowie',
  accusative: 'Urząd Miejski w Testowie',
  instrumental: 'Urzędem Miejskim w Testowie',
  locative: 'Urzędzie Miejskim w Testowie',
  short: 'UM Testowo',
}
let counter = 0
const freshSlug = () => `nowy-${process.pid}-${counter++}`
const events = (officeId: string) =>
  withScope([officeId], (tx) => tx.auditEvent.findMany({ where: { officeId }, orderBy: { seq: 'asc' } }))
describe('createOffice', () => {
  it('makes a draft that is nobody’s but the administrator’s', async () => {
    const actor = await administrator()
    const slug = freshSlug()
    const { id } = await createOffice(actor, newOffice.parse({ slug, kind: 'city_hall', names }))
    const office = await officeBySlug(actor, slug)
    expect(office).toMatchObject({ id, state: 'draft', example: false, launchedAt: null })
    expect(office.settings.names.genitive).toBe(names.genitive)
    expect((await events(id)).map(({ type }) => type)).toEqual(['office.created'])
    const { actor: stranger } = await makePerson()
    await expect(officeBySlug(stranger, slug)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('refuses an address twice, also at the same moment, and addresses of the portal', async () => {
    const actor = await administrator()
    const input = newOffice.parse({ slug: freshSlug(), kind: 'other', names })
    const results = await Promise.allSettled([createOffice(actor, input), createOffice(actor, input)])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const refused = results.find((result) => result.status === 'rejected')
    expect(refused?.reason).toMatchObject({ code: 'invalid', fields: { slug: expect.stringContaining('inny urząd') } })
    for (const slug of ['panel', 'uk', 'Zły Adres', '-a', 'a'])
      expect(newOffice.safeParse({ slug, kind: 'other', names }).success).toBe(false)
  })

  it('is the administrator’s alone', async () => {
    const office = await makeOffice()
    const { actor } = await makePerson({ roles: { [office.id]: ['publisher', 'dpo', 'controller'] } })
    const input = newOffice.parse({ slug: freshSlug(), kind: 'other', names })
    await expect(createOffice(actor, input)).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('officesFor', () => {
  it('lists the actor’s own offices and no other', async () => {
    const [mine] = [await makeOffice(), await makeOffice()]
    const { actor } = await makePerson({ roles: { [mine.id]: ['editor'] } })
    expect((await officesFor(actor)).map(({ slug, roles }) => [slug, roles])).toEqual([[mine.slug, ['editor']]])
  })
})

describe('launchOffice', () => {
  it('refuses with the list of what is missing, then makes the office public once', async () => {
    const actor = await administrator()
    const { id, slug } = await createOffice(actor, newOffice.parse({ slug: freshSlug(), kind: 'other', names }))
    await expect(launchOffice(actor, id)).rejects.toMatchObject({
      code: 'rejected',
      message: expect.stringContaining('adres siedziby'),
    })
    const whole = (await makeOffice()).settings
    await withScope([id], (tx) =>
      tx.office.update({
        where: { id },
        data: { settings: { ...whole, dpo: { ...whole.dpo, name: 'Osoba Przykładowa' } } },
      }),
    )
    const documents = [
      ['prywatnosc', 'privacy'],
      ['cookies', 'cookies'],
      ['newsletter', 'newsletter'],
      ['rodo', 'rodo'],
      ['deklaracja-dostepnosci', 'accessibility'],
    ] as const
    for (const [document, kind] of documents) await makePolicyVersion(id, { slug: document, kind })
    await makePerson({ roles: { [id]: ['publisher'] } })
    expect((await missingOf(actor, id)).filter(({ required }) => required)).toEqual([])
    await launchOffice(actor, id)
    await launchOffice(actor, id)
    expect(await officeBySlug(actor, slug)).toMatchObject({ state: 'live', launchedAt: expect.any(Date) })
    const types = (await events(id)).map(({ type }) => type)
    expect(types.filter((type) => type === 'office.launched')).toHaveLength(1)
  })

  it('does not take a document of tomorrow or a withdrawn one for one in force', async () => {
    const office = await makeOffice({ state: 'draft' })
    const actor = await administrator()
    await makePolicyVersion(office.id, { slug: 'prywatnosc', kind: 'privacy', from: '2999-01-01' })
    await makePolicyVersion(office.id, { slug: 'cookies', kind: 'cookies', from: '2020-01-01', to: '2021-01-01' })
    const keys = (await missingOf(actor, office.id)).map(({ key }) => key)
    expect(keys).toEqual(expect.arrayContaining(['document.privacy', 'document.cookies']))
  })
})

describe('makeReal', () => {
  it('asks for the retyped address and has no way back', async () => {
    const office = await makeOffice({ example: true })
    const actor = await administrator()
    await expect(makeReal(actor, office.id, 'inny')).rejects.toMatchObject({ fields: { slug: expect.any(String) } })
    await makeReal(actor, office.id, office.slug)
    expect((await officeBySlug(actor, office.slug)).example).toBe(false)
    await expect(makeReal(actor, office.id, office.slug)).rejects.toMatchObject({ code: 'rejected' })
  })
})

describe('removeExamples', () => {
  it('takes example offices with everything of theirs and leaves real ones', async () => {
    const [example, real] = [await makeOffice({ example: true }), await makeOffice()]
    const made = await makePerson({ roles: { [example.id]: ['editor'] } })
    const kept = await makePerson({ roles: { [example.id]: ['editor'], [real.id]: ['editor'] } })
    await withScope('everything', async (tx) => {
      await tx.person.updateMany({ where: { id: { in: [made.id, kept.id] } }, data: { example: true } })
      await tx.hourlyTotal.create({
        data: { officeId: example.id, hour: new Date(0), kind: 'traffic', key: 'view', hits: 1n },
      })
      await tx.consentProof.create({
        data: {
          id: randomUUID(),
          officeId: example.id,
          addressHash: 'x',
          askedAt: new Date(),
          endedAt: new Date(),
          endReason: 'left_by_form',
          locale: 'pl',
          channel: 'form',
          consentTexts: [],
          purgeAfter: new Date('2999-01-01'),
        },
      })
    })
    for (const id of [example.id, real.id]) {
      await makePolicyVersion(id)
      await makeNews(id)
      await makeSubscription(id)
    }
    const removed = await removeExamples(systemActor('test'))
    expect(removed.offices).toContain(example.slug)
    expect(removed.offices).not.toContain(real.slug)
    expect(removed).toMatchObject({ people: 1, peopleKept: 1 })
    await withScope('everything', async (tx) => {
      expect(await tx.office.count({ where: { id: example.id } })).toBe(0)
      for (const count of [
        tx.policyVersion.count({ where: { officeId: example.id } }),
        tx.subscription.count({ where: { officeId: example.id } }),
        tx.consentProof.count({ where: { officeId: example.id } }),
        tx.hourlyTotal.count({ where: { officeId: example.id } }),
        tx.person.count({ where: { id: made.id } }),
      ])
        expect(await count).toBe(0)
      expect(await tx.policyVersion.count({ where: { officeId: real.id } })).toBe(1)
      expect(await tx.person.count({ where: { id: kept.id } })).toBe(1)
    })
    expect((await removeExamples(systemActor('test'))).offices).toEqual([])
  })

  it('is not for publishers', async () => {
    const office = await makeOffice({ example: true })
    const { actor } = await makePerson({ roles: { [office.id]: ['publisher'] } })
    await expect(removeExamples(actor)).rejects.toMatchObject({ code: 'forbidden' })
  })
})
