// Exactly once, on a real database: growing and rotated files, torn tails, readers at once, aborted transactions, lost pages.
import { randomUUID } from 'node:crypto'
import { appendFile, copyFile, mkdir, rename, rm, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { systemActor } from '@/domain/accounts/session'
import type { AccessLine } from '@/lib/access-log'
import { withScope } from '@/lib/db/client'
import { env } from '@/lib/env'
import { makeOffice, makePerson } from '@/prisma/makers'
import { readAccessLog } from './commands/read-access-log'
import { aLine, anyLine } from './testing/sample-lines'
import { installationId } from './totals'

const reader = systemActor('test')
let directory = ''
const file = (name: string) => path.join(directory, name)
const asText = (lines: readonly AccessLine[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('')
let counter = 0
/** Lines that differ, so that files do as well. */
const someLines = (count: number, over: Partial<AccessLine> = {}) =>
  Array.from({ length: count }, () => aLine({ ms: counter++, ...over }))

async function counted(): Promise<{ lines: number; bytes: number }> {
  return withScope('everything', async (tx) => {
    const sum = await tx.hourlyTotal.aggregate({ where: { kind: 'traffic' }, _sum: { hits: true, bytes: true } })
    return { lines: Number(sum._sum.hits ?? 0), bytes: Number(sum._sum.bytes ?? 0) }
  })
}

async function table(): Promise<string[]> {
  return withScope('everything', async (tx) => {
    const rows = await tx.hourlyTotal.findMany()
    return rows
      .map((row) =>
        JSON.stringify([
          row.officeId,
          row.hour,
          row.kind,
          row.key,
          row.detail,
          `${row.hits}`,
          `${row.bytes}`,
          `${row.durationMs}`,
        ]),
      )
      .toSorted()
  })
}

async function forget(): Promise<void> {
  await withScope('everything', async (tx) => {
    await tx.hourlyTotal.deleteMany()
    await tx.logFile.deleteMany()
  })
}

beforeEach(async () => {
  directory = path.join(env.dataDir, `logs-${randomUUID()}`)
  await mkdir(directory, { recursive: true })
  await forget()
})

describe('readAccessLog', () => {
  it('reads what is new, once, and leaves the unfinished line', async () => {
    const name = file('2026-11-02.log')
    const text = asText(someLines(50))
    await writeFile(name, `${text}{"at":"2026-11`)
    expect(await readAccessLog(reader, { directory })).toEqual({ files: 1, lines: 50, unparsed: 0 })
    expect(await readAccessLog(reader, { directory })).toEqual({ files: 1, lines: 0, unparsed: 0 })
    await appendFile(name, `-02T10:00:00.000Z","path":"/","method":"GET","status":200}\n`)
    expect(await readAccessLog(reader, { directory })).toMatchObject({ lines: 1, unparsed: 0 })
    expect((await counted()).lines).toBe(51)
  })

  it('gives each line to its office, the rest to the installation', async () => {
    const office = await makeOffice({ hosts: [`www-${randomUUID()}.example`] })
    const path = `/${office.slug}/polityki/prywatnosc`
    await writeFile(
      file('2026-11-02.log'),
      asText([...someLines(3, { office: office.slug, path }), ...someLines(2, { office: 'nieznany' })]),
    )
    await readAccessLog(reader, { directory })
    const rows = await withScope('everything', (tx) => tx.hourlyTotal.findMany({ where: { kind: 'document' } }))
    expect(rows.map(({ officeId, key, hits }) => [officeId, key, Number(hits)]).toSorted()).toEqual(
      [
        [office.id, '/polityki/prywatnosc', 3],
        [installationId, '/pup-testowo/polityki/prywatnosc', 2],
      ].toSorted(),
    )
  })

  it('knows a renamed and a copied file again', async () => {
    await writeFile(file('2026-11-02.log'), asText(someLines(20)))
    await readAccessLog(reader, { directory })
    await rename(file('2026-11-02.log'), file('2026-11-02.1.log'))
    await copyFile(file('2026-11-02.1.log'), file('2026-11-02.2.log'))
    await writeFile(file('2026-11-03.log'), asText(someLines(5)))
    await readAccessLog(reader, { directory })
    expect((await counted()).lines).toBe(25)
  })

  it('reads a file that was emptied and filled anew as a new one', async () => {
    await writeFile(file('2026-11-02.log'), asText(someLines(20)))
    await readAccessLog(reader, { directory })
    await writeFile(file('2026-11-02.log'), asText(someLines(30)))
    await readAccessLog(reader, { directory })
    expect((await counted()).lines).toBe(50)
  })

  it('counts nothing again when a power cut shortened the file, and goes on behind the cut', async () => {
    const name = file('2026-11-02.log')
    const lines = someLines(20)
    await writeFile(name, asText(lines))
    await readAccessLog(reader, { directory })
    await truncate(name, Buffer.byteLength(asText(lines.slice(0, 12))))
    await readAccessLog(reader, { directory })
    await appendFile(name, asText(someLines(4)))
    await readAccessLog(reader, { directory })
    expect((await counted()).lines).toBe(24)
  })

  it('keeps the totals of a file that retention deleted', async () => {
    await writeFile(file('2026-11-02.log'), asText(someLines(9)))
    await readAccessLog(reader, { directory })
    await rm(file('2026-11-02.log'))
    expect(await readAccessLog(reader, { directory })).toMatchObject({ files: 0 })
    expect((await counted()).lines).toBe(9)
  })

  it('counts lines it cannot read and goes on', async () => {
    const [first, second] = someLines(2)
    await writeFile(file('2026-11-02.log'), `${JSON.stringify(first)}\n{"torn\n\n\0\0\n${JSON.stringify(second)}\n`)
    expect(await readAccessLog(reader, { directory })).toEqual({ files: 1, lines: 4, unparsed: 2 })
    const [row] = await withScope([], (tx) => tx.logFile.findMany())
    expect(row).toMatchObject({ lines: 4n, unparsed: 2n })
  })

  it('is not stopped by a line longer than a batch', async () => {
    await writeFile(file('2026-11-02.log'), `${asText(someLines(1))}${'x'.repeat(50_000)}\n${asText(someLines(2))}`)
    await readAccessLog(reader, { directory, bytes: 8192 })
    expect((await counted()).lines).toBe(3)
  })

  it('leaves foreign files alone and bears a directory that is not there', async () => {
    await writeFile(file('postgres.log'), asText(someLines(3)))
    expect(await readAccessLog(reader, { directory })).toEqual({ files: 0, lines: 0, unparsed: 0 })
    expect(await readAccessLog(reader, { directory: file('brak') })).toEqual({ files: 0, lines: 0, unparsed: 0 })
  })

  it('counts once when four readers run at once', async () => {
    await writeFile(file('2026-11-01.log'), asText(someLines(400)))
    await writeFile(file('2026-11-02.log'), asText(someLines(300)))
    const readers = Array.from({ length: 4 }, () => readAccessLog(reader, { directory, bytes: 9000 }))
    const results = await Promise.all(readers)
    expect(results.reduce((sum, { lines }) => sum + lines, 0)).toBe(700)
    expect((await counted()).lines).toBe(700)
  })

  it('is the machine’s, not a person’s', async () => {
    const { actor } = await makePerson()
    await expect(readAccessLog(actor, { directory })).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('killed at any moment', () => {
  /** Breaks the connection of every transaction that reads, as `kill -9` of the worker would. */
  async function killAll(): Promise<void> {
    const { Client } = (await import('pg')).default
    const admin = new Client({ connectionString: process.env.TEST_SUPERUSER_URL })
    await admin.connect()
    try {
      await admin.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      )
    } finally {
      await admin.end()
    }
  }

  it('loses and doubles nothing', async () => {
    const lines = someLines(1500)
    await writeFile(file('2026-11-02.log'), asText(lines))
    let kills = 0
    for (let round = 0; round < 12; round++) {
      const reading = readAccessLog(reader, { directory, bytes: 6000 }).then(
        () => false,
        () => true,
      )
      await new Promise((resolve) => setTimeout(resolve, (round * 7) % 40))
      await killAll()
      if (await reading) kills += 1
    }
    await readAccessLog(reader, { directory })
    expect(kills).toBeGreaterThan(0)
    expect(await counted()).toEqual({ lines: 1500, bytes: 1_500_000 })
  })
})

describe('any log, written and read in any pieces', () => {
  it('gives the totals of one reading', async () => {
    const { slug } = await makeOffice()
    const logs = fc.array(anyLine([slug, 'nieznany']), { minLength: 1, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(logs, fc.array(fc.nat({ max: 12_000 }), { maxLength: 4 }), async (lines, cuts) => {
        const bytes = Buffer.from(asText([aLine({ ms: counter++ }), ...lines]))
        await forget()
        await writeFile(file('2026-11-02.log'), bytes)
        await readAccessLog(reader, { directory })
        const whole = await table()
        await forget()
        await rm(file('2026-11-02.log'))
        const ends = [...cuts.map((cut) => Math.min(cut, bytes.length)), bytes.length].toSorted((a, b) => a - b)
        for (const [at, end] of ends.entries()) {
          await appendFile(file('2026-11-02.log'), bytes.subarray(at === 0 ? 0 : ends[at - 1], end))
          await readAccessLog(reader, { directory, bytes: 8000 })
        }
        expect(await table()).toEqual(whole)
      }),
      { numRuns: 25 },
    )
  })
})
