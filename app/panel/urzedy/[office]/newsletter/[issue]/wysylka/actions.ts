'use server'
// An issue on its way to readers: for approval, approved, returned, planned, started. Each action asks who acts, finds the office
// through that person and leaves the decision to the domain; the mail that the gate looks at is rendered here.
import { requireActor } from '@/domain/accounts/session'
import { approveIssue } from '@/domain/newsletter/commands/approve-issue'
import { planIssue } from '@/domain/newsletter/commands/plan-issue'
import { returnIssue } from '@/domain/newsletter/commands/return-issue'
import { sendIssueNow } from '@/domain/newsletter/commands/send-issue-now'
import { submitIssue } from '@/domain/newsletter/commands/submit-issue'
import { unplanIssue } from '@/domain/newsletter/commands/unplan-issue'
import {
  approveIssueInput,
  issueNamed,
  planIssueInput,
  returnIssueInput,
  sendIssueInput,
  startIssueForm,
} from '@/domain/newsletter/schema/issue-forms'
import { officeBySlug } from '@/domain/offices/queries'
import { formAction, shown } from '@/lib/form-action'
import type { FormState } from '@/lib/form-state'
import { renderedNow } from './rendered'

const doneAt = (slug: string, id: string, code: string) => `/panel/urzedy/${slug}/newsletter/${id}/wysylka?stan=${code}`

export async function submit(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, sendIssueInput, async (input) => {
    await submitIssue(actor, office.id, input)
    return { to: doneAt(slug, input.issueId, 'wyslano') }
  })
}

export async function approve(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, approveIssueInput, async (input) => {
    await approveIssue(actor, office.id, input, await renderedNow(actor, office.id, input.issueId))
    return { to: doneAt(slug, input.issueId, 'zatwierdzono') }
  })
}

export async function giveBack(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, returnIssueInput, async (input) => {
    await returnIssue(actor, office.id, input)
    return { to: doneAt(slug, input.issueId, 'zwrocono') }
  })
}

export async function plan(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, planIssueInput, async (input) => {
    const rendered = await renderedNow(actor, office.id, input.issueId)
    const { doubled } = await planIssue(actor, office.id, input, rendered)
    return { to: doneAt(slug, input.issueId, doubled ? 'zaplanowano-dwukrotna' : 'zaplanowano') }
  })
}

export async function unplan(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, issueNamed, async (input) => {
    await unplanIssue(actor, office.id, input)
    return { to: doneAt(slug, input.issueId, 'odwolano') }
  })
}

export async function start(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, startIssueForm, async ({ issueId, revision }) => {
    await sendIssueNow(actor, office.id, { issueId, revision }, await renderedNow(actor, office.id, issueId))
    return { to: `/panel/urzedy/${slug}/newsletter/${issueId}/przebieg` }
  })
}
