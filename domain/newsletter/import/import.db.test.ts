// An import against a real database: what each line becomes, suppression above all, two imports and two clicks at once, a connection
// that breaks in the middle, a hundred thousand lines, and what stays of the table afterwards.
import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { moveClock } from '@/lib/clock'
import { pool, withScope } from '@/lib/db/client'
import { tablesHolding } from '@/lib/db/testing/database-text'
import { tokenFor } from '@/lib/token'
import { type MadeOffice, type MadePerson, makeOffice, makePerson, makeRules, makeSubscription } from '@/prisma/makers'
import { eraseExpired } from '../commands/end-expired'
import { checkImport, importSubscribers, removeImport } from '../commands/import-subscribers'
import { readSubscribers } from '../commands/read-subscribers'
import { ask, leave } from '../public'
import { importOf, importReport } from '../queries/imports'
import type { ImportPlan } from '../schema/import'

let office: MadeOffice
let dpo: MadePerson
let tag: string

beforeEach(async () => {
  office = await makeOffice({ example: true })
  dpo = await makePerson({ roles: { [office.id]: ['dpo'] } })
  tag = randomUUID().slice(0, 8)
})

const plain: ImportPlan = {
  ...{ address: 0, locale: null, date: null, source: null, defaultLocale: 'pl' },
  ...{ proof: false, note: '' },
}
const proved: ImportPlan = {
  ...{ address: 0, locale: 1, date: 2, source: 3, defaultLocale: 'pl' },
  ...{ proof: true, note: 'Formularze papierowe z dyżurów, teczka OR.0123.4.2020.' },
}
const mail = (name: string) => `${name}-${tag}@skrzynka.example`
const bytes = (lines: string[]) => new TextEncoder().encode(`e-mail;język;data;źródło\n${lines.join('\n')}\n`)
const read = (lines: string[]) => readSubscribers(dpo.actor, office.id, bytes(lines))
const check = (id: string, plan = plain) => checkImport(dpo.actor, office.id, id, plan)
const run = (id: string) => importSubscribers(dpo.actor, office.id, id)
const rows = () =>
  withScope([office.id], (tx) =>
    tx.subscription.findMany({ where: { officeId: office.id }, orderBy: { email: 'asc' } }),
  )
const trail = async () =>
  (
    await withScope('everything', (tx) =>
      tx.auditEvent.findMany({ where: { officeId: office.id }, orderBy: { seq: 'asc' } }),
    )
  ).map(({ type, data }) => ({ type, data }))
const textOf = async (pieces: AsyncGenerator<string>) => {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}

describe('lines', () => {
  it('become active only with date and source; everybody else waits to be asked', async () => {
    const id = await read([
      `${mail('a')};pl;2022-03-04;formularz papierowy`,
      `${mail('b')};uk;;formularz papierowy`,
      `${mail('c')};;2999-01-01;strona`,
      `${mail('a').toUpperCase()};pl;2022-03-04;jeszcze raz`,
      'nie adres;pl;2022-03-04;x',
    ])
    const counts = await check(id, proved)
    expect(counts).toMatchObject({ rows: 5, active: 1, missing_proof: 1, bad_date: 1, duplicate: 1, invalid: 1 })
    expect(await rows()).toEqual([])
    expect(await run(id)).toEqual(counts)
    const [a, b, c] = await rows()
    expect(a).toMatchObject({ state: 'active', channel: 'import', importId: id, consentNote: 'formularz papierowy' })
    expect(a?.confirmedAt?.toISOString()).toBe('2022-03-03T23:00:00.000Z')
    expect(a?.askedAt).toEqual(a?.confirmedAt)
    expect(a?.expiresAt).toBeNull()
    expect(b).toMatchObject({ state: 'reconfirm', locale: 'uk', confirmedAt: null, reconfirmAskedAt: null })
    expect(c).toMatchObject({ state: 'reconfirm' })
    expect(JSON.stringify(await trail())).not.toContain(tag)
    expect((await trail()).at(-1)).toEqual({ type: 'subscribers.imported', data: { rows: 5, active: 1, reconfirm: 2 } })
  })

  it('leave whoever is on the list as they are, and never bring back whoever left', async () => {
    const active = await makeSubscription(office.id, { email: mail('aktywny') })
    await makeSubscription(office.id, { email: mail('czeka'), state: 'pending' })
    const gone = await makeSubscription(office.id, { email: mail('odszedl') })
    await leave(tokenFor('stop', gone.id), 'page')
    const before = await rows()
    const id = await read([mail('aktywny'), mail('czeka'), mail('odszedl'), mail('nowy')].map((one) => `${one};;;`))
    expect(await check(id)).toMatchObject({ reconfirm: 1, known: 3, already: 2, left: 1 })
    await run(id)
    expect((await rows()).filter(({ email }) => email !== mail('nowy'))).toEqual(before)
    // the report does not tell who of them left
    const report = await textOf(importReport(dpo.actor, office.id, id))
    const outcome = (name: string) =>
      report
        .split('\r\n')
        .find((line) => line.includes(mail(name)))
        ?.split(',')
        .at(-1)
    expect(outcome('odszedl')).toBe(outcome('aktywny'))
    expect(active.id).toBe(before[0]?.id)
  })

  it('that were brought along and left are not brought back by the same table', async () => {
    const again = async () => {
      const id = await read([`${mail('x')};;;`])
      await check(id)
      return run(id)
    }
    expect(await again()).toMatchObject({ reconfirm: 1 })
    const [row] = await rows()
    await leave(tokenFor('stop', row?.id ?? ''), 'page')
    expect(await tablesHolding(mail('x'))).toEqual([])
    expect(await again()).toMatchObject({ reconfirm: 0, known: 1, left: 1 })
    // the person alone comes back
    const texts = [await makeRules(office.id)]
    await ask({ officeId: office.id, address: mail('x'), choice: 'dodaj', locale: 'pl', texts })
    expect(await rows()).toMatchObject([{ state: 'pending', channel: 'form' }])
  })

  it('report cells that open no formula', async () => {
    const id = await read([`=cmd-${tag}@skrzynka.example;;;`, '+1+1;;;'])
    await check(id)
    const report = await textOf(importReport(dpo.actor, office.id, id))
    expect(report).toContain(`2,'=cmd-${tag}@skrzynka.example,`)
    expect(report).toContain("3,'+1+1,")
  })
})

describe('the table itself', () => {
  it('lies sealed, goes after a day, and leaves numbers of lines behind', async () => {
    const id = await read([`${mail('z')};;;`])
    expect(await tablesHolding(mail('z'))).toEqual([])
    await check(id)
    expect(await tablesHolding(mail('z'))).toEqual([])
    await run(id)
    moveClock(25 * 3_600_000)
    const { actor } = await makePerson({ administrator: true })
    expect((await eraseExpired(actor)).tables).toBeGreaterThanOrEqual(1)
    expect(await importOf(dpo.actor, office.id, id)).toMatchObject({ state: 'done', sample: [] })
    expect(await textOf(importReport(dpo.actor, office.id, id))).toContain('2,,do ponownego potwierdzenia')
    const unfinished = await read([`${mail('y')};;;`])
    moveClock(25 * 3_600_000)
    await expect(check(unfinished)).rejects.toMatchObject({ code: 'gone' })
    await eraseExpired(actor)
    await expect(importOf(dpo.actor, office.id, unfinished)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('keeps the office’s words on the proof as long as somebody or a proof needs them', async () => {
    const id = await read([`${mail('p')};pl;2022-03-04;formularz`])
    await check(id, proved)
    await run(id)
    const { actor } = await makePerson({ administrator: true })
    const [row] = await rows()
    await leave(tokenFor('stop', row?.id ?? ''), 'page')
    moveClock(40 * 86_400_000)
    await eraseExpired(actor)
    expect((await importOf(dpo.actor, office.id, id)).plan?.note).toContain('OR.0123')
    const proofs = await withScope([office.id], (tx) => tx.consentProof.findMany({ where: { officeId: office.id } }))
    expect(proofs).toMatchObject([{ importId: id, channel: 'import', endReason: 'left_by_link' }])
  })

  it('is refused when it is no table, and can be thrown away', async () => {
    const refused = (data: Uint8Array) => readSubscribers(dpo.actor, office.id, data)
    const invalid = { code: 'invalid', fields: { table: expect.any(String) } }
    await expect(refused(new Uint8Array([0x50, 0x4b, 3, 4]))).rejects.toMatchObject(invalid)
    await expect(refused(new TextEncoder().encode('e-mail\n'))).rejects.toMatchObject(invalid)
    await expect(refused(new TextEncoder().encode('a;'.repeat(50)))).rejects.toMatchObject(invalid)
    await expect(refused(new Uint8Array(12 * 1024 * 1024))).rejects.toMatchObject(invalid)
    const id = await read([`${mail('q')};;;`])
    await expect(run(id)).rejects.toMatchObject({ code: 'conflict' })
    await expect(check(id, { ...plain, date: 9 })).rejects.toMatchObject({ fields: { date: expect.any(String) } })
    await removeImport(dpo.actor, office.id, id)
    await expect(importOf(dpo.actor, office.id, id)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('at the same time', () => {
  const table = () => Array.from({ length: 3000 }, (_, n) => `${mail(`n${(n * 7919) % 3000}`)};;;`)

  it('two clicks import once', async () => {
    const id = await read(table())
    await check(id)
    const ends = await Promise.allSettled([run(id), run(id), run(id)])
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const end of ends) if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'conflict' })
    expect(await rows()).toHaveLength(3000)
  })

  it('two imports of the same table double nobody', async () => {
    const [one, two] = [await read(table()), await read(table().toReversed())]
    await Promise.all([check(one), check(two)])
    const counts = await Promise.all([run(one), run(two)])
    expect(counts.map(({ reconfirm }) => reconfirm).toSorted()).toEqual([0, 3000])
    expect(await rows()).toHaveLength(3000)
  })

  it('whoever leaves while a table is imported stays away', async () => {
    const people = await Promise.all(
      Array.from({ length: 40 }, (_, n) => makeSubscription(office.id, { email: mail(`n${n}`) })),
    )
    const id = await read(table())
    await check(id)
    await Promise.all([run(id), ...people.map(({ id: who }) => leave(tokenFor('stop', who), 'page'))])
    expect(await rows()).toHaveLength(2960)
  })

  it('a connection that breaks in the middle leaves nothing half done', async () => {
    const id = await read(Array.from({ length: 20_000 }, (_, n) => `${mail(`n${n}`)};;;`))
    await check(id)
    let broken = 0
    for (const moment of [/INTO import_stage/, /row_number/, /INSERT INTO subscriptions/, /SET results/]) {
      const work = run(id).then(
        () => 'done',
        () => 'broken',
      )
      let end: string | null = null
      void work.then((how) => {
        end = how
      })
      while (end === null) {
        const { rowCount } = await pool().query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE datname = current_database() AND pid <> pg_backend_pid() AND state = 'active' AND query ~ $1`,
          [moment.source],
        )
        broken += rowCount ?? 0
      }
      if (end === 'done') break
      expect(await rows()).toEqual([])
      expect((await importOf(dpo.actor, office.id, id)).state).toBe('checked')
    }
    expect(broken).toBeGreaterThanOrEqual(2)
    if ((await rows()).length === 0) await run(id)
    expect(await rows()).toHaveLength(20_000)
    expect((await trail()).filter(({ type }) => type === 'subscribers.imported')).toHaveLength(1)
  }, 60_000)
})

describe('a hundred thousand lines', () => {
  it('come in at once, in reasonable time', async () => {
    const lines = Array.from({ length: 100_000 }, (_, n) => `${mail(`osoba-${n}`)};pl;2022-03-04;formularz`)
    const before = performance.now()
    const id = await read(lines)
    await check(id, proved)
    expect(await run(id)).toMatchObject({ rows: 100_000, active: 100_000 })
    expect(performance.now() - before).toBeLessThan(90_000)
  }, 120_000)
})
