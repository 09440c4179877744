'use server'
// Beginning an issue. Each action asks who acts, finds the office through that person and leaves the decision to the domain.
import { requireActor } from '@/domain/accounts/session'
import { beginIssue } from '@/domain/newsletter/commands/begin-issue'
import { beginIssueInput } from '@/domain/newsletter/schema/issue-forms'
import { officeBySlug } from '@/domain/offices/queries'
import { formAction, shown } from '@/lib/form-action'
import type { FormState } from '@/lib/form-state'

export async function begin(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, beginIssueInput, async (input) => {
    const { id } = await beginIssue(actor, office.id, input)
    return { to: `/panel/urzedy/${slug}/newsletter/${id}` }
  })
}
