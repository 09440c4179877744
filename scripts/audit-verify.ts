// `npm run audit:verify`: walks the hash chain of the audit trail; exit code 1 and the first broken link when it does not hold.
import { runCommand } from './start/command'
import { say } from './start/say'

await runCommand('audit:verify', async () => {
  const { systemActor } = await import('@/domain/accounts/session')
  const { verifyChain } = await import('@/domain/audit/verify')
  const result = await verifyChain(systemActor('audit:verify'))
  say(
    result.ok
      ? `Łańcuch dziennika jest nienaruszony (zdarzenia: ${result.events}).`
      : `Łańcuch dziennika jest przerwany na zdarzeniu nr ${result.brokenAt} (przyczyna: ${result.reason}).`,
  )
  return result.ok ? 0 : 1
})
