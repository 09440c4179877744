// An event about a single mail (confirmations, links, tests), found by the provider's id. A bounce shows in the panel's list of mails;
// a complaint about a mail of the newsletter ends the subscription as one about an issue does.
import type { Tx } from '@/lib/db/client'
import { endSubscription } from '../end-subscription'
import { reasonOf } from '../rules/bounces'
import { stopForHardBounce } from './note-outcome'
import type { ProviderEvent } from './read-event'

type Mail = { id: string; officeId: string | null; state: string; data: unknown }

/** The mail's office, or null when no mail of an office in reach (`mine`) bears the id. */
export async function applyToMail(
  tx: Tx,
  { providerId, told }: ProviderEvent,
  mine: (officeId: string | null) => boolean,
): Promise<{ officeId: string | null } | null> {
  const mail: Mail | null = providerId
    ? await tx.mailMessage.findFirst({
        where: { providerId },
        select: { id: true, officeId: true, state: true, data: true },
      })
    : null
  if (!mail || !mine(mail.officeId)) return null
  const reason =
    told.kind === 'undone' ? told.reason : told.kind === 'bounced' && told.fault ? reasonOf(told.fault) : null
  if (told.kind === 'complained') await complained(tx, mail)
  else if (reason) await bounced(tx, mail, reason)
  return { officeId: mail.officeId }
}

const readerOf = ({ data }: Mail): string | null => {
  const id = (data as Record<string, unknown>).subscriptionId
  return typeof id === 'string' ? id : null
}

async function complained(tx: Tx, mail: Mail): Promise<void> {
  await tx.mailMessage.updateMany({ where: { id: mail.id, state: 'sent' }, data: { lastError: 'complaint' } })
  const id = readerOf(mail)
  if (id) await endSubscription(tx, { id }, 'complaint')
}

async function bounced(tx: Tx, mail: Mail, reason: string): Promise<void> {
  const gone = reason.startsWith('hard:')
  const id = gone ? readerOf(mail) : null
  if (id) await stopForHardBounce(tx, id)
  const { count } = await tx.mailMessage.updateMany({
    where: { id: mail.id, state: 'sent' },
    data: { state: 'failed', lastError: `bounce:${reason}` },
  })
  // of two bounces of one mail the one that says most
  if (count === 0 && gone)
    await tx.mailMessage.updateMany({
      where: { id: mail.id, state: 'failed', lastError: { startsWith: 'bounce:' } },
      data: { lastError: `bounce:${reason}` },
    })
}
