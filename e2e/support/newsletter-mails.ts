// Every mail of the newsletter as it leaves, with all its links: of each template, of an issue, and of the copy for the control address.
// Made from rows as the portal writes them, rendered by the code that sends them.
import { randomUUID } from 'node:crypto'
import { mailTemplates } from '@/domain/mail/schema'
import { startIssue } from '@/domain/newsletter/commands/start-issue'
import { frozenIssue, mailFor } from '@/domain/newsletter/sending/frozen-mail'
import { freezeContents } from '@/jobs/issue-rendering'
import { renderById } from '@/jobs/mail-rendering'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { makeReadyIssue } from '@/prisma/make-issue'
import { makePerson, makeSubscription } from '@/prisma/makers'

export type LinkedMail = { kind: string; links: string[] }
type Sent = { html?: string; text: string; headers: Record<string, string> }

/** Addresses in both parts and in the headers, each once. */
function linksOf({ html = '', text, headers }: Sent): string[] {
  const found = [
    ...[...text.matchAll(/https?:\/\/[^\s<>"]+/g)].map(([link]) => link),
    ...[...html.matchAll(/(?:href|src)="(https?:[^"]+)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&')),
    ...[...(headers['List-Unsubscribe'] ?? '').matchAll(/<(https?:[^>]+)>/g)].map(([, link = '']) => link),
  ]
  return [...new Set(found)]
}

const templates = mailTemplates.filter((name) => name.startsWith('newsletter-'))

/** A mail of each template; the subscription it is about is in the state in which such a mail goes out. */
async function ofTemplates(officeId: string): Promise<LinkedMail[]> {
  const mails: LinkedMail[] = []
  for (const template of templates) {
    const pending = template === 'newsletter-join' || template === 'newsletter-reminder'
    const { id, email } = await makeSubscription(officeId, { state: pending ? 'pending' : 'active' })
    const [leaving, mail] = [randomUUID(), randomUUID()]
    const expiresAt = new Date(now().getTime() + 86_400_000)
    await withScope([officeId], async (tx) => {
      if (template === 'newsletter-reconfirm')
        await tx.subscription.update({
          where: { id },
          data: { state: 'reconfirm', reconfirmAskedAt: now(), expiresAt },
        })
      if (template === 'newsletter-leave')
        await tx.leaveRequest.create({
          data: { id: leaving, officeId, subscriptionId: id, createdAt: now(), expiresAt },
        })
      await tx.mailMessage.create({
        data: {
          ...{ id: mail, officeId, template, locale: 'pl', recipient: email, state: 'sent', createdAt: now() },
          ...{ sentAt: now(), nextAttemptAt: now(), subjectType: 'subscription' },
          subjectId: template === 'newsletter-leave' ? leaving : id,
          data: { subscriptionId: id, expiresAt: expiresAt.toISOString() },
        },
      })
    })
    mails.push({ kind: template, links: linksOf(await renderById(mail)) })
  }
  return mails
}

/** An issue, started and sent by the worker, as its reader and the control address get it. */
async function ofIssue(officeId: string): Promise<{ issueId: string; mails: LinkedMail[] }> {
  const { actor } = await makePerson({ roles: { [officeId]: ['publisher'] } })
  const { id: issueId, revision } = await makeReadyIssue(officeId, 2)
  const { contents } = await freezeContents(actor, officeId, issueId)
  await startIssue(actor, officeId, { issueId, revision }, contents)
  const { issue, deliveries, frozen } = await withScope('everything', async (tx) => ({
    issue: await tx.issue.findUniqueOrThrow({ where: { id: issueId } }),
    deliveries: await tx.delivery.findMany({ where: { issueId } }),
    frozen: await frozenIssue(tx, issueId),
  }))
  if (!frozen) throw new Error('the issue was not frozen')
  const mails = deliveries.flatMap(({ id, kind, locale, subscriptionId }) => {
    const to = { id, locale, subscriptionId, email: 'skrzynka@skrzynka.example', kind: kind as 'reader' | 'control' }
    return [{ kind: `issue to ${kind}`, links: linksOf(mailFor(frozen, { officeId, issueId: issue.id }, to)) }]
  })
  return { issueId, mails }
}

export async function everyNewsletterMail(officeId: string): Promise<{ issueId: string; mails: LinkedMail[] }> {
  const { issueId, mails } = await ofIssue(officeId)
  return { issueId, mails: [...(await ofTemplates(officeId)), ...mails] }
}

/** A digest of every table of the newsletter, and of the mails: equal when nothing was changed, added or taken away. */
export function newsletterDigest(officeId: string): Promise<Record<string, string>> {
  const tables = [
    'subscriptions',
    'leave_requests',
    'consent_proofs',
    'suppressions',
    'issues',
    'issue_batches',
    'deliveries',
  ]
  return withScope('everything', async (tx) => {
    const found: Record<string, string> = {}
    for (const table of [...tables, 'issue_contents', 'mail_messages', 'audit_events', 'provider_events']) {
      const [sum] = await tx.$queryRawUnsafe<{ rows: number; digest: string | null }[]>(
        `SELECT count(*)::int AS rows, md5(string_agg(t::text, '|' ORDER BY t::text)) AS digest FROM "${table}" AS t WHERE office_id = $1::uuid`,
        officeId,
      )
      found[table] = `${sum?.rows} rows ${sum?.digest}`
    }
    return found
  })
}
