// Walks through every world that a small issue can get into (engine-model.ts): two workers, deaths at every edge, lost answers, readers
// who leave in between, holds, cancellations, events at any time, keys that grow old. Nobody twice, nobody lost, every end is one.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextWorlds } from './testing/engine-model'
import { fault, firstWorld, isEnd, type World } from './testing/engine-world'

type Explored = { worlds: number; faults: string[]; stuck: string[] }

/** Every reachable world; a path to the end must lead out of each of them. */
function explore(start: World): Explored {
  const keyOf = (world: World) => JSON.stringify(world)
  const seen = new Map<string, { from: string[]; end: boolean }>([[keyOf(start), { from: [], end: isEnd(start) }]])
  const queue: World[] = [start]
  const faults: string[] = []
  for (const world of queue) {
    const key = keyOf(world)
    for (const [name, next] of nextWorlds(world)) {
      const wrong = fault(next, world)
      if (wrong && faults.length < 5) faults.push(`${wrong} after ${name} in ${key}`)
      const nextKey = keyOf(next)
      const known = seen.get(nextKey)
      if (known) known.from.push(key)
      else {
        seen.set(nextKey, { from: [key], end: isEnd(next) })
        queue.push(next)
      }
    }
  }
  const alive = new Set([...seen].filter(([, { end }]) => end).map(([key]) => key))
  for (const key of alive) for (const from of seen.get(key)?.from ?? []) alive.add(from)
  return { worlds: seen.size, faults, stuck: [...seen.keys()].filter((key) => !alive.has(key)).slice(0, 3) }
}

const none = { crash: 0, expire: 0, hold: 0, cancel: 0, age: 0, event: 0 }

describe('every world of a small issue', () => {
  it.each([
    ['deaths and leases', 2, -1, { ...none, crash: 2, expire: 1 }],
    ['holds and a cancellation', 2, -1, { ...none, crash: 1, hold: 1, cancel: 1 }],
    ['keys that grow old', 2, -1, { ...none, crash: 1, age: 1, expire: 1 }],
    ['events at any time', 2, -1, { ...none, crash: 1, age: 1, event: 2 }],
    ['a held issue with an old call', 1, -1, { ...none, crash: 1, hold: 1, age: 1, cancel: 1, event: 1 }],
    ['one bad address of two', 2, 1, { ...none, crash: 1 }],
  ])(
    '%s',
    (_name, readers, bad, spare) => {
      const { worlds, faults, stuck } = explore(firstWorld(readers, bad, spare))
      expect(faults).toEqual([])
      expect(stuck).toEqual([])
      expect(worlds).toBeGreaterThan(500)
    },
    120_000,
  )
})

describe('long random walks through a larger issue', () => {
  it('keep the promises', () => {
    const spare = { crash: 6, expire: 3, hold: 2, cancel: 1, age: 2, event: 4 }
    fc.assert(
      fc.property(
        fc.integer({ min: -1, max: 4 }),
        fc.array(fc.nat(1000), { minLength: 60, maxLength: 160 }),
        (bad, choices) => {
          let world = firstWorld(5, bad, spare)
          for (const choice of choices) {
            const ways = nextWorlds(world)
            const [name = '', next] = ways[choice % ways.length] ?? []
            if (!next) return
            const wrong = fault(next, world)
            if (wrong) throw new Error(`${wrong} after ${name}`)
            world = next
          }
        },
      ),
      { numRuns: 300 },
    )
  }, 60_000)
})
