// Texts beside the Polish one: what they were made from, when they are older than it, and the plain-language text, which no other
// page ever takes for the binding one.
import { describe, expect, it } from 'vitest'
import { closeVersion } from '@/domain/policies/commands/close-version'
import { createPolicy } from '@/domain/policies/commands/create-policy'
import { documentState, documentsInForce, easyTextState, easyTexts, versionsOf } from '@/domain/policies/public'
import { policiesOf, policyDesk } from '@/domain/policies/queries'
import { translationState } from '@/domain/policies/rules'
import { moveClock, polishDay } from '@/lib/clock'
import { dayAfter } from '@/lib/day'
import { codeFrom, documentSetting } from '@/prisma/document-setting'

const inForce = async (officeId: string, slug: string, locale: 'pl' | 'en' | 'uk') => {
  const state = await documentState(officeId, slug, locale)
  if (state?.kind !== 'in_force') throw new Error('nothing in force')
  return state
}

describe('a translation', () => {
  it('keeps the number of the Polish version that it was made from, also when that one is replaced', async () => {
    const { office, policy, publish } = await documentSetting()
    await publish('Tekst pierwszy.')
    await publish('Tekst drugi.')
    await publish('The second text.', polishDay(), 'en')
    const fresh = await inForce(office.id, policy.slug, 'en')
    expect(fresh.version).toMatchObject({ locale: 'en', number: 1, sourceNumber: 2 })
    expect(translationState(fresh.version, fresh.polish)).toBe('current')
    await publish('Tekst trzeci.')
    const later = await inForce(office.id, policy.slug, 'en')
    expect(later.version.sourceNumber).toBe(2)
    expect(later.polish?.number).toBe(3)
    expect(translationState(later.version, later.polish)).toBe('outdated')
  })

  it('planned together with a planned Polish version belongs to that one', async () => {
    const { office, policy, publish } = await documentSetting()
    await publish('Tekst pierwszy.')
    const tomorrow = dayAfter(polishDay())
    await publish('Tekst na jutro.', tomorrow)
    await publish('For tomorrow.', tomorrow, 'en')
    moveClock(24 * 3_600_000)
    const state = await inForce(office.id, policy.slug, 'en')
    expect([state.version.sourceNumber, state.polish?.number]).toEqual([2, 2])
  })

  it('without a Polish text claims no source', async () => {
    const { office, policy, publish } = await documentSetting()
    await publish('Only English.', polishDay(), 'en')
    const state = await inForce(office.id, policy.slug, 'en')
    expect([state.version.sourceNumber, state.polish]).toEqual([null, null])
    expect(translationState(state.version, state.polish)).toBe('unknown')
  })
})

describe('the plain-language text', () => {
  it('is Polish, tied to its source, and found only where it is asked for', async () => {
    const { office, publisher, policy, publish } = await documentSetting()
    await publish('Pełny tekst.')
    expect(await easyTextState(office.id, policy.slug)).toBeNull()
    await publish('Łatwy tekst.', polishDay(), 'etr')
    const state = await easyTextState(office.id, policy.slug)
    expect(state).toMatchObject({
      kind: 'in_force',
      version: { locale: 'pl', easy: true, sourceNumber: 1, body: 'Łatwy tekst.\n' },
    })
    for (const locale of ['pl', 'en', 'uk'] as const) {
      expect((await inForce(office.id, policy.slug, locale)).version).toMatchObject({
        easy: false,
        body: 'Pełny tekst.\n',
      })
      expect((await versionsOf(office.id, policy.slug, locale))?.length).toBe(1)
    }
    expect((await inForce(office.id, policy.slug, 'pl')).easy).toBe(true)
    expect([...(await easyTexts(office.id))]).toEqual([policy.slug])
    expect((await documentsInForce(office.id, 'pl')).length).toBe(1)
    const [row] = await policiesOf(publisher, office.id)
    expect(row).toMatchObject({ inForce: { number: 1 }, languages: expect.arrayContaining(['pl', 'etr']) })
    expect((await policyDesk(publisher, office.id, policy.slug, 'etr')).versions.length).toBe(1)
  })

  it('that was closed leaves no text', async () => {
    const { office, as, policy, publish } = await documentSetting()
    await publish('Pełny tekst.')
    const { id } = await publish('Łatwy tekst z cudzymi danymi.', polishDay(), 'etr')
    await closeVersion(await as('dpo'), office.id, { versionId: id, reason: 'Cudze dane.' })
    expect(await easyTextState(office.id, policy.slug)).toMatchObject({ kind: 'closed', version: { title: '' } })
    expect((await easyTexts(office.id)).size).toBe(0)
    expect((await inForce(office.id, policy.slug, 'pl')).easy).toBe(false)
  })

  it('takes its address from every document', async () => {
    const { office, publisher } = await documentSetting()
    const create = createPolicy(publisher, office.id, { title: 'Łatwy tekst', slug: 'latwy-tekst', kind: 'other' })
    expect(await codeFrom(create)).toBe('invalid')
  })
})
