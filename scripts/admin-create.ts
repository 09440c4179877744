// `npm run admin:create -- --email E [--name N]`: an administrator of the installation, with a one-time link to set a password.
import { readOptions, runCommand } from './start/command'
import { say } from './start/say'

const { email = '', name = 'Administrator' } = readOptions(
  'npm run admin:create -- --email ADRES [--name "Imię i nazwisko"]',
  ['email'],
  ['name'],
)

await runCommand('admin:create', async () => {
  const { systemActor } = await import('@/domain/accounts/session')
  const { createAdministrator } = await import('@/domain/accounts/commands/create-administrator')
  const { link } = await createAdministrator(systemActor('admin:create'), { email, name })
  say('Konto administratora utworzone. Jednorazowy link do ustawienia hasła (wysłany też pocztą):')
  process.stdout.write(`\n  ${link}\n\n`)
  return 0
})
