// Who acts. Only domain/accounts/session.ts mints an Actor (the house check holds it); everybody else receives one.
import type { Role } from '@/lib/db/generated/enums'

declare const minted: unique symbol

export type Actor = {
  readonly kind: 'person' | 'system'
  /** person's id; null for the system */
  readonly personId: string | null
  /** job label for the audit trail: the person's id stands beside it, so no name is kept there */
  readonly label: string
  readonly administrator: boolean
  /** roles by office id; the system has none and needs none */
  readonly roles: Readonly<Record<string, readonly Role[]>>
  readonly sessionId: string | null
  readonly [minted]: true
}

/** Ids of the offices in which the actor holds any role. */
export function officesOf(actor: Actor): string[] {
  return Object.keys(actor.roles)
}
