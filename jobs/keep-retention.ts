// Deletes what has been kept long enough, and says in the audit trail how much of what.
import { systemActor } from '@/domain/accounts/session'
import { runRetention } from '@/domain/privacy/retention'

export const keepRetention = (): Promise<Record<string, number>> => runRetention(systemActor('okresy przechowywania'))
