// Which parts of two texts belong together. Equal ones are found by jsdiff (Myers), what is left in the gaps by likeness. Both are
// bounded by a budget of work and not of time, so that the same two texts always give the same comparison.
import { diffArrays } from 'diff'
import type { Block } from './blocks'

export type Budget = {
  /** steps of jsdiff that may still be made */
  steps: number
  /** pairs of blocks that may still be held against each other */
  cells: number
  /** something was too much: whole passages stand where words could have been told */
  bounded: boolean
}
export const newBudget = (): Budget => ({ steps: 6_000_000, cells: 120_000, bounded: false })

/** Places of equal things in both lists, ascending in both. */
export type Places = [number, number][]

const mostEdits = 2_000

/** Longest common subsequence of two lists of keys; within what is left of the budget, else by keys that occur once. */
export function commonPlaces(a: readonly string[], b: readonly string[], budget: Budget): Places {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail])
    tail += 1
  const [endA, endB] = [a.length - tail, b.length - tail]
  const places: Places = Array.from({ length: head }, (_, at) => [at, at])
  for (const place of between(a, b, head, endA, endB, budget)) places.push(place)
  for (let at = 0; at < tail; at += 1) places.push([endA + at, endB + at])
  return places
}

function between(
  a: readonly string[],
  b: readonly string[],
  head: number,
  endA: number,
  endB: number,
  budget: Budget,
): Places {
  // what one side alone holds can be in no common part: without it the search is as long as the texts are alike
  const [inA, inB] = [new Set(a.slice(head, endA)), new Set(b.slice(head, endB))]
  const placesA = range(head, endA).filter((at) => inB.has(a[at] ?? ''))
  const placesB = range(head, endB).filter((at) => inA.has(b[at] ?? ''))
  if (placesA.length === 0 || placesB.length === 0) return []
  const keysA = placesA.map((at) => a[at] ?? '')
  const keysB = placesB.map((at) => b[at] ?? '')
  const most = Math.min(mostEdits, Math.floor(Math.sqrt(budget.steps)))
  const changes = diffArrays(keysA, keysB, { maxEditLength: most })
  if (!changes) {
    budget.steps = Math.max(0, budget.steps - most * most)
    budget.bounded = true
    return onlyOnes(keysA, keysB).map(([x, y]) => [placesA[x] ?? 0, placesB[y] ?? 0])
  }
  const places: Places = []
  let [x, y, edits] = [0, 0, 0]
  for (const { value, added, removed } of changes) {
    if (added) y += value.length
    else if (removed) x += value.length
    else for (const _ of value) places.push([placesA[x++] ?? 0, placesB[y++] ?? 0])
    if (added || removed) edits += value.length
  }
  budget.steps = Math.max(0, budget.steps - edits * edits)
  return places
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at)

/** Keys that occur once in each list, as far as they stand in the same order. */
function onlyOnes(a: readonly string[], b: readonly string[]): Places {
  const [inA, inB] = [placesOfOnes(a), placesOfOnes(b)]
  const pairs: Places = []
  for (const [key, at] of inA) {
    const other = inB.get(key)
    if (at >= 0 && other !== undefined && other >= 0) pairs.push([at, other])
  }
  return ascending(pairs)
}

function placesOfOnes(keys: readonly string[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const [at, key] of keys.entries()) found.set(key, found.has(key) ? -1 : at)
  return found
}

/** The longest run of pairs (ascending in the first) that ascends in the second too. */
function ascending(pairs: Places): Places {
  const tails: number[] = []
  const before: number[] = []
  for (const [at, [, y]] of pairs.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < y) low = middle + 1
      else high = middle
    }
    before[at] = low > 0 ? (tails[low - 1] ?? -1) : -1
    tails[low] = at
  }
  const run: Places = []
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at]
    if (pair) run.push(pair)
  }
  return run.reverse()
}

/** Share of words that two blocks have in common, 0 to 1. */
export function likeness(a: Block, b: Block): number {
  if (a.kind !== b.kind) return 0
  if (a.size + b.size === 0) return a.kind === 'rule' || a.children.length > 0 ? 1 : 0.5
  const [small, large] = a.bag.size < b.bag.size ? [a.bag, b.bag] : [b.bag, a.bag]
  let common = 0
  for (const [word, count] of small) common += Math.min(count, large.get(word) ?? 0)
  return (2 * common) / (a.size + b.size)
}

/** Less in common than this: one thing went and another came. What holds blocks may change more than a sentence. */
const alike = ({ children }: Block) => (children.length > 0 ? 0.25 : 0.4)

export type Row = { a: Block | null; b: Block | null }

/** Blocks of both texts in one order; a row with both sides is one block in two states. */
export function alignBlocks(a: readonly Block[], b: readonly Block[], budget: Budget): Row[] {
  const same = commonPlaces(
    a.map(({ key }) => key),
    b.map(({ key }) => key),
    budget,
  )
  const rows: Row[] = []
  let [fromA, fromB] = [0, 0]
  const fill = (toA: number, toB: number) => {
    for (const [x, y] of [...pairsIn(a, b, [fromA, toA, fromB, toB], budget), [toA, toB] as const]) {
      for (; fromA < x; fromA += 1) rows.push({ a: a[fromA] ?? null, b: null })
      for (; fromB < y; fromB += 1) rows.push({ a: null, b: b[fromB] ?? null })
      if (x === toA && y === toB) return
      rows.push({ a: a[fromA++] ?? null, b: b[fromB++] ?? null })
    }
  }
  for (const [x, y] of same) {
    fill(x, y)
    rows.push({ a: a[fromA++] ?? null, b: b[fromB++] ?? null })
  }
  fill(a.length, b.length)
  return rows
}

type Gap = readonly [fromA: number, toA: number, fromB: number, toB: number]

/** Pairs of like blocks in a gap, ascending. A large gap is first divided at blocks that share rare words. */
function pairsIn(a: readonly Block[], b: readonly Block[], gap: Gap, budget: Budget): Places {
  const [fromA, toA, fromB, toB] = gap
  const cells = (toA - fromA) * (toB - fromB)
  if (cells === 0) return []
  if (cells <= Math.min(4_000, budget.cells)) {
    budget.cells -= cells
    return bestPairs(a, b, gap)
  }
  const anchors = rarePairs(a, b, gap)
  if (anchors.length === 0) return []
  const pairs: Places = []
  let [x, y] = [fromA, fromB]
  for (const [nextA, nextB] of [...anchors, [toA, toB] as const]) {
    const inner = (nextA - x) * (nextB - y)
    if (inner > 0 && inner <= Math.min(4_000, budget.cells)) {
      budget.cells -= inner
      pairs.push(...bestPairs(a, b, [x, nextA, y, nextB]))
    }
    if (nextA < toA && nextB < toB) pairs.push([nextA, nextB])
    ;[x, y] = [nextA + 1, nextB + 1]
  }
  return pairs
}

/** The pairing that keeps most words together (a table of all pairs). */
function bestPairs(a: readonly Block[], b: readonly Block[], [fromA, toA, fromB, toB]: Gap): Places {
  const [n, m] = [toA - fromA, toB - fromB]
  const width = m + 1
  const best = new Float64Array((n + 1) * width)
  const gain = new Float64Array((n + 1) * width)
  for (let i = n - 1; i >= 0; i -= 1)
    for (let j = m - 1; j >= 0; j -= 1) {
      const [one, other] = [a[fromA + i], b[fromB + j]]
      const share = one && other ? likeness(one, other) : 0
      const at = i * width + j
      gain[at] = one && other && share >= alike(one) ? share * (one.size + other.size + 1) : 0
      const paired = gain[at] > 0 ? gain[at] + (best[at + width + 1] ?? 0) : 0
      best[at] = Math.max(paired, best[at + width] ?? 0, best[at + 1] ?? 0)
    }
  const pairs: Places = []
  for (let i = 0, j = 0; i < n && j < m; ) {
    const at = i * width + j
    const here = best[at] ?? 0
    if ((gain[at] ?? 0) > 0 && here === (gain[at] ?? 0) + (best[at + width + 1] ?? 0))
      pairs.push([fromA + i++, fromB + j++])
    else if (here === best[at + width]) i += 1
    else j += 1
  }
  return pairs
}

const mostBlocksOfWord = 4

/** Pairs found by words that few blocks hold. */
function rarePairs(a: readonly Block[], b: readonly Block[], [fromA, toA, fromB, toB]: Gap): Places {
  const holders = new Map<string, number[]>()
  for (let at = fromA; at < toA; at += 1)
    for (const word of a[at]?.bag.keys() ?? []) {
      const known = holders.get(word)
      if (known) known.push(at)
      else holders.set(word, [at])
    }
  const pairs: Places = []
  for (let at = fromB; at < toB; at += 1) {
    const votes = new Map<number, number>()
    for (const word of b[at]?.bag.keys() ?? []) {
      const known = holders.get(word) ?? []
      if (known.length <= mostBlocksOfWord) for (const one of known) votes.set(one, (votes.get(one) ?? 0) + 1)
    }
    const [winner] = [...votes].toSorted((x, y) => y[1] - x[1] || x[0] - y[0])
    const [one, other] = [winner ? a[winner[0]] : undefined, b[at]]
    if (winner && one && other && likeness(one, other) >= alike(one)) pairs.push([winner[0], at])
  }
  // ascending in b as found; the run must ascend in a as well
  return ascending(pairs.map(([x, y]) => [y, x])).map(([y, x]) => [x, y])
}
