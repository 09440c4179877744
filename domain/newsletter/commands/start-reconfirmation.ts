// Asks readers anew for their consent: those brought along without proof, or whose consent is old or tied to no text. Counted first; what
// was counted is what is asked, in one transaction. From then on they get no issue until they answer.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { hasRealRoute } from '@/domain/mail/public'
import type { Locale } from '@/domain/offices/schema'
import { locales } from '@/domain/offices/schema'
import { reconfirmDays } from '@/domain/policies/clauses/terms'
import { now } from '@/lib/clock'
import { startOfPolishDay } from '@/lib/day'
import { type Tx, withScope } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { fail } from '@/lib/errors'
import { addressHash } from '../end-subscription'
import { mailGap } from '../rules/reconfirmation'
import { rulesInForce } from '../rules-in-force'
import type { ReconfirmationChoice } from '../schema/reconfirmation'

export type ReconfirmationCount = {
  /** who would be asked */
  count: number
  /** who would be, if the rules of the newsletter stood in their language */
  withoutRules: number
  /** minutes until the last of the mails leaves */
  minutes: number
}

const longest = 600_000
const piece = 2000

/** Rows that a choice means, as a condition on `subscriptions s`. */
function meant(officeId: string, { which, before }: ReconfirmationChoice): Prisma.Sql {
  const own = Prisma.sql`s.office_id = ${officeId}::uuid`
  if (which === 'imported') return Prisma.sql`${own} AND s.state = 'reconfirm' AND s.reconfirm_asked_at IS NULL`
  const active = Prisma.sql`${own} AND s.state = 'active'`
  if (which === 'older') return Prisma.sql`${active} AND s.confirmed_at < ${startOfPolishDay(before)}`
  return Prisma.sql`${active} AND s.consent_texts = '[]'
    AND NOT EXISTS (SELECT FROM subscriber_imports i WHERE i.id = s.import_id AND i.proof)`
}

/** Languages in which there is something to agree to. */
async function spoken(officeId: string): Promise<Locale[]> {
  const found = await Promise.all(locales.map((locale) => rulesInForce(officeId, locale)))
  return locales.filter((_, at) => found[at])
}

async function counted(tx: Tx, where: Prisma.Sql, languages: Locale[]): Promise<ReconfirmationCount> {
  const [row] = await tx.$queryRaw<{ count: number; all: number }[]>`
    SELECT count(*) FILTER (WHERE s.locale = ANY (${languages}))::int AS count, count(*)::int AS all FROM subscriptions s WHERE ${where}`
  const { count = 0, all = 0 } = row ?? {}
  return { count, withoutRules: all - count, minutes: Math.ceil((count * mailGap(count)) / 60_000) }
}

/** How many a choice means. Changes nothing. */
export async function countReconfirmation(
  actor: Actor,
  officeId: string,
  choice: ReconfirmationChoice,
): Promise<ReconfirmationCount> {
  permit(actor, 'subscribers.person', officeId)
  const languages = await spoken(officeId)
  return withScope([officeId], (tx) => counted(tx, meant(officeId, choice), languages))
}

/** Ids of those among the chosen who may not be written to. An office that never suppressed anybody opens no address for it. */
async function forbidden(tx: Tx, officeId: string, where: Prisma.Sql): Promise<string[]> {
  if ((await tx.suppression.count({ where: { officeId } })) === 0) return []
  const found: string[] = []
  for (let after = ''; ; ) {
    const rows = await tx.$queryRaw<{ id: string; email: string }[]>`
      SELECT s.id, s.email FROM subscriptions s WHERE ${where} AND s.email > ${after} ORDER BY s.email LIMIT ${piece}`
    const byHash = new Map(rows.map(({ id, email }) => [addressHash(officeId, email), id]))
    const hits = await tx.suppression.findMany({
      where: { officeId, addressHash: { in: [...byHash.keys()] } },
      select: { addressHash: true },
    })
    found.push(...hits.flatMap(({ addressHash: hash }) => byHash.get(hash) ?? []))
    const last = rows.at(-1)
    if (rows.length < piece || !last) return found
    after = last.email
  }
}

/**
 * Starts the run for exactly `expected` readers. Throws `conflict` with the new numbers as detail when there are more or fewer now,
 * `rejected` when the office has no way to send mail. Returns how many were asked.
 */
export async function startReconfirmation(
  actor: Actor,
  officeId: string,
  choice: ReconfirmationChoice & { expected: number },
): Promise<number> {
  permit(actor, 'subscribers.person', officeId)
  const [languages, route] = await Promise.all([spoken(officeId), hasRealRoute(officeId)])
  return withScope(
    [officeId],
    async (tx) => {
      const { example } = await tx.office.findUniqueOrThrow({ where: { id: officeId }, select: { example: true } })
      if (!route && !example) fail('rejected', 'Urząd nie ma jeszcze trasy poczty, więc nie da się o nic poprosić.')
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`subscribers:${officeId}`}, 0))`
      const where = Prisma.sql`${meant(officeId, choice)} AND s.locale = ANY (${languages})`
      const excluded = await forbidden(tx, officeId, where)
      const asked = await askThem(tx, officeId, { where, excluded, count: choice.expected })
      if (asked + excluded.length !== choice.expected) {
        const message = 'Liczba osób zmieniła się od sprawdzenia. Sprawdź ją jeszcze raz i zdecyduj.'
        fail('conflict', message)
      }
      if (asked === 0) fail('rejected', 'Nie ma nikogo, kogo można teraz poprosić.')
      const data = { which: choice.which, before: choice.before || null, count: asked }
      await record(tx, actor, { type: 'subscribers.reconfirm_started', officeId, data })
      return asked
    },
    longest,
  )
}

type Run = { where: Prisma.Sql; excluded: string[]; count: number }

/** One statement moves the rows and writes their mails, one after another in time. */
async function askThem(tx: Tx, officeId: string, { where, excluded, count }: Run): Promise<number> {
  const at = now()
  const expiresAt = new Date(at.getTime() + reconfirmDays * 86_400_000)
  const gap = mailGap(count)
  const asked = await tx.$executeRaw`
    WITH chosen AS (
      UPDATE subscriptions s SET state = 'reconfirm', reconfirm_asked_at = ${at}, expires_at = ${expiresAt}, reminded_at = NULL,
        last_mail_at = ${at}
      WHERE ${where} AND s.id <> ALL (${excluded}::uuid[]) RETURNING s.id, s.email, s.locale)
    INSERT INTO mail_messages (id, office_id, template, locale, recipient, data, subject_type, subject_id, next_attempt_at, created_at)
    SELECT gen_random_uuid(), ${officeId}::uuid, 'newsletter-reconfirm', locale, email,
      jsonb_build_object('subscriptionId', id::text, 'expiresAt', ${expiresAt.toISOString()}::text), 'subscription', id,
      ${at}::timestamptz + (row_number() OVER () - 1) * ${gap}::int * interval '1 millisecond', ${at}
    FROM chosen`
  await tx.$executeRaw`SELECT pg_notify('okienko_mail', '')`
  return asked
}
