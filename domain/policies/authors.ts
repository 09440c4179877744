// Who stands under a version: who wrote, entered, approved and published it, by id, and by the label that the public reads.
import type { OfficeFacts } from '@/domain/policies/office-facts'
import { holdersOf, namesOf } from '@/domain/policies/people'
import { authorshipLabel } from '@/domain/policies/rules'
import type { Tx } from '@/lib/db/client'
import { fail } from '@/lib/errors'

type Draft = {
  officeId: string
  updatedById: string | null
  authorId: string | null
  approvedById: string | null
  approvedAt: Date | null
}
type Chosen = { authorId?: string | undefined; publisherId: string | null }

export type Authors = {
  authorId: string | null
  enteredById: string | null
  approverId: string | null
  approvedAt: Date | null
  publisherId: string | null
  authorLabel: string
  enteredLabel: string
  /** empty where nobody else approved the text */
  approverLabel: string
  publisherLabel: string
}

/** Throws `invalid` (`authorId`) when the chosen author does not write in this office and did not save the text. */
export async function authorsOf(tx: Tx, { settings }: OfficeFacts, draft: Draft, chosen: Chosen): Promise<Authors> {
  const { updatedById: enteredById, approvedById: approverId, approvedAt } = draft
  const authorId = chosen.authorId || draft.authorId || enteredById
  const known = [enteredById, draft.authorId]
  if (authorId && !known.includes(authorId)) {
    const writers = await holdersOf(tx, draft.officeId, 'documents.write')
    if (!writers.some(({ id }) => id === authorId))
      fail('invalid', '', { fields: { authorId: 'Wybierz osobę, która pisze dokumenty w tym urzędzie.' } })
  }
  const { publisherId } = chosen
  const names = await namesOf(tx, [authorId, enteredById, approverId, publisherId])
  const label = (id: string | null, role: string) =>
    authorshipLabel(settings.authorship, (id && names.get(id)) || null, role)
  return {
    ...{ authorId, enteredById, approverId, approvedAt, publisherId },
    authorLabel: label(authorId, 'redaktor'),
    enteredLabel: label(enteredById, 'redaktor'),
    approverLabel: approverId ? label(approverId, 'wydawca') : '',
    publisherLabel: label(publisherId, 'wydawca'),
  }
}
