// A working text in the forms in which people quote it: title, source, and what readers will see. For looking whether a passage
// still stands there.
import { fillClauses } from '@/domain/policies/clauses'
import { officeFacts } from '@/domain/policies/office-facts'
import type { Variant } from '@/domain/policies/rules'
import type { Tx } from '@/lib/db/client'
import { passagesOf } from '@/lib/markdown-text'

type Draft = { officeId: string; locale: string; title: string; source: string }

export async function readableTexts(tx: Tx, { officeId, locale, title, source }: Draft): Promise<string[]> {
  const { facts } = await officeFacts(tx, officeId)
  const { body } = fillClauses(source, facts, locale as Variant)
  return [
    title,
    source,
    body,
    passagesOf(body)
      .map(({ text }) => text)
      .join(' '),
  ]
}
