// The newsletter for anybody: asking to join or leave, and what the mailed links do. Callable without log-in.
// Nothing here answers whether an address is known: the callers give every request the same answer.
import { hasRealRoute } from '@/domain/mail/public'
import type { Locale } from '@/domain/offices/schema'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { idOfToken } from '@/lib/token'
import { confirmRow, consentsAnew } from './confirm-join'
import { type Ended, endSubscription } from './end-subscription'
import { type JoinState, joinState, type Offer, offerFrom } from './rules'
import { rulesInForce } from './rules-in-force'
import type { ConsentText, EndReason } from './schema'

export { ask } from './ask'

type OfferedOffice = { id: string; example: boolean; settings: { newsletter: { enabled: boolean } } }

/** What the form of an office offers in a language, with the exact rules that a consent would be tied to. */
export async function newsletterOffer(office: OfferedOffice, locale: Locale): Promise<Offer> {
  const [realRoute, rules] = await Promise.all([hasRealRoute(office.id), rulesInForce(office.id, locale)])
  return offerFrom({ enabled: office.settings.newsletter.enabled, example: office.example, realRoute, rules })
}

/** Rules that stand beside the button where pressing it gives a new consent; null where the form showed them already. */
export type ShownRules = { text: ConsentText; title: string } | null
/** What a link finds; `unknown`: not a token of ours for this purpose. */
export type JoinPage =
  | { state: 'unknown' }
  | { state: JoinState; officeId: string | null; locale: Locale; rules: ShownRules }

/** What the page behind a sign-up link shows. Changes nothing. */
export async function joinPage(token: string): Promise<JoinPage> {
  const id = idOfToken('join', token)
  if (!id) return { state: 'unknown' }
  const row = await withScope('everything', (tx) => tx.subscription.findUnique({ where: { id } }))
  const found = { officeId: row?.officeId ?? null, locale: (row?.locale ?? 'pl') as Locale }
  const state = joinState(row, now())
  if (!row || state !== 'ready' || !consentsAnew(row)) return { state, ...found, rules: null }
  const rules = await rulesInForce(row.officeId, found.locale)
  // nothing that the person could agree to
  return rules ? { state, ...found, rules } : { state: 'expired', ...found, rules }
}

/**
 * The button on that page; `shown` is the version of the rules beside it, where it gives a new consent. A second press, a link that
 * ran out, or rules that changed meanwhile: nothing changes, and the page answers.
 */
export async function confirmJoin(token: string, shown = ''): Promise<void> {
  const id = idOfToken('join', token)
  if (!id) return
  const page = await joinPage(token)
  const rules = 'rules' in page && page.rules?.text.versionId === shown ? page.rules.text : null
  await withScope('everything', (tx) => confirmRow(tx, id, rules))
}

export type LeaveState = 'ready' | 'expired' | 'gone' | 'used_or_expired'
export type LeavePage = { state: 'unknown' } | { state: LeaveState; officeId: string | null; locale: Locale }

/** What the page behind a leaving link shows. Changes nothing. */
export async function leavePage(token: string): Promise<LeavePage> {
  const found = await findLeaving(token)
  if (!found) return { state: 'unknown' }
  const { row, state } = found
  return { state, officeId: row?.officeId ?? null, locale: (row?.locale ?? 'pl') as Locale }
}

type Leaving = { state: LeaveState; reason: EndReason; row: { id: string; officeId: string; locale: string } | null }

/** Both kinds of token: of a request made in the form (7 days), or of a mail's own footer (as long as the address is kept). */
async function findLeaving(token: string): Promise<Leaving | null> {
  const requestId = idOfToken('leave', token)
  if (requestId) {
    const request = await withScope('everything', (tx) =>
      tx.leaveRequest.findUnique({ where: { id: requestId }, include: { subscription: true } }),
    )
    if (!request) return { state: 'used_or_expired', reason: 'left_by_form', row: null }
    const state = request.expiresAt > now() ? 'ready' : 'expired'
    return { state, reason: 'left_by_form', row: request.subscription }
  }
  const id = idOfToken('stop', token)
  if (!id) return null
  const row = await withScope('everything', (tx) => tx.subscription.findUnique({ where: { id } }))
  return { state: row ? 'ready' : 'gone', reason: 'left_by_link', row }
}

/**
 * Ends the subscription behind a leaving link. Null when there was nothing left to end (pressed twice, run out);
 * `unknown` for a token that is none of ours.
 */
export async function leave(token: string, by: 'page' | 'header'): Promise<Ended | null | 'unknown'> {
  const found = await findLeaving(token)
  if (!found) return 'unknown'
  const { row, state, reason } = found
  if (!row || state !== 'ready') return null
  return withScope([row.officeId], (tx) => endSubscription(tx, row, by === 'header' ? 'left_by_header' : reason))
}
