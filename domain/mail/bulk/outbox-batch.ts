// Batches into the local outbox: nothing leaves the house, the deliveries themselves are the record. A repeat changes nothing.
import type { BatchRoute } from './bulk-route'

export const outboxBatch: BatchRoute = {
  kind: 'batch',
  name: 'outbox',
  paceKey: null,
  compose: (mails) => JSON.stringify(mails.map(({ id }) => id)),
  send: async ({ size }) => ({ outcome: 'accepted', ids: Array.from({ length: size }, () => null), errors: [] }),
}
