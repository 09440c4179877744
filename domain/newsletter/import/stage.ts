// Decides about every line of an import inside one transaction: the lines lie in a table of the session that the commit drops, and the
// database compares them with the register and with the suppressions. An address that is known in any state stays as it is.
import { polishDay } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { addressHash } from '../end-subscription'
import { addingCodes, type ImportCode, type ImportCounts, type ImportPlan, importCodes } from '../schema/import'
import { judgeRow } from './judge'
import { partNumbers, readPart } from './parts'

export type StagedImport = { importId: string; officeId: string; plan: ImportPlan }

const adding = [...addingCodes]

/** Opens the parts one after another and lays out their lines. */
async function layOut(tx: Tx, { importId, officeId, plan }: StagedImport): Promise<void> {
  await tx.$executeRaw`CREATE TEMP TABLE import_stage (part int, line int, code text, why text, email text, hash text, locale text,
    consented_at timestamptz, note text) ON COMMIT DROP`
  const today = polishDay()
  for (const part of await partNumbers(tx, importId)) {
    const lines = await readPart(tx, importId, part)
    if (!lines)
      fail('gone', 'Przesłana tabela była przechowywana przez dobę i została usunięta. Prześlij ją jeszcze raz.')
    const rows = lines.map(({ line, cells }) => {
      const judged = judgeRow(cells, plan, today)
      const hash = judged.code === 'invalid' ? '' : addressHash(officeId, judged.email)
      return { line, ...judged, hash, at: judged.consentedAt?.toISOString() ?? null }
    })
    await tx.$executeRaw`INSERT INTO import_stage (part, line, code, email, hash, locale, consented_at, note)
      SELECT ${part}::int, r.line, r.code, r.email, r.hash, r.locale, r.at, r.note FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS r(line int, code text, email text, hash text, locale text, at timestamptz, note text)`
  }
}

/** Lays out the lines and says of each what it may become, without changing the register. */
export async function stageImport(tx: Tx, staged: StagedImport): Promise<void> {
  const { officeId } = staged
  // nobody samples addresses into statistics, so the planner may not bet on a handful of lines
  await tx.$executeRaw`SET LOCAL enable_nestloop = off`
  await layOut(tx, staged)
  await tx.$executeRaw`UPDATE import_stage s SET code = 'duplicate' FROM (
      SELECT ctid AS place, row_number() OVER (PARTITION BY email ORDER BY line) AS nth FROM import_stage WHERE code <> 'invalid'
    ) AS counted WHERE s.ctid = counted.place AND counted.nth > 1`
  await tx.$executeRaw`UPDATE import_stage s SET code = 'known', why = 'already' FROM subscriptions x
    WHERE x.office_id = ${officeId}::uuid AND x.email = s.email AND s.code = ANY (${adding})`
  await tx.$executeRaw`UPDATE import_stage s SET code = 'known', why = 'left' FROM suppressions p
    WHERE p.office_id = ${officeId}::uuid AND p.address_hash = s.hash AND s.code = ANY (${adding})`
}

/**
 * Adds what may be added. Register and suppressions are looked at once more in the very statement that adds: whoever left a moment ago
 * is in one of them. In the order of addresses, so that two imports wait for each other instead of blocking both.
 */
export async function addStaged(tx: Tx, staged: StagedImport, at: Date, expiresAt: Date): Promise<void> {
  const { importId, officeId } = staged
  // whoever came or left while the table was read is not added
  await tx.$executeRaw`
    WITH added AS (
      INSERT INTO subscriptions (id, office_id, email, state, locale, channel, asked_at, confirmed_at, expires_at, consent_texts,
        import_id, consent_note)
      SELECT gen_random_uuid(), ${officeId}::uuid, s.email,
        CASE s.code WHEN 'active' THEN 'active' ELSE 'reconfirm' END::subscription_state, s.locale, 'import',
        coalesce(s.consented_at, ${at}), CASE s.code WHEN 'active' THEN s.consented_at END,
        CASE s.code WHEN 'active' THEN NULL ELSE ${expiresAt}::timestamptz END, '[]', ${importId}::uuid, s.note
      FROM import_stage s WHERE s.code = ANY (${adding})
        AND NOT EXISTS (SELECT FROM subscriptions x WHERE x.office_id = ${officeId}::uuid AND x.email = s.email)
        AND NOT EXISTS (SELECT FROM suppressions p WHERE p.office_id = ${officeId}::uuid AND p.address_hash = s.hash)
      ORDER BY s.email
      ON CONFLICT (office_id, email) DO NOTHING
      RETURNING email)
    UPDATE import_stage s SET code = 'known', why = 'already'
    WHERE s.code = ANY (${adding}) AND NOT EXISTS (SELECT FROM added WHERE added.email = s.email)`
}

/** Keeps what became of each line, without its address, and counts. */
export async function keepResults(tx: Tx, importId: string): Promise<ImportCounts> {
  await tx.$executeRaw`UPDATE subscriber_import_parts p SET results = told.results FROM (
      SELECT part, jsonb_agg(jsonb_build_array(line, code) ORDER BY line) AS results FROM import_stage GROUP BY part
    ) AS told WHERE p.import_id = ${importId}::uuid AND p.number = told.part`
  const found = await tx.$queryRaw<{ code: ImportCode; why: string | null; rows: number }[]>`
    SELECT code, why, count(*)::int AS rows FROM import_stage GROUP BY code, why`
  const sum = (fits: (row: (typeof found)[number]) => boolean) =>
    found.filter(fits).reduce((total, { rows }) => total + rows, 0)
  const byCode = Object.fromEntries(importCodes.map((code) => [code, sum((row) => row.code === code)]))
  return {
    ...(byCode as Record<ImportCode, number>),
    rows: sum(() => true),
    already: sum(({ why }) => why === 'already'),
    left: sum(({ why }) => why === 'left'),
  }
}
