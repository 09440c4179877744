// The table of old paths on a real database: rows and whole tables, all or nothing, counted, and each office's own.
import { describe, expect, it } from 'vitest'
import { withScope } from '@/lib/db/client'
import { makeNews, makeOffice, makePerson, makePolicyVersion } from '@/prisma/makers'
import { everyOldPath, oldPathOf, oldPathsOf } from '../../old-paths'
import { countOldPathHits, officeDirectory, oldPathsForDoor } from '../../public'
import { importOldPaths } from './import-old-paths'
import { removeOldPath } from './remove-old-path'
import { saveOldPath } from './save-old-path'

const administrator = async () => (await makePerson({ administrator: true })).actor
const version = async (id: string) => (await officeDirectory()).find((office) => office.id === id)?.oldPathsVersion
const refusal = (field: string, text: string) => ({
  code: 'invalid',
  fields: { [field]: expect.stringContaining(text) },
})

describe('a row', () => {
  it('is saved, corrected, counted and removed, and the door is told each time', async () => {
    const [actor, office] = [await administrator(), await makeOffice()]
    expect(await version(office.id)).toBe(0)
    expect(await saveOldPath(actor, office.id, { id: '', source: '/Main/X/', target: '/iod' })).toEqual([])
    const [row] = await everyOldPath(actor, office.id)
    expect(row).toMatchObject({ source: '/main/x', target: '/iod', hits: 0n, lastHitOn: null })
    const id = row?.id ?? ''
    await countOldPathHits(new Map([[id, 3]]))
    await countOldPathHits(new Map([[id, 2]]))
    await saveOldPath(actor, office.id, { id, source: '/main/x', target: '/kontakt' })
    expect(await oldPathOf(actor, office.id, id)).toMatchObject({
      target: '/kontakt',
      hits: 5n,
      lastHitOn: expect.any(Date),
    })
    expect((await oldPathsForDoor(office.id)).find('/main/x', '')).toEqual({ id, target: '/kontakt' })
    await removeOldPath(actor, office.id, id)
    expect(await everyOldPath(actor, office.id)).toEqual([])
    expect(await version(office.id)).toBe(3)
  })

  it('is refused with a reason at its field', async () => {
    const [actor, office] = [await administrator(), await makeOffice()]
    const save = (source: string, target: string) => saveOldPath(actor, office.id, { id: '', source, target })
    await save('/a', '/iod')
    await expect(save('/A', '/kontakt')).rejects.toMatchObject(refusal('source', 'już na liście'))
    await expect(save('/panel/x', '/iod')).rejects.toMatchObject(refusal('source', 'należy do portalu'))
    await expect(save('/b', 'https://zly.example/')).rejects.toMatchObject(refusal('target', 'stroną tego urzędu'))
    await save('/polityki/x', '/polityki/y')
    await expect(save('/polityki/y', '/polityki/x')).rejects.toMatchObject(refusal('target', 'w kółko'))
  })

  it('knows which pages live', async () => {
    const [actor, office] = [await administrator(), await makeOffice()]
    const { slug } = await makeNews(office.id)
    await makePolicyVersion(office.id, { slug: 'rodo' })
    const notes = (source: string, target: string) => saveOldPath(actor, office.id, { id: '', source, target })
    expect(await notes('/a', `/aktualnosci/${slug}`)).toEqual([])
    expect(await notes('/b', '/polityki/rodo#prawa')).toEqual([])
    expect(await notes('/c', '/polityki/nie-ma')).toEqual([expect.stringContaining('jeszcze nie ma')])
    expect(await notes('/polityki/rodo', '/iod')).toEqual([expect.stringContaining('działa strona urzędu')])
  })

  it('of another office does not exist', async () => {
    const [actor, own, other] = [await administrator(), await makeOffice(), await makeOffice()]
    await saveOldPath(actor, other.id, { id: '', source: '/a', target: '/iod' })
    const id = (await everyOldPath(actor, other.id))[0]?.id ?? ''
    await expect(saveOldPath(actor, own.id, { id, source: '/a', target: '/kontakt' })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(removeOldPath(actor, own.id, id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(oldPathOf(actor, own.id, id)).rejects.toMatchObject({ code: 'not_found' })
    const { actor: editor } = await makePerson({ roles: { [own.id]: ['editor'] } })
    expect((await oldPathsOf(editor, own.id, { search: '' })).rows).toEqual([])
    await expect(oldPathsOf(editor, other.id, { search: '' })).rejects.toMatchObject({ code: 'not_found' })
    await expect(saveOldPath(editor, own.id, { id: '', source: '/a', target: '/iod' })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})

describe('a table', () => {
  it('is judged without a trace, then written whole; a single wrong row stops it', async () => {
    const [actor, office] = [await administrator(), await makeOffice()]
    await saveOldPath(actor, office.id, { id: '', source: '/a', target: '/iod' })
    const good = 'stary adres;nowy adres;uwagi\n/a;/kontakt;\n/b;/iod;x\n"/c?id=1";/;\n'
    const trial = await importOldPaths(actor, office.id, good, { trial: true })
    expect(trial).toMatchObject({ added: 2, changed: 1, same: 0, wrong: 0 })
    expect(await everyOldPath(actor, office.id)).toHaveLength(1)

    const bad = await importOldPaths(actor, office.id, `${good}/d;https://zly.example\n`, { trial: false })
    expect(bad).toMatchObject({ wrong: 1 })
    expect(bad.rows.at(-1)).toMatchObject({ line: 5, problem: { field: 'target' } })
    expect(await everyOldPath(actor, office.id)).toHaveLength(1)

    await importOldPaths(actor, office.id, good, { trial: false })
    const rows = await everyOldPath(actor, office.id)
    expect(rows.map(({ source, target }) => `${source} ${target}`)).toEqual(['/a /kontakt', '/b /iod', '/c?id=1 /'])
    expect(await importOldPaths(actor, office.id, good, { trial: false })).toMatchObject({
      added: 0,
      changed: 0,
      same: 3,
    })
    const events = await withScope([office.id], (tx) =>
      tx.auditEvent.findMany({ where: { officeId: office.id, type: 'office.old_paths_imported' } }),
    )
    expect(events.map(({ data }) => data)).toEqual([{ added: 2, replaced: 1 }])
  })

  it('of ten thousand rows is taken, the next row is not, and a page of it is found', async () => {
    const [actor, office] = [await administrator(), await makeOffice()]
    const text = Array.from({ length: 10_000 }, (_, n) => `/stare/${n};/kontakt`).join('\n')
    expect(await importOldPaths(actor, office.id, text, { trial: false })).toMatchObject({ added: 10_000, wrong: 0 })
    await expect(saveOldPath(actor, office.id, { id: '', source: '/x', target: '/iod' })).rejects.toMatchObject({
      code: 'rejected',
    })
    await expect(importOldPaths(actor, office.id, '/y;/iod', { trial: true })).rejects.toMatchObject({
      code: 'invalid',
    })
    const found = await oldPathsOf(actor, office.id, { search: 'stare/999', page: 1 })
    expect([found.total, found.all, found.rows.length]).toEqual([11, 10_000, 11])
    await expect(importOldPaths(actor, office.id, `${text}\n/z;/iod`, { trial: true })).rejects.toMatchObject({
      fields: { table: expect.any(String) },
    })
  }, 60_000)

  it.each(['', '\n;\n', 'stary adres;nowy adres'])('without rows is refused: %j', async (text) => {
    const [actor, office] = [await administrator(), await makeOffice()]
    await expect(importOldPaths(actor, office.id, text, { trial: true })).rejects.toMatchObject({ code: 'invalid' })
  })
})
