// The linter over documents of real offices: names and hosts from the settings, acts from the administrators' register, errors that
// are in force already, the nightly check. Outside addresses are answered by the test.
import { describe, expect, test } from 'vitest'
import { checkPublished } from '@/domain/policies/commands/check-published'
import { restoreAct, saveAct } from '@/domain/policies/commands/save-act'
import { actsInRegister, actWithHistory, documentsCiting } from '@/domain/policies/queries/acts'
import { checkCounts, checksOf } from '@/domain/policies/queries/checks'
import { draftFindings } from '@/domain/policies/queries/findings'
import { saveActInput } from '@/domain/policies/schema/acts'
import { withScope } from '@/lib/db/client'
import { makeOffice, makePerson, makePolicyVersion } from '@/prisma/makers'
import { clauses } from '../clauses/library'
import { lintDocument, lintForPublication } from './lint-document'
import { namedClauses } from './mending-clause'

const lint = (officeId: string, source: string, more = {}) =>
  withScope([officeId], (tx) =>
    lintDocument(tx, officeId, { kind: 'other', locale: 'pl', title: 'Zasady', source, ...more }),
  )
const rulesOf = async (officeId: string, source: string) =>
  (await lint(officeId, source)).findings.map(({ rule }) => rule)

test('every clause that a finding may offer is in the library', () => {
  expect(namedClauses.filter((id) => !clauses.some((clause) => clause.id === id))).toEqual([])
})

test('a missing information comes with its clause, once', async () => {
  const { id } = await makeOffice()
  const { findings } = await lint(id, '{{> dpo.contact}}\n\nDane trzymamy bezterminowo.', { kind: 'privacy' })
  const offered = Object.fromEntries(
    findings.map(({ rule, message, clause }) => [`${rule} ${message.slice(0, 24)}`, clause]),
  )
  expect(Object.values(offered)).toContain('controller.contact')
  expect(Object.values(offered)).not.toContain('dpo.contact')
  expect(findings.find(({ rule }) => rule === 'L06')).toMatchObject({
    clause: 'log.retention',
    place: 'source',
    line: 3,
  })
})

test('a name of another office of the installation where the text speaks', async () => {
  const { id } = await makeOffice()
  const other = await makeOffice({
    settings: {
      names: {
        nominative: 'Biuro Spraw Nadrzecznych',
        genitive: 'Biura Spraw Nadrzecznych',
        dative: '',
        accusative: '',
        instrumental: '',
        locative: '',
        short: 'BSN',
        english: '',
        ukrainian: '',
      },
    },
  })
  expect(await rulesOf(id, 'Portal Biura Spraw Nadrzecznych służy wszystkim.')).toContain('L01')
  expect(await rulesOf(id, 'Dane przekazujemy do Biura Spraw Nadrzecznych.')).not.toContain('L01')
  expect(await rulesOf(other.id, 'Portal Biura Spraw Nadrzecznych służy wszystkim.')).not.toContain('L01')
})

describe('publication', () => {
  const faulty = 'Dane przechowujemy bezterminowo.\n'
  test('an editorial change is not stopped by what is in force; a new error stops it', async () => {
    const { id } = await makeOffice()
    const { policyId } = await makePolicyVersion(id, { slug: 'zasady', kind: 'other', body: faulty })
    const draft = { policyId, kind: 'other', locale: 'pl', title: 'Zasady', source: `Dopisek.\n\n${faulty}` } as const
    const blocking = (source: string, substantive: boolean) =>
      withScope([id], (tx) => lintForPublication(tx, id, { ...draft, source }, { substantive }))
    expect((await blocking(draft.source, false)).blocking).toEqual([])
    expect((await blocking(draft.source, true)).blocking).toMatchObject([{ rule: 'L06', line: 3 }])
    expect((await blocking(`${draft.source}\n[tu](#)\n`, false)).blocking).toMatchObject([{ rule: 'L03' }])
  })
})

describe('the register of acts', () => {
  test('an administrator adds, ends, takes back; the linter follows', async () => {
    const { id } = await makeOffice()
    const { actor } = await makePerson({ administrator: true })
    const text = 'Działamy na podstawie ustawy z 3 marca 2011 roku o rejestrze studni.'
    expect(await rulesOf(id, text)).toEqual([])
    const typed = {
      title: 'ustawa z dnia 3 marca 2011 r. o rejestrze studni',
      journal: 'Dz. U. z 2011 r. poz. 77',
      inForceFrom: '2011-04-01',
    }
    const { entry } = await saveAct(actor, saveActInput.parse(typed))
    expect(await rulesOf(id, text)).toEqual([])
    const ended = saveActInput.parse({
      ...typed,
      entry,
      revision: 1,
      repealedOn: '2020-01-01',
      replacement: 'ustawę o wodzie',
    })
    await saveAct(actor, ended)
    expect((await lint(id, text)).findings).toMatchObject([
      { rule: 'L04', level: 'error', message: expect.stringContaining('ustawę o wodzie') },
    ])
    await expect(saveAct(actor, ended)).rejects.toMatchObject({ code: 'conflict' })
    await restoreAct(actor, { entry, revision: 1, last: 2 })
    expect(await rulesOf(id, text)).toEqual([])
    expect((await actWithHistory(actor, entry)).changes.map(({ revision }) => revision)).toEqual([3, 2, 1])
  })

  test('an administrator’s entry wins over the built-in one, and may take it out', async () => {
    const { id } = await makeOffice()
    const { actor } = await makePerson({ administrator: true })
    expect(await rulesOf(id, 'Skargę składa się do GIODO.')).toContain('L04')
    const { act } = await actWithHistory(actor, 'giodo')
    await saveAct(
      actor,
      saveActInput.parse({
        entry: 'giodo',
        title: act.title,
        phrases: act.phrases.join('\n'),
        repealedOn: act.repealedOn,
        active: 'nie',
      }),
    )
    expect(await rulesOf(id, 'Skargę składa się do GIODO.')).not.toContain('L04')
    await restoreAct(actor, { entry: 'giodo', revision: 0, last: 1 })
    expect(await rulesOf(id, 'Skargę składa się do GIODO.')).toContain('L04')
  })

  test('a row never changes', async () => {
    const { actor } = await makePerson({ administrator: true })
    const { entry } = await saveAct(actor, saveActInput.parse({ title: 'ustawa próbna o niezmienności' }))
    await expect(
      withScope('everything', (tx) => tx.$executeRaw`UPDATE acts SET title = 'x' WHERE entry = ${entry}`),
    ).rejects.toThrow(/never changes/)
    await expect(
      withScope('everything', (tx) => tx.$executeRaw`DELETE FROM acts WHERE entry = ${entry}`),
    ).rejects.toThrow(/never changes/)
  })

  test('texts that cite an act are told of one’s own offices only; search knows no diacritics', async () => {
    const [own, foreign] = [await makeOffice(), await makeOffice()]
    for (const { id } of [own, foreign])
      await makePolicyVersion(id, { slug: 'zasady', body: 'Podstawa: ustawa o rynku pracy i służbach zatrudnienia.\n' })
    const { actor } = await makePerson({ roles: { [own.id]: ['editor'] } })
    const citing = await documentsCiting(actor, 'employment-2025')
    expect(citing).toMatchObject([{ officeSlug: own.slug, policySlug: 'zasady', line: 1 }])
    expect((await actsInRegister(actor, 'sluzbach')).map(({ entry }) => entry)).toEqual(['employment-2025'])
    const { actor: nobody } = await makePerson()
    await expect(actsInRegister(nobody)).rejects.toMatchObject({ code: 'forbidden' })
  })

  test.each([
    [{ title: '' }, 'title'],
    [{ title: 'Ustawa', journal: 'poz. 5' }, 'journal'],
    [{ title: 'Ustawa', phrases: 'ab' }, 'phrases'],
    [{ title: 'Ustawa', repealedOn: '2026-02-30' }, 'repealedOn'],
    [{ title: 'Ustawa', inForceFrom: '2026-02-02', repealedOn: '2026-02-01' }, 'repealedOn'],
  ])('refused: %j', (typed, field) => {
    const answer = saveActInput.safeParse(typed)
    expect(answer.error?.issues.map(({ path }) => path[0])).toContain(field)
  })
})

describe('the nightly check', () => {
  test('acts, dead links outside and inside; nothing about a text that ended', async () => {
    const { id, slug } = await makeOffice()
    const body = [
      'Skargi: GIODO.',
      `[jest](/${slug}/polityki/zasady), [nie ma](/${slug}/polityki/inne), [dalej](/${slug}/kontakt).`,
      '[martwy](https://gone.example/a) i [żywy](https://alive.example/).',
    ].join('\n\n')
    await makePolicyVersion(id, { slug: 'zasady', kind: 'other', body: `${body}\n` })
    const { actor: admin } = await makePerson({ administrator: true })
    const asked: string[] = []
    await checkPublished(admin, async (urls) => {
      asked.push(...urls)
      return { offline: false, dead: [{ url: 'https://gone.example/a', code: '404' }], asked: urls.length }
    })
    expect(asked).toEqual(expect.arrayContaining(['https://gone.example/a', 'https://alive.example/']))
    const { actor } = await makePerson({ roles: { [id]: ['dpo'] } })
    const [check] = await checksOf(actor, id, 'zasady')
    expect(check).toMatchObject({ policySlug: 'zasady', links: 'checked' })
    expect(check?.findings.filter(({ level }) => level === 'error').map(({ rule }) => rule)).toEqual(['L04'])
    expect(check?.deadLinks).toEqual([
      { url: `/${slug}/polityki/inne`, code: 'internal' },
      { url: 'https://gone.example/a', code: '404' },
    ])
    expect((await checkCounts(admin)).withDeadLinks).toBeGreaterThan(0)
    await checkPublished(admin, async (urls) => ({ offline: true, dead: [], asked: urls.length }))
    expect((await checksOf(actor, id))[0]).toMatchObject({ links: 'offline', deadLinks: [{ code: 'internal' }] })
    await checkPublished(admin, null)
    expect((await checksOf(actor, id))[0]).toMatchObject({ links: 'off' })
  })
})

test('20 KB are read while one types', async () => {
  const { id } = await makeOffice()
  const { policyId } = await makePolicyVersion(id, { slug: 'zasady' })
  const { actor } = await makePerson({ roles: { [id]: ['editor'] } })
  const paragraph =
    'Administratorem danych jest {{office.name}}. Dane usuwamy po {{log.retention}} - zawsze , „tak".\n\n'
  const source = paragraph.repeat(Math.ceil(20_000 / paragraph.length))
  const ask = () => draftFindings(actor, id, { policyId, locale: 'pl', title: 'Zasady', source })
  await ask()
  const began = performance.now()
  await ask()
  // a guard against what grows without bound; the bench tells the real time
  expect(performance.now() - began).toBeLessThan(1500)
})
