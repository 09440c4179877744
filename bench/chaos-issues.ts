// The long version of sending/chaos.db.test.ts: RUNS issues of RECIPIENTS readers each, by Resend and by SMTP in turn, sent by workers
// that are killed at every edge and at random, on a scratch database of the embedded server. Prints one line a run with its seed and exits 1
// when somebody was lost or written to twice. SEED=1 RUNS=10 RECIPIENTS=10000 KILLS=10.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { closeDatabase } from '@/lib/db/client'
import { startEmbedded } from '@/lib/db/embedded/start-embedded'
import { prepareDatabase } from '@/lib/db/prepare'
import { reloadEnv } from '@/lib/env'
import { type Chaos, inHand, runChaos } from './issue-chaos'

const runs = Number(process.env.RUNS ?? 10)
const firstSeed = Number(process.env.SEED ?? 1)
const readers = Number(process.env.RECIPIENTS ?? 10_000)
const kills = Number(process.env.KILLS ?? 10)

function chaosOf(run: number): Chaos {
  const common = { readers, seed: firstSeed + run, kills, leavers: Math.ceil(readers / 200) }
  if (run % 2 === 0)
    return {
      ...{ ...common, route: 'resend' },
      edges: ['batch-claimed', 'before-called-commit:3', 'batch-called:2', 'batch-answered:2', 'batch-settled:3'],
      chances: {
        'broken-after': 0.08,
        'cut-after': 0.08,
        cut: 0.05,
        broken: 0.05,
        rate: 0.05,
        garbled: 0.02,
        slow: 0.02,
      },
    }
  return {
    ...{ ...common, route: 'smtp' },
    edges: ['batch-claimed', 'mail-handed:7', 'mail-answered:50', 'singles-sent'],
    smtpFaults: ['cut-after', 'later', 'refuse-recipient', 'cut-before', 'cut-after', 'refuse-relay'],
  }
}

async function main(): Promise<number> {
  let broken = 0
  for (let run = 0; run < runs; run++) {
    const chaos = chaosOf(run)
    const { lost, doubled, equation, state, deaths, received } = await runChaos(chaos)
    const allowed = chaos.route === 'resend' ? 0 : inHand * (chaos.edges.length + 2 * kills) + 2
    const kept =
      lost.length + doubled.length === 0 && equation.holds && equation.uncertain <= allowed && state === 'finished'
    if (!kept) broken++
    const skipped = equation.skipped.map(({ reason, count }) => `${reason} ${count}`).join(', ')
    console.log(
      `${kept ? 'kept  ' : 'BROKEN'} seed ${chaos.seed} ${chaos.route}: ${readers} readers, ${deaths} deaths, ${received} received, lost ${lost.length}, doubled ${doubled.length}, uncertain ${equation.uncertain} (at most ${allowed}), skipped ${skipped || 'none'}, equation ${equation.holds ? 'holds' : 'BROKEN'}, ${state}`,
    )
    for (const line of [...lost, ...doubled].slice(0, 5)) console.log(`       ${line}`)
  }
  return broken
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'okienko-chaos-issues-'))
const database = await startEmbedded({ dataDir: folder })
let broken = 1
try {
  await prepareDatabase(database)
  const secret = 'only-for-this-trial-and-nothing-else-at-all'
  const env = { DATABASE_URL: database.appUrl, DATA_DIR: folder, AUTH_SECRET: secret, HASH_KEY: secret }
  Object.assign(process.env, { OKIENKO_TEST: '1', ...env })
  reloadEnv()
  broken = await main()
} finally {
  await closeDatabase()
  await database.stop()
  rmSync(folder, { recursive: true, force: true })
}
process.exit(broken === 0 ? 0 : 1)
