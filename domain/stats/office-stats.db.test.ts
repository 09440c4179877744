// The statistics page's numbers: Polish days also when the clock changes, titles, comparison, and nobody else's office.
import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { systemActor } from '@/domain/accounts/session'
import type { AccessLine } from '@/lib/access-log'
import { env } from '@/lib/env'
import { makeNews, makeOffice, makePerson, makePolicyVersion } from '@/prisma/makers'
import { readAccessLog } from './commands/read-access-log'
import { officeStats } from './queries'
import type { Period } from './rules'
import { aLine, chrome, googlebot } from './testing/sample-lines'

async function readLines(lines: readonly AccessLine[]): Promise<void> {
  const directory = path.join(env.dataDir, `logs-${randomUUID()}`)
  await mkdir(directory, { recursive: true })
  const salted = lines.map((line, at) => (at === 0 ? { ...line, address: randomUUID() } : line))
  await writeFile(path.join(directory, '2026-11-02.log'), salted.map((line) => `${JSON.stringify(line)}\n`).join(''))
  await readAccessLog(systemActor('test'), { directory })
}

const period = (from: string, to: string, days: number): Period => ({ from, to, days, preset: null })

async function officeWithAnalyst() {
  const office = await makeOffice()
  const { actor } = await makePerson({ roles: { [office.id]: ['analyst'] } })
  const line = (over: Partial<AccessLine>) => aLine({ office: office.slug, path: `/${office.slug}`, ...over })
  return { office, actor, line }
}

describe('officeStats', () => {
  it('cuts days at Polish midnight, also on the 25-hour day', async () => {
    const { office, actor, line } = await officeWithAnalyst()
    await readLines([
      line({ at: '2026-10-24T21:59:59.000Z' }),
      line({ at: '2026-10-24T22:00:00.000Z' }),
      line({ at: '2026-10-25T22:59:59.000Z' }),
      line({ at: '2026-10-25T23:00:00.000Z' }),
    ])
    const stats = await officeStats(actor, office.id, period('2026-10-24', '2026-10-26', 3))
    expect(stats.days).toEqual([
      { day: '2026-10-24', views: 1 },
      { day: '2026-10-25', views: 2 },
      { day: '2026-10-26', views: 1 },
    ])
    const oneDay = await officeStats(actor, office.id, period('2026-10-25', '2026-10-25', 1))
    expect(oneDay.sums.views).toBe(2)
    expect(oneDay.before.sums.views).toBe(1)
  })

  it('names pages, keeps robots and errors apart, says where a broken link is', async () => {
    const { office, actor, line } = await officeWithAnalyst()
    await makePolicyVersion(office.id, { slug: 'prywatnosc', title: 'Polityka prywatności' })
    await makeNews(office.id, { slug: 'godziny', title: 'Nowe godziny' })
    const at = (path: string) => `/${office.slug}${path}`
    await readLines([
      line({ path: at('/polityki/prywatnosc'), agent: chrome, referrer: 'https://szukaj.example/wynik' }),
      line({ path: at('/polityki/prywatnosc') }),
      line({ path: at('/en/polityki/prywatnosc/wersje/1') }),
      line({ path: at('/aktualnosci/godziny') }),
      line({ path: at('/aktualnosci/godziny'), agent: googlebot }),
      line({ path: at('/stara-strona'), status: 404, referrer: `https://portal.example/${office.slug}/kontakt` }),
      line({ path: at('/stara-strona'), status: 404 }),
    ])
    const stats = await officeStats(actor, office.id, period('2026-11-02', '2026-11-02', 1))
    expect(stats.documents).toEqual([
      { path: '/polityki/prywatnosc', title: 'Polityka prywatności', views: 2 },
      { path: '/aktualnosci/godziny', title: 'Nowe godziny', views: 1 },
      { path: '/en/polityki/prywatnosc/wersje/1', title: 'Polityka prywatności, wersja 1 (angielski)', views: 1 },
    ])
    expect(stats.sums).toMatchObject({ views: 4, hits: 7, bytes: 7000 })
    expect(stats.sums.classes).toMatchObject({ view: 4, bot: 1, error: 2 })
    expect(stats.referrers).toEqual([
      { name: '', hits: 3 },
      { name: 'https://szukaj.example', hits: 1 },
    ])
    expect(stats.errors.map(({ status, path: page, from, hits }) => [status, page, from, hits])).toEqual([
      [404, '/stara-strona', '/kontakt', 1],
      [404, '/stara-strona', '', 1],
    ])
    expect(stats.status).toEqual([
      { name: '200', hits: 5 },
      { name: '404', hits: 2 },
    ])
  })

  it('is empty, not absent, where nothing was read', async () => {
    const { office, actor } = await officeWithAnalyst()
    const stats = await officeStats(actor, office.id, period('2026-11-01', '2026-11-02', 2))
    expect(stats).toMatchObject({ since: null, documents: [], errors: [], sums: { views: 0, hits: 0 } })
    expect(stats.days).toHaveLength(2)
  })

  it('does not exist for people of another office, and the administrator sees none', async () => {
    const { office } = await officeWithAnalyst()
    const other = await makeOffice()
    const stranger = await makePerson({ roles: { [other.id]: ['dpo', 'analyst'] } })
    const administrator = await makePerson({ administrator: true })
    const asked = period('2026-11-01', '2026-11-02', 2)
    await expect(officeStats(stranger.actor, office.id, asked)).rejects.toMatchObject({ code: 'not_found' })
    await expect(officeStats(administrator.actor, office.id, asked)).rejects.toMatchObject({ code: 'forbidden' })
  })
})
