// Journeys: a real browser against the production build, started the way an administrator starts it.
import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/browser'

const port = Number(process.env.E2E_PORT ?? 3170)
// a run on a port of its own has data of its own: two may run beside each other
export const dataDir = path.resolve(process.env.E2E_PORT ? `.test/e2e-data-${port}` : '.test/e2e-data')

const browserArguments = [
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
]
if (process.getuid?.() === 0) browserArguments.push('--no-sandbox')

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  // two cores, a browser and four servers: what fails is tried once more and named as flaky (scripts/test.ts prints it)
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  globalSetup: './e2e/support/portal.ts',
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'pl-PL',
    timezoneId: 'America/St_Johns',
    launchOptions: { executablePath: findBrowser() ?? undefined, args: browserArguments },
    trace: 'retain-on-failure',
  },
  metadata: { port, dataDir },
})
