// Erases the text of a closed issue: subject, parts, the composed content and the frozen mail. Number, dates, hash, counts and the
// reason of closing stay.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { touchPublicContent } from '@/domain/offices/content'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import type { EraseIssueInput } from '../schema/archive'
import { indexIssue } from '../search-entry'
import { lockSentIssue } from './close-issue'

/** Throws `invalid` when the word is not retyped, `rejected` when the issue is not closed, still being sent, or its text is gone. */
export async function eraseClosedIssueText(actor: Actor, officeId: string, input: EraseIssueInput): Promise<void> {
  permit(actor, 'documents.close', officeId)
  await withScope([officeId], async (tx) => {
    const found = await lockSentIssue(tx, officeId, input.issueId)
    if (!found.closedAt) fail('rejected', 'Najpierw zamknij dostęp do tego wydania.')
    if (found.textErasedAt) fail('rejected', 'Treść tego wydania została już usunięta.')
    if (found.state !== 'finished' && found.state !== 'cancelled')
      fail('rejected', 'Wysyłka tego wydania nie jest zakończona. Najpierw ją przerwij w zakładce „Przebieg”.')
    if (input.confirmation !== 'usuń') fail('invalid', '', { fields: { confirmation: 'Przepisz słowo „usuń”.' } })
    const content = { subject: '', preheader: '', locale: found.locale, items: [] }
    await tx.issue.update({
      where: { id: found.id, officeId },
      data: {
        subject: '',
        preheader: '',
        items: [],
        reviewNote: '',
        overrideReason: null,
        content,
        textErasedAt: now(),
      },
    })
    await tx.issueContent.deleteMany({ where: { issueId: found.id, officeId } })
    await record(tx, actor, {
      type: 'issue.text_erased',
      officeId,
      subject: { type: 'issue', id: found.id },
      data: { number: found.number },
    })
    await indexIssue(tx, officeId, found.id)
    await touchPublicContent(tx, officeId)
  })
}
