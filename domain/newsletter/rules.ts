// Pure decisions of the newsletter: terms, what a request leads to, whether the form is open.
import { linkDays } from '@/domain/policies/clauses/terms'
import type { ConsentText } from './schema'

const day = 24 * 3_600_000

/** Links to confirm joining or leaving work for so long; the mails and the rules of the newsletter say so. */
export const linkLife = linkDays * day
/** Between two mails that the form causes to one address. */
export const coolDown = 10 * 60_000
/** Mails of one kind that the form may cause to one address in a day, whoever asks. */
export const dailyMails = { limit: 5, seconds: 86_400 }
/** Requests from one client; generous, because a whole office may share an address. */
export const clientLimit = { limit: 30, seconds: 3_600 }
/** Requests to one office from everywhere: a thousand machines together may not turn its newsletter into a mail bomb. */
export const officeLimit = { limit: 1_000, seconds: 3_600 }

export const expiryFrom = (at: Date): Date => new Date(at.getTime() + linkLife)
export const coolSince = (at: Date): Date => new Date(at.getTime() - coolDown)

/** A month later is the same day of the month, or its last day. */
export function addMonths(at: Date, months: number): Date {
  const result = new Date(at)
  result.setUTCMonth(result.getUTCMonth() + months)
  if (result.getUTCDate() !== at.getUTCDate()) result.setUTCDate(0)
  return result
}

export type OfferInput = {
  enabled: boolean
  example: boolean
  realRoute: boolean
  /** version of the newsletter rules in force in the language of the page */
  rules: { text: ConsentText; title: string } | null
}

export type ClosedReason = 'no_mail' | 'disabled' | 'no_rules'
export type Offer = {
  join: boolean
  leave: boolean
  /** why one cannot join; null when one can */
  reason: ClosedReason | null
  /** false: mails stay in the local outbox (example offices) */
  delivers: boolean
  rules: OfferInput['rules']
}

/** What the form offers. Without a way to send mail neither joining nor leaving can be confirmed. */
export function offerFrom({ enabled, example, realRoute, rules }: OfferInput): Offer {
  const delivers = realRoute
  if (!realRoute && !example) return { join: false, leave: false, reason: 'no_mail', delivers, rules }
  if (!enabled) return { join: false, leave: true, reason: 'disabled', delivers, rules }
  if (!rules) return { join: false, leave: true, reason: 'no_rules', delivers, rules }
  return { join: true, leave: true, reason: null, delivers, rules }
}

export type JoinState = 'ready' | 'active' | 'expired' | 'gone'

/** What a sign-up link finds. `gone`: confirmed and left since, or never confirmed and erased. */
export function joinState(row: { state: string; expiresAt: Date | null } | null, at: Date): JoinState {
  if (!row) return 'gone'
  if (row.state === 'active') return 'active'
  return row.expiresAt && row.expiresAt > at ? 'ready' : 'expired'
}
