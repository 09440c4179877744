// One reminder, and never a second: to somebody who did not confirm their sign-up, or did not answer when asked anew. It counts among the
// mails that the form may cause to an address in a day.
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { enqueue } from '@/domain/mail/enqueue'
import type { Locale } from '@/domain/offices/schema'
import { reconfirmReminderDays, reminderDays } from '@/domain/policies/clauses/terms'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { hit } from '@/lib/rate-limit'
import { coolSince, dailyMails } from '../rules'

const day = 86_400_000
const batch = 100
/** In one run; the rest is an hour later. */
const most = 5000
/** A reminder of a link that ends within the hour helps nobody. */
const worthwhile = 3_600_000

type Due = { id: string; officeId: string; email: string }

/** Rows that were not reminded yet, after `after` in the order of ids. */
async function due(after: string): Promise<Due[]> {
  const at = now()
  const ago = (days: number) => new Date(at.getTime() - days * day)
  return withScope(
    'everything',
    (tx) => tx.$queryRaw<Due[]>`
      SELECT s.id, s.office_id AS "officeId", s.email FROM subscriptions s JOIN offices o ON o.id = s.office_id AND o.state = 'live'
      WHERE s.reminded_at IS NULL AND s.expires_at > ${new Date(at.getTime() + worthwhile)} AND s.id > ${after}::uuid
        AND (s.last_mail_at IS NULL OR s.last_mail_at <= ${coolSince(at)})
        AND (s.state = 'pending' AND s.asked_at <= ${ago(reminderDays)}
          OR s.state = 'reconfirm' AND s.reconfirm_asked_at <= ${ago(reconfirmReminderDays)})
      ORDER BY s.id LIMIT ${batch}`,
  )
}

/** Takes the one turn and writes the mail; false when somebody was faster: the person, or another worker. */
async function remind({ id, officeId, email }: Due): Promise<boolean> {
  const at = now()
  return withScope([officeId], async (tx) => {
    const [row] = await tx.$queryRaw<{ locale: Locale; state: string; expiresAt: Date }[]>`
      UPDATE subscriptions SET reminded_at = ${at}, last_mail_at = ${at}
      WHERE id = ${id}::uuid AND state IN ('pending', 'reconfirm') AND reminded_at IS NULL AND expires_at > ${at}
      RETURNING locale, state::text, expires_at AS "expiresAt"`
    if (!row) return false
    const anew = row.state === 'reconfirm'
    await enqueue(tx, {
      template: 'newsletter-reminder',
      officeId,
      locale: row.locale,
      recipient: email,
      subject: { type: 'subscription', id },
      data: { subscriptionId: id, expiresAt: row.expiresAt.toISOString(), ...(anew && { anew }) },
    })
    return true
  })
}

/** Sends every reminder that is due. Returns how many. */
export async function remindUnconfirmed(actor: Actor): Promise<{ reminded: number }> {
  permitAdministrator(actor)
  let reminded = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; reminded < most; ) {
    const rows = await due(after)
    for (const row of rows) {
      const { allowed } = await hit(['newsletter.mail', row.officeId, 'dodaj', row.email], dailyMails)
      if (allowed && (await remind(row))) reminded += 1
    }
    const last = rows.at(-1)
    if (rows.length < batch || !last) break
    after = last.id
  }
  return { reminded }
}
