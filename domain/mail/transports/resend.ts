// Resend through its SDK, with the mail's id as idempotency key: within 24 hours a repeat is recognised there.
// The SDK never throws and knows no timeout, and it hides why a request failed; both are added here.
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { Resend } from 'resend'
import { now } from '@/lib/clock'
import { type Pacer, paceKeyOf, sharedPace } from '../bulk/pace'
import { resendBatch } from '../bulk/resend-batch'
import type { SendResult } from '../rules'
import { lessonOf, readRefusal } from './resend-answer'
import type { OutgoingMail, Transport } from './transport'

type Answer = Awaited<ReturnType<Resend['emails']['send']>>

/** What an answer means. `reached`: false when it is certain that no connection was made. */
export function readAnswer({ data, error, headers }: Answer, reached: boolean): SendResult {
  if (data) return { outcome: 'accepted', providerId: data.id }
  const { name } = error
  const status = error.statusCode
  if (status === null || status === undefined)
    return reached
      ? { outcome: 'unknown', error: 'resend_answer_lost' }
      : { outcome: 'refused', permanent: false, error: 'resend_unreachable' }
  // the key is known with other bytes: an earlier attempt was accepted, then a setting changed the text
  if (name === 'invalid_idempotent_request') return { outcome: 'accepted', providerId: null }
  return readRefusal(status, name, headers, now())
}

const address = ({ name, address }: OutgoingMail['from']): string => (name ? `"${name}" <${address}>` : address)

/** Runs `work` and tells whether a connection to `host` failed and no request was written to any. */
async function observed<T>(host: string, work: () => Promise<T>): Promise<{ result: T; reached: boolean }> {
  let refused = false
  let written = false
  const onRefused = (message: unknown) => {
    if ((message as { connectParams?: { host?: string } }).connectParams?.host === host) refused = true
  }
  const onWritten = () => {
    written = true
  }
  subscribe('undici:client:connectError', onRefused)
  subscribe('undici:client:sendHeaders', onWritten)
  try {
    return { result: await work(), reached: written || !refused }
  } finally {
    unsubscribe('undici:client:connectError', onRefused)
    unsubscribe('undici:client:sendHeaders', onWritten)
  }
}

// one request at a time: the provider allows few a second, and what is observed belongs to one mail only
let last: Promise<unknown> = Promise.resolve()
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work, work)
  last = mine.catch(() => {})
  return mine
}

const tooFast = { outcome: 'refused', permanent: false, error: 'resend_limit' } as const

/** @param pace how fast the account may be called; shared with batches and other processes unless a test brings its own */
export function resendTransport(
  apiKey: string,
  baseUrl: string,
  timeout = 20_000,
  pace: Pacer = sharedPace,
): Transport {
  const client = new Resend(apiKey, { baseUrl })
  const { host } = new URL(baseUrl)
  const paceKey = paceKeyOf(apiKey)
  const post = (mail: OutgoingMail) =>
    client.emails.send(
      {
        from: address(mail.from),
        to: [mail.to],
        replyTo: mail.replyTo ?? undefined,
        subject: mail.subject,
        html: mail.html,
        text: mail.text,
        headers: { ...mail.headers, 'X-Entity-Ref-ID': mail.id },
      },
      { idempotencyKey: mail.id, signal: AbortSignal.timeout(timeout) },
    )
  return {
    name: 'resend',
    keyed: true,
    async send(mail) {
      const wait = await pace.waitTurn(paceKey)
      if (wait !== null) return { ...tooFast, retryAfterSeconds: wait / 1000 }
      const { result, reached } = await inTurn(() => observed(host, () => post(mail)))
      const read = readAnswer(result, reached)
      const status = result.error ? result.error.statusCode : 200
      if (status && result.headers) await pace.learn(paceKey, lessonOf(status, result.headers, read))
      return read
    },
    bulk: () => resendBatch(apiKey, baseUrl),
  }
}
