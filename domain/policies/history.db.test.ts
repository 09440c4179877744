// The memory of documents against a real database: comparison, days, register, names, old texts, copies.
import { describe, expect, test } from 'vitest'
import { closeVersion } from '@/domain/policies/commands/close-version'
import { duplicateDocument } from '@/domain/policies/commands/duplicate-document'
import { maskNames } from '@/domain/policies/commands/mask-names'
import { publishVersion } from '@/domain/policies/commands/publish-version'
import { restoreVersion } from '@/domain/policies/commands/restore-version'
import { withdrawVersion } from '@/domain/policies/commands/withdraw-version'
import { changesOf, versionNumber, versionsOf } from '@/domain/policies/public'
import { documentOnDay, documentsOnDay, versionsCompared } from '@/domain/policies/public/history'
import { actsOfOffice } from '@/domain/policies/public/register'
import { policyDesk } from '@/domain/policies/queries'
import { draftChanges, hasUnpublished, staffOnDay } from '@/domain/policies/queries/changes'
import { maskPreview, signersOf } from '@/domain/policies/queries/signers'
import { digestOfText } from '@/domain/policies/version-store'
import { polishDay } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { codeFrom, documentSetting } from '@/prisma/document-setting'
import { makeOffice, makePerson, makePolicyVersion } from '@/prisma/makers'

describe('comparison', () => {
  test('two versions in one language, in any order; equal, unknown, closed', async () => {
    const { office, publisher, policy, publish } = await documentSetting()
    await publish('Dane trzymamy 180 dni.')
    const { id } = await publish('Dane trzymamy 90 dni.')
    const state = await versionsCompared(office.id, policy.slug, 'pl', 1, 2)
    expect(state).toMatchObject({ kind: 'shown', same: false, comparison: { inserted: 1, deleted: 1 } })
    expect(await versionsCompared(office.id, policy.slug, 'pl', 2, 2)).toMatchObject({ same: true })
    expect(await versionsCompared(office.id, policy.slug, 'pl', 1, 3)).toBeNull()
    expect(await versionsCompared(office.id, 'nie-ma', 'pl', 1, 2)).toBeNull()
    await closeVersion(publisher, office.id, { versionId: id, reason: 'Pomyłka.' })
    for (const [a, b] of [[1, 2] as const, [2, 1] as const]) {
      const closed = await versionsCompared(office.id, policy.slug, 'pl', a, b)
      expect(closed?.kind).toBe('closed')
      expect(JSON.stringify(closed)).not.toMatch(/90 dni|180 dni/)
    }
  })

  test('the hash is that of the exact text', async () => {
    const { office, policy, publish } = await documentSetting()
    await publish('Zażółć gęślą jaźń „tak”.')
    const version = await versionNumber(office.id, policy.slug, 1, 'pl')
    expect(version?.sha256).toBe(digestOfText(version?.body ?? ''))
  })

  test('a draft against the version in force, with today’s facts', async () => {
    const { office, publisher, policy, publish, write } = await documentSetting()
    const text = { policyId: policy.id, locale: 'pl', title: 'Polityka prywatności' } as const
    expect(await draftChanges(publisher, office.id, { ...text, source: 'x' })).toBeNull()
    await publish('Za dane odpowiada {{office.name}}.')
    expect(
      await draftChanges(publisher, office.id, { ...text, source: 'Za dane odpowiada {{office.name}}.' }),
    ).toMatchObject({ same: true, comparison: { changed: false } })
    const changed = await draftChanges(publisher, office.id, { ...text, title: 'Nowy tytuł', source: 'Inaczej.' })
    expect(changed?.comparison.html).not.toContain('{{')
    expect(changed?.comparison.html).toContain('Tytuł:')
    expect(await hasUnpublished(publisher, office.id, policy.id, 'pl')).toBe(false)
    await write('Inaczej.', 3)
    expect(await hasUnpublished(publisher, office.id, policy.id, 'pl')).toBe(true)
  })
})

describe('days and acts', () => {
  test('what was in force on a day, whatever became of it', async () => {
    const { id: officeId } = await makeOffice()
    const first = await makePolicyVersion(officeId, { from: '2024-01-01', to: '2024-06-01', title: 'Dawna' })
    await makePolicyVersion(officeId, { number: 2, from: '2024-06-01', title: 'Nowa' })
    await makePolicyVersion(officeId, { locale: 'en', from: '2025-01-01', title: 'English' })
    const numbers = async (locale: 'pl' | 'en', day: string) =>
      (await documentOnDay(officeId, first.slug, locale, day))?.versions.map((one) => `${one.locale} ${one.number}`)
    expect(await numbers('pl', '2023-12-31')).toEqual([])
    expect(await numbers('pl', '2024-05-31')).toEqual(['pl 1'])
    expect(await numbers('pl', '2024-06-01')).toEqual(['pl 2'])
    // before there was a translation the Polish text was all there was
    expect(await numbers('en', '2024-07-01')).toEqual(['pl 2'])
    expect(await numbers('en', '2025-01-01')).toEqual(['en 1'])
    expect(await documentOnDay(officeId, 'nie-ma', 'pl', '2024-01-01')).toBeNull()
    expect((await documentsOnDay(officeId, 'pl', '2024-02-01')).map(({ title }) => title)).toEqual(['Dawna'])
    expect(await documentsOnDay(officeId, 'pl', '2023-02-01')).toEqual([])
    const { actor } = await makePerson({ roles: { [officeId]: ['editor'] } })
    const staff = await staffOnDay(actor, officeId, first.policyId, '2025-02-01')
    expect(staff.map(({ variant, versions }) => [variant, versions.length])).toEqual([
      ['pl', 1],
      ['en', 1],
    ])
  })

  test('the register tells every act; the feed only what is news', async () => {
    const { office, publisher, policy, publish } = await documentSetting()
    const { id } = await publish('pierwsza')
    const { draft } = await policyDesk(publisher, office.id, policy.slug, 'pl')
    await withdrawVersion(publisher, office.id, { versionId: id, reason: 'Powód.' })
    const editorial = { revision: draft.revision, changeNote: 'Literówka', effectiveFrom: polishDay() }
    await withScope([office.id], (tx) =>
      tx.policyDraft.updateMany({ where: { policyId: policy.id }, data: { source: 'pierwsza, poprawiona' } }),
    )
    await publishVersion(publisher, office.id, {
      ...{ policyId: policy.id, locale: 'pl', substantive: false, overrideReason: 'Tekst próbny.' },
      ...editorial,
    })
    const acts = await actsOfOffice(office.id)
    expect(acts.map(({ kind, version }) => `${version.number} ${kind}`).toSorted()).toEqual([
      '1 published',
      '1 withdrawn',
      '2 published',
    ])
    expect(acts.find(({ version }) => version.number === 2)?.version.substantive).toBe(false)
    expect((await changesOf(office.id, 'pl')).map(({ number }) => number)).toEqual([1])
  })
})

describe('names', () => {
  test('a former name leaves every label, is told beforehand, and nothing else changes', async () => {
    const { id: officeId } = await makeOffice()
    const person = await makePerson({ name: 'Testowa Osoba' })
    const signed = { id: person.id, label: 'Testowa Osoba, Referat Organizacyjny' }
    const { slug } = await makePolicyVersion(officeId, { signed, from: '2024-01-01', to: '2025-01-01' })
    await makePolicyVersion(officeId, {
      signed: { id: person.id, label: 'Testowa Osoba' },
      number: 2,
      from: '2025-01-01',
    })
    await makePolicyVersion(officeId, { slug: 'inny', kind: 'other', from: '2025-01-01' })
    const { actor } = await makePerson({ roles: { [officeId]: ['publisher'] } })
    const { actor: editor } = await makePerson({ roles: { [officeId]: ['editor'] } })
    const input = { personId: person.id, formerName: '' }
    expect(await signersOf(actor, officeId)).toEqual([{ personId: person.id, name: 'Testowa Osoba', versions: 2 }])
    expect(await maskPreview(actor, officeId, input)).toMatchObject({ versions: 2, person: { versions: 2 } })
    expect(await codeFrom(maskNames(editor, officeId, input))).toBe('forbidden')
    const before = await versionsOf(officeId, slug, 'pl')
    expect(await maskNames(actor, officeId, input)).toBe(2)
    const after = await versionsOf(officeId, slug, 'pl')
    expect(JSON.stringify(after)).not.toContain('Testowa')
    expect(after?.[1]?.authorLabel).toBe('Referat Organizacyjny')
    const labelless = (list: typeof after) => list?.map(({ authorLabel: _a, publisherLabel: _p, ...rest }) => rest)
    expect(labelless(after)).toEqual(labelless(before))
    expect(JSON.stringify(await actsOfOffice(officeId))).not.toContain('Testowa')
    expect(await codeFrom(maskNames(actor, officeId, input))).toBe('rejected')
    expect(await codeFrom(maskNames(actor, officeId, { ...input, personId: actor.personId ?? '' }))).toBe('not_found')
  })
})

describe('an old text', () => {
  test('comes back as a draft with its variables, and its version says whence', async () => {
    const { office, publisher, policy, publish } = await documentSetting()
    const first = await publish('Dawniej: {{office.name}}.')
    await publish('Nowy tekst.')
    const { draft } = await policyDesk(publisher, office.id, policy.slug, 'pl')
    const restore = { versionId: first.id, revision: draft.revision }
    expect(await codeFrom(restoreVersion(publisher, office.id, { ...restore, revision: 1 }))).toBe('rejected')
    const { revision } = await restoreVersion(publisher, office.id, restore)
    const desk = await policyDesk(publisher, office.id, policy.slug, 'pl')
    expect(desk.draft).toMatchObject({ source: 'Dawniej: {{office.name}}.', revision })
    expect(desk.draft.changeNote).toContain('wersji 1')
    await publishVersion(publisher, office.id, {
      ...{ policyId: policy.id, locale: 'pl', revision, changeNote: 'Przywrócenie', effectiveFrom: polishDay() },
      overrideReason: 'Tekst próbny.',
    })
    const [newest] = (await versionsOf(office.id, policy.slug, 'pl')) ?? []
    expect(newest).toMatchObject({ number: 3, restoredFrom: 1 })
  })

  test('does not take unpublished changes with it unless the person says so; a closed text stays closed', async () => {
    const { office, publisher, policy, publish, write } = await documentSetting()
    const first = await publish('pierwsza')
    await publish('druga')
    const { draft } = await policyDesk(publisher, office.id, policy.slug, 'pl')
    const { revision } = await write('nieopublikowana praca', draft.revision)
    const restore = { versionId: first.id, revision }
    expect(await codeFrom(restoreVersion(publisher, office.id, restore))).toBe('invalid')
    expect((await policyDesk(publisher, office.id, policy.slug, 'pl')).draft.source).toBe('nieopublikowana praca')
    await restoreVersion(publisher, office.id, { ...restore, overwrite: 'tak' })
    await closeVersion(publisher, office.id, { versionId: first.id, reason: 'x' })
    expect(await codeFrom(restoreVersion(publisher, office.id, { ...restore, revision: revision + 1 }))).toBe(
      'rejected',
    )
  })
})

describe('a copy for another office', () => {
  test('brings variables and no name, keeps what is there, says what is left; asks for both offices', async () => {
    const { office, policy, write } = await documentSetting()
    const other = await makeOffice()
    const { settings } = office
    const { actor } = await makePerson({ roles: { [office.id]: ['editor'], [other.id]: ['editor'] } })
    const { actor: half } = await makePerson({ roles: { [office.id]: ['editor'] } })
    const literal = `Za dane odpowiada ${settings.names.nominative}. Pisz do ${settings.names.genitive}: ${settings.contact.email}. ${settings.address.city}. {{log.retention}}. ![x](/${office.slug}/pliki/1/plan.png) [o nas](/${office.slug}/kontakt)`
    await write(literal, 1)
    const input = { policyId: policy.id, targetOfficeId: other.id }
    expect(await codeFrom(duplicateDocument(half, office.id, input))).toBe('not_found')
    expect(await codeFrom(duplicateDocument(actor, office.id, { ...input, targetOfficeId: office.id }))).toBe('invalid')
    const copy = await duplicateDocument(actor, office.id, input)
    expect(copy).toMatchObject({ slug: policy.slug, renamed: false })
    expect(copy.replaced).toBeGreaterThanOrEqual(4)
    const { draft, versions } = await policyDesk(actor, other.id, copy.slug, 'pl')
    expect(draft.source).not.toContain(settings.names.nominative)
    expect(draft.source).not.toContain(settings.contact.email)
    expect(draft.source).toContain('{{log.retention}}')
    expect(draft.source).toContain('({{office.path}}/kontakt)')
    expect(versions).toEqual([])
    expect(copy.warnings.join('\n')).toContain('plan.png')
    expect(copy.warnings.join('\n')).toContain(settings.address.city)
    const second = await duplicateDocument(actor, office.id, input)
    expect(second).toMatchObject({ slug: `${policy.slug}-2`, renamed: true })
    expect((await policyDesk(actor, other.id, policy.slug, 'pl')).draft.source).toBe(draft.source)
  })
})
