// What staff may know of subscribers: numbers for every role, persons for the coordinator and the data protection officer only.
// Every look at a person leaves a trace; the audit trail keeps ids, never what was typed into the search.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { findMailData, type SentMail } from '@/domain/mail/personal-data'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import type { ConsentProof, Subscription } from '@/lib/db/generated/client'
import { parseEmail } from '@/lib/email-address'
import { fail } from '@/lib/errors'
import { isUuid } from '@/lib/uuid'
import { addressHash } from './end-subscription'
import { broughtBy, issuesOf } from './public/mine'
import { type ConsentText, consentTextsOf, type SubscriptionStateName } from './schema'
import type { MineImport, MineIssue } from './schema/mine'

export type SubscriberCounts = Record<SubscriptionStateName, number> & {
  /** of `reconfirm`: those who were not asked yet */
  unasked: number
  /** confirmed in the last 30 days */
  joined30: number
  /** ended in the last 30 days */
  left30: number
  byLocale: { locale: string; active: number }[]
}

type Group = { state: SubscriptionStateName; locale: string; rows: number; recent: number }

/** Numbers only; every role of the office may see them. One walk through an index, also over a hundred thousand readers. */
export async function subscriberCounts(actor: Actor, officeId: string): Promise<SubscriberCounts> {
  permit(actor, 'subscribers.count', officeId)
  const since = new Date(now().getTime() - 30 * 86_400_000)
  return withScope([officeId], async (tx) => {
    const groups = await tx.$queryRaw<Group[]>`
      SELECT state::text AS state, locale, count(*)::int AS rows, count(*) FILTER (WHERE confirmed_at >= ${since})::int AS recent
      FROM subscriptions WHERE office_id = ${officeId}::uuid GROUP BY state, locale`
    const left30 = await tx.consentProof.count({ where: { officeId, endedAt: { gte: since } } })
    const unasked = await tx.subscription.count({ where: { officeId, state: 'reconfirm', reconfirmAskedAt: null } })
    const sum = (state: SubscriptionStateName, of: 'rows' | 'recent' = 'rows') =>
      groups.filter((group) => group.state === state).reduce((total, group) => total + group[of], 0)
    const spoken = groups.filter(({ state }) => state === 'active')
    const byLocale = spoken.map(({ locale, rows }) => ({ locale, active: rows }))
    return {
      ...{ active: sum('active'), pending: sum('pending'), reconfirm: sum('reconfirm'), stopped: sum('stopped') },
      ...{ unasked, joined30: sum('active', 'recent'), left30 },
      byLocale: byLocale.toSorted((a, b) => b.active - a.active),
    }
  })
}

export type SubscriberInList = {
  id: string
  email: string
  state: SubscriptionStateName
  locale: string
  askedAt: Date
  confirmedAt: Date | null
}
export type SearchResult = {
  found: SubscriberInList[]
  more: boolean /** proofs of consents that ended, when a whole address was asked for */
  ended: EndedConsent[]
}

export type EndedConsent = Pick<
  ConsentProof,
  'id' | 'askedAt' | 'mailedAt' | 'confirmedAt' | 'endedAt' | 'endReason' | 'locale' | 'channel' | 'purgeAfter'
> & {
  texts: ConsentText[]
}

const most = 50
const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (mark) => `\\${mark}`)

/**
 * Subscribers whose address begins with the text (at least 3 characters). For a whole address also the proofs of earlier consents:
 * they are found by the keyed hash, nothing else leads to them.
 */
export async function searchSubscribers(actor: Actor, officeId: string, typed: string): Promise<SearchResult> {
  permit(actor, 'subscribers.person', officeId)
  const text = typed.trim().toLowerCase()
  if (text.length < 3) fail('invalid', '', { fields: { szukaj: 'Wpisz co najmniej 3 znaki adresu.' } })
  const whole = parseEmail(text)
  return withScope([officeId], async (tx) => {
    const rows = await tx.subscription.findMany({
      where: { officeId, email: { startsWith: escapeLike(whole.ok ? whole.address : text) } },
      select: { id: true, email: true, state: true, locale: true, askedAt: true, confirmedAt: true },
      orderBy: { email: 'asc' },
      take: most + 1,
    })
    const proofs = whole.ok
      ? await tx.consentProof.findMany({
          where: { officeId, addressHash: addressHash(officeId, whole.address) },
          orderBy: { endedAt: 'desc' },
        })
      : []
    await record(tx, actor, {
      type: 'subscribers.searched',
      officeId,
      data: { found: Math.min(rows.length, most), proofs: proofs.length },
    })
    return { found: rows.slice(0, most), more: rows.length > most, ended: proofs.map(endedFrom) }
  })
}

function endedFrom(proof: ConsentProof): EndedConsent {
  const { addressHash: _hash, consentTexts, officeId: _office, ...rest } = proof
  return { ...rest, texts: consentTextsOf(consentTexts) }
}

export type Subscriber = Omit<Subscription, 'consentTexts' | 'officeId' | 'lastMailAt'> & {
  texts: (ConsentText & { title: string | null; policySlug: string | null })[]
  earlier: EndedConsent[]
  mails: SentMail[]
  /** issues that were to be sent, as long as that is kept */
  issues: MineIssue[]
  /** the import they came with, in the office's words */
  brought: MineImport | null
}

/** Everything kept about one subscriber. Throws `not_found`. The look itself is recorded. */
export async function subscriber(actor: Actor, officeId: string, id: string): Promise<Subscriber> {
  permit(actor, 'subscribers.person', officeId)
  if (!isUuid(id)) fail('not_found')
  return withScope([officeId], async (tx) => {
    const row = await tx.subscription.findFirst({ where: { id, officeId } })
    if (!row) fail('not_found')
    const proofs = await tx.consentProof.findMany({
      where: { officeId, addressHash: addressHash(officeId, row.email) },
      orderBy: { endedAt: 'desc' },
    })
    const mails = await findMailData(tx, officeId, row.email)
    const texts = consentTextsOf(row.consentTexts)
    const versions = await tx.policyVersion.findMany({
      where: { officeId, id: { in: texts.map(({ versionId }) => versionId) } },
      select: { id: true, title: true, policy: { select: { slug: true } } },
    })
    await record(tx, actor, { type: 'subscribers.viewed', officeId, subject: { type: 'subscription', id } })
    const { consentTexts: _texts, officeId: _office, lastMailAt: _last, ...rest } = row
    const named = texts.map((text) => {
      const version = versions.find((one) => one.id === text.versionId)
      return { ...text, title: version?.title ?? null, policySlug: version?.policy.slug ?? null }
    })
    const [issues, brought] = [await issuesOf(tx, row), await broughtBy(tx, row)]
    return { ...rest, texts: named, earlier: proofs.map(endedFrom), mails, issues, brought }
  })
}
