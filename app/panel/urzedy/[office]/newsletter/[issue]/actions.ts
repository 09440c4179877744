'use server'
// What staff do with the text of an issue. Each action asks who acts, finds the office through that person and leaves the decision to
// the domain.
import { requireActor } from '@/domain/accounts/session'
import { duplicateIssue } from '@/domain/newsletter/commands/duplicate-issue'
import { removeIssue } from '@/domain/newsletter/commands/remove-issue'
import { issueForm, issueNamed, removeIssueInput } from '@/domain/newsletter/schema/issue-forms'
import { officeBySlug } from '@/domain/offices/queries'
import { formAction, shown } from '@/lib/form-action'
import type { FormState } from '@/lib/form-state'
import { editIssue } from './edit'

export async function storeIssue(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, issueForm, (input) =>
    editIssue(actor, office.id, `/panel/urzedy/${slug}/newsletter/${input.issueId}`, input),
  )
}

export async function remove(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, removeIssueInput, async (input) => {
    await removeIssue(actor, office.id, input)
    return { to: `/panel/urzedy/${slug}/newsletter?stan=usunieto` }
  })
}

export async function duplicate(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, issueNamed, async (input) => {
    const { id, left } = await duplicateIssue(actor, office.id, input)
    return { to: `/panel/urzedy/${slug}/newsletter/${id}?stan=${left > 0 ? 'skopiowano-bez' : 'skopiowano'}` }
  })
}
