// `npm run audit:verify`: walks the hash chain of the audit trail; exit code 1 and the first broken link when it does not hold.
import { runCommand } from './start/command'
import { say } from './start/say'

await runCommand('audit:verify', async () => {
  const { verifyChain } = await import('@/domain/audit/verify')
  const result = await verifyChain()
  say(JSON.stringify(result))
  return 0
})
