// Fixed windows, exact under many at once; the table holds no readable key.
import { expect, it } from 'vitest'
import { moveClock } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { forgive, hit } from '@/lib/rate-limit'

const rule = { limit: 3, seconds: 60 }

it('allows the limit, refuses beyond it, and begins anew after the window', async () => {
  const answers = [
    await hit(['a', 'x'], rule),
    await hit(['a', 'x'], rule),
    await hit(['a', 'x'], rule),
    await hit(['a', 'x'], rule),
  ]
  expect(answers.map(({ allowed }) => allowed)).toEqual([true, true, true, false])
  expect(answers[3]?.retryAfter).toBeGreaterThan(0)
  expect(answers[3]?.retryAfter).toBeLessThanOrEqual(60)
  expect((await hit(['a', 'y'], rule)).allowed).toBe(true)
  moveClock(61_000)
  expect((await hit(['a', 'x'], rule)).allowed).toBe(true)
})

it('counts exactly when many come at once', async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, () => hit(['crowd'], { limit: 5, seconds: 60 })))
  expect(answers.filter(({ allowed }) => allowed)).toHaveLength(5)
})

it('forgives', async () => {
  for (let n = 0; n < 4; n++) await hit(['b'], rule)
  await forgive(['b'])
  expect((await hit(['b'], rule)).allowed).toBe(true)
})

it('keeps parts apart and stores no address', async () => {
  await hit(['ab', 'c'], { limit: 1, seconds: 60 })
  expect((await hit(['a', 'bc'], { limit: 1, seconds: 60 })).allowed).toBe(true)
  await hit(['mailbox', 'ktos@example.org'], rule)
  const rows = await withScope('everything', (tx) => tx.rateCounter.findMany())
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.every(({ key }) => /^[0-9a-f]{64}$/.test(key))).toBe(true)
})
