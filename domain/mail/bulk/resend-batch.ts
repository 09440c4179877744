// Batches to Resend: at most 100 mails a call under one idempotency key, in permissive mode. The SDK is not used here: it composes
// the bytes itself (an update of it would change them between a call and its repeat) and hides why a call failed.
import { now } from '@/lib/clock'
import { httpPost, type PostLimits } from '../transports/http-post'
import { lessonOf } from '../transports/resend-answer'
import type { OutgoingMail } from '../transports/transport'
import { readBatchAnswer } from './batch-answer'
import type { BatchAnswer, BatchCall, BatchRoute } from './bulk-route'
import { type Pacer, paceKeyOf, sharedPace } from './pace'

const usual: PostLimits = { connect: 10_000, answer: 20_000, whole: 30_000 }

/** Tags of the provider know ASCII letters, digits, `_` and `-` only. */
const tagText = (text: string): string => text.replace(/[^\w-]/g, '_').slice(0, 256)

const address = ({ name, address }: OutgoingMail['from']): string => (name ? `"${name}" <${address}>` : address)

/** One mail as the provider reads it. The order of the fields is part of the bytes. */
function wireMail(mail: OutgoingMail): Record<string, unknown> {
  const tags = Object.entries({ delivery: mail.id, ...mail.tags })
  return {
    from: address(mail.from),
    to: [mail.to],
    ...(mail.replyTo && { reply_to: mail.replyTo }),
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    headers: { ...mail.headers, 'X-Entity-Ref-ID': mail.id },
    tags: tags.map(([name, value]) => ({ name: tagText(name), value: tagText(value) })),
  }
}

export const composeBatch = (mails: readonly OutgoingMail[]): string => JSON.stringify(mails.map(wireMail))

export function resendBatch(
  apiKey: string,
  baseUrl: string,
  limits: PostLimits = usual,
  pace: Pacer = sharedPace,
): BatchRoute {
  const url = new URL(`${baseUrl.replace(/\/+$/, '')}/emails/batch`)
  const paceKey = paceKeyOf(apiKey)
  async function send({ key, body, size }: BatchCall): Promise<BatchAnswer> {
    const wait = pace.isQuiet(paceKey) ? await pace.waitTurn(paceKey) : null
    if (wait !== null) return { ...tooFast, retryAfterSeconds: wait / 1000 }
    await pace.spaced(paceKey)
    const headers = {
      authorization: `Bearer ${apiKey}`,
      'content-type': 'application/json',
      'user-agent': 'okienko',
      'x-batch-validation': 'permissive',
      'idempotency-key': key,
    }
    const answer = await httpPost(url, headers, body, limits)
    if (answer.outcome === 'failed')
      return answer.reached
        ? { outcome: 'unknown', error: 'resend_answer_lost' }
        : { outcome: 'refused', permanent: false, error: 'resend_unreachable' }
    const read = readBatchAnswer(answer, size, now())
    await pace.learn(paceKey, lessonOf(answer.status, answer.headers, read))
    return read
  }
  return { kind: 'batch', name: 'resend', paceKey, compose: composeBatch, send }
}

const tooFast = { outcome: 'refused', permanent: false, error: 'resend_limit' } as const
