// Reads the access log into the statistics; says how many lines and how many of them could not be read.
import { systemActor } from '@/domain/accounts/session'
import { readAccessLog } from '@/domain/stats/commands/read-access-log'

export function runReadAccessLog(): Promise<{ files: number; lines: number; unparsed: number }> {
  return readAccessLog(systemActor('read-access-log'))
}
