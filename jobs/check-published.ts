// Reads every text in force again at night: acts lose force and links die while a text stays as it is.
import { systemActor } from '@/domain/accounts/session'
import { checkPublished } from '@/domain/policies/commands/check-published'

export const checkPublishedTexts = (): Promise<Record<string, number>> =>
  checkPublished(systemActor('sprawdzanie dokumentów'))
