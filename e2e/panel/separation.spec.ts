// The wall between offices at every door: each page, route handler and form of the panel, found in the tree and in the pages
// themselves, with the ids of another office. What is added tomorrow is asked too, or stops the tests by its name.
import { randomUUID } from 'node:crypto'
import type { APIRequestContext, Page } from '@playwright/test'
import { restoreAct } from '@/domain/policies/commands/save-act'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { everyRole, makeWholeOffice, rowsAbout, toldAbout, type WholeOffice } from '@/prisma/whole-office'
import { type Address, addressesOf, type Door, doorsBelow, folderOf, namesRecord } from '../support/addresses'
import { expect, test } from '../support/fixtures'
import {
  asTheirs,
  builtActions,
  filled,
  formsOf,
  post,
  type StaffForm,
  sameFields,
  withTheirRecords,
} from '../support/staff-forms'

test.slow()

const panel = doorsBelow('app/panel')
const inOffice = (door: Door) => door.folder.startsWith('panel/urzedy/[office]')

/** What an administrator without a role may open of an office (public contract, „Who may what”): no subscriber, no text, no number of visits. */
const administratorReads = [
  '',
  '/dziennik',
  '/dziennik/role',
  '/poczta',
  '/ustawienia',
  '/ustawienia/[section]',
  '/ustawienia/adresy',
  '/ustawienia/logo',
  '/ustawienia/poczta',
  '/ustawienia/stare-adresy',
  '/ustawienia/stare-adresy/[id]',
  '/ustawienia/stare-adresy/eksport',
  '/ustawienia/stare-adresy/import',
  '/ustawienia/uruchomienie',
  '/ustawienia/wylaczenie',
].map((part) => `panel/urzedy/[office]${part}`)

/** Pages of an office that only the administrator may open. */
const administratorsOwn = /\/ustawienia\/(poczta|stare-adresy\/(import|\[id\]))$/

const get = (request: APIRequestContext, path: string) => request.get(path, { maxRedirects: 0 })

/** What a page tells of an office besides what was asked for in its address. */
async function toldAt(request: APIRequestContext, { path }: Address, about: WholeOffice) {
  const answer = await get(request, path)
  let text = await answer.text()
  for (const segment of path.split('/')) if (segment.length > 8) text = text.replaceAll(segment, '')
  return { path, status: answer.status(), told: toldAbout(about, text) }
}

const refusedStatus = [303, 307, 401, 403, 404]

async function expectNobody(request: APIRequestContext, paths: string[]) {
  for (const path of paths) {
    const answer = await get(request, path)
    expect(refusedStatus, `${path}: ${answer.status()}`).toContain(answer.status())
    const to = answer.headers().location
    if (to) expect(to, path).toMatch(/^(http:\/\/localhost:\d+)?\/logowanie(\?|$)/)
  }
}

test('no page or route shows anything of an office of others', async ({ signedIn }) => {
  const [own, foreign] = [await makeWholeOffice(), await makeWholeOffice()]
  const { request } = await signedIn(everyRole, { officeIds: [own.officeId] })
  const { request: administrator } = await signedIn([], { administrator: true })
  const before = await rowsAbout(foreign)
  for (const door of panel) {
    // the addresses are right: whoever may open them, opens them
    const opened = inOffice(door) && !administratorsOwn.test(door.folder) ? request : administrator
    for (const { path } of addressesOf(door, { office: own, records: own }))
      if (!/brak\]|blad$/.test(door.folder)) {
        const status = (await get(opened, path)).status()
        // the mail of a closed issue is shown to nobody
        const closed = status === 410 && path.endsWith(`/${own.closedIssueId}/podglad/poczta`)
        expect([path, closed ? 200 : status]).toEqual([path, 200])
      }
    for (const address of addressesOf(door, { office: foreign, records: foreign })) {
      const seen = await toldAt(request, address, foreign)
      expect(seen.told, seen.path).toEqual([])
      if (inOffice(door) || namesRecord(door)) expect([seen.path, seen.status]).toEqual([seen.path, 404])
      else expect([200, 404], seen.path).toContain(seen.status)
    }
    for (const other of namesRecord(door) ? [foreign, 'nie-ma-takiego', randomUUID()] : [])
      for (const address of addressesOf(door, { office: own, records: other })) {
        const { path, status, told } = await toldAt(request, address, foreign)
        expect({ path, status, told }).toEqual({ path, status: 404, told: [] })
      }
  }
  expect(await rowsAbout(foreign)).toEqual(before)
})

test('nobody gets in without a session', async ({ page }) => {
  const office = await makeWholeOffice()
  const before = await rowsAbout(office)
  const addresses = panel.flatMap((door) => addressesOf(door, { office, records: office }))
  await expectNobody(
    page.request,
    addresses.map(({ path }) => path),
  )
  expect(await rowsAbout(office)).toEqual(before)
})

test('an administrator without a role sees no subscriber, no text and no statistics', async ({ signedIn }) => {
  const office = await makeWholeOffice()
  const { request } = await signedIn([], { administrator: true })
  for (const door of panel.filter(inOffice))
    for (const { path } of addressesOf(door, { office, records: office })) {
      const answer = await get(request, path)
      const text = await answer.text()
      const may = administratorReads.includes(door.folder)
      expect(may ? [200] : [403, 404], `${path}: ${answer.status()}`).toContain(answer.status())
      for (const secret of [office.email, office.subscriptionId, office.draftNewsId, 'Nowa treść'])
        expect(text.replaceAll(path.split('/').at(-1) ?? '', ''), path).not.toContain(secret)
    }
})

test('other methods of route handlers change nothing', async ({ signedIn, page }) => {
  const [own, foreign] = [await makeWholeOffice(), await makeWholeOffice()]
  const insider = await signedIn(everyRole, { officeIds: [own.officeId] })
  const before = await rowsAbout(foreign)
  for (const door of panel.filter(({ kind }) => kind === 'route'))
    for (const { path } of addressesOf(door, { office: foreign, records: foreign }))
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
        for (const { request } of [insider, page]) {
          const status = (await request.fetch(path, { method, data: '', maxRedirects: 0 })).status()
          expect([303, 307, 401, 403, 404, 405], `${method} ${path}: ${status}`).toContain(status)
        }
  expect(await rowsAbout(foreign)).toEqual(before)
})

/** The forms that a person finds on the pages of these offices; each action once for every state in which it is offered. */
async function formsFor(page: Page, offices: WholeOffice[], more: string[] = []): Promise<StaffForm[]> {
  const found = new Map<string, StaffForm>()
  const addresses = offices.flatMap((office) => panel.flatMap((door) => addressesOf(door, { office, records: office })))
  for (const path of [...addresses.map((address) => address.path), ...more]) {
    const answer = await get(page.request, path)
    if (answer.status() !== 200 || !answer.headers()['content-type']?.startsWith('text/html')) continue
    for (const form of await formsOf(page, path, await answer.text())) {
      const bare = form.fields.every(([name]) => name.startsWith('$ACTION_ID'))
      const known = bare
        ? form.action
        : `${form.action} ${form.fields.map(([name]) => name.replace(/_?\d+/g, '')).join()} ${path.replace(/[\w-]*\d[\w-]*/g, '')}`
      if (!found.has(known)) found.set(known, form)
    }
  }
  return [...found.values()]
}

/** Another browser of the same person, so that their account page offers to end it. */
async function secondSession(personId: string): Promise<void> {
  const at = now()
  const expiresAt = new Date(at.getTime() + 3_600_000)
  const session = { id: randomUUID(), personId, label: 'Druga przeglądarka', createdAt: at, lastSeenAt: at, expiresAt }
  await withScope([], (tx) => tx.session.create({ data: session }))
}

/** Actions that no form posts; what they call has its row in the wall of functions (prisma/separation). */
const calledByScript = ['app/panel/urzedy/[office]/polityki/actions.ts#keepDraft']
/** Offered while an issue is on its way (the worker beside the test ends that), or where a provider is asked; the wall of functions has them too. */
const offeredElsewhere = [
  'app/panel/urzedy/[office]/newsletter/[issue]/przebieg/actions.ts#pauseSending',
  'app/panel/urzedy/[office]/ustawienia/poczta/actions.ts#askTracking',
]

/** Highest revision of an entry in the register of acts; another run may have written some. */
const lastRevision = (entry: string) =>
  withScope('everything', (tx) => tx.act.findFirst({ where: { entry }, orderBy: { revision: 'desc' } })).then(
    (row) => row?.revision ?? 0,
  )

const refusal = 'Twoja rola nie pozwala na tę czynność'
/** A file of another office, or one that is gone, is none of those that may be chosen; what was typed stays in the form. */
const noChoice = 'Wybierz inny plik tego urzędu'

/** Posts a form; says whether it was refused, and what the answer tells of an office besides what was typed. */
async function posted(request: APIRequestContext, form: StaffForm, about: WholeOffice) {
  const answer = await post(request, form)
  const { location = '' } = answer.headers()
  const status = answer.status()
  // the body of a redirect is empty
  let text = status === 303 ? '' : await answer.text()
  const refused = status === 404 || text.includes(refusal) || /^\/logowanie\b/.test(location)
  for (const [, value] of form.fields) if (value.length > 8) text = text.replaceAll(value, '')
  return { refused, declined: text.includes(noChoice), status, told: toldAbout(about, `${text}${location}`) }
}

const office = /^\/panel\/urzedy\/(?!nowy)/

test('no action reaches into an office of others', async ({ signedIn, page }) => {
  test.setTimeout(600_000)
  const [live, draft, paused, foreign] = [
    await makeWholeOffice(),
    await makeWholeOffice({ state: 'draft' }),
    await makeWholeOffice({ state: 'paused', fourEyes: true }),
    await makeWholeOffice(),
  ]
  const own = [live, draft, paused]
  const person = await signedIn(everyRole, { officeIds: own.map(({ officeId }) => officeId) })
  await secondSession(person.person.id)
  const administrator = await signedIn([], { administrator: true })
  const another = await signedIn([], { administrator: true })
  // an act with a history, which may be taken back
  const act = { entry: 'e-services-art-10', revision: 0 }
  const { revision: last } = await restoreAct(administrator.person.actor, {
    ...act,
    last: await lastRevision(act.entry),
  })
  expect(last).toBeGreaterThan(0)
  const ownOf = ({ at }: StaffForm) => ({
    ...(own.find(({ slug }) => at.includes(slug)) ?? live),
    sessionId: person.person.sessionId,
  })

  // offered right after a publication only
  const afterwards = own.map(
    ({ slug, policySlug }) => `/panel/urzedy/${slug}/polityki/${policySlug}/publikacja?stan=opublikowano&wersja=2`,
  )
  // and the masking of a name after its choice
  const chosen = own.map(({ slug, personId }) => `/panel/urzedy/${slug}/polityki/nazwiska?osoba=${personId}`)
  const mine = await formsFor(person, own, [...afterwards, ...chosen])
  const offered = new Set(mine.map(({ action }) => action))
  const accounts = [`/panel/konta/${another.person.id}`, `/panel/akty/${act.entry}`]
  const administrators = await formsFor(administrator, own, accounts)
  const forms = [...mine, ...administrators.filter(({ action }) => !offered.has(action))]

  const built = [...builtActions().values()].filter(
    (action) => action.startsWith('app/panel/') && ![...calledByScript, ...offeredElsewhere].includes(action),
  )
  const found = new Set(forms.map(({ action }) => action))
  expect([...found].toSorted(), 'forms found for the actions there are').toEqual([...new Set(built)].toSorted())

  const before = await rowsAbout(foreign)
  for (const form of forms) {
    const own = ownOf(form)
    const what = `${form.action} at ${form.at}`
    const ownBefore = await rowsAbout(own)
    const theirs = filled(asTheirs(form, own, foreign), foreign)
    const mixed = filled(withTheirRecords(form, own, foreign), foreign)
    const same = filled(form, own)
    // every office's form is bound to its office; were it not readable here, it could not be turned against another one
    if (office.test(form.at) && form.action !== 'app/panel/actions.ts#signOut')
      expect(sameFields(theirs, same), `${what}: names its office`).toBe(false)

    // a declaration holds no record, only words: those of the other office typed into one's own say nothing of theirs
    const attacks = form.action.endsWith('#storeDeclaration') ? [theirs] : [theirs, mixed]
    for (const attack of attacks)
      if (!sameFields(attack, same)) {
        const { refused, declined, status, told } = await posted(person.request, attack, foreign)
        expect({ what, told }).toEqual({ what, told: [] })
        // a search in one's own register for somebody of the other office is no offence; it finds nobody
        if (!form.action.endsWith('#findSubscribers') || attack === theirs)
          expect.soft(refused || declined, `${what}: ${status}`).toBe(true)
      }
    if (!offered.has(form.action)) {
      // what only the administrator is offered, for one's own office
      const { refused, status } = await posted(person.request, same, foreign)
      expect(refused, `${what} for oneself: ${status}`).toBe(true)
      expect(await rowsAbout(own), what).toEqual(ownBefore)
    }
    const anonymous = await posted(page.request, theirs, foreign)
    expect(anonymous, what).toMatchObject({ refused: true, status: 303, told: [] })
    if (offered.has(form.action) && office.test(form.at) && !administratorReads.includes(folderOf(form.at))) {
      const { refused, status } = await posted(administrator.request, theirs, foreign)
      expect(refused, `${what} by an administrator: ${status}`).toBe(true)
    }
    expect(await rowsAbout(foreign), what).toEqual(before)
  }

  // the same forms, untouched, by those to whom they are offered; what ends one's own session is tested with the accounts
  const ending = /panel\/(konto\/)?actions\.ts/
  // a repair can be prepared until another form publishes or withdraws the text
  // and an issue sent and approved until it is removed
  const later = ({ action }: StaffForm) =>
    /newsletter.*#remove$/.test(action) ? 2 : Number(!/zgodnosc.*#prepare$/.test(action))
  const inOrder = forms.filter(({ action }) => !ending.test(action)).toSorted((a, b) => later(a) - later(b))
  for (const form of inOrder) {
    const { request } = offered.has(form.action) ? person : administrator
    const { refused, status } = await posted(request, filled(form, ownOf(form)), foreign)
    expect.soft({ refused, answered: [200, 303].includes(status) }, `${form.action} at ${form.at}: ${status}`).toEqual({
      refused: false,
      answered: true,
    })
  }
})

const door = ({ folder, kind }: Door) => `${folder} (${kind})`
const publicDoors = doorsBelow('app/(public)')

test('every other door is known, and names no office', () => {
  const asked = new Set([...panel, ...publicDoors].map(door))
  const others = doorsBelow('app').map(door)
  expect(others.filter((one) => !asked.has(one))).toEqual([
    '(installation) (page)',
    '(installation)/blad (page)',
    '(installation)/en (page)',
    '(installation)/moje-dane/[token] (page)',
    '(installation)/moje-dane/[token]/zapisz (route)',
    '(installation)/potwierdz/[token] (page)',
    '(installation)/potwierdz/[token]/zapisz (route)',
    '(installation)/security.txt (route)',
    '(installation)/sitemap-portal.xml (route)',
    '(installation)/sitemap.xml (route)',
    '(installation)/uk (page)',
    '(installation)/wypis/[token] (page)',
    '(installation)/wypis/[token]/zapisz (route)',
    'api/auth/[...nextauth] (route)',
    'api/health (route)',
    'api/resend (route)',
    'api/widok (route)',
    'api/wypis/[token] (route)',
    'logowanie (page)',
    'logowanie/informacja (page)',
    'logowanie/link/[token] (page)',
    'logowanie/nie-pamietam (page)',
  ])
})

/** The address as the public knows it: Polish has no prefix, a version's files end in `.txt` and `.pdf`. */
const publicly = ({ path }: Address) =>
  path
    .replace(/^(\/[^/]+)\/pl(?=\/|$)/, '$1')
    .replace(/\/tekst$/, '.txt')
    .replace(/\/pdf$/, '.pdf')

test('the public pages of an office hold nothing of another, and an office that is not public has none', async ({
  page,
}) => {
  const [own, foreign, hidden] = [
    await makeWholeOffice(),
    await makeWholeOffice(),
    await makeWholeOffice({ state: 'draft' }),
  ]
  for (const one of publicDoors) {
    for (const address of addressesOf(one, { office: own, records: own })) {
      const { path, status, told } = await toldAt(page.request, { ...address, path: publicly(address) }, foreign)
      expect(told, path).toEqual([])
      // the choice of two versions leads to their comparison
      if (namesRecord(one)) expect([path, status]).toEqual([path, path.endsWith('/porownanie') ? 303 : 200])
    }
    const wrong = namesRecord(one) ? addressesOf(one, { office: own, records: foreign }) : []
    for (const address of [...wrong, ...addressesOf(one, { office: hidden, records: hidden })]) {
      const { path, status, told } = await toldAt(page.request, { ...address, path: publicly(address) }, foreign)
      expect(told, path).toEqual([])
      expect([404, 405], `${path}: ${status}`).toContain(status)
    }
  }
})
