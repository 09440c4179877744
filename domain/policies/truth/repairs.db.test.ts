// Repairs on a real database: a new inspector in one step, all or nothing, two pairs of eyes, nothing of anybody's changes lost.
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { systemActor } from '@/domain/accounts/session'
import { saveSettings, sectionMark } from '@/domain/offices/commands/save-settings'
import { nameWarnings } from '@/domain/offices/name-warnings'
import type { OfficeSettings } from '@/domain/offices/schema'
import { fillClauses } from '@/domain/policies/clauses'
import { closeVersion } from '@/domain/policies/commands/close-version'
import { countUntruths } from '@/domain/policies/commands/count-untruths'
import { createPolicy } from '@/domain/policies/commands/create-policy'
import { draftStandardTexts } from '@/domain/policies/commands/draft-standard-texts'
import { eraseClosedText } from '@/domain/policies/commands/erase-closed-text'
import { prepareRepair } from '@/domain/policies/commands/prepare-repair'
import { publishRepairs } from '@/domain/policies/commands/publish-repairs'
import { publishVersion } from '@/domain/policies/commands/publish-version'
import { saveDraft } from '@/domain/policies/commands/save-draft'
import { sendRepairs } from '@/domain/policies/commands/send-repairs'
import { officeFacts } from '@/domain/policies/office-facts'
import {
  consequencesOfRoute,
  consequencesOfSection,
  truthCount,
  truthDesk,
  truthOfInstallation,
} from '@/domain/policies/queries/truth'
import { isTrue } from '@/domain/policies/truth/truth'
import { insertVersion } from '@/domain/policies/version-store'
import { now, polishDay } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { exactText } from '@/lib/stored-text'
import { exampleSettings } from '@/prisma/maker-settings'
import { makeOffice, makePerson } from '@/prisma/makers'

const note = 'Nowy inspektor ochrony danych.'
type Made = Awaited<ReturnType<typeof publishedOffice>>

/** An office all of whose standard documents are in force, with two who publish. */
async function publishedOffice(settings: Partial<OfficeSettings> = {}) {
  const office = await makeOffice({ settings })
  const { actor } = await makePerson({ roles: { [office.id]: ['publisher', 'editor'] } })
  const { actor: second } = await makePerson({ roles: { [office.id]: ['publisher', 'dpo'] } })
  await draftStandardTexts(actor, office.id)
  // in one transaction, without what follows a publication: this test is about what comes after
  await withScope([office.id], async (tx) => {
    const { facts } = await officeFacts(tx, office.id)
    const drafts = await tx.policyDraft.findMany({ where: { officeId: office.id }, orderBy: { locale: 'desc' } })
    for (const { policyId, locale, title, source } of drafts) {
      const text = { officeId: office.id, policyId, locale, title, source, changeNote: 'Pierwsza wersja.' }
      const body = exactText(fillClauses(source, facts, locale as 'pl').body)
      const people = { authorId: null, publisherId: null, authorLabel: 'redaktor', publisherLabel: 'wydawca' }
      await insertVersion(tx, { ...text, ...people, body, publishedAt: now(), effectiveFrom: polishDay() })
    }
  })
  return { office, actor, second, id: office.id }
}

async function newInspector({ office, actor, id }: Made, over: Partial<OfficeSettings['dpo']> = {}) {
  const values = { dpo: { ...office.settings.dpo, email: 'nowy.iod@testowo.example', name: 'Osoba Nowa', ...over } }
  await saveSettings(actor, { officeId: id, section: 'iod', mark: sectionMark(office.settings, 'iod'), values })
}

const untrue = async ({ actor, id }: Made) => (await truthDesk(actor, id)).documents.filter((one) => !isTrue(one))
const marks = (documents: Awaited<ReturnType<typeof untrue>>, text: 'published' | 'draft' = 'published') =>
  documents.map(({ policyId, locale, draft }) => ({ policyId, locale, revision: draft.revision, text }))

describe('a new inspector', () => {
  it('makes exactly the documents untrue that name the old one; one note repairs them all', async () => {
    const made = await publishedOffice()
    expect(await untrue(made)).toEqual([])
    expect(await truthCount(made.actor, made.id)).toEqual({ documents: 0, sentences: 0 })
    await newInspector(made)
    const found = await untrue(made)
    expect(found.map(({ slug, locale }) => `${slug} ${locale}`).toSorted()).toEqual([
      'cookies pl',
      'newsletter en',
      'newsletter pl',
      'newsletter uk',
      'prywatnosc etr',
      'prywatnosc pl',
      'rodo pl',
    ])
    const privacy = found.find(({ slug, locale }) => slug === 'prywatnosc' && locale === 'pl')
    expect(privacy?.sentences).toMatchObject([
      {
        old: expect.stringContaining('wyznaczył'),
        now: expect.stringContaining('Osoba Nowa'),
        causes: [{ name: 'dpo.name' }],
      },
      {
        old: expect.stringContaining('iod@testowo.example'),
        now: expect.stringContaining('nowy.iod@testowo.example'),
        causes: [{ name: 'dpo.email', setIn: { href: `/panel/urzedy/${made.office.slug}/ustawienia/iod` } }],
      },
    ])
    const published = await publishRepairs(made.actor, made.id, { items: marks(found), changeNote: note })
    expect(published).toHaveLength(7)
    expect(await untrue(made)).toEqual([])
    const versions = await withScope([made.id], (tx) =>
      tx.policyVersion.findMany({ where: { officeId: made.id, number: 2 }, include: { policy: true } }),
    )
    expect(versions.every(({ changeNote, body }) => changeNote === note && body.includes('nowy.iod@'))).toBe(true)
    // translations name the new Polish version
    expect(versions.filter(({ locale }) => locale !== 'pl').map(({ sourceNumber }) => sourceNumber)).toEqual([2, 2, 2])
  }, 60_000)

  it('is foretold before it is saved, and nothing else is', async () => {
    const made = await publishedOffice()
    const { dpo, appearance, contact } = made.office.settings
    const told = await consequencesOfSection(made.actor, made.id, { dpo: { ...dpo, email: 'x@testowo.example' } })
    expect(told.map(({ slug }) => slug)).toContain('prywatnosc')
    expect(told.flatMap(({ sentences }) => sentences).every(({ old, now }) => old !== now)).toBe(true)
    expect(await consequencesOfSection(made.actor, made.id, { dpo })).toEqual([])
    expect(await consequencesOfSection(made.actor, made.id, { appearance: { primary: appearance.primary } })).toEqual(
      [],
    )
    expect(await consequencesOfSection(made.actor, made.id, { contact: { ...contact, hours: 'środa' } })).toEqual([])
    const { actor: administrator } = await makePerson({ administrator: true })
    const route = await consequencesOfRoute(administrator, made.id, 'resend')
    expect(route.map(({ slug }) => slug)).toEqual(expect.arrayContaining(['prywatnosc', 'newsletter', 'rodo']))
    expect(await consequencesOfRoute(administrator, made.id, 'inherit')).toEqual([])
  })
})

describe('publishing all repairs', () => {
  it('publishes nothing when one of them fails, and says which and why', async () => {
    const made = await publishedOffice()
    await newInspector(made)
    const found = await untrue(made)
    const items = marks(found).map((item, at) => (at === 2 ? { ...item, revision: item.revision + 5 } : item))
    const failing = publishRepairs(made.actor, made.id, { items, changeNote: note })
    await expect(failing).rejects.toMatchObject({
      code: 'rejected',
      detail: { failures: [{ title: found[2]?.title, message: expect.stringContaining('zmienił się') }] },
    })
    expect(await untrue(made)).toHaveLength(found.length)
    expect(
      await withScope([made.id], (tx) => tx.policyVersion.count({ where: { officeId: made.id, number: 2 } })),
    ).toBe(0)
  })

  it('leaves unpublished changes where they were, or publishes them where asked', async () => {
    const made = await publishedOffice()
    await newInspector(made)
    const privacy = (await untrue(made)).find(({ slug, locale }) => slug === 'prywatnosc' && locale === 'pl')
    const cookies = (await untrue(made)).find(({ slug }) => slug === 'cookies')
    if (!privacy || !cookies) throw new Error('not untrue')
    const typed = { source: '{{> dpo.contact}}\n\nNiedokończone zdanie', changeNote: '', title: 'Polityka prywatności' }
    for (const { policyId, locale, draft } of [privacy, cookies])
      await saveDraft(made.actor, made.id, { policyId, locale, revision: draft.revision, ...typed })
    const [one, two] = await untrue(made).then((all) =>
      [privacy, cookies].map(({ policyId, locale }) =>
        all.find((item) => item.policyId === policyId && item.locale === locale),
      ),
    )
    expect([one?.draft.differs, two?.draft.differs]).toEqual([true, true])
    await publishRepairs(made.actor, made.id, {
      items: [one, two].flatMap((item, at) => (item ? marks([item], at === 0 ? 'published' : 'draft') : [])),
      changeNote: note,
    }).catch((error: { detail?: unknown }) => {
      // the linter may refuse the half-written one: then neither is published, and both drafts stand as they were
      expect(error.detail).toBeDefined()
    })
    const drafts = await withScope([made.id], (tx) =>
      tx.policyDraft.findMany({ where: { officeId: made.id, policyId: privacy.policyId, locale: 'pl' } }),
    )
    expect(drafts[0]?.source).toBe(typed.source)
    const again = (await untrue(made)).filter(
      ({ policyId, locale }) => policyId === privacy.policyId && locale === 'pl',
    )
    await publishRepairs(made.actor, made.id, { items: marks(again), changeNote: note })
    const after = await withScope([made.id], (tx) =>
      tx.policyDraft.findMany({ where: { officeId: made.id, policyId: privacy.policyId, locale: 'pl' } }),
    )
    expect(after[0]).toMatchObject({ source: typed.source, state: 'writing' })
    expect((await untrue(made)).some(({ policyId, locale }) => policyId === privacy.policyId && locale === 'pl')).toBe(
      false,
    )
  })

  it('takes two people where the office asks for two: one sends, the other approves and publishes', async () => {
    const made = await publishedOffice()
    const { settings } = made.office
    await newInspector(made)
    const nazwa = { names: settings.names, controllerName: settings.controllerName, address: settings.address }
    await saveSettings(made.actor, {
      officeId: made.id,
      section: 'nazwa',
      mark: sectionMark(settings, 'nazwa'),
      values: { ...nazwa, authorship: { ...settings.authorship, fourEyes: true } },
    })
    const found = await untrue(made)
    const alone = publishRepairs(made.second, made.id, { items: marks(found), changeNote: note })
    await expect(alone).rejects.toMatchObject({ code: 'rejected' })
    expect(await sendRepairs(made.actor, made.id, { items: marks(found), changeNote: note })).toBe(7)
    const waiting = await untrue(made)
    expect(waiting.map(({ draft }) => draft.state)).toEqual(Array(7).fill('in_review'))
    const own = publishRepairs(made.actor, made.id, { items: marks(waiting, 'draft'), changeNote: note })
    await expect(own).rejects.toMatchObject({ code: 'rejected' })
    const published = await publishRepairs(made.second, made.id, { items: marks(waiting, 'draft'), changeNote: note })
    expect(published).toHaveLength(7)
    const version = await withScope([made.id], (tx) =>
      tx.policyVersion.findFirst({ where: { officeId: made.id, number: 2 } }),
    )
    expect(version).toMatchObject({ approverId: made.second.personId, enteredById: made.actor.personId })
    expect(await untrue(made)).toEqual([])
  })

  it('lets one of two people publish who mend the same documents at once, in whatever order', async () => {
    const made = await publishedOffice()
    await newInspector(made)
    const items = marks(await untrue(made))
    const both = await Promise.allSettled([
      publishRepairs(made.actor, made.id, { items, changeNote: note }),
      publishRepairs(made.second, made.id, { items: items.toReversed(), changeNote: note }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    // told, and no fault of the database
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'rejected' } })
    expect(await untrue(made)).toEqual([])
  })

  it('mends sentences typed by hand with variables', async () => {
    const made = await publishedOffice()
    const policyId = await ownDocument(
      made,
      'Wpisy dziennika serwera przechowujemy przez 30 dni.\n\nZdanie bez zarzutu.\n',
    )
    const found = await untrue(made)
    expect(found).toMatchObject([
      { policyId, sentences: [], suspicions: [{ name: 'log.retention', replacement: '{{log.retention}}' }] },
    ])
    await prepareRepair(made.actor, made.id, {
      policyId,
      locale: 'pl',
      revision: found[0]?.draft.revision ?? 0,
      text: 'published',
    })
    const draft = await withScope([made.id], (tx) =>
      tx.policyDraft.findFirst({ where: { officeId: made.id, policyId } }),
    )
    expect(draft?.source).toContain('przechowujemy przez {{log.retention}}.')
  })
})

async function ownDocument({ actor, id }: Made, source: string): Promise<string> {
  const policyId = randomUUID()
  await withScope([id], (tx) =>
    tx.policy.create({ data: { id: policyId, officeId: id, kind: 'other', slug: 'regulamin', createdAt: new Date() } }),
  )
  await saveDraft(actor, id, { policyId, locale: 'pl', revision: 0, title: 'Regulamin', source, changeNote: '' })
  await publishVersion(actor, id, {
    ...{ policyId, locale: 'pl', revision: 1, changeNote: 'Pierwsza.', effectiveFrom: polishDay() },
  } as Parameters<typeof publishVersion>[2])
  return policyId
}

describe('what a version was made of', () => {
  it('never changes, and goes with an erased text', async () => {
    const made = await publishedOffice()
    const rows = () => withScope([made.id], (tx) => tx.publishedTemplate.findMany({ where: { officeId: made.id } }))
    const [row] = await rows()
    if (!row) throw new Error('no template')
    expect(row.template).not.toContain('{{>')
    const where = { versionId: row.versionId }
    await expect(
      withScope([made.id], (tx) => tx.publishedTemplate.update({ where, data: { template: 'x' } })),
    ).rejects.toThrow()
    await expect(withScope([made.id], (tx) => tx.publishedTemplate.delete({ where }))).rejects.toThrow()
    await closeVersion(made.actor, made.id, { versionId: row.versionId, reason: 'Próba' })
    await eraseClosedText(made.actor, made.id, { versionId: row.versionId, confirmation: '1' })
    expect((await rows()).map(({ versionId }) => versionId)).not.toContain(row.versionId)
  })
})

describe('counts for health', () => {
  it('follow the facts, office by office', async () => {
    const made = await publishedOffice()
    const system = systemActor('próba')
    const mine = () => withScope([made.id], (tx) => tx.officeTruth.findUnique({ where: { officeId: made.id } }))
    await countUntruths(system, 10_000)
    expect(await mine()).toMatchObject({ documents: 0, sentences: 0 })
    const first = await mine()
    await newInspector(made)
    await countUntruths(system, 10_000)
    expect(await mine()).toMatchObject({ documents: 7 })
    expect((await mine())?.fingerprint).not.toBe(first?.fingerprint)
    expect((await truthOfInstallation(system)).documents).toBeGreaterThanOrEqual(7)
    expect((await countUntruths(system, 10_000)).counted).toBe(0)
  })
})

describe('documents of the kind rodo', () => {
  it('are as many as an office needs, each at an address of its own, from ready ones that must be filled', async () => {
    const made = await publishedOffice()
    const create = (input: Partial<Parameters<typeof createPolicy>[2]>) =>
      createPolicy(made.actor, made.id, { title: 'Klauzula', slug: '', kind: 'rodo', ...input })
    expect((await create({ title: 'Rekrutacja', skeleton: 'recruitment' })).slug).toBe('rodo-rekrutacja')
    expect((await create({ title: 'Monitoring', slug: 'kamery', skeleton: 'monitoring-city' })).slug).toBe('kamery')
    expect((await create({ title: 'Zbiórka krwi' })).slug).toBe('zbiorka-krwi')
    await expect(create({ skeleton: 'registration' })).rejects.toMatchObject({
      code: 'invalid',
      fields: { skeleton: expect.any(String) },
    })
    const draft = await withScope([made.id], (tx) =>
      tx.policyDraft.findFirstOrThrow({ where: { officeId: made.id, policy: { slug: 'rodo-rekrutacja' } } }),
    )
    const unfilled = publishVersion(made.actor, made.id, {
      ...{
        policyId: draft.policyId,
        locale: 'pl',
        revision: draft.revision,
        changeNote: 'x',
        effectiveFrom: polishDay(),
      },
    } as Parameters<typeof publishVersion>[2])
    await expect(unfilled).rejects.toMatchObject({
      code: 'invalid',
      fields: { source: expect.stringContaining('miejsce do uzupełnienia') },
    })
  })
})

describe('names of another office', () => {
  it('are noticed when they are typed into the settings, and one’s own are not', async () => {
    const other = await makeOffice({
      settings: {
        names: { ...exampleSettings().names, nominative: 'Urząd Gminy Brzozowo', genitive: 'Urzędu Gminy Brzozowo' },
      },
    })
    const own = await makeOffice({ settings: { names: { ...exampleSettings().names, ...ownNames } } })
    const { actor } = await makePerson({ roles: { [own.id]: ['publisher'] } })
    const { settings } = own
    const nazwa = { names: settings.names, address: settings.address, authorship: settings.authorship }
    const warned = await nameWarnings(actor, own.id, { ...nazwa, controllerName: 'Kierownik Urzędu Gminy Brzozowo' })
    expect(warned.filter((one) => one.includes('Brzozowo'))).toHaveLength(1)
    expect(other.slug).not.toBe(own.slug)
    const repeated = { ...nazwa, controllerName: '', names: { ...settings.names, dative: settings.names.nominative } }
    expect(await nameWarnings(actor, own.id, repeated)).toEqual([expect.stringContaining('Urzędowi Miejskiemu')])
    expect(await nameWarnings(actor, own.id, { ...nazwa, controllerName: 'Burmistrz Sosnowa' })).toEqual([])
  })
})

const ownNames = {
  nominative: 'Urząd Miejski w Sosnowie',
  genitive: 'Urzędu Miejskiego w Sosnowie',
  dative: 'Urzędowi Miejskiemu w Sosnowie',
  accusative: 'Urząd Miejski w Sosnowie',
  instrumental: 'Urzędem Miejskim w Sosnowie',
  locative: 'Urzędzie Miejskim w Sosnowie',
}
