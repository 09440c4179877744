// The example data on a real database: everything or nothing, once, and true to the settings.
import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { verifyPassword } from '@/domain/accounts/password'
import { standardTexts } from '@/domain/policies/clauses'
import { polishDay } from '@/lib/clock'
import { dayOf } from '@/lib/day'
import { type Tx, withScope } from '@/lib/db/client'
import type { ExampleAccount } from './accounts'
import { exampleOffices, seedExamples } from './seed'

const all = <T>(work: (tx: Tx) => Promise<T>) => withScope('everything', work)
let accounts: ExampleAccount[] = []

beforeAll(async () => {
  const [one, other] = await Promise.all([seedExamples(), seedExamples()])
  accounts = [...one.accounts, ...other.accounts]
}, 120_000)

describe('seedExamples', () => {
  it('fills an empty database once, also when two starts race', async () => {
    const counts = await all((tx) =>
      Promise.all([tx.office.count(), tx.person.count(), tx.news.count(), tx.policy.count(), tx.policyVersion.count()]),
    )
    // five documents an office; its standard texts in every language; one document with an older version
    const versions = exampleOffices.reduce((sum, { kind }) => sum + standardTexts(kind).length + 1, 0)
    expect(counts).toEqual([5, 8, 10, 25, versions])
    expect(accounts).toHaveLength(8)
  })

  it('does nothing in a database that has anything', async () => {
    expect(await seedExamples()).toEqual({ accounts: [] })
    expect(await all((tx) => tx.office.count())).toBe(5)
  })

  it('makes example offices that are live, each on its hosts', async () => {
    const offices = await all((tx) => tx.office.findMany({ include: { hosts: true } }))
    for (const office of offices) {
      expect([office.state, office.example]).toEqual(['live', true])
      const example = exampleOffices.find(({ slug }) => slug === office.slug)
      expect(office.hosts.map(({ host }) => host)).toEqual(example?.hosts)
      expect(office.launchedAt && office.launchedAt > office.createdAt).toBe(true)
    }
  })

  it('has every document in force today, with the right hash, and one with a superseded version', async () => {
    const today = polishDay()
    const versions = await all((tx) => tx.policyVersion.findMany({ include: { policy: true } }))
    for (const version of versions) {
      expect(version.sha256).toBe(createHash('sha256').update(version.body).digest('hex'))
      expect(polishDay(version.publishedAt)).toBe(dayOf(version.effectiveFrom))
      expect(version.publishedAt.getTime()).toBeLessThan(Date.now())
      expect(version.body).not.toContain('{{')
    }
    const inForce = versions.filter(
      ({ effectiveFrom, effectiveTo }) => dayOf(effectiveFrom) <= today && (!effectiveTo || dayOf(effectiveTo) > today),
    )
    expect(inForce).toHaveLength(5 * 8)
    const seconds = versions.filter(({ number }) => number === 2)
    expect(seconds).toHaveLength(5)
    for (const second of seconds) {
      const first = versions.find(({ policyId, locale, number }) => {
        return policyId === second.policyId && locale === second.locale && number === 1
      })
      expect(first?.effectiveTo).toEqual(second.effectiveFrom)
      expect(first?.body).not.toBe(second.body)
      expect(second.changeNote).not.toBe(first?.changeNote)
    }
  })

  it('leaves drafts that equal what is in force', async () => {
    const [drafts, versions] = await all((tx) =>
      Promise.all([tx.policyDraft.findMany(), tx.policyVersion.findMany({ where: { effectiveTo: null } })]),
    )
    expect(drafts).toHaveLength(5 * 8)
    for (const draft of drafts) {
      const version = versions.find(({ policyId, locale }) => policyId === draft.policyId && locale === draft.locale)
      expect([version?.title, version?.source]).toEqual([draft.title, draft.source])
    }
  })

  it('says the review of the declaration after its first version', async () => {
    const office = await all((tx) => tx.office.findUniqueOrThrow({ where: { slug: 'um-ciechanow' } }))
    const [first, second] = await withScope([office.id], (tx) =>
      tx.policyVersion.findMany({ where: { policy: { kind: 'accessibility' } }, orderBy: { number: 'asc' } }),
    )
    expect(first?.body).not.toContain('Data ostatniego przeglądu')
    expect(second?.body).toContain('Data ostatniego przeglądu')
    const prepared = (body = '') => /Data sporządzenia deklaracji: (.+)/.exec(body)?.[1]
    expect(prepared(second?.body)).toBe(prepared(first?.body))
  })

  it('gives each person a password that works and roles in the promised offices', async () => {
    const people = await all((tx) => tx.person.findMany({ include: { grants: { include: { office: true } } } }))
    for (const { email, password } of accounts) {
      const person = people.find((one) => one.email === email)
      expect(await verifyPassword(person?.passwordHash ?? null, password)).toBe(true)
    }
    const officesOf = (email: string) =>
      people
        .find((one) => one.email === email)
        ?.grants.map(({ office, role }) => `${role} ${office.slug}`)
        .toSorted()
    expect(officesOf('redaktor@okienko.example')).toEqual(['editor pup-raciborz', 'editor um-ciechanow'])
    expect(officesOf('redaktor-pcpr@okienko.example')).toEqual(['editor pcpr-boleslawiec'])
    expect(people.filter(({ administrator }) => administrator).map(({ email }) => email)).toEqual([
      'administrator@okienko.example',
    ])
  })

  it('writes the trail by the system, with neither address nor name in it', async () => {
    const events = await all((tx) => tx.auditEvent.findMany())
    expect(events.length).toBeGreaterThan(80)
    expect(new Set(events.map(({ actorKind, actorLabel }) => `${actorKind} ${actorLabel}`))).toEqual(
      new Set(['system dane przykładowe']),
    )
    expect(JSON.stringify(events.map(({ data }) => data))).not.toMatch(/@|Przykładow/)
  })
})
