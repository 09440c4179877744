// What a provider calls: its events of mails, signed. The signature is the only credential; without a secret nothing is believed.
// The caller hears of success only after everything is committed. Refusals are counted, never quoted.
import { raiseAlarm } from '@/domain/mail/alarms'
import { type WebhookSecret, webhookSecrets } from '@/domain/mail/webhook-secrets'
import { type SignedCall, type Verdict, verdictOf } from '@/domain/mail/webhook-signature'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { log } from '@/lib/log'
import { hit } from '@/lib/rate-limit'
import { applyEvent, type Reach } from '../events/apply-event'
import { readEvent } from '../events/read-event'

/** Events are some kilobytes; more is none, and is not worth a hash under every key. */
export const longestEvent = 128 * 1024

/** Secrets are read again after so many milliseconds, and at once when a signature fits none of them. */
const keptFor = 5_000
/** Refused calls in a minute after which this process no longer writes any down. Signed calls are let in all the same. */
const mostRefused = 120
/** So many refused calls in an hour raise the alarm: the provider repeats what it was refused, a lone scanner does not. */
const alarming = { limit: 9, seconds: 3_600 }

type Held = { okienkoWebhook?: { secrets: WebhookSecret[]; readAt: number; minute: number; refused: number } }
const held = globalThis as Held
const memory = () => {
  held.okienkoWebhook ??= { secrets: [], readAt: 0, minute: 0, refused: 0 }
  return held.okienkoWebhook
}

async function secretsNow(oldest: number): Promise<WebhookSecret[]> {
  const kept = memory()
  const at = now().getTime()
  if (at - kept.readAt > oldest) {
    kept.secrets = await withScope('everything', webhookSecrets)
    kept.readAt = at
  }
  return kept.secrets
}

/** Offices that the secrets speak for. */
function reachOf(secrets: readonly WebhookSecret[], signedBy: readonly number[]): Reach {
  const offices = signedBy.map((place) => secrets[place]?.officeId ?? null)
  return offices.some((id) => id === null) ? 'everything' : offices.filter((id) => id !== null)
}

export type Received = { status: 200 | 401 | 429 | 503 }

/** Takes one call. Throws when the database is away: the provider comes again. */
export async function receiveEvent(call: SignedCall): Promise<Received> {
  let secrets = await secretsNow(keptFor)
  let verdict = judged(call, secrets)
  // a secret that was saved a moment ago; at most one more reading in a second, whoever calls
  if (verdict.state === 'forged' || secrets.length === 0) {
    secrets = await secretsNow(1_000)
    verdict = judged(call, secrets)
  }
  if (secrets.length === 0) return refused('no secret is set', verdict, 503)
  if (verdict.state !== 'good') return refused(verdict.state, verdict, 401)
  await take(call, reachOf(secrets, verdict.signedBy))
  return { status: 200 }
}

const judged = (call: SignedCall, secrets: readonly WebhookSecret[]): Verdict =>
  verdictOf(
    call,
    secrets.map(({ key }) => key),
    now(),
  )

async function take({ id, body }: SignedCall, reach: Reach): Promise<void> {
  const event = readEvent(id ?? '', body.toString('utf8'), now())
  // signed and yet no event of mail: nothing that a repeat would mend
  if (!event) return log.warn('webhook', 'a signed call held no event')
  await withScope('everything', (tx) => applyEvent(tx, event, reach))
}

async function refused(why: string, { state }: Verdict, status: 401 | 503): Promise<Received> {
  const kept = memory()
  const minute = Math.floor(now().getTime() / 60_000)
  if (minute !== kept.minute) Object.assign(kept, { minute, refused: 0 })
  kept.refused += 1
  if (kept.refused > mostRefused) return { status: 429 }
  if (kept.refused <= 3) log.warn('webhook', `call refused: ${why}`)
  // junk without a signature is no sign of a provider that goes unheard
  if (state !== 'unsigned') {
    const { allowed } = await hit(['webhook.refused'], alarming)
    if (!allowed) await withScope('everything', (tx) => raiseAlarm(tx, null, 'refused'))
  }
  return { status }
}
