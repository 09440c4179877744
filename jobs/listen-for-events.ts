// Raises the alarm when a provider says nothing of what it took, and mails administrators once an alarm.
import { systemActor } from '@/domain/accounts/session'
import { listenForEvents } from '@/domain/newsletter/commands/listen-for-events'

export const listenForProvider = () => listenForEvents(systemActor('nasłuch zdarzeń poczty'))
