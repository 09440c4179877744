// `npm run subscribers:export -- --office SLUG [--format csv|ndjson]`: streams the register of an office to standard output.
// The act is written to the audit trail. Nothing but the data goes to standard output.
import { once } from 'node:events'
import { readOptions, runCommand } from './start/command'
import { keepOutputForData, sayError } from './start/say'

keepOutputForData()
const usage = 'npm run subscribers:export -- --office SLUG [--format csv|ndjson]'
const { office = '', format = 'csv' } = readOptions(usage, ['office'], ['format'])

await runCommand('subscribers:export', async () => {
  const { systemActor } = await import('@/domain/accounts/session')
  const { officeBySlug } = await import('@/domain/offices/queries')
  const { exportSubscribers, isExportFormat } = await import('@/domain/newsletter/export')
  const { codeOf } = await import('@/lib/errors')
  if (!isExportFormat(format)) {
    sayError(`Nie ma formatu „${format}”. Użycie: ${usage}`)
    return 64
  }
  const actor = systemActor('subscribers:export')
  const found = await officeBySlug(actor, office).catch((error: unknown) => {
    if (codeOf(error) === 'not_found') return null
    throw error
  })
  if (!found) {
    sayError(`Nie ma urzędu „${office}”.`)
    return 1
  }
  for await (const piece of exportSubscribers(actor, found.id, format))
    if (!process.stdout.write(piece)) await once(process.stdout, 'drain')
  return 0
})
