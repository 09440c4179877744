// The shelf: one rendering for all who ask, nothing from before a known change, never more bytes than allowed.
import { gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { moveClock } from '@/lib/clock'
import type { ContentWatch } from '@/lib/db/content-watch'
import { endOfPolishDay } from './polish-midnight'
import { createShelf, type Rendered, type Title } from './shelf'

const megabyte = 1024 * 1024
let moved = 0
afterEach(() => {
  moveClock(-moved)
  moved = 0
})

function open(limit = megabyte) {
  const lease = { until: Number.POSITIVE_INFINITY, away: false, onRenew: async () => {} }
  const watch: ContentWatch = {
    until: () => lease.until,
    away: () => lease.away,
    renew: async () => {
      await lease.onRenew()
      return !lease.away
    },
    stop: async () => {},
  }
  const shelf = createShelf(limit, () => watch)
  shelf.heard(new Map([['a', '1']]))
  return { shelf, lease }
}

const title = (key: string, office = 'a'): Title => ({ office, key })
const lines = ['Vary', 'Accept-Encoding']
const page = (text: string): Rendered<string> => ({
  keep: { bytes: Buffer.from(text), lines, type: 'text/html; charset=utf-8' },
  rest: text,
})
const textOf = async (found: Awaited<ReturnType<ReturnType<typeof createShelf>['fetch']>>) =>
  found.kept ? (await found.kept.answer('identity')).bytes.toString() : found.rest

/** A rendering that ends when the test says so. */
function slow() {
  const state = { begun: 0, end: (_page: Rendered<string>) => {} }
  const render = () => {
    state.begun += 1
    return new Promise<Rendered<string>>((resolve) => {
      state.end = resolve
    })
  }
  return { state, render }
}
const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('one rendering', () => {
  it('serves all who ask meanwhile, and those who come later', async () => {
    const { shelf } = open()
    const { state, render } = slow()
    const waiting = Array.from({ length: 64 }, () => shelf.fetch(title('x'), render))
    await settled()
    expect(state.begun).toBe(1)
    state.end(page('treść'))
    for (const found of await Promise.all(waiting)) expect(await textOf(found)).toBe('treść')
    expect(await textOf(await shelf.fetch(title('x'), async () => page('inna')))).toBe('treść')
  })

  it('that may not be kept is made for each who asks anew', async () => {
    const { shelf } = open()
    const answers: unknown[] = []
    for (const text of ['1', '2']) {
      answers.push(await textOf(await shelf.fetch(title('x'), async () => ({ keep: null, rest: text }))))
    }
    expect(answers).toEqual(['1', '2'])
    expect(shelf.facts().documents).toBe(0)
  })

  it('that fails fails for those who waited, and the next one tries again', async () => {
    const { shelf } = open()
    await expect(shelf.fetch(title('x'), async () => Promise.reject(new Error('x')))).rejects.toThrow('x')
    expect(await textOf(await shelf.fetch(title('x'), async () => page('teraz')))).toBe('teraz')
  })
})

describe('a change of the office', () => {
  it('takes its documents away and leaves those of others', async () => {
    const { shelf } = open()
    shelf.heard(
      new Map([
        ['a', '1'],
        ['b', '1'],
      ]),
    )
    await shelf.fetch(title('x'), async () => page('a1'))
    await shelf.fetch(title('y', 'b'), async () => page('b1'))
    await shelf.fetch(title('list', ''), async () => page('list1'))
    expect(
      shelf.heard(
        new Map([
          ['a', '2'],
          ['b', '1'],
        ]),
      ),
    ).toEqual(['a'])
    expect(await textOf(await shelf.fetch(title('x'), async () => page('a2')))).toBe('a2')
    expect(await textOf(await shelf.fetch(title('y', 'b'), async () => page('b2')))).toBe('b1')
    expect(await textOf(await shelf.fetch(title('list', ''), async () => page('list2')))).toBe('list2')
  })

  it('marks what others still hold as dead', async () => {
    const { shelf } = open()
    const { kept } = await shelf.fetch(title('x'), async () => page('a1'))
    shelf.heard(new Map([['a', '2']]))
    expect(kept?.alive).toBe(false)
  })

  it('has whoever remembers the way to a document forget it, a few ways at most', async () => {
    const { shelf } = open()
    const { kept } = await shelf.fetch(title('x'), async () => page('a1'))
    let forgotten = 0
    const forget = () => {
      forgotten += 1
    }
    const ways = Array.from({ length: 20 }, () => kept?.onBurial(forget))
    shelf.heard(new Map([['a', '2']]))
    expect([ways.filter(Boolean).length, forgotten]).toEqual([8, 8])
    expect(kept?.onBurial(() => {})).toBe(false)
  })

  it('takes away an office that is gone', async () => {
    const { shelf } = open()
    await shelf.fetch(title('x'), async () => page('a1'))
    expect(shelf.heard(new Map())).toEqual(['a'])
    expect(shelf.facts().documents).toBe(0)
  })

  it('during a rendering has the page drawn again: neither kept nor handed out as it was', async () => {
    const { shelf } = open()
    const { state, render } = slow()
    const waiting = shelf.fetch(title('x'), render)
    await settled()
    shelf.heard(new Map([['a', '2']]))
    // who asks after the change does not join the rendering from before it
    const later = shelf.fetch(title('x'), async () => page('nowa'))
    expect(await textOf(await later)).toBe('nowa')
    state.end(page('stara'))
    await settled()
    state.end(page('nowa'))
    expect(await textOf(await waiting)).toBe('nowa')
    expect(await textOf(await shelf.fetch(title('x'), async () => page('?')))).toBe('nowa')
  })

  it('that overtakes every rendering leaves the page unkept', async () => {
    const { shelf } = open()
    let version = 1
    const found = await shelf.fetch(title('x'), async () => {
      version += 1
      shelf.heard(new Map([['a', String(version)]]))
      return page(`wersja ${version}`)
    })
    expect(found.kept?.alive).toBe(false)
    expect(shelf.facts().documents).toBe(0)
  })
})

describe('the lease', () => {
  it('is asked for before anything is served when it ran out', async () => {
    const { shelf, lease } = open()
    await shelf.fetch(title('x'), async () => page('stara'))
    lease.until = 0
    lease.onRenew = async () => {
      shelf.heard(new Map([['a', '2']]))
      lease.until = Number.POSITIVE_INFINITY
    }
    expect(shelf.fresh()).toBe(false)
    expect(await textOf(await shelf.fetch(title('x'), async () => page('nowa')))).toBe('nowa')
  })

  it('that runs out during a rendering is renewed before the page is kept', async () => {
    const { shelf, lease } = open()
    let renderings = 0
    lease.onRenew = async () => {
      shelf.heard(new Map([['a', '2']]))
      lease.until = Number.POSITIVE_INFINITY
    }
    const found = await shelf.fetch(title('x'), async () => {
      renderings += 1
      if (renderings === 1) lease.until = 0
      return page(`rysunek ${renderings}`)
    })
    expect(await textOf(found)).toBe('rysunek 2')
  })

  it('does not matter while no database answers: what is held is served, nothing new is kept', async () => {
    const { shelf, lease } = open()
    await shelf.fetch(title('x'), async () => page('trzymana'))
    lease.away = true
    expect(await textOf(await shelf.fetch(title('x'), async () => page('?')))).toBe('trzymana')
    const other = await shelf.fetch(title('y'), async () => page('y'))
    expect([other.kept?.alive, shelf.facts().documents]).toEqual([false, 1])
  })
})

describe('the Polish day', () => {
  it.each([
    ['2026-11-21T22:59:00Z', '2026-11-21T23:00:00.000Z'],
    ['2026-11-21T23:00:00Z', '2026-11-22T23:00:00.000Z'],
    ['2026-07-01T12:00:00Z', '2026-07-01T22:00:00.000Z'],
    // 23 and 25 hours long
    ['2027-03-28T00:00:00Z', '2027-03-28T22:00:00.000Z'],
    ['2026-10-25T00:00:00Z', '2026-10-25T23:00:00.000Z'],
  ])('of %s ends at %s', (at, end) => {
    expect(new Date(endOfPolishDay(new Date(at))).toISOString()).toBe(end)
  })

  it('ends the life of every document', async () => {
    const { shelf } = open()
    await shelf.fetch(title('x'), async () => page('wczoraj'))
    expect(shelf.fresh()).toBe(true)
    moved = 26 * 3_600_000
    moveClock(moved)
    expect(await textOf(await shelf.fetch(title('x'), async () => page('dziś')))).toBe('dziś')
  })
})

describe('the bound', () => {
  it('holds whatever is put there; what is read stays', async () => {
    const { shelf } = open(megabyte)
    const body = (n: number) => `${n} ${'tekst polityki '.repeat(1500)}${Math.random()}`
    const first = body(0)
    await shelf.fetch(title('read'), async () => page(first))
    for (let n = 1; n < 500; n += 1) {
      await shelf.fetch(title(`${n}`), async () => page(body(n)))
      const { bytes, limit } = shelf.facts()
      expect(bytes).toBeLessThanOrEqual(limit)
      await shelf.fetch(title('read'), async () => page('drawn anew'))
    }
    expect((await textOf(await shelf.fetch(title('read'), async () => page('drawn anew')))) === first).toBe(true)
    expect(shelf.facts().documents).toBeGreaterThan(20)
  })

  it('is kept by giving up the plain bytes first: compressed ones give them back', async () => {
    const { shelf } = open(megabyte)
    const body = (n: number) => `${n} ${'tekst polityki '.repeat(1500)}`
    for (let n = 0; n < 200; n += 1) {
      const { kept } = await shelf.fetch(title(`${n}`), async () => page(body(n)))
      const packed = await kept?.answer('gzip')
      expect(gunzipSync(packed?.bytes ?? Buffer.alloc(0)).toString() === body(n)).toBe(true)
    }
    expect(shelf.facts().documents).toBe(200)
    expect(shelf.facts().bytes).toBeLessThanOrEqual(megabyte)
    for (let n = 0; n < 200; n += 1)
      expect((await textOf(await shelf.fetch(title(`${n}`), async () => page('drawn anew')))) === body(n)).toBe(true)
    expect(shelf.facts().bytes).toBeLessThanOrEqual(megabyte)
  })

  it('does not take a document that would push out the others', async () => {
    const { shelf } = open(megabyte)
    const found = await shelf.fetch(title('big'), async () => page('x'.repeat(megabyte / 8)))
    expect(found.kept?.alive).toBe(false)
    expect(shelf.facts()).toMatchObject({ documents: 0, bytes: 0 })
  })
})
