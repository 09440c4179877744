// The review of a text against a real database: what an approval is bound to, what voids it, four eyes by every path, remarks that
// never change, mails without words of anybody.
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { saveSettings, sectionMark } from '@/domain/offices/commands/save-settings'
import { sectionForms, sectionValues } from '@/domain/offices/schema/sections'
import { addComment } from '@/domain/policies/commands/add-comment'
import { approveDraft } from '@/domain/policies/commands/approve-draft'
import { askOpinion } from '@/domain/policies/commands/ask-opinion'
import { giveOpinion } from '@/domain/policies/commands/give-opinion'
import { planPublication } from '@/domain/policies/commands/plan-publication'
import { publishVersion } from '@/domain/policies/commands/publish-version'
import { returnDraft } from '@/domain/policies/commands/return-draft'
import { saveDraft } from '@/domain/policies/commands/save-draft'
import { sendForReview } from '@/domain/policies/commands/send-for-review'
import { settleComment } from '@/domain/policies/commands/settle-comment'
import { publishDraft } from '@/domain/policies/publish-draft'
import { overriddenVersions, publicationDesk } from '@/domain/policies/queries/publication'
import { reviewDesk } from '@/domain/policies/queries/review'
import { waitingTexts } from '@/domain/policies/queries/waiting'
import { renderById } from '@/jobs/mail-rendering'
import { now, polishDay } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { isCoded } from '@/lib/errors'
import { formObject } from '@/lib/form-action'
import { codeFrom, documentSetting } from '@/prisma/document-setting'
import { makePerson } from '@/prisma/makers'

async function reviewSetting(over: { fourEyes?: boolean; kind?: 'other' | 'privacy' } = {}) {
  const setting = await documentSetting({ kind: 'other', ...over })
  const { office, policy, as } = setting
  const [editor, second, inspector] = [await as('editor'), await as('publisher'), await as('dpo')]
  const which = { policyId: policy.id, locale: 'pl' as const }
  const save = (source: string, revision: number, who = editor) =>
    saveDraft(who, office.id, { ...which, revision, title: 'Regulamin', source, changeNote: '' })
  const said = (revision: number, text = '') => ({ ...which, revision, text })
  const publication = (revision: number) => ({
    ...which,
    revision,
    changeNote: 'Zmiana.',
    effectiveFrom: polishDay(),
  })
  const draft = () =>
    withScope([office.id], (tx) => tx.policyDraft.findFirstOrThrow({ where: { policyId: policy.id, locale: 'pl' } }))
  const mails = () =>
    withScope([office.id], (tx) =>
      tx.mailMessage.findMany({ where: { officeId: office.id }, orderBy: { createdAt: 'asc' } }),
    )
  const desk = (who = editor) => reviewDesk(who, office.id, which)
  return { ...setting, ...{ editor, second, inspector, which, save, said, publication, draft, mails, desk } }
}

const kinds = (remarks: readonly { kind: string }[]) => remarks.map(({ kind }) => kind)

describe('from hand to hand', () => {
  test('sent, returned with a reason, mended, sent again, approved, published: everybody stands under the version', async () => {
    const { office, policy, editor, second, save, said, publication, desk, mails, draft } = await reviewSetting()
    await save('Tekst.', 1)
    await sendForReview(editor, office.id, said(2, 'Proszę o pilne.'))
    expect(await codeFrom(sendForReview(editor, office.id, said(2)))).toBe('rejected')
    expect(await waitingTexts(second, office.id)).toMatchObject([{ kind: 'approve', slug: policy.slug }])
    expect(await waitingTexts(editor, office.id)).toEqual([])
    expect(await codeFrom(approveDraft(editor, office.id, said(2)))).toBe('forbidden')
    await returnDraft(second, office.id, said(2, 'Brakuje daty.'))
    expect(await waitingTexts(editor, office.id)).toMatchObject([{ kind: 'returned' }])
    expect((await desk()).returned).toBe(true)
    await save('Tekst z dnia 1 stycznia.', 2)
    await sendForReview(editor, office.id, said(3))
    await approveDraft(second, office.id, said(3))
    expect(await draft()).toMatchObject({ state: 'approved', approvedById: second.personId })
    const { id } = await publishVersion(second, office.id, { ...publication(3), internalNote: 'Sprawa OR.12.' })
    const version = await withScope([office.id], (tx) => tx.policyVersion.findUniqueOrThrow({ where: { id } }))
    expect(version).toMatchObject({
      authorId: editor.personId,
      enteredById: editor.personId,
      approverId: second.personId,
      publisherId: second.personId,
      approverLabel: 'Referat Organizacyjny',
      enteredLabel: 'Referat Organizacyjny',
    })
    expect(version.approvedAt).not.toBeNull()
    expect(await draft()).toMatchObject({ state: 'writing', approvedSha256: null, revision: 4 })
    const { remarks, returned } = await desk()
    expect(kinds(remarks)).toEqual(['comment', 'approved', 'sent', 'returned', 'sent'])
    expect(remarks.map(({ text }) => text)).toEqual(['Sprawa OR.12.', '', '', 'Brakuje daty.', 'Proszę o pilne.'])
    expect(returned).toBe(false)
    expect(await waitingTexts(second, office.id)).toEqual([])
    // the other publishers were told of both sendings, the editor of what became of them
    const told = (await mails()).map(({ data }) => (data as { what: string }).what)
    expect(told.toSorted()).toEqual(['approved', 'returned', 'sent', 'sent', 'sent', 'sent'])
  })

  test('mails hold codes only and lead to the page', async () => {
    const { office, policy, editor, save, said, mails } = await reviewSetting()
    await save('Tekst.', 1)
    await sendForReview(editor, office.id, said(2, 'Słowa koleżanki.'))
    const [mail] = await mails()
    expect(mail).toMatchObject({ template: 'document-task', subjectId: policy.id })
    const { text, html, subject } = await renderById(mail?.id ?? '')
    for (const part of [text, html]) {
      expect(part).toContain(`/panel/urzedy/${office.slug}/polityki/${policy.slug}/recenzja`)
      expect(part).not.toContain('Słowa koleżanki')
    }
    expect(subject).toMatch(/^Tekst czeka na Twoje zatwierdzenie/)
  })

  test('the opinion of the IOD: asked once, given, kept, blocking nothing; without an IOD nobody is asked', async () => {
    const { office, editor, publisher, inspector, save, said, publication, desk } = await reviewSetting()
    await save('Tekst.', 1)
    await askOpinion(editor, office.id, said(2, 'Czy wystarczy?'))
    expect(await codeFrom(askOpinion(publisher, office.id, said(2)))).toBe('rejected')
    expect(await waitingTexts(inspector, office.id)).toMatchObject([{ kind: 'opinion' }])
    expect(await codeFrom(giveOpinion(publisher, office.id, said(2, 'x')))).toBe('forbidden')
    await giveOpinion(inspector, office.id, said(2, 'Wystarczy.'))
    expect((await desk()).opinionAsked).toBe(false)
    await askOpinion(editor, office.id, said(2))
    // an unanswered question stops nobody, and is of no text any more afterwards
    await publishVersion(publisher, office.id, publication(2))
    expect(await waitingTexts(inspector, office.id)).toEqual([])
    expect((await desk()).opinionAsked).toBe(false)
    const empty = await documentSetting({ kind: 'other' })
    const nobody = { policyId: empty.policy.id, locale: 'pl' as const, revision: 1, text: '' }
    expect(await codeFrom(askOpinion(empty.publisher, empty.office.id, nobody))).toBe('rejected')
  })
})

describe('comments at passages', () => {
  test('quoted from the source or from what readers see; told apart when gone; settled and opened again', async () => {
    const { office, editor, second, save, which, desk } = await reviewSetting()
    await save('Urząd: {{office.name}}.\n\nDruga **ważna** myśl.', 1)
    const about = { ...which, revision: 2, text: 'Skąd to?' }
    const quote = (passage: string) => addComment(second, office.id, { ...about, passage })
    expect(await codeFrom(quote('Tego tu nie ma.'))).toBe('invalid')
    await quote('{{office.name}}')
    await quote('Druga ważna myśl')
    const { id } = await quote('Druga **ważna**')
    await settleComment(editor, office.id, { remarkId: id, settled: true })
    await save('Urząd: {{office.name}}.', 2)
    const { remarks } = await desk()
    expect(remarks.map(({ passage, gone, settledAt }) => [passage, gone, settledAt !== null])).toEqual([
      ['Druga **ważna**', true, true],
      ['Druga ważna myśl', true, false],
      ['{{office.name}}', false, false],
    ])
    await settleComment(editor, office.id, { remarkId: id, settled: false })
    expect((await desk()).remarks[0]).toMatchObject({ settledAt: null, settledBy: null })
    expect(await codeFrom(addComment(second, office.id, { ...about, passage: 'Urząd' }))).toBe('conflict')
  })

  test('the database refuses to change a remark, but for its settling', async () => {
    const { office, second, save, which } = await reviewSetting()
    await save('Tekst.', 1)
    const { id } = await addComment(second, office.id, { ...which, revision: 2, text: 'Uwaga.', passage: 'Tekst' })
    const client = new pg.Client({ connectionString: process.env.TEST_OWNER_URL })
    await client.connect()
    try {
      const set = async (what: string) => {
        await client.query('BEGIN')
        await client.query(`SELECT set_config('app.offices', '*', true)`)
        const told = await client.query(`UPDATE policy_remarks SET ${what} WHERE id = '${id}'`).then(
          ({ rowCount }) => `done ${rowCount}`,
          (error: Error) => error.message,
        )
        await client.query('ROLLBACK')
        return told
      }
      for (const what of [
        "text = 'x'",
        "passage = ''",
        "kind = 'approved'",
        'at = now()',
        'by_id = NULL',
        "sha256 = 'x'",
        'revision = 9',
      ])
        expect([what, await set(what)]).toEqual([what, 'a remark never changes'])
      expect(await set('resolved_at = now()')).toBe('done 1')
    } finally {
      await client.end()
    }
  })
})

describe('an approval is of one text', () => {
  test('any other title or source voids it and says so; a note does not', async () => {
    const { office, editor, second, save, said, draft, which, desk } = await reviewSetting()
    await save('Tekst.', 1)
    await approveDraft(second, office.id, said(2))
    const note = { ...which, revision: 2, title: 'Regulamin', source: 'Tekst.', changeNote: 'Nowy opis.' }
    await saveDraft(editor, office.id, note)
    expect((await draft()).state).toBe('approved')
    await saveDraft(editor, office.id, { ...note, revision: 3, title: 'Regulamin II' })
    expect(await draft()).toMatchObject({
      state: 'writing',
      approvedSha256: null,
      approvedById: null,
      approvedAt: null,
    })
    const { remarks } = await desk()
    expect(remarks[0]).toMatchObject({ kind: 'voided', current: true })
    expect(remarks[1]).toMatchObject({ kind: 'approved', current: false })
    await sendForReview(editor, office.id, said(4))
    await save('Tekst!', 4)
    expect((await draft()).state).toBe('writing')
  })

  test('nobody approves what they saved or wrote; what was read at an older revision is a conflict', async () => {
    const { office, publisher, second, save, said } = await reviewSetting()
    await save('Tekst.', 1, publisher)
    expect(await codeFrom(approveDraft(publisher, office.id, said(2)))).toBe('rejected')
    expect(await codeFrom(approveDraft(second, office.id, said(1)))).toBe('conflict')
    await withScope([office.id], (tx) =>
      tx.policyDraft.updateMany({ where: { officeId: office.id }, data: { authorId: second.personId } }),
    )
    expect(await codeFrom(approveDraft(second, office.id, said(2)))).toBe('rejected')
  })
})

describe('four eyes', () => {
  const soon = () => {
    const day = polishDay(new Date(now().getTime() + 3 * 86_400_000))
    return { publishDay: day, publishTime: '12:00', effectiveFrom: day }
  }

  test('no path to a published version goes round them', async () => {
    const { office, publisher, second, save, said, publication, which } = await reviewSetting({ fourEyes: true })
    await save('Tekst.', 1, publisher)
    const inside = (authorId?: string) =>
      withScope([office.id], (tx) => publishDraft(tx, publisher, office.id, { ...publication(2), authorId }))
    const paths = async () => [
      await codeFrom(publishVersion(publisher, office.id, publication(2))),
      await codeFrom(publishVersion(second, office.id, publication(2))),
      await codeFrom(planPublication(publisher, office.id, { ...publication(2), ...soon() })),
      await codeFrom(inside()),
      // another name as author changes nothing about who has seen the text
      await codeFrom(inside(second.personId ?? '')),
    ]
    const refused = ['rejected', 'rejected', 'rejected', 'rejected', 'rejected']
    expect(await paths()).toEqual(refused)
    // an approval that was written past the rules: of another text, by the one who saved, by the author
    const forge = (data: object) =>
      withScope([office.id], (tx) =>
        tx.policyDraft.updateMany({
          where: { policyId: which.policyId },
          data: { state: 'approved', approvedAt: now(), ...data },
        }),
      )
    await forge({ approvedSha256: 'x', approvedById: second.personId })
    expect(await paths()).toEqual(refused)
    await forge({ state: 'writing', approvedAt: null, approvedSha256: null, approvedById: null })
    await approveDraft(second, office.id, said(2))
    const { approvedSha256 } = await withScope([office.id], (tx) => tx.policyDraft.findFirstOrThrow())
    await forge({ approvedSha256, approvedById: publisher.personId })
    expect(await paths()).toEqual(refused)
    await forge({ approvedSha256, approvedById: second.personId })
    expect(await codeFrom(inside(second.personId ?? ''))).toBe('rejected')
    expect(await codeFrom(publishVersion(second, office.id, publication(2)))).toBe('done')
  })

  test('without them the author publishes alone, and it is known', async () => {
    const { office, publisher, second, save, publication, which } = await reviewSetting()
    await save('Tekst.', 1, publisher)
    expect((await publicationDesk(publisher, office.id, which))?.alone).toBe(true)
    expect((await publicationDesk(second, office.id, which))?.alone).toBe(false)
    const { id } = await publishVersion(publisher, office.id, publication(2))
    const row = await withScope([office.id], (tx) => tx.policyVersion.findUniqueOrThrow({ where: { id } }))
    expect(row).toMatchObject({ authorId: publisher.personId, publisherId: publisher.personId, approverLabel: '' })
  })
})

describe('who is named', () => {
  test('an author is one who writes here; the version says who wrote, and who entered it', async () => {
    const { office, editor, second, save, publication } = await reviewSetting()
    await save('Tekst.', 1)
    const stranger = await makePerson({})
    const by = (authorId: string) => publishVersion(second, office.id, { ...publication(2), authorId })
    const error = await by(stranger.id).catch((caught: unknown) => caught)
    expect(isCoded(error) && Object.keys(error.fields)).toEqual(['authorId'])
    const { id } = await by(second.personId ?? '')
    const row = await withScope([office.id], (tx) => tx.policyVersion.findUniqueOrThrow({ where: { id } }))
    expect(row).toMatchObject({ authorId: second.personId, enteredById: editor.personId })
  })
})

describe('errors of the linter', () => {
  test('stop, unless a publisher says why not; the reason is kept, audited and shown to the IOD', async () => {
    const { office, policy, second, inspector, save, publication } = await reviewSetting({ kind: 'privacy' })
    await save('Tekst o niczym.', 1)
    const attempt = (overrideReason?: string) =>
      publishVersion(second, office.id, { ...publication(2), overrideReason }).then(
        () => 'done',
        (error: unknown) => (isCoded(error) ? Object.keys(error.fields).join() : String(error)),
      )
    expect(await attempt()).toBe('source')
    expect(await attempt('')).toBe('source')
    expect(await attempt('Zgoda: jan@example.org')).toBe('overrideReason')
    expect(await attempt('Tekst przejściowy do końca miesiąca.')).toBe('done')
    const [override] = await overriddenVersions(inspector, office.id)
    expect(override).toMatchObject({
      policySlug: policy.slug,
      number: 1,
      reason: 'Tekst przejściowy do końca miesiąca.',
    })
    expect(override?.rules.length).toBeGreaterThan(0)
    const event = await withScope([office.id], (tx) =>
      tx.auditEvent.findFirstOrThrow({ where: { officeId: office.id, type: 'policy.linter_overridden' } }),
    )
    expect(event.data).toMatchObject({ rules: override?.rules, reason: override?.reason })
    expect(await codeFrom(overriddenVersions(second, office.id))).toBe('forbidden')
    // an editorial change is not stopped by what is in force already
    await save('Tekst o niczym!', 3)
    expect(await codeFrom(publishVersion(second, office.id, { ...publication(4), substantive: false }))).toBe('done')
    expect((await overriddenVersions(inspector, office.id)).length).toBe(1)
  })
})

test('the setting of four eyes is saved by its form, and asked at once', async () => {
  const { office, publisher, write, policy } = await documentSetting({ kind: 'other' })
  const { revision } = await write('Tekst.', 1)
  const form = new FormData()
  for (const [name, value] of Object.entries(sectionValues(office.settings, 'nazwa'))) form.set(name, value)
  form.set('authorship.fourEyes', 'on')
  const values = sectionForms.nazwa.parse(formObject(form))
  const mark = sectionMark(office.settings, 'nazwa')
  expect(await saveSettings(publisher, { officeId: office.id, section: 'nazwa', mark, values })).toEqual([
    'authorship.fourEyes',
  ])
  const input = { policyId: policy.id, locale: 'pl' as const, revision, changeNote: 'x', effectiveFrom: polishDay() }
  expect(await codeFrom(publishVersion(publisher, office.id, input))).toBe('rejected')
})
