// Erases what is over its term: unconfirmed sign-ups and consents, addresses that mails do not reach, requests to leave, imported tables.
import { systemActor } from '@/domain/accounts/session'
import { eraseExpired } from '@/domain/newsletter/commands/end-expired'

export const endExpiredPending = async (): Promise<Record<string, number>> => ({
  ...(await eraseExpired(systemActor('porządki newslettera'))),
})
