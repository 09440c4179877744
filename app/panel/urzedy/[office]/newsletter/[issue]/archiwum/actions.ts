'use server'
// Closing a sent issue and erasing its text. Each action asks who acts, finds the office through that person and leaves the decision to
// the domain.
import { requireActor } from '@/domain/accounts/session'
import { closeIssue } from '@/domain/newsletter/commands/close-issue'
import { eraseClosedIssueText } from '@/domain/newsletter/commands/erase-closed-issue-text'
import { closeIssueInput, eraseIssueInput } from '@/domain/newsletter/schema/archive'
import { officeBySlug } from '@/domain/offices/queries'
import { formAction, shown } from '@/lib/form-action'
import type { FormState } from '@/lib/form-state'

export async function closeAccess(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, closeIssueInput, async (input) => {
    await closeIssue(actor, office.id, input)
    return { to: `/panel/urzedy/${slug}/newsletter/${input.issueId}/archiwum?stan=zamknieto` }
  })
}

export async function eraseText(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, eraseIssueInput, async (input) => {
    await eraseClosedIssueText(actor, office.id, input)
    return { to: `/panel/urzedy/${slug}/newsletter/${input.issueId}/archiwum?stan=usunieto` }
  })
}
