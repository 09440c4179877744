// What is kept about the address behind a mailed link, for its reader. Callable without log-in: the token is the credential, it came
// with a mail to that very address. Reading changes nothing and is written down nowhere.
import { findMailData } from '@/domain/mail/personal-data'
import type { Locale } from '@/domain/offices/schema'
import { type Tx, withScope } from '@/lib/db/client'
import type { Subscription } from '@/lib/db/generated/client'
import { idOfToken, tokenFor } from '@/lib/token'
import { addressHash, type Ended } from '../end-subscription'
import { leave } from '../public'
import { consentTextsOf } from '../schema'
import type { Mine, MineImport, MineIssue, MinePage, MineText } from '../schema/mine'

const find = (id: string) => withScope('everything', (tx) => tx.subscription.findUnique({ where: { id } }))

/** What the page behind the link shows. */
export async function minePage(token: string): Promise<MinePage> {
  const id = idOfToken('my-data', token)
  if (!id) return { state: 'unknown' }
  const row = await find(id)
  if (!row) return { state: 'gone' }
  const mine = await withScope([row.officeId], (tx) => mineOf(tx, row))
  return { state: 'held', officeId: row.officeId, locale: row.locale as Locale, mine }
}

/** Everything that the newsletter keeps about the subscription and its address, in the scope of its office. */
async function mineOf(tx: Tx, row: Subscription): Promise<Mine> {
  const { officeId, consentTexts, ...subscription } = row
  const leaveRequests = await tx.leaveRequest.findMany({
    where: { officeId, subscriptionId: row.id },
    select: { createdAt: true, expiresAt: true },
  })
  const mails = await findMailData(tx, officeId, row.email)
  const proofs = await tx.consentProof.findMany({
    where: { officeId, addressHash: addressHash(officeId, row.email) },
    orderBy: { endedAt: 'desc' },
  })
  return {
    ...{ subscription, leaveRequests, texts: await textsOf(tx, row), issues: await issuesOf(tx, row) },
    mails: mails
      .filter(({ template }) => template.startsWith('newsletter-'))
      .map(({ template, state, createdAt, sentAt }) => ({ template, state, createdAt, sentAt })),
    brought: await broughtBy(tx, row),
    earlier: proofs.map(
      ({ askedAt, mailedAt, confirmedAt, endedAt, endReason, locale, channel, purgeAfter, ...proof }) => ({
        ...{ askedAt, mailedAt, confirmedAt, endedAt, endReason, locale, channel, purgeAfter },
        texts: consentTextsOf(proof.consentTexts),
      }),
    ),
  }
}

async function textsOf(tx: Tx, { officeId, consentTexts }: Subscription): Promise<MineText[]> {
  const texts = consentTextsOf(consentTexts)
  const versions = await tx.policyVersion.findMany({
    where: { officeId, id: { in: texts.map(({ versionId }) => versionId) }, closedAt: null },
    select: { id: true, title: true, policy: { select: { slug: true } } },
  })
  return texts.map((text) => {
    const version = versions.find(({ id }) => id === text.versionId)
    return { ...text, title: version?.title ?? null, policySlug: version?.policy.slug ?? null }
  })
}

/** Issues that were to be sent to the subscription, as long as that is kept, newest first. */
export function issuesOf(tx: Tx, { id, officeId }: Pick<Subscription, 'id' | 'officeId'>): Promise<MineIssue[]> {
  return tx.$queryRaw`
    SELECT i.number, CASE WHEN i.closed_at IS NULL THEN i.content->>'subject' END AS subject, d.state::text AS state, d.reason,
      d.handed_at AS "handedAt", d.settled_at AS "settledAt"
    FROM deliveries d JOIN issues i ON i.id = d.issue_id
    WHERE d.subscription_id = ${id}::uuid AND d.office_id = ${officeId}::uuid AND i.number IS NOT NULL ORDER BY i.number DESC`
}

/** The import that the subscription came with, and what the office wrote about its consents. */
export async function broughtBy(
  tx: Tx,
  { officeId, importId }: Pick<Subscription, 'officeId' | 'importId'>,
): Promise<MineImport | null> {
  if (!importId) return null
  const row = await tx.subscriberImport.findFirst({ where: { id: importId, officeId } })
  return row && { at: row.finishedAt ?? row.createdAt, note: row.note }
}

/**
 * The button that ends the subscription: at once, as every link of a mail. `stop` is the token under which the goodbye is shown.
 * Null for a link that is none of ours.
 */
export async function leaveMine(token: string): Promise<{ stop: string; ended: Ended | null } | null> {
  const id = idOfToken('my-data', token)
  if (!id) return null
  const stop = tokenFor('stop', id)
  const ended = await leave(stop, 'page')
  return { stop, ended: ended === 'unknown' ? null : ended }
}

/** The language of the mails, changed by their reader. Says whether there was a subscription. */
export async function speakMine(token: string, locale: Locale): Promise<boolean> {
  const id = idOfToken('my-data', token)
  const row = id ? await find(id) : null
  if (!row) return false
  const { count } = await withScope([row.officeId], (tx) =>
    tx.subscription.updateMany({ where: { id: row.id }, data: { locale } }),
  )
  return count > 0
}
