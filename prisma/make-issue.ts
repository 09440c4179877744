// Issues of the newsletter for tests: in any state, with deliveries in any states. Rows are written as the freeze and the engine
// write them; `makeReadyIssue` gives one that can really be started.
import { createHash, randomUUID } from 'node:crypto'
import { systemActor } from '@/domain/accounts/session'
import { composeIssue, issueHash } from '@/domain/newsletter/compose'
import type { DeliveryStateName } from '@/domain/newsletter/rules/delivery-states'
import { isOpen } from '@/domain/newsletter/rules/delivery-states'
import type { IssueItem } from '@/domain/newsletter/schema/issue'
import type { FrozenContent } from '@/domain/newsletter/sending/freeze'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import type { IssueState } from '@/lib/db/generated/enums'
import { makeSubscription } from './makers'

export type MadeDelivery = { id: string; state: DeliveryStateName; subscriptionId: string | null; email: string }
export type MadeIssue = {
  id: string
  /** 0 while it was not started */
  number: number
  revision: number
  deliveries: MadeDelivery[]
  controlId: string | null
}

type Over = {
  state?: IssueState
  subject?: string
  preheader?: string
  locale?: 'pl' | 'en' | 'uk'
  audience?: 'all' | 'locale'
  items?: IssueItem[]
  authorId?: string
  /** who approved it, and planned it (default: nobody by name, so that the desk does not send it) */
  approvedById?: string
  /** how many deliveries in which state; only for a started issue */
  deliveries?: Partial<Record<DeliveryStateName, number>>
  /** why they were skipped or failed (default: `suppressed`, `resend:422`) */
  reason?: string
  /** state of the control delivery; left out: none */
  control?: DeliveryStateName
  startedAt?: Date
  finishedAt?: Date
}

const started: readonly IssueState[] = ['sending', 'paused', 'finished', 'cancelled']
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Who starts and sends where a test or a benchmark does what the clock does. */
export const engineActor = () => systemActor('silnik wysyłki w próbie')

/** What the rendering would hand to the freeze; both marks stand in it. */
export const plainContents = (subject = 'Wydanie próbne', size = 0): FrozenContent[] =>
  (['pl', 'en', 'uk'] as const).map((locale) => ({
    locale,
    subject,
    html: `<!doctype html><html lang="${locale}"><body><h1>${subject}</h1>${'<p>Zażółć gęślą jaźń.</p>'.repeat(size)}<p><a href="%%OKIENKO:STOP%%">Wypisz się</a> <a href="%%OKIENKO:MINE%%">Moje dane</a></p></body></html>`,
    text: `${subject}\n\n${'Zażółć gęślą jaźń.\n'.repeat(size)}Wypisz się: %%OKIENKO:STOP%%\nMoje dane: %%OKIENKO:MINE%%\n`,
  }))

/** An issue in the given state (default: draft) with one text of its own unless items are given. */
export async function makeIssue(officeId: string, over: Over = {}): Promise<MadeIssue> {
  const id = randomUUID()
  const state = over.state ?? 'draft'
  const items: IssueItem[] = over.items ?? [
    { kind: 'text', id: randomUUID(), title: 'Zmiana godzin pracy', body: 'W piątek urząd pracuje do godziny 14.00.' },
  ]
  const at = now()
  const basic = {
    subject: over.subject ?? 'Wydanie próbne',
    preheader: over.preheader ?? '',
    locale: over.locale ?? 'pl',
  }
  return withScope('everything', async (tx) => {
    const { content } = await composeIssue(tx, officeId, { ...basic, items })
    const hash = issueHash(content)
    const approved = !['draft', 'in_review'].includes(state)
    await tx.issue.create({
      data: {
        ...{ id, officeId, ...basic, items, state, audience: over.audience ?? 'all', createdAt: at, updatedAt: at },
        ...{ authorId: over.authorId ?? null, savedById: over.authorId ?? null },
        ...(approved && { approvedSha256: hash, approvedAt: at, approvedById: over.approvedById ?? null }),
        ...(state === 'scheduled' || state === 'asking'
          ? { plannedAt: new Date(at.getTime() + 3_600_000), plannedById: over.approvedById ?? null }
          : {}),
      },
    })
    if (!started.includes(state)) return { id, number: 0, revision: 1, deliveries: [], controlId: null }
    const { _max } = await tx.issue.aggregate({ where: { officeId }, _max: { number: true } })
    const number = (_max.number ?? 0) + 1
    const made = await makeDeliveries(tx, officeId, id, over)
    const startedAt = over.startedAt ?? at
    await tx.issue.update({
      where: { id },
      data: {
        ...{ number, content, sender: { name: 'Urząd', address: 'newsletter@testowo.example', replyTo: null } },
        ...{ frozenSha256: hash, frozenAudience: made.deliveries.length, startedAt },
        ...(state === 'paused' && { pausedAt: at, pauseReason: 'person' }),
        ...(state === 'finished' && { finishedAt: over.finishedAt ?? at }),
        ...(state === 'cancelled' && { cancelledAt: at }),
        contents: {
          create: plainContents(basic.subject).map((one) => ({
            ...one,
            officeId,
            sha256: sha256(one.html + one.text),
          })),
        },
      },
    })
    return { id, number, revision: 1, ...made }
  })
}

async function makeDeliveries(tx: Tx, officeId: string, issueId: string, over: Over) {
  const at = now()
  const batchId = randomUUID()
  const deliveries: MadeDelivery[] = []
  for (const [state, count] of Object.entries(over.deliveries ?? {}) as [DeliveryStateName, number][])
    for (let n = 0; n < count; n++) {
      const { id: subscriptionId, email } = await makeSubscription(officeId)
      deliveries.push({ id: randomUUID(), state, subscriptionId, email })
    }
  const controlId = over.control ? randomUUID() : null
  const row = (id: string, state: DeliveryStateName, subscriptionId: string | null) => ({
    ...{
      id,
      officeId,
      issueId,
      subscriptionId,
      state,
      locale: over.locale ?? 'pl',
      batchId: state === 'skipped' ? null : batchId,
    },
    reason:
      state === 'skipped' ? (over.reason ?? 'suppressed') : state === 'failed' ? (over.reason ?? 'resend:422') : null,
    handedAt: ['pending', 'claimed', 'skipped'].includes(state) ? null : at,
    settledAt: isOpen(state) ? null : at,
  })
  await tx.delivery.createMany({ data: deliveries.map((one) => row(one.id, one.state, one.subscriptionId)) })
  if (controlId && over.control)
    await tx.delivery.create({ data: { ...row(controlId, over.control, null), kind: 'control' } })
  const open = [...deliveries.map(({ state }) => state), ...(over.control ? [over.control] : [])].some(isOpen)
  await tx.issueBatch.create({
    data: { id: batchId, officeId, issueId, number: 1, nextAttemptAt: at, state: open ? 'waiting' : 'done' },
  })
  return { deliveries, controlId }
}

/** An approved issue that `startIssue` accepts, with so many active subscribers. */
export async function makeReadyIssue(
  officeId: string,
  readers: number,
  over: Omit<Over, 'state' | 'deliveries'> = {},
): Promise<MadeIssue & { contents: FrozenContent[]; emails: string[] }> {
  const emails = await makeReaders(officeId, readers)
  const issue = await makeIssue(officeId, { ...over, state: 'approved' })
  return { ...issue, contents: plainContents(over.subject), emails }
}

/** Many active subscribers in one statement; returns their addresses. */
export async function makeReaders(
  officeId: string,
  readers: number,
  tag = randomUUID().slice(0, 8),
): Promise<string[]> {
  await withScope(
    [officeId],
    (tx) => tx.$executeRaw`
      INSERT INTO subscriptions (id, office_id, email, state, locale, channel, asked_at, mailed_at, confirmed_at, consent_texts)
      SELECT gen_random_uuid(), ${officeId}::uuid, 'czytelnik-' || ${tag}::text || '-' || n || '@skrzynka.example', 'active', 'pl',
        'form', ${now()}, ${now()}, ${now()}, '[]'::jsonb FROM generate_series(1, ${readers}::int) AS n`,
    120_000,
  )
  return Array.from({ length: readers }, (_, n) => `czytelnik-${tag}-${n + 1}@skrzynka.example`)
}
