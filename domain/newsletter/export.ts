// The register of subscribers as a stream (CSV or NDJSON), and one person's data. An export is written to the audit trail before
// its first byte leaves: an export that was cut off still happened.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { csvLine } from '@/lib/csv'
import { withScope } from '@/lib/db/client'
import { readInPieces } from '@/lib/db/cursor'
import { fail } from '@/lib/errors'
import { type ConsentText, consentTextsOf } from './schema'

export const exportFormats = ['csv', 'ndjson'] as const
export type ExportFormat = (typeof exportFormats)[number]

export const isExportFormat = (text: string | undefined): text is ExportFormat =>
  exportFormats.some((format) => format === text)

type Row = {
  email: string
  state: string
  locale: string
  channel: string
  asked_at: Date
  mailed_at: Date | null
  confirmed_at: Date | null
  expires_at: Date | null
  reconfirm_asked_at: Date | null
  stopped_at: Date | null
  stop_reason: string | null
  consent_note: string
  consent_texts: unknown
}

const columns = [
  'email',
  'state',
  'locale',
  'channel',
  'askedAt',
  'mailedAt',
  'confirmedAt',
  'expiresAt',
  'reconfirmAskedAt',
  'stoppedAt',
  'stopReason',
  'consentNote',
  'consentTexts',
] as const
const iso = (at: Date | null): string | null => at?.toISOString() ?? null
/** `newsletter version 3 (pl) sha256:…`, readable in a cell. */
const textInCell = ({ versionId, number, locale, sha256 }: ConsentText): string =>
  `${versionId} v${number} ${locale} sha256:${sha256}`

function line(row: Row, format: ExportFormat): string {
  const { email, state, locale, channel } = row
  const facts = {
    askedAt: iso(row.asked_at),
    mailedAt: iso(row.mailed_at),
    confirmedAt: iso(row.confirmed_at),
    expiresAt: iso(row.expires_at),
    reconfirmAskedAt: iso(row.reconfirm_asked_at),
    stoppedAt: iso(row.stopped_at),
    stopReason: row.stop_reason,
    consentNote: row.consent_note,
  }
  const texts = consentTextsOf(row.consent_texts)
  if (format === 'ndjson')
    return `${JSON.stringify({ email, state, locale, channel, ...facts, consentTexts: texts })}\n`
  return csvLine([email, state, locale, channel, ...Object.values(facts), texts.map(textInCell).join('; ')])
}

/** Streams the register in pieces of text, sorted by address. Dates are ISO 8601 in UTC. */
export async function* exportSubscribers(actor: Actor, officeId: string, format: ExportFormat): AsyncGenerator<string> {
  permit(actor, 'subscribers.person', officeId)
  await withScope([officeId], async (tx) => {
    const count = await tx.subscription.count({ where: { officeId } })
    await record(tx, actor, {
      type: 'subscribers.exported',
      officeId,
      subject: { type: 'office', id: officeId },
      data: { format, count },
    })
  })
  if (format === 'csv') yield csvLine(columns)
  const sql = `SELECT email, state::text, locale, channel, asked_at, mailed_at, confirmed_at, expires_at, reconfirm_asked_at,
      stopped_at, stop_reason, consent_note, consent_texts
    FROM subscriptions WHERE office_id = $1 ORDER BY email`
  for await (const rows of readInPieces<Row>([officeId], sql, [officeId]))
    yield rows.map((row) => line(row, format)).join('')
}

/** Notes the export of one person's data; the caller has read it through `subscriber`. Throws `not_found`. */
export async function recordPersonExport(
  actor: Actor,
  officeId: string,
  subscriptionId: string,
  format: string,
): Promise<void> {
  permit(actor, 'subscribers.person', officeId)
  await withScope([officeId], async (tx) => {
    // the trail never names a person of another office
    if ((await tx.subscription.count({ where: { id: subscriptionId, officeId } })) === 0) fail('not_found')
    await record(tx, actor, {
      type: 'subscribers.person_exported',
      officeId,
      subject: { type: 'subscription', id: subscriptionId },
      data: { format },
    })
  })
}
