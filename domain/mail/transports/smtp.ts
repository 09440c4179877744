// SMTP for single mails, one connection a mail: the first letter of a person must not depend on what happened to another.
import MailComposer from 'nodemailer/lib/mail-composer'
import { smtpPool } from '../bulk/smtp-pool'
import { messageIdOf, type SendResult } from '../rules'
import { type Failure, openLink, outcomeOf, refusal } from './smtp-link'
import type { OutgoingMail, Transport } from './transport'

export function composeMail(mail: OutgoingMail): Promise<Buffer> {
  return new MailComposer({
    messageId: messageIdOf(mail.id, mail.from.address),
    from: mail.from,
    replyTo: mail.replyTo ? { name: '', address: mail.replyTo } : undefined,
    // an object, never a string: a string is parsed and could hold a second recipient
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    headers: mail.headers,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()
}

async function attempt(url: string, timeout: number, mail: OutgoingMail): Promise<SendResult> {
  try {
    const message = { bytes: await composeMail(mail), ready: false }
    const link = await openLink(new URL(url), { connect: timeout, silence: timeout * 2 })
    const outcome = outcomeOf(await link.deliver({ from: mail.from.address, to: mail.to }, message, async () => true))
    link.quit()
    return outcome
  } catch (error) {
    return refusal(error as Failure)
  }
}

/** @param url checked address of the server. @param timeout milliseconds of silence until an attempt is given up */
export function smtpTransport(url: string, timeout = 15_000): Transport {
  return {
    name: 'smtp',
    keyed: false,
    send: (mail) => attempt(url, timeout, mail),
    bulk: () => smtpPool(url),
  }
}
