// Who may do what with documents, the walls between offices, what the database itself refuses, and what staff see.
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { closeVersion } from '@/domain/policies/commands/close-version'
import { createPolicy } from '@/domain/policies/commands/create-policy'
import { draftStandardTexts } from '@/domain/policies/commands/draft-standard-texts'
import { eraseClosedText } from '@/domain/policies/commands/erase-closed-text'
import { publishVersion } from '@/domain/policies/commands/publish-version'
import { saveDraft } from '@/domain/policies/commands/save-draft'
import { withdrawVersion } from '@/domain/policies/commands/withdraw-version'
import { versionNumber } from '@/domain/policies/public'
import { clauseList, policiesOf, policyDesk, previewDraft } from '@/domain/policies/queries'
import { polishDay } from '@/lib/clock'
import type { Role } from '@/lib/db/generated/enums'
import { codeFrom, documentSetting } from '@/prisma/document-setting'
import { makeOffice, makePerson } from '@/prisma/makers'

describe('permissions', () => {
  const everyone: Role[] = ['editor', 'publisher', 'coordinator', 'dpo', 'controller', 'analyst']
  const allowed: Record<string, Role[]> = {
    create: ['editor', 'publisher'],
    save: ['editor', 'publisher'],
    publish: ['publisher'],
    withdraw: ['publisher'],
    close: ['publisher', 'dpo', 'controller'],
    erase: ['publisher', 'dpo', 'controller'],
    read: everyone,
  }

  test('each act by each role, by a stranger and by the administrator', async () => {
    const { office, as, policy, publish } = await documentSetting()
    const { id: versionId } = await publish('treść')
    const other = await makeOffice()
    const strangers = {
      stranger: (await makePerson({ roles: { [other.id]: everyone } })).actor,
      administrator: (await makePerson({ administrator: true })).actor,
    }
    const nobody = '00000000-0000-4000-8000-000000000000'
    const draft = { policyId: nobody, locale: 'pl' as const, title: 't', source: 's', changeNote: '' }
    const acts = (actor: Parameters<typeof saveDraft>[0]): Record<string, () => Promise<unknown>> => ({
      // refused after the permission, by a taken address or an unknown id: nothing is changed by the table itself
      create: () => createPolicy(actor, office.id, { title: 'x', slug: '', kind: 'privacy' }),
      save: () => saveDraft(actor, office.id, { ...draft, revision: 1 }),
      publish: () =>
        publishVersion(actor, office.id, {
          policyId: nobody,
          locale: 'pl',
          revision: 1,
          changeNote: 'x',
          effectiveFrom: polishDay(),
        }),
      withdraw: () => withdrawVersion(actor, office.id, { versionId: nobody, reason: 'x' }),
      close: () => closeVersion(actor, office.id, { versionId: nobody, reason: 'x' }),
      erase: () => eraseClosedText(actor, office.id, { versionId: nobody, confirmation: '1' }),
      read: () => policyDesk(actor, office.id, 'nie-ma-takiego', 'pl'),
    })
    for (const role of everyone) {
      const actor = await as(role)
      for (const [act, run] of Object.entries(acts(actor))) {
        const expected = !allowed[act]?.includes(role) ? 'forbidden' : act === 'create' ? 'invalid' : 'not_found'
        expect([role, act, await codeFrom(run())]).toEqual([role, act, expected])
      }
    }
    for (const [who, actor] of Object.entries(strangers))
      for (const [act, run] of Object.entries(acts(actor)))
        expect([who, act, await codeFrom(run())]).toEqual([who, act, who === 'stranger' ? 'not_found' : 'forbidden'])
    expect(await versionNumber(office.id, policy.slug, 1, 'pl')).toMatchObject({ id: versionId, status: 'in_force' })
  })

  test("ids of another office are unknown, also through one's own office", async () => {
    const mine = await documentSetting()
    const theirs = await documentSetting()
    const { id: versionId } = await theirs.publish('treść')
    const { publisher, office } = mine
    const policyId = theirs.policy.id
    const reason = 'x'
    const draft = { policyId, locale: 'pl' as const, title: 't', source: 's', changeNote: '' }
    for (const officeId of [office.id, theirs.office.id]) {
      const tries = [
        saveDraft(publisher, officeId, { ...draft, revision: 2 }),
        publishVersion(publisher, officeId, {
          policyId,
          locale: 'pl',
          revision: 3,
          changeNote: 'x',
          effectiveFrom: polishDay(),
        }),
        withdrawVersion(publisher, officeId, { versionId, reason }),
        closeVersion(publisher, officeId, { versionId, reason }),
        eraseClosedText(publisher, officeId, { versionId, confirmation: '1' }),
        previewDraft(publisher, officeId, draft),
      ]
      expect(await Promise.all(tries.map(codeFrom))).toEqual(tries.map(() => 'not_found'))
    }
    const foreign = [
      policiesOf(publisher, theirs.office.id),
      policyDesk(publisher, theirs.office.id, theirs.policy.slug, 'pl'),
      clauseList(publisher, theirs.office.id, 'pl'),
      draftStandardTexts(publisher, theirs.office.id),
      createPolicy(publisher, theirs.office.id, { title: 'x', slug: 'x', kind: 'other' }),
    ]
    expect(await Promise.all(foreign.map(codeFrom))).toEqual(foreign.map(() => 'not_found'))
    expect((await theirs.statuses()) ?? []).toEqual(['1 in_force'])
  })
})

describe('what the database itself refuses', () => {
  test('changing, deleting, reviving or overlapping a published version, even as its owner', async () => {
    const { office, policy, publish } = await documentSetting()
    const { id } = await publish('pierwsza')
    await publish('druga')
    const client = new pg.Client({ connectionString: process.env.TEST_OWNER_URL })
    await client.connect()
    const refused = async (sql: string) => {
      await client.query('BEGIN')
      await client.query(`SELECT set_config('app.offices', '${office.id}', true)`)
      const message = await client.query(sql).then(
        ({ rowCount }) => `done ${rowCount}`,
        (error: Error) => error.message,
      )
      await client.query('ROLLBACK')
      return message
    }
    try {
      const set = (what: string) => refused(`UPDATE policy_versions SET ${what} WHERE id = '${id}'`)
      for (const what of [
        "body = 'inna'",
        "title = 'x'",
        "change_note = 'x'",
        "sha256 = 'x'",
        'number = 9',
        "effective_from = '2020-01-01'",
        'published_at = now()',
        "author_label = 'x'",
      ])
        expect(await set(what)).toContain('never changes')
      // an open text cannot be erased
      expect(await set("body = '', source = '', title = '', change_note = '', text_erased_at = now()")).toContain(
        'never changes',
      )
      expect(await set('effective_to = NULL')).toContain('does not come back')
      expect(await refused(`DELETE FROM policy_versions WHERE id = '${id}'`)).toContain('kept')
      expect(
        await refused(`INSERT INTO policy_versions (id, office_id, policy_id, locale, number, title, source, body, sha256, change_note,
          published_at, effective_from, author_label, publisher_label) VALUES (gen_random_uuid(), '${office.id}', '${policy.id}', 'pl', 9,
          't', 's', 'b', encode(sha256('b'), 'hex'), 'n', now(), '${polishDay()}', 'a', 'p')`),
      ).toContain('policy_versions_one_in_force')
    } finally {
      await client.end()
    }
  })
})

describe('staff views', () => {
  test('standard drafts once, for the administrator of a new office too; lists, preview and variables', async () => {
    const office = await makeOffice({ state: 'draft' })
    const administrator = (await makePerson({ administrator: true })).actor
    const added = await draftStandardTexts(administrator, office.id)
    expect(added).toBeGreaterThanOrEqual(5)
    expect(await draftStandardTexts(administrator, office.id)).toBe(0)
    const { actor } = await makePerson({ roles: { [office.id]: ['editor'] } })
    const list = await policiesOf(actor, office.id)
    expect(list.map(({ slug }) => slug)).toEqual(
      expect.arrayContaining(['prywatnosc', 'cookies', 'newsletter', 'deklaracja-dostepnosci']),
    )
    expect(list.every(({ inForce, draft }) => inForce === null && draft?.changed)).toBe(true)
    const [first] = list
    if (!first) throw new Error('no document')
    const { draft } = await policyDesk(actor, office.id, first.slug, 'pl')
    const preview = await previewDraft(actor, office.id, {
      policyId: first.id,
      locale: 'pl',
      ...draft,
      changeNote: 'x',
    })
    expect(preview.html).not.toContain('{{')
    expect(preview.problems.filter(({ level }) => level === 'error')).toEqual([])
    const variables = await clauseList(actor, office.id, 'pl')
    expect(variables).toContainEqual(
      expect.objectContaining({ name: 'office.name.genitive', value: 'Urzędu Gminy Testowo' }),
    )
  })
})
