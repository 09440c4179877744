// Writes an issue of the newsletter: a new draft or a changed one. Any change takes back an approval and a plan.
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { composeIssue } from '@/domain/newsletter/compose'
import { asDraft, lockIssue, recordIssue } from '@/domain/newsletter/issue-store'
import { isWritable } from '@/domain/newsletter/rules/issue-states'
import { issueInWords } from '@/domain/newsletter/rules/issue-words'
import { type IssueConflict, issueText, type SaveIssueInput } from '@/domain/newsletter/schema/issue'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import type { Issue } from '@/lib/db/generated/client'
import { fail } from '@/lib/errors'

export type SavedIssue = {
  id: string
  revision: number /** an approval, a review or a plan ended by it */
  voided: boolean
}

/** Throws `conflict` with IssueConflict when the issue is no longer at `input.revision`, `rejected` for one that was sent. */
export async function saveIssue(actor: Actor, officeId: string, input: SaveIssueInput): Promise<SavedIssue> {
  permit(actor, 'issues.write', officeId)
  const { issueId, revision, subject, preheader, locale, audience, items } = input
  const text = { subject, preheader, locale, audience, items }
  return withScope([officeId], async (tx) => {
    if (issueId === '') return createIssue(tx, actor, officeId, text)
    const found = await lockIssue(tx, officeId, { issueId })
    if (!isWritable(found.state)) fail('rejected', 'Tego wydania nie można już zmienić: jego wysyłka się zaczęła.')
    if (found.revision !== revision) fail('conflict', '', { detail: await conflictWith(tx, found) })
    if (JSON.stringify(issueText.parse(found)) === JSON.stringify(issueText.parse(text)))
      return { id: found.id, revision, voided: false }
    const voided = found.state !== 'draft'
    const next = { revision: revision + 1, updatedAt: now(), savedById: actor.personId }
    await tx.issue.update({ where: { id: found.id, officeId }, data: { ...text, ...asDraft, ...next } })
    await recordIssue(tx, actor, 'issue.saved', { ...found, revision: next.revision })
    if (voided) await recordIssue(tx, actor, 'issue.approval_voided', found, { was: found.state })
    return { id: found.id, revision: next.revision, voided }
  })
}

/** A new draft, inside the caller's transaction; the caller asked the permission. */
export async function createIssue(
  tx: Tx,
  actor: Actor,
  officeId: string,
  text: Omit<SaveIssueInput, 'issueId' | 'revision'>,
): Promise<SavedIssue> {
  const [id, at] = [randomUUID(), now()]
  const people = { authorId: actor.personId, savedById: actor.personId }
  await tx.issue.create({ data: { id, officeId, ...text, ...people, createdAt: at, updatedAt: at } })
  await recordIssue(tx, actor, 'issue.created', { id, officeId, revision: 1 })
  return { id, revision: 1, voided: false }
}

async function conflictWith(tx: Tx, found: Issue): Promise<IssueConflict> {
  const { content } = await composeIssue(tx, found.officeId, found)
  const { revision, updatedAt, subject } = found
  const theirs = { title: subject || '(bez tematu)', revision, updatedAt: updatedAt.toISOString() }
  return { theirs: { ...theirs, text: issueInWords(content) } }
}
