// Sends what waits in the outbox. Wakes at every new mail, when a waiting one is due, and once a minute in any case.
import type { Actor } from '@/domain/access/actor'
import { type ClaimedMail, claimMails, nextMailAt, repeatIsSafe, routeOfMail, settleMail } from '@/domain/mail/claim'
import { headerName, type SendResult } from '@/domain/mail/rules'
import type { Transport } from '@/domain/mail/transports/transport'
import { now } from '@/lib/clock'
import { log } from '@/lib/log'
import { readyMail } from './mail-rendering'

/** Mails claimed at once; with the transports' time limits all of them end well inside the lease. */
const batch = 4
const poll = 60_000

async function attempt(
  actor: Actor,
  mail: ClaimedMail,
  transport: Transport,
  from: { name: string; address: string },
): Promise<SendResult> {
  if (!repeatIsSafe(mail, transport.keyed)) return { outcome: 'refused', permanent: true, error: 'outcome_unknown' }
  const ready = await readyMail(actor, mail)
  return transport.send({
    id: mail.id,
    to: mail.recipient,
    from: { name: headerName(from.name || ready.senderName), address: from.address },
    replyTo: ready.replyTo,
    subject: ready.subject,
    html: ready.html,
    text: ready.text,
    headers: ready.headers,
  })
}

async function sendOne(actor: Actor, mail: ClaimedMail): Promise<boolean> {
  const route = await routeOfMail(actor, mail)
  const named = route.ok ? route.transport : { name: route.transport, keyed: false }
  let result: SendResult
  if (route.ok)
    result = await attempt(actor, mail, route.transport, route.from).catch((error: unknown): SendResult => {
      log.error('mail', `mail ${mail.id} could not be prepared`, error)
      return { outcome: 'refused', permanent: false, error: 'render' }
    })
  else result = { outcome: 'refused', permanent: false, error: route.error }
  if (result.outcome !== 'accepted') log.warn('mail', `mail ${mail.id} by ${named.name}: ${result.error}`)
  return settleMail(actor, mail, named, result)
}

/** Sends everything that is due now. Returns the number of attempts. Throws when the database is away. */
export async function sendDueMails(actor: Actor, going: () => boolean = () => true): Promise<number> {
  let attempts = 0
  while (going()) {
    const mails = await claimMails(actor, batch)
    if (mails.length === 0) break
    await Promise.all(mails.map((mail) => sendOne(actor, mail)))
    attempts += mails.length
  }
  return attempts
}

/** Milliseconds until the pump should look again by itself. */
export async function pauseUntilNext(actor: Actor): Promise<number> {
  const next = await nextMailAt(actor)
  if (!next) return poll
  return Math.min(poll, Math.max(250, next.getTime() - now().getTime()))
}
