// Erases addresses that were never confirmed when their seven days are over, and requests to leave that nobody confirmed.
import { systemActor } from '@/domain/accounts/session'
import { eraseExpired } from '@/domain/newsletter/commands'

export const endExpiredPending = (): Promise<Record<string, number>> =>
  eraseExpired(systemActor('porządki newslettera'))
