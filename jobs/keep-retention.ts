// Deletes what has been kept long enough, and says in the audit trail how much of what.
import { systemActor } from '@/domain/accounts/session'
import { runRetention } from '@/domain/privacy/retention'
import { runReadAccessLog } from './read-access-log'

export async function keepRetention(): Promise<Record<string, number>> {
  // a log file must not go before its lines are counted, however long no worker ran
  await runReadAccessLog()
  return runRetention(systemActor('okresy przechowywania'))
}
