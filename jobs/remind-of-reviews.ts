// Reminds offices of the yearly review of their accessibility declaration, 30 and 7 days before 31 March.
import { systemActor } from '@/domain/accounts/session'
import { remindOfReview } from '@/domain/policies/commands/remind-of-review'

export const remindOfReviews = (): Promise<Record<string, number>> =>
  remindOfReview(systemActor('przypomnienia o przeglądzie deklaracji'))
