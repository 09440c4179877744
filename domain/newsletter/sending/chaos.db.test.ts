// Real workers, killed at every edge of the engine and at random while the other side errs and readers leave: nobody twice, nobody
// lost, the equation holds. SEED repeats a run; the long version is bench/chaos-issues.ts.
import { expect, it } from 'vitest'
import { type Chaos, inHand, runChaos } from '@/bench/issue-chaos'

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e6))

async function survive(chaos: Omit<Chaos, 'seed'>) {
  const verdict = await runChaos({ ...chaos, seed })
  const told = `seed ${seed}, ${verdict.deaths} deaths, ${verdict.received} received`
  expect(verdict.lost, told).toEqual([])
  expect(verdict.doubled, told).toEqual([])
  expect(verdict.state, told).toBe('finished')
  expect(verdict.equation, told).toMatchObject({ audience: chaos.readers, pending: 0, holds: true })
  expect(verdict.deaths, told).toBeGreaterThanOrEqual(chaos.edges.length)
  return verdict
}

it('under a key nothing is lost, doubled or uncertain', async () => {
  const { equation } = await survive({
    route: 'resend',
    readers: 1_200,
    edges: ['batch-claimed', 'before-called-commit', 'batch-called', 'batch-answered', 'batch-settled'],
    kills: 1,
    leavers: 6,
    chances: { 'broken-after': 0.1, 'cut-after': 0.1, cut: 0.05, broken: 0.05, rate: 0.05 },
  })
  expect(equation.uncertain).toBe(0)
}, 300_000)

it('over SMTP nothing is lost or doubled, and uncertain is only what was in hand', async () => {
  const faults = ['cut-after', 'later', 'cut-before'] as const
  const edges = ['batch-claimed', 'mail-handed', 'mail-answered:5', 'singles-sent']
  const kills = 1
  const smtp = { route: 'smtp', readers: 500, edges, kills, leavers: 6, smtpFaults: faults } as const
  const { equation } = await survive(smtp)
  expect(equation.uncertain).toBeLessThanOrEqual(inHand * (edges.length + 2 * kills) + faults.length)
}, 300_000)
