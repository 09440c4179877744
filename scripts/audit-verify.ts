// `npm run audit:verify`: walks the hash chain of the audit trail and names the first broken link; exit code 1 when there is one.
import { runCommand } from './start/command'
import { say, sayError } from './start/say'

const reasons = {
  missing: 'brakuje wpisu',
  changed: 'treść wpisu nie zgadza się z jego skrótem',
  link: 'wpis nie następuje po poprzednim',
  head: 'ostatni wpis nie jest tym, który zapisano jako ostatni',
}

await runCommand('audit:verify', async () => {
  const { systemActor } = await import('@/domain/accounts/session')
  const { verifyChain } = await import('@/domain/audit/verify')
  const answer = await verifyChain(systemActor('audit:verify'))
  if (answer.ok) {
    say(`Dziennik zdarzeń jest nienaruszony (liczba wpisów: ${answer.events}, ostatni skrót: ${answer.head}).`)
    return 0
  }
  sayError(`Dziennik zdarzeń jest naruszony przy wpisie nr ${answer.brokenAt}: ${reasons[answer.reason]}.`)
  sayError(`Liczba wpisów przed nim, które są w porządku: ${answer.events}.`)
  return 1
})
