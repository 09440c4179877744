// `npm run examples:remove`: takes the example offices away, with everything in them, and the list of their passwords.
import { rmSync } from 'node:fs'
import { settings } from '@/lib/env'
import { runCommand } from './start/command'
import { accountsFile } from './start/examples'
import { say } from './start/say'

await runCommand('examples:remove', async () => {
  const { systemActor } = await import('@/domain/accounts/session')
  const { removeExamples } = await import('@/domain/offices/commands/remove-examples')
  const { offices, people, peopleKept, administratorsLeft } = await removeExamples(systemActor('examples:remove'))
  if (peopleKept === 0) rmSync(accountsFile(settings().DATA_DIR), { force: true })
  say(offices.length > 0 ? `Usunięto przykładowe urzędy: ${offices.join(', ')}.` : 'Nie ma przykładowych urzędów.')
  say(`Usunięte konta przykładowe: ${people}.`)
  if (peopleKept > 0) say(`Zachowane konta przykładowe, które pracują w prawdziwych urzędach: ${peopleKept}.`)
  if (administratorsLeft === 0) say('Nie ma już administratora. Utwórz go: npm run admin:create -- --email ADRES')
  return 0
})
