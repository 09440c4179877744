// Documents against a real database: publishing in time, conflicts, endings, immutability, and the walls between offices.
import pg from 'pg'
import { afterEach, describe, expect, test } from 'vitest'
import { closeVersion } from '@/domain/policies/commands/close-version'
import { createPolicy } from '@/domain/policies/commands/create-policy'
import { draftStandardTexts } from '@/domain/policies/commands/draft-standard-texts'
import { eraseClosedText } from '@/domain/policies/commands/erase-closed-text'
import { publishVersion } from '@/domain/policies/commands/publish-version'
import { saveDraft } from '@/domain/policies/commands/save-draft'
import { withdrawVersion } from '@/domain/policies/commands/withdraw-version'
import {
  changesOf,
  documentState,
  documentsInForce,
  versionInForce,
  versionNumber,
  versionsOf,
} from '@/domain/policies/public'
import { clauseList, policiesOf, policyDesk, previewDraft } from '@/domain/policies/queries'
import { moveClock, now, polishDay } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import type { Role } from '@/lib/db/generated/enums'
import { codeOf, isCoded } from '@/lib/errors'
import { makeOffice, makePerson } from '@/prisma/makers'

const dayMs = 86_400_000
const inDays = (days: number) => polishDay(new Date(now().getTime() + days * dayMs))
let shifted = 0
const wait = (days: number) => {
  shifted += days * dayMs
  moveClock(days * dayMs)
}
afterEach(() => {
  moveClock(-shifted)
  shifted = 0
})

async function setting() {
  const office = await makeOffice()
  const as = (...roles: Role[]) => makePerson({ roles: { [office.id]: roles } }).then(({ actor }) => actor)
  const publisher = await as('publisher')
  const policy = await createPolicy(publisher, office.id, { title: 'Polityka prywatności', slug: '', kind: 'privacy' })
  const write = async (source: string, revision: number, locale: 'pl' | 'en' | 'uk' = 'pl') =>
    saveDraft(publisher, office.id, {
      policyId: policy.id,
      locale,
      revision,
      title: 'Polityka prywatności',
      source,
      changeNote: '',
    })
  /** saves the text and publishes it */
  const publish = async (source: string, effectiveFrom = polishDay(), locale: 'pl' | 'en' | 'uk' = 'pl') => {
    const { draft } = await policyDesk(publisher, office.id, policy.slug, locale)
    const { revision } = await write(source, draft.revision, locale)
    return publishVersion(publisher, office.id, {
      policyId: policy.id,
      locale,
      revision,
      changeNote: `Zmiana: ${source}`,
      effectiveFrom,
    })
  }
  const statuses = async () =>
    (await versionsOf(office.id, policy.slug, 'pl'))?.map(({ number, status }) => `${number} ${status}`)
  return { office, as, publisher, policy, write, publish, statuses }
}

const codeFrom = async (work: Promise<unknown>) =>
  codeOf(
    await work.then(
      () => null,
      (error: unknown) => error,
    ),
  ) ?? 'done'

describe('publishing', () => {
  test('numbers, hash of the filled text, labels, note, audit, content version', async () => {
    const { office, publisher, policy, publish } = await setting()
    const before = await withScope('everything', (tx) => tx.office.findUniqueOrThrow({ where: { id: office.id } }))
    const published = await publish('Za dane odpowiada {{controller.name}}.')
    const version = await versionInForce(office.id, policy.slug, 'pl')
    expect(version).toMatchObject({
      number: 1,
      body: 'Za dane odpowiada Wójt Gminy Testowo.\n',
      html: '<p>Za dane odpowiada Wójt Gminy Testowo.</p>',
      sha256: published.sha256,
      authorLabel: 'Referat Organizacyjny',
      publisherLabel: 'Referat Organizacyjny',
      effectiveFrom: polishDay(),
      effectiveTo: null,
      status: 'in_force',
    })
    const { createHash } = await import('node:crypto')
    expect(published.sha256).toBe(
      createHash('sha256')
        .update(version?.body ?? '')
        .digest('hex'),
    )
    const [after, audit] = await withScope(
      'everything',
      async (tx) =>
        [
          await tx.office.findUniqueOrThrow({ where: { id: office.id } }),
          await tx.auditEvent.findFirst({ where: { subjectId: published.id } }),
        ] as const,
    )
    expect(after.contentVersion > before.contentVersion).toBe(true)
    expect(audit).toMatchObject({ type: 'policy.published', actorId: publisher.personId, officeId: office.id })
    expect(JSON.stringify(audit?.data)).not.toContain('Zmiana:')
  })

  test('the second of one day replaces the first, which was never in force', async () => {
    const { office, policy, publish, statuses } = await setting()
    await publish('pierwsza')
    await publish('druga')
    expect(await statuses()).toEqual(['2 in_force', '1 superseded'])
    expect((await versionInForce(office.id, policy.slug, 'pl'))?.number).toBe(2)
  })

  test('a later date: planned, seen in history, in force by the date alone', async () => {
    const { office, policy, publish, statuses } = await setting()
    await publish('pierwsza')
    await publish('druga', inDays(10))
    expect(await statuses()).toEqual(['2 scheduled', '1 in_force'])
    expect((await documentState(office.id, policy.slug, 'pl'))?.version.number).toBe(1)
    wait(10)
    expect(await statuses()).toEqual(['2 in_force', '1 superseded'])
    expect((await documentState(office.id, policy.slug, 'pl'))?.version.number).toBe(2)
  })

  test('a correction today while another version is planned lasts until that one begins', async () => {
    const { publish, statuses } = await setting()
    await publish('pierwsza')
    await publish('planowana', inDays(10))
    const { warnings } = await publish('poprawka')
    expect(warnings.map(({ code }) => code)).toContain('planned_later')
    expect(await statuses()).toEqual(['3 in_force', '2 scheduled', '1 superseded'])
    wait(10)
    expect(await statuses()).toEqual(['3 superseded', '2 in_force', '1 superseded'])
  })

  test('refused: past date, empty text, empty note, unknown variable; each named at its field, nothing written', async () => {
    const { office, publisher, policy, write, statuses } = await setting()
    const { revision } = await write('treść', 1)
    const attempt = (over: object) =>
      publishVersion(publisher, office.id, {
        policyId: policy.id,
        locale: 'pl',
        revision,
        changeNote: 'Zmiana.',
        effectiveFrom: polishDay(),
        ...over,
      }).then(
        () => ({}),
        (error: unknown) => (isCoded(error) ? Object.keys(error.fields) : error),
      )
    expect(await attempt({ effectiveFrom: inDays(-1) })).toEqual(['effectiveFrom'])
    expect(await attempt({ changeNote: ' ' })).toEqual(['changeNote'])
    await write('  \n', revision)
    expect(await attempt({ revision: revision + 1 })).toEqual(['source'])
    await write('{{urzad.nazwa}}', revision + 1)
    expect(await attempt({ revision: revision + 2 })).toEqual(['source'])
    expect(await statuses()).toBeUndefined()
  })

  test('two publications at once get two numbers and one day in force', async () => {
    const { office, publisher, policy, write, statuses } = await setting()
    const { revision } = await write('treść', 1)
    const input = {
      policyId: policy.id,
      locale: 'pl' as const,
      revision,
      changeNote: 'Zmiana.',
      effectiveFrom: polishDay(),
    }
    const results = await Promise.all([1, 2, 3].map(() => codeFrom(publishVersion(publisher, office.id, input))))
    // publishing moves the draft on, so the others were looking at an older one
    expect(results.toSorted()).toEqual(['conflict', 'conflict', 'done'])
    expect(await statuses()).toEqual(['1 in_force'])
  })
})

describe('two editors', () => {
  test('the second gets both texts, and nothing is lost', async () => {
    const { office, as, policy, write } = await setting()
    const editor = await as('editor')
    await write('tekst wydawcy', 1)
    const mine = {
      policyId: policy.id,
      locale: 'pl' as const,
      revision: 1,
      title: 'Moja',
      source: 'tekst redaktora',
      changeNote: 'n',
    }
    const error = await saveDraft(editor, office.id, mine).catch((caught: unknown) => caught)
    expect(codeOf(error)).toBe('conflict')
    expect(isCoded(error) && error.detail).toMatchObject({
      yours: { title: 'Moja', source: 'tekst redaktora', changeNote: 'n' },
      theirs: { source: 'tekst wydawcy', revision: 2 },
    })
    expect(await saveDraft(editor, office.id, { ...mine, revision: 2 })).toEqual({ revision: 3 })
  })

  test('publishing an older draft than the saved one is a conflict', async () => {
    const { office, publisher, policy, write } = await setting()
    await write('a', 1)
    await write('b', 2)
    const input = {
      policyId: policy.id,
      locale: 'pl' as const,
      revision: 2,
      changeNote: 'x',
      effectiveFrom: polishDay(),
    }
    expect(await codeFrom(publishVersion(publisher, office.id, input))).toBe('conflict')
  })
})

describe('endings', () => {
  test('withdrawn in force: nothing in force, readable under its reason', async () => {
    const { office, publisher, policy, publish } = await setting()
    const { id } = await publish('treść')
    await withdrawVersion(publisher, office.id, { versionId: id, reason: 'Błędna podstawa prawna.' })
    expect(await versionInForce(office.id, policy.slug, 'pl')).toBeNull()
    expect(await documentState(office.id, policy.slug, 'pl')).toMatchObject({ kind: 'withdrawn' })
    expect(await versionNumber(office.id, policy.slug, 1, 'pl')).toMatchObject({
      status: 'withdrawn',
      withdrawnReason: 'Błędna podstawa prawna.',
      body: 'treść\n',
    })
    expect(await codeFrom(withdrawVersion(publisher, office.id, { versionId: id, reason: 'x' }))).toBe('rejected')
    // and a new one can follow the same day
    await publish('nowa')
    expect((await versionInForce(office.id, policy.slug, 'pl'))?.number).toBe(2)
  })

  test('a planned version withdrawn: the one before goes on', async () => {
    const { office, publisher, publish, statuses } = await setting()
    await publish('pierwsza')
    const { id } = await publish('druga', inDays(5))
    await withdrawVersion(publisher, office.id, { versionId: id, reason: 'x' })
    wait(5)
    expect(await statuses()).toEqual(['2 withdrawn', '1 in_force'])
  })

  test('closed: no text, title or note leaves by any way; number, dates, hash, reason stay; then erased for good', async () => {
    const { office, as, publisher, policy, publish } = await setting()
    const { id, sha256 } = await publish('PESEL 00000000000')
    const dpo = await as('dpo')
    await closeVersion(dpo, office.id, { versionId: id, reason: 'Dane osobowe osoby trzeciej.' })
    const seen = [
      await documentState(office.id, policy.slug, 'pl'),
      await versionNumber(office.id, policy.slug, 1, 'pl'),
      await versionsOf(office.id, policy.slug, 'pl'),
      await changesOf(office.id, 'pl'),
      await documentsInForce(office.id, 'pl'),
      await versionInForce(office.id, policy.slug, 'pl'),
    ]
    expect(JSON.stringify(seen)).not.toContain('PESEL')
    expect(seen[0]).toMatchObject({ kind: 'closed' })
    expect(seen[1]).toMatchObject({
      number: 1,
      sha256,
      status: 'closed',
      title: '',
      closedReason: 'Dane osobowe osoby trzeciej.',
    })
    expect(seen[4]).toEqual([])
    expect(await codeFrom(eraseClosedText(publisher, office.id, { versionId: id, confirmation: '2' }))).toBe('invalid')
    await eraseClosedText(publisher, office.id, { versionId: id, confirmation: '1' })
    const rows = await withScope([office.id], async (tx) => [
      await tx.policyVersion.findMany(),
      await tx.policyDraft.findMany(),
      await tx.auditEvent.findMany(),
    ])
    expect(JSON.stringify(rows, (_key, value) => (typeof value === 'bigint' ? String(value) : value))).not.toContain(
      'PESEL',
    )
    expect(await codeFrom(eraseClosedText(publisher, office.id, { versionId: id, confirmation: '1' }))).toBe('rejected')
  })

  test('an open text cannot be erased, a closed one not closed twice', async () => {
    const { office, publisher, publish } = await setting()
    const { id } = await publish('treść')
    expect(await codeFrom(eraseClosedText(publisher, office.id, { versionId: id, confirmation: '1' }))).toBe('rejected')
    await closeVersion(publisher, office.id, { versionId: id, reason: 'x' })
    expect(await codeFrom(closeVersion(publisher, office.id, { versionId: id, reason: 'x' }))).toBe('rejected')
    expect(await codeFrom(withdrawVersion(publisher, office.id, { versionId: id, reason: 'x' }))).toBe('rejected')
  })
})

describe('languages', () => {
  test('a page without a translation shows the Polish text; with one, its own; a closed translation is not hidden by it', async () => {
    const { office, publisher, policy, publish } = await setting()
    await publish('polska')
    expect((await versionInForce(office.id, policy.slug, 'en'))?.locale).toBe('pl')
    const { id } = await publish('english', polishDay(), 'en')
    expect(await versionInForce(office.id, policy.slug, 'en')).toMatchObject({
      locale: 'en',
      number: 1,
      body: 'english\n',
    })
    expect((await versionInForce(office.id, policy.slug, 'uk'))?.locale).toBe('pl')
    expect((await documentsInForce(office.id, 'en')).map(({ locale }) => locale)).toEqual(['en'])
    await closeVersion(publisher, office.id, { versionId: id, reason: 'x' })
    expect(await documentState(office.id, policy.slug, 'en')).toMatchObject({ kind: 'closed' })
    expect(await documentState(office.id, policy.slug, 'pl')).toMatchObject({ kind: 'in_force' })
  })
})

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
    const { office, as, policy, publish } = await setting()
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
    const mine = await setting()
    const theirs = await setting()
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
    const { office, policy, publish } = await setting()
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
          't', 's', 'b', 'x', 'n', now(), '${polishDay()}', 'a', 'p')`),
      ).toContain('policy_versions_one_in_force')
    } finally {
      await client.end()
    }
  })
})

describe('staff views', () => {
  test('standard drafts once, for the administrator of a new office too; lists, preview and variables', async () => {
    const office = await makeOffice()
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
