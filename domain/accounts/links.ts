// One-time links of accounts: made here, inside the transaction of the command that needs one. The token is an HMAC of the row's id
// and stands only in the mail (and on the screen of a command line); the table holds nothing that opens a door.
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { record } from '@/domain/audit/record'
import { enqueue } from '@/domain/mail/enqueue'
import { allExamples } from '@/domain/mail/outbox'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { env } from '@/lib/env'
import { tokenFor } from '@/lib/token'
import { type LinkPurpose, linkLife } from './rules'

export function linkAddress(purpose: LinkPurpose, linkId: string): string {
  return `${env.appUrl}/logowanie/link/${tokenFor(purpose, linkId)}`
}

/** Makes a link for a person, ends the older ones of the same purpose and queues its mail. Returns the link's address. */
export async function issueLink(
  tx: Tx,
  actor: Actor,
  person: { id: string; email: string },
  purpose: LinkPurpose,
  options: { via?: 'panel' | 'form' | 'command' } = {},
): Promise<string> {
  const id = randomUUID()
  const at = now()
  const expiresAt = new Date(at.getTime() + linkLife[purpose])
  await voidLinks(tx, person.id, purpose)
  await tx.oneTimeLink.create({ data: { id, personId: person.id, purpose, createdAt: at, expiresAt } })
  await enqueue(tx, {
    template: purpose === 'invitation' ? 'account-invitation' : 'account-reset',
    officeId: null,
    recipient: person.email,
    subject: { type: 'one_time_link', id },
    data: { expiresAt: expiresAt.toISOString() },
  })
  const types = {
    panel: 'account.reset_sent',
    form: 'account.reset_requested',
    command: 'account.reset_by_command',
  } as const
  await record(tx, actor, {
    type: purpose === 'invitation' ? 'account.invited' : types[options.via ?? 'panel'],
    officeId: null,
    subject: { type: 'person', id: person.id },
  })
  return linkAddress(purpose, id)
}

/** Ends a person's open links (of one purpose, or all): a newer one, a new password or a new mailbox takes their place. */
export async function voidLinks(tx: Tx, personId: string, purpose?: LinkPurpose): Promise<void> {
  const open = await tx.oneTimeLink.findMany({ where: { personId, purpose, usedAt: null }, select: { id: true } })
  const ids = open.map(({ id }) => id)
  if (ids.length === 0) return
  await tx.oneTimeLink.updateMany({ where: { id: { in: ids }, usedAt: null }, data: { usedAt: now() } })
  // a mail that has not left yet would bring a dead link
  await tx.mailMessage.updateMany({
    where: { subjectId: { in: ids }, state: 'queued' },
    data: { state: 'cancelled', recipient: null },
  })
}

/** The link when a screen may show it: on a command line, and in example mode, where no mail leaves the house. Else null. */
export async function linkForScreen(tx: Tx, actor: Actor, link: string): Promise<string | null> {
  return actor.kind === 'system' || (await allExamples(tx)) ? link : null
}
