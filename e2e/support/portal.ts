// Starts the portal once for all journeys with `npm start`'s own script on a fresh data directory, and stops it at the end.
import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import type { FullConfig } from '@playwright/test'
import { startEmbedded } from '@/lib/db/embedded/start-embedded'

export default async function startPortal(config: FullConfig): Promise<() => Promise<void>> {
  const { port, dataDir } = config.metadata as { port: number; dataDir: string }
  rmSync(dataDir, { recursive: true, force: true })
  const portal = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDir,
      OKIENKO_TEST: '1',
      TRUSTED_PROXIES: 'loopback',
      DATABASE_URL: undefined,
      APP_URL: `http://localhost:${port}`,
      MAIL_TRANSPORT: 'outbox',
      TZ: 'America/St_Johns',
    },
  })
  await ready(portal, `http://localhost:${port}/api/health`)
  await shareDatabase(dataDir, port)
  return () => stop(portal)
}

/** Lets the fixtures write rows and cookies of this very portal: workers inherit these variables. */
async function shareDatabase(dataDir: string, port: number): Promise<void> {
  const { appUrl } = await startEmbedded({ dataDir, mode: 'join' })
  Object.assign(process.env, {
    DATABASE_URL: appUrl,
    DATA_DIR: dataDir,
    OKIENKO_TEST: '1',
    APP_URL: `http://localhost:${port}`,
    MAIL_TRANSPORT: 'outbox',
  })
}

async function ready(portal: ChildProcess, health: string): Promise<void> {
  const until = Date.now() + 600_000
  while (Date.now() < until) {
    if (portal.exitCode !== null) throw new Error(`the portal ended with code ${portal.exitCode}`)
    const answer = await fetch(health).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error('the portal was not ready within ten minutes')
}

async function stop(portal: ChildProcess): Promise<void> {
  if (portal.exitCode !== null) return
  const ended = new Promise((resolve) => portal.once('exit', resolve))
  portal.kill('SIGTERM')
  await ended
}
