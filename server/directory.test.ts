// Offices as the door knows them: fresh enough, kept while the database is away, never waited for too long.
import { expect, test, vi } from 'vitest'
import { createDirectory } from './directory'

const um = { slug: 'um', id: '1', hosts: ['UM.example'], state: 'live' }

test('a draft is not known at all; hosts are compared in lower case', async () => {
  const offices = await createDirectory(async () => [
    um,
    { ...um, slug: 'szkic', hosts: ['s.example'], state: 'draft' },
  ]).offices()
  expect([...(offices?.bySlug.keys() ?? [])]).toEqual(['um'])
  expect([...(offices?.byHost.keys() ?? [])]).toEqual(['um.example'])
})

test('many requests at once are one read, and the next within two seconds is none', async () => {
  const read = vi.fn(async () => [um])
  const directory = createDirectory(read)
  await Promise.all(Array.from({ length: 50 }, () => directory.offices()))
  await directory.offices()
  expect(read).toHaveBeenCalledTimes(1)
})

test('all who ask for a new office at once find it', async () => {
  const list = [um]
  const directory = createDirectory(async () => {
    const found = [...list]
    await new Promise((resolve) => setTimeout(resolve, 20))
    return found
  })
  await directory.offices()
  list.push({ ...um, slug: 'nowy', hosts: [] })
  const answers = await Promise.all(Array.from({ length: 5 }, () => directory.officesNow()))
  expect(answers.map((offices) => offices?.bySlug.has('nowy'))).toEqual([true, true, true, true, true])
})

test('what was known stays while the database is away', async () => {
  let away = false
  const directory = createDirectory(async () => {
    if (away) throw new Error('away')
    return [um]
  })
  expect(await directory.answers()).toBe(true)
  away = true
  expect(await directory.answers()).toBe(false)
  expect((await directory.offices())?.bySlug.has('um')).toBe(true)
  away = false
  expect(await directory.answers()).toBe(true)
})

test('a database that hangs counts as away', async () => {
  vi.useFakeTimers()
  try {
    let hangs = false
    const directory = createDirectory(() => (hangs ? new Promise(() => {}) : Promise.resolve([um])))
    await directory.offices()
    hangs = true
    const answers = directory.answers()
    await vi.advanceTimersByTimeAsync(1_500)
    expect(await answers).toBe(false)
    expect((await directory.offices())?.bySlug.has('um')).toBe(true)
  } finally {
    vi.useRealTimers()
  }
})

test('without ever having been read there is no list', async () => {
  const directory = createDirectory(() => Promise.reject(new Error('away')))
  expect(await directory.offices()).toBeNull()
})
