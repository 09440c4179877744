// `npm run admin:reset -- --email E`: a one-time link for an administrator who is locked out.
import { readOptions, runCommand } from './start/command'
import { say } from './start/say'

const { email = '' } = readOptions('npm run admin:reset -- --email ADRES', ['email'])

await runCommand('admin:reset', async () => {
  const { systemActor } = await import('@/domain/accounts/session')
  const { resetAdministrator } = await import('@/domain/accounts/commands/reset-administrator')
  const { link } = await resetAdministrator(systemActor('admin:reset'), { email })
  say('Jednorazowy link do ustawienia nowego hasła (wysłany też pocztą):')
  process.stdout.write(`\n  ${link}\n\n`)
  return 0
})
