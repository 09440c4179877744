// What may become of one delivery: one table for the engine and for the provider's events, in whatever order they come.
// An event that does not fit changes nothing; nothing leads out of an end except later knowledge of the same mail.

export const deliveryStates = [
  'pending',
  'claimed',
  'handed',
  'accepted',
  'delivered',
  'bounced',
  'complained',
  'skipped',
  'failed',
  'uncertain',
] as const
export type DeliveryStateName = (typeof deliveryStates)[number]

export const deliveryEvents = [
  /** a worker took the batch */
  'claim',
  /** the worker gave it back, or its lease ran out, before anything could have left */
  'release',
  /** left out for a reason, before anything could have left */
  'skip',
  /** committed: from now on the mail may have left */
  'hand',
  /** certain that nothing was taken: it may go again */
  'take_back',
  /** certain that nothing was taken, and the reader has left meanwhile */
  'drop',
  /** the route took it */
  'accept',
  /** refused for good */
  'refuse',
  /** nobody can know any more whether it left */
  'lose',
  'delivered',
  'delayed',
  'bounced',
  'complained',
  /** the provider took it and then did not send it (failed, suppressed) */
  'undone',
  /** a person's decision about an uncertain one */
  'told_sent',
  'repeat',
] as const
export type DeliveryEvent = (typeof deliveryEvents)[number]

type Row = Partial<Record<DeliveryEvent, DeliveryStateName>>

/** What a provider tells of a mail that left, or may have left. `delivered` never goes back; a complaint wins over everything. */
const afterLeaving: Row = {
  delivered: 'delivered',
  bounced: 'bounced',
  complained: 'complained',
  undone: 'failed',
}

/**
 * What a provider tells of a mail that waits: an earlier call took it after all (a person decided to repeat, or a refusal was
 * believed), so it is not sent again. That it was not sent is no news.
 */
const tookBefore: Row = {
  accept: 'accepted',
  delayed: 'accepted',
  delivered: 'delivered',
  bounced: 'bounced',
  complained: 'complained',
}

const table: Record<DeliveryStateName, Row> = {
  pending: { ...tookBefore, claim: 'claimed', skip: 'skipped' },
  claimed: { ...tookBefore, release: 'pending', skip: 'skipped', hand: 'handed', refuse: 'failed' },
  handed: {
    ...afterLeaving,
    take_back: 'pending',
    drop: 'skipped',
    accept: 'accepted',
    delayed: 'accepted',
    refuse: 'failed',
    lose: 'uncertain',
  },
  accepted: afterLeaving,
  delivered: { complained: 'complained', bounced: 'bounced' },
  bounced: { complained: 'complained' },
  complained: {},
  skipped: {},
  failed: { delivered: 'delivered', bounced: 'bounced', complained: 'complained' },
  uncertain: {
    ...afterLeaving,
    accept: 'accepted',
    delayed: 'accepted',
    told_sent: 'accepted',
    repeat: 'pending',
    drop: 'skipped',
  },
}

/** The state after an event; the same state when the event says nothing new about it. */
export function advance(state: DeliveryStateName, event: DeliveryEvent): DeliveryStateName {
  return table[state][event] ?? state
}

/** Still to be sent or being sent: the issue is not finished while there is one. */
export const openStates = ['pending', 'claimed', 'handed'] as const satisfies readonly DeliveryStateName[]

/** The end of the engine's own work; `uncertain` waits for a person or an event, and holds nothing up. */
export function isOpen(state: DeliveryStateName): boolean {
  return (openStates as readonly string[]).includes(state)
}

/** What staff read about a state. */
export const deliveryStateNames: Record<DeliveryStateName, string> = {
  pending: 'czeka',
  claimed: 'w przygotowaniu',
  handed: 'w trakcie przekazywania',
  accepted: 'przyjęta przez serwer pocztowy',
  delivered: 'doręczona',
  bounced: 'zwrócona',
  complained: 'zgłoszona jako niechciana',
  skipped: 'pominięta',
  failed: 'nie wysłano',
  uncertain: 'wynik nieznany',
}
