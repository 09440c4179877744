// Reminds once of sign-ups and renewed consents that wait for their confirmation.
import { systemActor } from '@/domain/accounts/session'
import { remindUnconfirmed } from '@/domain/newsletter/commands/remind-unconfirmed'

export const remindOfConfirmations = (): Promise<Record<string, number>> =>
  remindUnconfirmed(systemActor('przypomnienia newslettera'))
