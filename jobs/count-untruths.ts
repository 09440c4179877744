// Counts untrue sentences of published documents for the page of health; also after a start with another environment.
import { systemActor } from '@/domain/accounts/session'
import { countUntruths } from '@/domain/policies/commands/count-untruths'

/** Offices in one run: 500 are through in ten minutes, and a run takes seconds. */
const most = 100

export const countUntruthsOfOffices = () => countUntruths(systemActor('zgodność dokumentów'), most)
