// Finds a Chromium for the browser tests, or installs one: E2E_CHROMIUM, Playwright's own, the system's, then an installation.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

export function findBrowser(): string | null {
  if (process.env.E2E_CHROMIUM) return process.env.E2E_CHROMIUM
  const own = chromium.executablePath()
  return [own, ...systemPaths].find((path) => path && existsSync(path)) ?? null
}

/** Path of a browser; installs one when there is none. Throws with a sentence when that is impossible. */
export function ensureBrowser(): string {
  const found = findBrowser()
  if (found) return found
  const run = (command: string, args: string[]) =>
    spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' })
  console.log('Brak przeglądarki do testów: instaluję Chromium.')
  run('npx', ['playwright', 'install', '--with-deps', 'chromium'])
  if (!findBrowser() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', 'chromium'])
  }
  const path = findBrowser()
  if (!path)
    throw new Error('Nie udało się zainstalować przeglądarki. Ustaw E2E_CHROMIUM na ścieżkę do Chromium lub Chrome.')
  return path
}
