// `npm test`: everything CI checks, in one command. The cheap checks run side by side, then the tests, then the journeys in a real browser.
// Ends with one line `N passed, N failed` that counts checks, tests and journeys.
import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ensureBrowser } from './browser'
import { ensureMailTools } from './mail-tools'

type Result = { passed: number; failed: number }
type Step = { name: string; args: string[]; count?: () => Result }

const bin = (name: string) => path.join('node_modules', name)
const reports = '.test/reports'

function run(step: Step, environment: Record<string, string> = {}): Promise<Result> {
  const started = performance.now()
  return new Promise((resolve) => {
    const child = spawn(process.execPath, step.args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...environment },
    })
    const output: Buffer[] = []
    child.stdout.on('data', (chunk) => output.push(chunk))
    child.stderr.on('data', (chunk) => output.push(chunk))
    child.on('close', (code) => {
      const ok = code === 0
      const text = Buffer.concat(output).toString('utf8')
      const seconds = ((performance.now() - started) / 1000).toFixed(1)
      console.log(`\n${ok ? '✓' : '✗'} ${step.name} (${seconds} s)`)
      if (!ok || process.env.VERBOSE) console.log(text)
      resolve(counted(step, ok))
    })
  })
}

/** A step counts as its tests, and as one more failure when it failed without a failed test. */
function counted(step: Step, ok: boolean): Result {
  try {
    const result = step.count?.() ?? { passed: ok ? 1 : 0, failed: ok ? 0 : 1 }
    return ok ? result : { passed: result.passed, failed: Math.max(1, result.failed) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

const readJson = (name: string) => JSON.parse(readFileSync(path.join(reports, name), 'utf8'))

const vitestCount = (name: string) => () => {
  const report = readJson(name)
  return { passed: report.numPassedTests as number, failed: report.numFailedTests as number }
}

const vitest = (name: string, ...more: string[]): Step => ({
  name,
  args: [
    bin('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reports}/${name}.json`,
    ...more,
  ],
  count: vitestCount(`${name}.json`),
})

const journeys: Step = {
  name: 'journeys',
  args: [bin('@playwright/test/cli.js'), 'test', '--reporter=list,json'],
  count: () => {
    const { stats } = readJson('journeys.json')
    if (stats.flaky > 0) console.log(`journeys that needed a second try: ${stats.flaky} (see "flaky" above)`)
    return { passed: (stats.expected + stats.flaky) as number, failed: stats.unexpected as number }
  },
}

const checks: Step[] = [
  { name: 'format and lint', args: [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'] },
  { name: 'house', args: ['--import', 'tsx', 'scripts/check-house.ts'] },
  { name: 'unused code', args: [bin('knip/bin/knip.js')] },
  { name: 'licences', args: ['--import', 'tsx', 'scripts/licences.ts'] },
]

/** `--rooms` runs only the tests that touch a database (`.ci/run` repeats them on another PostgreSQL). */
async function main(): Promise<void> {
  rmSync(reports, { recursive: true, force: true })
  const results: Result[] = []
  if (process.argv.includes('--rooms')) results.push(await run(vitest('rooms', '--project', 'rooms')))
  else {
    const browser = ensureBrowser()
    ensureMailTools()
    const building = run({ name: 'build', args: ['--import', 'tsx', 'scripts/build.ts'] })
    for (const step of checks) results.push(await run(step))
    results.push(await building)
    results.push(await run({ name: 'types', args: [bin('typescript/bin/tsc'), '--noEmit'] }))
    results.push(await run(vitest('tests')))
    results.push(
      await run(journeys, { E2E_CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: `${reports}/journeys.json` }),
    )
  }
  const total = results.reduce((sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed }))
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  process.exitCode = total.failed === 0 ? 0 : 1
}

await main()
