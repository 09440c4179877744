// Errors of the linter stop a publication, unless a publisher says why not. Asked in the caller's transaction.
import { lintForPublication } from '@/domain/policies/linter/lint-document'
import { reasonProblem } from '@/domain/policies/rules/override'
import type { Tx } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { counted } from '@/lib/format'

export type Override = { overrideReason: string | null; overrideRules: string[] }

type Draft = { officeId: string; policyId: string; locale: string; title: string; source: string }
type Asked = {
  substantive: boolean
  reason: string | undefined
  /** rules that the reason was given for; undefined: all that stand now */
  allowed?: readonly string[] | undefined
}

/** What is written to the version. Throws `invalid`: `source` when errors stand and no reason is given, `overrideReason` for a bad one. */
export async function checkedOverride(tx: Tx, draft: Draft, asked: Asked): Promise<Override> {
  const { officeId, policyId, ...text } = draft
  const { kind } = await tx.policy.findUniqueOrThrow({ where: { id: policyId, officeId } })
  const { blocking } = await lintForPublication(tx, officeId, { ...text, policyId, kind }, asked)
  if (blocking.length === 0) return { overrideReason: null, overrideRules: [] }
  const rules = [...new Set(blocking.map(({ rule }) => rule))].toSorted()
  const unforeseen = asked.allowed && rules.some((rule) => !asked.allowed?.includes(rule))
  if (!asked.reason || unforeseen)
    fail('invalid', '', {
      fields: { source: blockedSentence(blocking.length, rules) },
      detail: { problem: 'linter' },
    })
  const problem = reasonProblem(asked.reason)
  if (problem) fail('invalid', '', { fields: { overrideReason: problem } })
  return { overrideReason: asked.reason, overrideRules: rules }
}

const errors = { one: 'błąd', few: 'błędy', many: 'błędów' }

const blockedSentence = (count: number, rules: readonly string[]) =>
  `Kontrola tekstu znalazła ${counted(count, errors)} (${rules.join(', ')}). Popraw je albo podaj powód publikacji mimo nich.`
