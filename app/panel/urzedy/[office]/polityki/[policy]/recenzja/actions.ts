'use server'
// What staff do with a text under review. Each action asks who acts, finds the office through that person and leaves the decision
// to the domain.
import { requireActor } from '@/domain/accounts/session'
import { officeBySlug } from '@/domain/offices/queries'
import { addComment } from '@/domain/policies/commands/add-comment'
import { approveDraft } from '@/domain/policies/commands/approve-draft'
import { askOpinion } from '@/domain/policies/commands/ask-opinion'
import { giveOpinion } from '@/domain/policies/commands/give-opinion'
import { returnDraft } from '@/domain/policies/commands/return-draft'
import { sendForReview } from '@/domain/policies/commands/send-for-review'
import { settleComment } from '@/domain/policies/commands/settle-comment'
import { commentInput, giveOpinionInput, returnInput, sendInput, settleInput } from '@/domain/policies/schema/review'
import { formAction, shown } from '@/lib/form-action'
import type { FormState } from '@/lib/form-state'

/** Back to the page of the review, which then says what was done. */
const doneAt = (slug: string, policy: string, locale: string, code: string) =>
  `/panel/urzedy/${slug}/polityki/${policy}/recenzja?${locale === 'pl' ? '' : `jezyk=${locale}&`}stan=${code}`

export async function send(slug: string, policy: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, sendInput, async (input) => {
    await sendForReview(actor, office.id, input)
    return { to: doneAt(slug, policy, input.locale, 'wyslano') }
  })
}

export async function approve(slug: string, policy: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, sendInput, async (input) => {
    await approveDraft(actor, office.id, input)
    return { to: doneAt(slug, policy, input.locale, 'zatwierdzono') }
  })
}

export async function giveBack(slug: string, policy: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, returnInput, async (input) => {
    await returnDraft(actor, office.id, input)
    return { to: doneAt(slug, policy, input.locale, 'zwrocono') }
  })
}

export async function ask(slug: string, policy: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, sendInput, async (input) => {
    await askOpinion(actor, office.id, input)
    return { to: doneAt(slug, policy, input.locale, 'poproszono') }
  })
}

export async function opine(slug: string, policy: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, giveOpinionInput, async (input) => {
    await giveOpinion(actor, office.id, input)
    return { to: doneAt(slug, policy, input.locale, 'opinia') }
  })
}

export async function comment(slug: string, policy: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, commentInput, async (input) => {
    await addComment(actor, office.id, input)
    return { to: doneAt(slug, policy, input.locale, 'uwaga') }
  })
}

export async function settle(
  slug: string,
  policy: string,
  locale: string,
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, settleInput, async (input) => {
    await settleComment(actor, office.id, input)
    return { to: doneAt(slug, policy, locale, input.settled ? 'zalatwiono' : 'otwarto') }
  })
}
