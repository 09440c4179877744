// Publishes what was planned for this moment; what is too late asks a person by mail.
import { systemActor } from '@/domain/accounts/session'
import { type Fired, firePlans } from '@/domain/policies/commands/fire-plans'

const most = 50

export const publishPlanned = (): Promise<Fired> => firePlans(systemActor('planowane publikacje'), most)
