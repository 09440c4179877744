// An address becomes active by its own mailbox: once, only in time, and with the suppression of an earlier leaving lifted by the person
// alone. Whoever was asked anew, or comes back after their mails did not arrive, gives a new consent: to the rules shown beside the button.
import { enqueue } from '@/domain/mail/enqueue'
import type { Locale } from '@/domain/offices/schema'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import type { Prisma, Subscription } from '@/lib/db/generated/client'
import { addressHash } from './end-subscription'
import { resumedFields } from './rules/bounces'
import type { ConsentText } from './schema'

/** Whether the link of this row gives a new consent, so that the page behind it has to show the rules. */
export const consentsAnew = ({ state }: Pick<Subscription, 'state'>): boolean =>
  state === 'reconfirm' || state === 'stopped'

/**
 * Whether this call confirmed the row. `shown`: the rules in force that stood beside the button; a new consent is tied to them, and
 * without them there is none.
 */
export async function confirmRow(tx: Tx, id: string, shown: ConsentText | null = null): Promise<boolean> {
  const at = now()
  // the lock makes a second press wait, and then find an active row
  const [held] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM subscriptions WHERE id = ${id}::uuid AND state <> 'active' AND expires_at > ${at} FOR UPDATE`
  if (!held) return false
  const row = await tx.subscription.findUniqueOrThrow({ where: { id } })
  const anew = consentsAnew(row)
  if (anew && !shown) return false
  await tx.subscription.update({
    where: { id },
    data: { state: 'active', confirmedAt: at, expiresAt: null, ...(anew && (await newConsent(tx, row, shown))) },
  })
  const { officeId, email, locale } = row
  await tx.suppression.deleteMany({
    where: { officeId, addressHash: addressHash(officeId, email), scope: 'newsletter', reason: { not: 'legal' } },
  })
  await enqueue(tx, {
    template: 'newsletter-welcome',
    officeId,
    locale: locale as Locale,
    recipient: email,
    subject: { type: 'subscription', id },
    data: { subscriptionId: id },
  })
  return true
}

const requests = ['newsletter-join', 'newsletter-reconfirm', 'newsletter-reminder']

/** When the office asked, when its mail left, and to what the person agreed. How the earlier consent was given stays beside it. */
async function newConsent(tx: Tx, row: Subscription, shown: ConsentText | null) {
  const mail = await tx.mailMessage.findFirst({
    where: { officeId: row.officeId, subjectId: row.id, template: { in: requests }, state: 'sent' },
    orderBy: { sentAt: 'desc' },
    select: { sentAt: true },
  })
  return {
    askedAt: (row.state === 'reconfirm' ? row.reconfirmAskedAt : row.lastMailAt) ?? row.askedAt,
    mailedAt: mail?.sentAt ?? row.mailedAt,
    consentTexts: [shown] as Prisma.InputJsonValue,
    ...resumedFields(now()),
    reconfirmAskedAt: null,
    remindedAt: null,
  }
}
