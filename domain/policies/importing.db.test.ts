// An imported text becomes a draft: of a new document or an old one, never over changes that nobody has seen, and no approval outlives it.
import { describe, expect, test } from 'vitest'
import { importDraft } from '@/domain/policies/commands/import-draft'
import { policiesOf, policyDesk } from '@/domain/policies/queries'
import { importView, readImport } from '@/domain/policies/queries/import'
import { type ImportConflict, type ImportDraftInput, seenOf } from '@/domain/policies/schema/import'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { codeFrom, documentSetting } from '@/prisma/document-setting'
import { makeOffice, makePerson } from '@/prisma/makers'

const input = (over: Partial<ImportDraftInput> = {}): ImportDraftInput => ({
  target: 'new',
  locale: 'pl',
  title: 'Regulamin strony',
  kind: 'other',
  slug: '',
  source: '## Zasady\n\nTreść importowana.\n',
  changeNote: 'Tekst przeniesiono.',
  seen: '',
  ...over,
})

const eventsOf = (officeId: string) =>
  withScope([officeId], (tx) => tx.auditEvent.findMany({ where: { officeId }, orderBy: { seq: 'asc' } }))

test('a new document with its text, at the address of its kind or title; told in the trail without its words', async () => {
  const { office, publisher } = await documentSetting()
  const { slug } = await importDraft(publisher, office.id, input())
  expect(slug).toBe('regulamin-strony')
  const { draft } = await policyDesk(publisher, office.id, slug, 'pl')
  expect(draft).toMatchObject({
    title: 'Regulamin strony',
    source: input().source,
    changeNote: 'Tekst przeniesiono.',
    revision: 1,
  })
  const events = (await eventsOf(office.id)).filter(({ type }) => type === 'policy.imported')
  expect(events.map(({ data }) => data)).toEqual([{ locale: 'pl', revision: 1, new: true }])
  expect(JSON.stringify((await eventsOf(office.id)).map(({ data }) => data))).not.toContain('importowana')
  // taken: the privacy policy is there already; nothing half-made remains
  const before = (await policiesOf(publisher, office.id)).length
  expect(await codeFrom(importDraft(publisher, office.id, input({ kind: 'privacy' })))).toBe('invalid')
  expect((await policiesOf(publisher, office.id)).length).toBe(before)
  expect(await codeFrom(importDraft(publisher, office.id, input({ title: 'Import' })))).toBe('invalid')
})

describe('into a document that is there', () => {
  test('a published text gives way; unpublished changes only to somebody who has seen them', async () => {
    const { office, publisher, policy, publish, write } = await documentSetting()
    await publish('Treść pierwsza.')
    const target = policy.id
    const { revision: first } = await importDraft(publisher, office.id, input({ target }))
    // the same again is no conflict: nothing is lost
    expect((await importDraft(publisher, office.id, input({ target }))).revision).toBe(first + 1)
    const { revision } = await write('Zmiany koleżanki.', first + 1)
    const refused = await importDraft(publisher, office.id, input({ target })).catch((error: unknown) => error)
    const { code, detail } = refused as { code: string; detail: ImportConflict }
    expect([code, detail.theirs.source, detail.yours.source]).toEqual(['conflict', 'Zmiany koleżanki.', input().source])
    expect(detail.seen).toBe(seenOf(target, 'pl', revision))
    // what was seen of another language or of an earlier state counts for nothing
    for (const seen of [seenOf(target, 'en', revision), seenOf(target, 'pl', revision - 1)])
      expect(await codeFrom(importDraft(publisher, office.id, input({ target, seen })))).toBe('conflict')
    expect((await importDraft(publisher, office.id, input({ target, seen: detail.seen }))).revision).toBe(revision + 1)
    const english = await importDraft(publisher, office.id, input({ target, locale: 'en' }))
    expect(english.revision).toBe(1)
  })

  test('an approval of the old text is over', async () => {
    const { office, publisher, policy, write } = await documentSetting()
    const { revision } = await write('Zatwierdzony tekst.', 1)
    const approval = { approvedSha256: 'a'.repeat(64), approvedById: publisher.personId, approvedAt: now() }
    const where = { policyId_locale: { policyId: policy.id, locale: 'pl' } }
    await withScope([office.id], (tx) =>
      tx.policyDraft.update({ where, data: { state: 'approved', ...approval, restoredFrom: 1 } }),
    )
    await importDraft(publisher, office.id, input({ target: policy.id, seen: seenOf(policy.id, 'pl', revision) }))
    const draft = await withScope([office.id], (tx) => tx.policyDraft.findUniqueOrThrow({ where }))
    expect(draft).toMatchObject({ state: 'writing', approvedSha256: null, restoredFrom: null })
    expect((await eventsOf(office.id)).map(({ type }) => type)).toContain('policy.approval_voided')
  })

  test('of another office: not found, and nothing changes', async () => {
    const { office, publisher, policy } = await documentSetting()
    const other = await makeOffice()
    const { actor } = await makePerson({ roles: { [other.id]: ['editor'] } })
    expect(await codeFrom(importDraft(actor, other.id, input({ target: policy.id })))).toBe('not_found')
    expect(await codeFrom(importDraft(actor, office.id, input()))).toBe('not_found')
    expect((await policyDesk(publisher, office.id, policy.slug, 'pl')).draft.source).toBe('')
  })
})

test('what is seen before: own names are offered, the names of other offices are told, the linter speaks', async () => {
  const { office, publisher } = await documentSetting()
  const names = {
    ...office.settings.names,
    nominative: 'Urząd Gminy Brzozowo',
    genitive: 'Urzędu Gminy Brzozowo',
    short: 'UG Brzozowo',
  }
  await makeOffice({ settings: { names } })
  const { nominative, genitive } = office.settings.names
  const text = `Polityka prywatności\n\n${nominative} dba o dane, także ${genitive}. Logi trzymamy bezterminowo w Urzędzie Gminy Brzozowo.\n`
  const read = await readImport(publisher, office.id, new TextEncoder().encode(text), 'a.txt')
  expect([read.title, read.kind]).toEqual(['Polityka prywatności', 'privacy'])
  const own = read.names.filter(({ sort }) => sort === 'own')
  expect(own.map(({ variable }) => variable)).toEqual(['office.name.nominative', 'office.name.genitive'])
  const asked = {
    source: read.markdown,
    title: read.title,
    kind: read.kind,
    locale: 'pl',
    chosen: own.map(({ id }) => id),
  }
  const view = await importView(publisher, office.id, asked)
  expect(view.filled).toContain('{{office.name.nominative}} dba o dane, także {{office.name.genitive}}.')
  expect(view.html).toContain('dba o\u00a0dane')
  expect(view.findings.map(({ rule }) => rule)).toContain('L06')
  const analyst = await makePerson({ roles: { [office.id]: ['analyst'] } })
  expect(await codeFrom(importView(analyst.actor, office.id, asked))).toBe('forbidden')
})
