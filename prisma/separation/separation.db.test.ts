// The wall between offices, asked of every function of the domain that takes an actor: somebody with every role in one office can
// neither see, nor guess, nor touch anything of another. A function without a row in the tables beside this file, or one that
// opens the database without asking who acts, fails here by its name.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { can, capabilities } from '@/domain/access/permissions'
import { visitorActor } from '@/domain/accounts/session'
import { saveNews } from '@/domain/news/commands/save-news'
import { createPolicy } from '@/domain/policies/commands/create-policy'
import { codeOf } from '@/lib/errors'
import { makePerson } from '@/prisma/makers'
import {
  everyRole,
  makeWholeOffice,
  type OfficeIds,
  rowsAbout,
  toldAbout,
  type WholeOffice,
} from '@/prisma/whole-office'
import { accounts } from './accounts'
import { archive } from './archive'
import { checks } from './checks'
import { comingBack } from './coming-back'
import { declaration } from './declaration'
import { files as officeFiles } from './files'
import { history } from './history'
import { imports } from './imports'
import { issueMails } from './issue-mails'
import { issues } from './issues'
import { issuesProgress } from './issues-progress'
import { issuesSending } from './issues-sending'
import { newsRows } from './news'
import { offices } from './offices'
import { review } from './review'
import type { Row, Rows } from './row'
import { subscribersImport } from './subscribers-import'
import { texts } from './texts'
import { truth } from './truth'
import { writing } from './writing'

const table: Rows = {
  ...accounts,
  ...archive,
  ...checks,
  ...comingBack,
  ...offices,
  ...issueMails,
  ...issues,
  ...issuesProgress,
  ...issuesSending,
  ...newsRows,
  ...texts,
  ...subscribersImport,
  ...review,
  ...officeFiles,
  ...declaration,
  ...history,
  ...writing,
  ...imports,
  ...truth,
}

/** Exported functions of a source file: name and type of the first parameter. */
function exportedFunctions(source: string): { name: string; first?: string }[] {
  return source.split(/\n(?=export )/).flatMap((part) => {
    const head = part.split(/\{\n|\n\n/)[0] ?? ''
    const [, kind, name] = /^export (?:default )?(?:async )?(function|const)[\s*]+(\w+)/.exec(head) ?? []
    if (!name || (kind === 'const' && !head.includes('=>'))) return []
    return [{ name, first: /\(\s*\w+\??:\s*([\w.]+)/.exec(head)?.[1] }]
  })
}

const rooms = path.resolve('domain')
const files = readdirSync(rooms, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|(^|\/)testing\//.test(file))
  .map((file) => ({ file: file.replace(/\.ts$/, ''), source: readFileSync(path.join(rooms, file), 'utf8') }))

describe('no function is left out', () => {
  test('whoever takes an actor has a row', () => {
    const takers = files.flatMap(({ file, source }) =>
      exportedFunctions(source).flatMap(({ name, first }) => (first === 'Actor' ? [`${file}.${name}`] : [])),
    )
    expect(takers.toSorted()).toEqual(Object.keys(table).toSorted())
  })

  test('whoever opens the database asks who acts, takes part in the transaction of one who did, or is public', () => {
    // callable without log-in (public.ts hands ask on), or the place where an actor comes from
    const open = /(^|\/)public(\/|$)|^newsletter\/ask$|^accounts\/session$/
    const strangers = files
      .filter(({ file, source }) => !open.test(file) && /\b(withScope|readInPieces|pool)\(/.test(source))
      .flatMap(({ file, source }) =>
        exportedFunctions(source)
          .filter(({ first }) => first !== 'Actor' && first !== 'Tx')
          .map(({ name }) => `${file}.${name}`),
      )
    // these stand beside functions that open the database, but only judge or reshape what they are given
    expect(strangers.toSorted()).toEqual([
      // the pace of a provider's account, known by a keyed hash: no office's, and nothing of one stands in it
      'mail/bulk/pace.isQuiet',
      'mail/bulk/pace.learn',
      'mail/bulk/pace.paceKeyOf',
      'mail/bulk/pace.spaced',
      'mail/bulk/pace.takeTurn',
      'mail/bulk/pace.waitTurn',
      'mail/claim.repeatIsSafe',
      'mail/queries.storedFrom',
      'newsletter/export.isExportFormat',
      'offices/commands/save-settings.sectionMark',
      'policies/commands/save-draft.conflictOf',
      'privacy/retention.logDays',
      'privacy/retention.overdueLogFiles',
    ])
  })
})

type Ending = { code: string; told: string[] }

/** Runs a row: the error's code or `done`, and what the answer or the error tells about an office. */
async function endOf(row: Row, actor: Actor, ids: OfficeIds, about: WholeOffice): Promise<Ending> {
  try {
    return { told: toldAbout(about, await row.call(actor, ids)), code: 'done' }
  } catch (error) {
    return { told: toldAbout(about, error), code: codeOf(error) ?? String(error) }
  }
}

const rolesWithout = (row: Row) =>
  row.needs === 'self' || row.needs === 'administrator'
    ? everyRole
    : everyRole.filter(
        (role) => !(capabilities[row.needs as keyof typeof capabilities] as readonly string[]).includes(role),
      )

describe('an office of others', () => {
  let own: WholeOffice
  let stranger: Actor
  let administrator: Actor
  /** an office that the row before left as it was: making one costs more than all questions of a row */
  let untouched: WholeOffice | null = null
  beforeAll(async () => {
    own = await makeWholeOffice({ example: false, numbers: [1_299_709, 118, 728] })
    stranger = (await makePerson({ roles: { [own.officeId]: everyRole } })).actor
    administrator = (await makePerson({ administrator: true })).actor
  })

  test.each(Object.entries(table))('%s', async (_name, row) => {
    const foreign = untouched ?? (await makeWholeOffice())
    untouched = null
    const lesser = rolesWithout(row)
    const { actor: colleague } = await makePerson({ roles: { [foreign.officeId]: lesser } })
    const before = await rowsAbout(foreign)
    const refused =
      row.needs === 'self' ? (row.stranger ?? 'done') : row.needs === 'administrator' ? 'forbidden' : 'not_found'

    // every role in an office of one's own: ids of the other office, then its records through one's own office
    expect(await endOf(row, stranger, foreign, foreign)).toEqual({ code: refused, told: [] })
    const throughOwn = await endOf(row, stranger, { ...foreign, officeId: own.officeId, slug: own.slug }, foreign)
    expect(throughOwn.told).toEqual([])
    if (row.record || row.needs === 'administrator' || row.needs === 'self') expect(throughOwn.code).toBe(refused)
    // any answer about one's own office will do
    else expect(['done', 'invalid', 'conflict', 'rejected']).toContain(throughOwn.code)

    // nobody signed in; who has no role at all may read the longest terms of the installation, which say nothing of whose they are
    const unknown = await endOf(row, visitorActor(), foreign, foreign)
    expect(unknown.told.filter((word) => !/^\d+$/.test(word))).toEqual([])
    if (row.needs !== 'self') expect(unknown).toEqual({ code: refused, told: [] })

    // colleagues without the right role, the administrator without any
    if (row.needs !== 'self' && lesser.length > 0)
      expect(await endOf(row, colleague, foreign, foreign)).toMatchObject({ code: 'forbidden', told: [] })
    if (row.needs !== 'self' && row.needs !== 'administrator' && !row.administratorToo)
      if (!can(administrator, row.needs, foreign.officeId))
        expect(await endOf(row, administrator, foreign, foreign)).toEqual({ code: 'forbidden', told: [] })

    expect(await rowsAbout(foreign)).toEqual(before)

    // the same call by one who may
    const { code, told } = await endOf(
      row,
      row.needs === 'administrator' ? administrator : foreign.insider,
      foreign,
      foreign,
    )
    expect(code).toBe(row.ends ?? 'done')
    if (row.proof === 'tells') expect(told).not.toEqual([])
    const same = JSON.stringify(await rowsAbout(foreign)) === JSON.stringify(before)
    if (row.proof === 'changes') expect(same).toBe(false)
    if (same) untouched = foreign
  })

  test('cannot be guessed: an address that another office uses is free in one’s own', async () => {
    const { policySlug } = await makeWholeOffice()
    const policy = await createPolicy(stranger, own.officeId, { title: 'Zasady', slug: policySlug, kind: 'other' })
    expect(policy.slug).toBe(policySlug)
    const item = { newsId: '', revision: 0, locale: 'pl', lead: '', body: '' } as const
    const title = `Wiadomość ${policySlug}`
    const first = await saveNews(stranger, own.officeId, { ...item, title })
    const other = await makeWholeOffice()
    const second = await saveNews(other.insider, other.officeId, { ...item, title })
    expect(second.slug).toBe(first.slug)
  })
})
