// Finds the programs that judge composed mails as others do: SpamAssassin and tidy, from Debian's packages. Where they are missing and
// cannot be installed, their tests are skipped and say so; nothing else depends on them.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const packages = { spamassassin: '/usr/bin/spamassassin', tidy: '/usr/bin/tidy' } as const
const installer = '/usr/bin/apt-get'
/** A machine without a way out waits no longer than this for each step (milliseconds). */
const patience = 120_000
export type MailTool = keyof typeof packages

export const findMailTool = (name: MailTool): string | null => (existsSync(packages[name]) ? packages[name] : null)

/** Installs what is missing where that is possible without asking anybody: as root, with apt. */
export function ensureMailTools(): void {
  const missing = () => (Object.keys(packages) as MailTool[]).filter((name) => !findMailTool(name))
  if (missing().length > 0 && process.getuid?.() === 0 && existsSync(installer)) {
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const run = (...args: string[]) =>
      spawnSync(installer, args, { stdio: 'ignore', env: environment, timeout: patience })
    run('update', '-qq')
    run('install', '-y', '-qq', '--no-install-recommends', ...missing())
  }
  if (missing().length > 0)
    console.log(`Nie ma programów do oceny wiadomości: ${missing().join(', ')} (testy pominięte).`)
}
