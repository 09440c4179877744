// `npm run examples:remove`: takes the example offices away, with everything in them, and the list of their passwords.
import { rmSync } from 'node:fs'
import { settings } from '@/lib/env'
import { runCommand } from './start/command'
import { accountsFile } from './start/examples'
import { say } from './start/say'

await runCommand('examples:remove', async () => {
  const { systemActor } = await import('@/domain/accounts/session')
  const { removeExamples } = await import('@/domain/offices/commands/remove-examples')
  await removeExamples(systemActor('examples:remove'))
  rmSync(accountsFile(settings().DATA_DIR), { force: true })
  say('Usunięto przykładowe urzędy i ich konta.')
  return 0
})
