// Saving while somebody writes: one row of audit for a sitting, nothing overwritten; and a preview that is the public page.

import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, describe, expect, test } from 'vitest'
import { DocumentView } from '@/components/policies/document-view'
import { documentState } from '@/domain/policies/public'
import { previewVersion } from '@/domain/policies/queries/preview'
import { moveClock } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { documentWordsOf } from '@/messages/documents'
import { documentSetting } from '@/prisma/document-setting'
import { makePerson } from '@/prisma/makers'
import { autosaveDraft } from './commands/autosave-draft'
import { saveDraft } from './commands/save-draft'

const minute = 60_000
let shifted = 0
const wait = (minutes: number) => {
  shifted += minutes * minute
  moveClock(minutes * minute)
}
afterEach(() => {
  moveClock(-shifted)
  shifted = 0
})

async function writing() {
  const { office, publisher, policy } = await documentSetting()
  const other = await makePerson({ roles: { [office.id]: ['editor'] } })
  const text = (source: string, revision: number) => ({
    ...{ policyId: policy.id, locale: 'pl' as const, title: 'Tytuł', changeNote: '' },
    ...{ source, revision },
  })
  const draft = () =>
    withScope([office.id], (tx) => tx.policyDraft.findFirstOrThrow({ where: { policyId: policy.id } }))
  const rows = () =>
    withScope('everything', (tx) =>
      tx.auditEvent.count({ where: { officeId: office.id, type: 'policy.draft_saved', subjectId: policy.id } }),
    )
  return { office, policy, publisher, other: other.actor, text, draft, rows }
}

describe('saving by itself', () => {
  test('a sitting is one row, a button always writes one, an unchanged text is no save', async () => {
    const { office, publisher, text, draft, rows } = await writing()
    const start = (await draft().catch(() => null))?.revision ?? 0
    wait(60)
    const before = await rows()
    const one = await autosaveDraft(publisher, office.id, text('raz', start))
    expect(one).toMatchObject({ revision: start + 1, findings: expect.any(Array) })
    wait(3)
    expect(await autosaveDraft(publisher, office.id, text('raz dwa', start + 1))).toMatchObject({ revision: start + 2 })
    expect(await autosaveDraft(publisher, office.id, text('raz dwa', start + 2))).toMatchObject({ revision: start + 2 })
    expect(await rows()).toBe(before + 1)
    await saveDraft(publisher, office.id, text('raz dwa', start + 2))
    expect(await rows()).toBe(before + 2)
    wait(11)
    await autosaveDraft(publisher, office.id, text('po przerwie', start + 3))
    expect(await rows()).toBe(before + 3)
  })

  test('another person in between: nothing is overwritten, both texts and what tells them apart come back', async () => {
    const { office, publisher, other, text, draft } = await writing()
    const start = (await draft().catch(() => null))?.revision ?? 0
    await autosaveDraft(other, office.id, text('Tekst pierwszej osoby.', start))
    const answer = await autosaveDraft(publisher, office.id, text('Tekst drugiej osoby.', start))
    expect(answer).toMatchObject({
      conflict: {
        yours: { source: 'Tekst drugiej osoby.' },
        theirs: { source: 'Tekst pierwszej osoby.', revision: start + 1 },
        comparison: { inserted: 1, deleted: 1, changed: true },
      },
    })
    expect((await draft()).source).toBe('Tekst pierwszej osoby.')
  })
})

test('the preview is the public page: the same HTML but for who signed it and when', async () => {
  const { office, policy, publisher, publish } = await documentSetting()
  const source =
    '## Cel\n\n{{controller.name}}\n\n1) raz\n2) dwa\n\n## Okres\n\na) x\nb) y\n\n## Prawa\n\n| a | b |\n|--|--|\n| c | d |'
  const input = { policyId: policy.id, locale: 'pl' as const, title: 'Zasady', source, changeNote: 'Zmiana.' }
  const published = await publish(source)
  const state = await documentState(office.id, policy.slug, 'pl')
  if (state?.kind !== 'in_force') throw new Error('not in force')
  const preview = await previewVersion(publisher, office.id, {
    ...input,
    title: state.version.title,
    changeNote: state.version.changeNote,
  })
  expect(preview.version.sha256).toBe(published.sha256)
  const view = (version: typeof preview.version) =>
    renderToStaticMarkup(
      createElement(DocumentView, {
        ...{ office: { slug: office.slug, base: `/${office.slug}` }, locale: 'pl', words: documentWordsOf('pl') },
        version,
      }),
    )
  const { authorLabel, publisherLabel, enteredLabel, approverLabel, samePerson, publishedAt, number } = state.version
  const signed = { authorLabel, publisherLabel, enteredLabel, approverLabel, samePerson, publishedAt, number }
  expect(view({ ...preview.version, ...signed })).toBe(view(state.version))
})
