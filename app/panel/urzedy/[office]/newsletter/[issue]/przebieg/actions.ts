'use server'
// What staff do with a sending that goes on. Each action asks who acts, finds the office through that person and leaves the decision
// to the domain.
import { requireActor } from '@/domain/accounts/session'
import { cancelIssue } from '@/domain/newsletter/commands/cancel-issue'
import { pauseIssue } from '@/domain/newsletter/commands/pause-issue'
import { resumeIssue } from '@/domain/newsletter/commands/resume-issue'
import { settleUncertain } from '@/domain/newsletter/commands/settle-uncertain'
import { cancelSendingInput, sendAgainInput, sendingInput, takeAsSentInput } from '@/domain/newsletter/schema/progress'
import { officeBySlug } from '@/domain/offices/queries'
import { formAction, shown } from '@/lib/form-action'
import type { FormState } from '@/lib/form-state'

const progressAt = (slug: string, id: string, done: string) =>
  `/panel/urzedy/${slug}/newsletter/${id}/przebieg?stan=${done}`

export async function pauseSending(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, sendingInput, async ({ issueId }) => {
    await pauseIssue(actor, office.id, issueId)
    return { to: progressAt(slug, issueId, 'wstrzymano') }
  })
}

export async function resumeSending(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, sendingInput, async ({ issueId }) => {
    await resumeIssue(actor, office.id, issueId)
    return { to: progressAt(slug, issueId, 'wznowiono') }
  })
}

export async function cancelSending(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, cancelSendingInput, async ({ issueId }) => {
    await cancelIssue(actor, office.id, issueId)
    return { to: progressAt(slug, issueId, 'przerwano') }
  })
}

export async function takeAsSent(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, takeAsSentInput, async ({ issueId }) => {
    const settled = await settleUncertain(actor, office.id, { issueId, decision: 'sent' })
    return { to: progressAt(slug, issueId, settled > 0 ? 'uznano' : 'rozstrzygnieto') }
  })
}

export async function sendAgain(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, sendAgainInput, async ({ issueId }) => {
    const settled = await settleUncertain(actor, office.id, { issueId, decision: 'repeat' })
    return { to: progressAt(slug, issueId, settled > 0 ? 'powtorzono' : 'rozstrzygnieto') }
  })
}
