// What the form asks for: to join, or to leave. Both end in a mail to the address itself (or in none), never in an answer to the
// one who typed it. Every request runs the same kind of transaction, whatever is known about the address.
import { randomUUID } from 'node:crypto'
import { enqueue } from '@/domain/mail/enqueue'
import type { MailTemplate } from '@/domain/mail/schema'
import type { Locale } from '@/domain/offices/schema'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { hit } from '@/lib/rate-limit'
import { coolSince, dailyMails, expiryFrom } from './rules'
import { rulesInForce } from './rules-in-force'
import type { Choice, ConsentText, SubscriptionStateName } from './schema'

export type Request = {
  officeId: string
  /** normalised by lib/email-address */
  address: string
  choice: Choice
  locale: Locale
  /** exact versions that stood beside the form */
  texts: ConsentText[]
}

/**
 * Takes a request. Answers nothing: whoever typed the address learns nothing about it. Throws `invalid` when somebody would join
 * in a language whose rules are not in force, or by other rules than those: whatever the form showed, such a consent is none.
 */
export async function ask(request: Request): Promise<void> {
  const { officeId, choice, address } = request
  const texts = choice === 'dodaj' ? [await rulesRead(request)] : []
  const { allowed } = await hit(['newsletter.mail', officeId, choice, address], dailyMails)
  await withScope([officeId], (tx) =>
    choice === 'dodaj' ? askToJoin(tx, { ...request, texts }, allowed) : askToLeave(tx, request, allowed),
  )
}

/** What the consent is tied to: the rules in force, as they are stored. */
async function rulesRead({ officeId, locale, texts }: Request): Promise<ConsentText> {
  const rules = await rulesInForce(officeId, locale)
  if (!rules || !texts.some(({ versionId }) => versionId === rules.text.versionId)) fail('invalid')
  return rules.text
}

type JoinRow = { id: string; state: SubscriptionStateName; locale: Locale; expiresAt: Date | null }

/**
 * New: pending. Pending: new term and texts, the same token. Active: nothing changes. Asked for their consent anew, or stopped because
 * mails did not arrive: the same state with a term in which the link of the mail works; what stood beside the form is shown again
 * there, because whoever typed the address here need not be its owner.
 * A suppression does not matter here: it never stops a fresh join by the person.
 */
async function upsertPending(tx: Tx, { officeId, address, locale, texts }: Request, at: Date): Promise<JoinRow> {
  const [row] = await tx.$queryRaw<JoinRow[]>`
    INSERT INTO subscriptions AS s (id, office_id, email, state, locale, channel, asked_at, expires_at, consent_texts)
    VALUES (${randomUUID()}::uuid, ${officeId}::uuid, ${address}, 'pending', ${locale}, 'form', ${at}, ${expiryFrom(at)},
      ${JSON.stringify(texts)}::jsonb)
    ON CONFLICT (office_id, email) DO UPDATE SET
      locale = CASE WHEN s.state = 'pending' THEN excluded.locale ELSE s.locale END,
      asked_at = CASE WHEN s.state = 'pending' THEN excluded.asked_at ELSE s.asked_at END,
      expires_at = CASE s.state WHEN 'active' THEN s.expires_at WHEN 'reconfirm' THEN greatest(s.expires_at, excluded.expires_at)
        ELSE excluded.expires_at END,
      reconfirm_asked_at = CASE WHEN s.state = 'reconfirm' THEN coalesce(s.reconfirm_asked_at, excluded.asked_at)
        ELSE s.reconfirm_asked_at END,
      consent_texts = CASE WHEN s.state = 'pending' THEN excluded.consent_texts ELSE s.consent_texts END
    RETURNING id, state::text, locale, expires_at AS "expiresAt"`
  if (!row) throw new Error('newsletter: the row was neither inserted nor found')
  return row
}

/** Takes the address's turn for a mail; of two requests at once one gets it. */
async function takeMailTurn(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { count } = await tx.subscription.updateMany({
    where: { id, OR: [{ lastMailAt: null }, { lastMailAt: { lte: coolSince(at) } }] },
    data: { lastMailAt: at },
  })
  return count > 0
}

/** What is written to somebody who asks to join, by the state in which the address is found. */
const joinMails = {
  pending: 'newsletter-join',
  active: 'newsletter-already',
  reconfirm: 'newsletter-reconfirm',
  stopped: 'newsletter-join',
} as const satisfies Record<SubscriptionStateName, MailTemplate>

async function askToJoin(tx: Tx, request: Request, mailAllowed: boolean): Promise<void> {
  const at = now()
  const row = await upsertPending(tx, request, at)
  if (!mailAllowed || !(await takeMailTurn(tx, row.id, at))) return
  const expiresAt = row.expiresAt?.toISOString() ?? null
  await enqueue(tx, {
    template: joinMails[row.state],
    officeId: request.officeId,
    locale: row.locale,
    recipient: request.address,
    subject: { type: 'subscription', id: row.id },
    data: { subscriptionId: row.id, ...(row.state !== 'active' && { expiresAt }) },
  })
}

/** Strangers are not written to: an address that is not in the list gets no mail. */
async function askToLeave(tx: Tx, { officeId, address }: Request, mailAllowed: boolean): Promise<void> {
  const at = now()
  // the lock keeps two requests at once from making two mails
  const [row] = await tx.$queryRaw<{ id: string; locale: Locale }[]>`
    SELECT id, locale FROM subscriptions WHERE office_id = ${officeId}::uuid AND email = ${address} FOR UPDATE`
  const subscriptionId = row?.id ?? randomUUID()
  const recent = await tx.leaveRequest.count({ where: { subscriptionId, createdAt: { gt: coolSince(at) } } })
  if (!row || recent > 0 || !mailAllowed) return
  const id = randomUUID()
  const expiresAt = expiryFrom(at)
  await tx.leaveRequest.create({ data: { id, officeId, subscriptionId, createdAt: at, expiresAt } })
  await enqueue(tx, {
    template: 'newsletter-leave',
    officeId,
    locale: row.locale,
    recipient: address,
    subject: { type: 'leave_request', id },
    data: { subscriptionId, expiresAt: expiresAt.toISOString() },
  })
}
