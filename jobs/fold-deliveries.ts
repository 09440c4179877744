// Turns the deliveries of issues that ended long ago into numbers.
import { systemActor } from '@/domain/accounts/session'
import { foldDeliveries } from '@/domain/newsletter/commands/fold-deliveries'

export const runFoldDeliveries = () => foldDeliveries(systemActor('okresy przechowywania doręczeń'))
