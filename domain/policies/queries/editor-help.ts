// What the editor of a document shows beside and inside its text: variables, clauses and conditions with their present values.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { flagsOf } from '@/domain/policies/clauses/variables'
import { officeFacts } from '@/domain/policies/office-facts'
import { clauseList } from '@/domain/policies/queries'
import type { Variant } from '@/domain/policies/rules'
import { conditionWords } from '@/domain/policies/rules/condition-words'
import type { ClauseVariable } from '@/domain/policies/schema'
import { withScope } from '@/lib/db/client'
import type { PolicyKind } from '@/lib/db/generated/enums'
import { clausePicker, type PickedClause } from './clause-picker'

export type EditorHelp = {
  variables: ClauseVariable[]
  clauses: (Pick<PickedClause, 'id' | 'title' | 'insert' | 'text' | 'preview' | 'missing'> & {
    group: string
    setIn: ClauseVariable['setIn'][]
  })[]
  conditions: { name: string; words: string; holds: boolean }[]
}

/** For one office, kind of document and language. */
export async function editorHelp(
  actor: Actor,
  officeId: string,
  kind: PolicyKind,
  locale: Variant,
): Promise<EditorHelp> {
  permit(actor, 'documents.read', officeId)
  const { facts } = await withScope([officeId], (tx) => officeFacts(tx, officeId))
  const flags = flagsOf(facts)
  const clauses = await clausePicker(actor, officeId, kind, locale)
  return {
    variables: await clauseList(actor, officeId, locale),
    clauses: clauses.map(({ id, title, groupTitle, insert, text, preview, missing, facts: asked }) => ({
      ...{ id, title, group: groupTitle, insert, text, preview, missing },
      setIn: [...new Map(asked.map(({ setIn }) => [setIn.label, setIn])).values()].filter(({ label }) => label !== ''),
    })),
    conditions: Object.entries(conditionWords).map(([name, words]) => ({ name, words, holds: flags[name] ?? false })),
  }
}
