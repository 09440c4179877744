// Publishing against a real database: numbers, hash, days of force, refusals, two editors at once.
import { afterEach, describe, expect, test } from 'vitest'
import { publishVersion } from '@/domain/policies/commands/publish-version'
import { saveDraft } from '@/domain/policies/commands/save-draft'
import { documentState, versionInForce } from '@/domain/policies/public'
import { moveClock, now, polishDay } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { codeOf, isCoded } from '@/lib/errors'
import { codeFrom, documentSetting } from '@/prisma/document-setting'

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

describe('publishing', () => {
  test('numbers, hash of the filled text, labels, note, audit, content version', async () => {
    const { office, publisher, policy, publish } = await documentSetting()
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
    const { office, policy, publish, statuses } = await documentSetting()
    await publish('pierwsza')
    await publish('druga')
    expect(await statuses()).toEqual(['2 in_force', '1 superseded'])
    expect((await versionInForce(office.id, policy.slug, 'pl'))?.number).toBe(2)
  })

  test('a later date: planned, seen in history, in force by the date alone', async () => {
    const { office, policy, publish, statuses } = await documentSetting()
    await publish('pierwsza')
    await publish('druga', inDays(10))
    expect(await statuses()).toEqual(['2 scheduled', '1 in_force'])
    expect((await documentState(office.id, policy.slug, 'pl'))?.version.number).toBe(1)
    wait(10)
    expect(await statuses()).toEqual(['2 in_force', '1 superseded'])
    expect((await documentState(office.id, policy.slug, 'pl'))?.version.number).toBe(2)
  })

  test('a correction today while another version is planned lasts until that one begins', async () => {
    const { publish, statuses } = await documentSetting()
    await publish('pierwsza')
    await publish('planowana', inDays(10))
    const { warnings } = await publish('poprawka')
    expect(warnings.map(({ code }) => code)).toContain('planned_later')
    expect(await statuses()).toEqual(['3 in_force', '2 scheduled', '1 superseded'])
    wait(10)
    expect(await statuses()).toEqual(['3 superseded', '2 in_force', '1 superseded'])
  })

  test('refused: past date, empty text, empty note, unknown variable; each named at its field, nothing written', async () => {
    const { office, publisher, policy, write, statuses } = await documentSetting()
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
    const { office, publisher, policy, write, statuses } = await documentSetting()
    const { revision } = await write('treść', 1)
    const input = {
      policyId: policy.id,
      locale: 'pl' as const,
      revision,
      changeNote: 'Zmiana.',
      effectiveFrom: polishDay(),
      overrideReason: 'Tekst próbny z testów.',
    }
    const results = await Promise.all([1, 2, 3].map(() => codeFrom(publishVersion(publisher, office.id, input))))
    // publishing moves the draft on, so the others were looking at an older one
    expect(results.toSorted()).toEqual(['conflict', 'conflict', 'done'])
    expect(await statuses()).toEqual(['1 in_force'])
  })
})

describe('two editors', () => {
  test('the second gets both texts, and nothing is lost', async () => {
    const { office, as, policy, write } = await documentSetting()
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
    const { office, publisher, policy, write } = await documentSetting()
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
