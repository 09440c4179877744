// The declaration on a real database: saved facts, the working text, publication, review without changes, import, reminder.
import { beforeEach, describe, expect, it } from 'vitest'
import { systemActor } from '@/domain/accounts/session'
import { confirmReview } from '@/domain/policies/commands/confirm-review'
import { prepareDeclaration } from '@/domain/policies/commands/prepare-declaration'
import { publishVersion } from '@/domain/policies/commands/publish-version'
import { dropImport, importDeclaration } from '@/domain/policies/commands/read-declaration'
import { remindOfReview } from '@/domain/policies/commands/remind-of-review'
import { saveDeclaration } from '@/domain/policies/commands/save-declaration'
import { saveDraft } from '@/domain/policies/commands/save-draft'
import { versionInForce } from '@/domain/policies/public'
import { declarationDesk } from '@/domain/policies/queries/declaration'
import { declarationFormValues } from '@/domain/policies/rules/declaration-form'
import { publishInput } from '@/domain/policies/schema'
import { declarationInput } from '@/domain/policies/schema/declaration'
import { moveClock, now, polishDay } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { formObject } from '@/lib/form-action'
import { type MadePerson, makeOffice, makePerson } from '@/prisma/makers'
import { sampleDeclaration } from '@/prisma/sample-declaration'
import { declarationProblems } from './declaration-problems'

/** The rules of the review count years, so the tests do. */
const year = Number(polishDay().slice(0, 4))
let officeId = ''
let editor: MadePerson
let publisher: MadePerson

beforeEach(async () => {
  officeId = (await makeOffice({})).id
  editor = await makePerson({ roles: { [officeId]: ['editor'] } })
  publisher = await makePerson({ roles: { [officeId]: ['publisher'] } })
})

/** What a browser would send for these facts. */
function sent(over: Record<string, unknown> = {}, revision = 0) {
  const form = new FormData()
  const values = declarationFormValues({ ...sampleDeclaration, reviewedOn: `${year}-01-01`, ...over })
  const empty = [
    'url',
    'basisBy',
    'basisOn',
    'basisUrl',
    'basisNote',
    'ease',
    'limits',
    'procedureNote',
    'communication',
  ]
  for (const name of [...empty, 'costAssessmentUrl']) form.set(name, '')
  const start = { scope: 'website', basis: 'self', contactUnit: 'Sekretariat' }
  const contact = { contactEmail: 'dostepnosc@testowo.example', contactPhone: '22 000 00 02' }
  for (const [name, value] of Object.entries({ ...start, ...contact, ...values })) form.set(name, value)
  form.set('revision', String(revision))
  return declarationInput.parse(formObject(form))
}

const draftOf = (id: string) =>
  withScope([id], (tx) =>
    tx.policyDraft.findFirstOrThrow({ where: { officeId: id, policy: { kind: 'accessibility' } } }),
  )

async function published(): Promise<void> {
  await saveDeclaration(editor.actor, officeId, sent())
  await prepareDeclaration(editor.actor, officeId)
  const { policyId, revision } = await draftOf(officeId)
  await publishVersion(publisher.actor, officeId, asked({ policyId, revision }))
}
const asked = (draft: { policyId: string; revision: number }) =>
  publishInput.parse({ ...draft, locale: 'pl', changeNote: 'Pierwsza wersja.', effectiveFrom: polishDay() })
const inForce = () => versionInForce(officeId, 'deklaracja-dostepnosci', 'pl')

describe('the declaration of an office', () => {
  it('goes from the form to a public page that keeps the conditions', async () => {
    await published()
    const version = await inForce()
    const page = `<h1>${version?.title}</h1>${version?.html}`
    expect(declarationProblems(page, { today: polishDay() })).toEqual([])
    expect(page).toContain('Mapa dojazdu')
    const desk = await declarationDesk(editor.actor, officeId)
    expect(desk.problems).toEqual([])
    expect(desk.document).toMatchObject({ standard: true, inForce: { number: 1, changed: false } })
    expect(desk.review).toMatchObject({ last: `${year}-01-01`, dueBy: `${year + 1}-03-31` })
  })

  it('tells that the public text says something else once its facts change', async () => {
    await published()
    await saveDeclaration(editor.actor, officeId, sent({ contactUnit: 'Biuro Obsługi' }, 1))
    const { document } = await declarationDesk(editor.actor, officeId)
    expect(document.inForce?.changed).toBe(true)
  })

  it('is not overwritten by who opened it earlier', async () => {
    await saveDeclaration(editor.actor, officeId, sent())
    const late = saveDeclaration(publisher.actor, officeId, sent({ contactUnit: 'Inna' }))
    await expect(late).rejects.toMatchObject({ code: 'conflict', detail: { revision: 1 } })
    expect((await declarationDesk(editor.actor, officeId)).data.contactUnit).toBe('Sekretariat')
  })

  it('never changes its first day once it was public, and takes no day that cannot be', async () => {
    await published()
    const fields = async (over: Record<string, unknown>) => {
      const { revision } = await declarationDesk(editor.actor, officeId)
      return saveDeclaration(editor.actor, officeId, sent(over, revision)).then(
        () => [],
        (error: { fields: Record<string, string> }) => Object.keys(error.fields),
      )
    }
    expect(await fields({ preparedOn: '2020-09-24' })).toEqual(['preparedOn'])
    expect(await fields({ preparedOn: '' })).toEqual(['preparedOn'])
    expect(await fields({ reviewedOn: '2020-01-01' })).toEqual(['reviewedOn'])
    expect(await fields({ updatedOn: '2019-01-01' })).toEqual(['updatedOn'])
    expect(await fields({ reviewedOn: '2999-01-01' })).toEqual(['reviewedOn'])
  })

  it('ends an approval that was given for other facts', async () => {
    await prepareDeclaration(editor.actor, officeId)
    const { id } = await draftOf(officeId)
    const approved = { state: 'approved', approvedSha256: 'x', approvedAt: new Date() } as const
    await withScope([officeId], (tx) => tx.policyDraft.update({ where: { id }, data: approved }))
    await saveDeclaration(editor.actor, officeId, sent())
    expect(await draftOf(officeId)).toMatchObject({ state: 'writing', approvedSha256: null })
  })

  it('is not published when an editor’s wording takes an id away', async () => {
    await saveDeclaration(editor.actor, officeId, sent())
    await prepareDeclaration(editor.actor, officeId)
    const { policyId, revision, title, source } = await draftOf(officeId)
    const broken = source.replace('## Stan dostępności cyfrowej', '## Stan strony')
    const text = { policyId, locale: 'pl' as const, changeNote: 'Zmiana.' }
    await saveDraft(editor.actor, officeId, { ...text, revision, title, source: broken })
    const refused = publishVersion(publisher.actor, officeId, asked({ policyId, revision: revision + 1 }))
    await expect(refused).rejects.toMatchObject({
      code: 'invalid',
      fields: { source: expect.stringContaining('Warunki techniczne') },
    })
  })
})

describe('the yearly review', () => {
  it('without changes is one new version with today as its day', async () => {
    await published()
    const { number } = await confirmReview(publisher.actor, officeId, 1)
    expect(number).toBe(2)
    const version = await inForce()
    expect(version?.html).toContain(`id="a11y-data-przeglad" datetime="${polishDay()}"`)
    expect((await declarationDesk(editor.actor, officeId)).review?.last).toBe(polishDay())
    await expect(confirmReview(publisher.actor, officeId, 2)).rejects.toMatchObject({ code: 'rejected' })
  })

  it('is no review without changes when something changed', async () => {
    await published()
    await saveDeclaration(editor.actor, officeId, sent({ contactUnit: 'Biuro Obsługi' }, 1))
    await expect(confirmReview(publisher.actor, officeId, 2)).rejects.toMatchObject({ code: 'rejected' })
    expect((await inForce())?.number).toBe(1)
    expect((await declarationDesk(editor.actor, officeId)).revision).toBe(2)
  })
})

describe('an old declaration', () => {
  const page = '<h1>Deklaracja dostępności</h1><p id="a11y-status">Strona jest niezgodna z ustawą.</p>'

  it('waits beside the form until it is saved or dropped', async () => {
    await importDeclaration(editor.actor, officeId, page)
    const desk = await declarationDesk(editor.actor, officeId)
    expect(desk.imported?.data).toMatchObject({ status: 'none' })
    expect(desk.data.status).toBe('partial')
    await dropImport(editor.actor, officeId)
    expect((await declarationDesk(editor.actor, officeId)).imported).toBeNull()
    await importDeclaration(editor.actor, officeId, page)
    await saveDeclaration(editor.actor, officeId, sent())
    expect((await declarationDesk(editor.actor, officeId)).imported).toBeNull()
    expect(await inForce()).toBeNull()
  })

  it('is refused when it is none', async () => {
    const refused = importDeclaration(editor.actor, officeId, '<p>Dzień dobry</p>')
    await expect(refused).rejects.toMatchObject({ code: 'invalid', fields: { html: expect.any(String) } })
  })
})

describe('the reminder', () => {
  const mails = () =>
    withScope([officeId], (tx) =>
      tx.mailMessage.findMany({ where: { officeId, template: 'declaration-review' }, select: { recipient: true } }),
    )
  const runOn = async (day: string) => {
    const by = Date.parse(`${day}T08:00:00Z`) - now().getTime()
    moveClock(by)
    try {
      await remindOfReview(systemActor('próba'))
    } finally {
      moveClock(-by)
    }
  }

  it('comes 30 and 7 days before 31 March, once each, to those who can publish', async () => {
    await published()
    const count = async () => (await mails()).length
    const counts = []
    for (const day of ['02-28', '03-01', '03-02', '03-20', '03-24', '03-25', '04-01']) {
      await runOn(`${year + 1}-${day}`)
      counts.push(await count())
    }
    expect(counts).toEqual([0, 1, 1, 1, 2, 2, 2])
    expect((await mails()).map(({ recipient }) => recipient)).toEqual([publisher.email, publisher.email])
  })
})
