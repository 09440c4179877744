'use server'
// Repairs of documents that are no longer true: one prepared, all published with one note, all sent for approval.
import { requireActor } from '@/domain/accounts/session'
import { officeBySlug } from '@/domain/offices/queries'
import { prepareRepair } from '@/domain/policies/commands/prepare-repair'
import { publishRepairs } from '@/domain/policies/commands/publish-repairs'
import { sendRepairs } from '@/domain/policies/commands/send-repairs'
import { repairInput, repairsInput } from '@/domain/policies/schema/truth'
import { formAction, shown } from '@/lib/form-action'
import type { FormState } from '@/lib/form-state'
import { draftNews } from './news-draft'

export async function prepare(slug: string, policy: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, repairInput, async (input) => {
    await prepareRepair(actor, office.id, input)
    return {
      to: `/panel/urzedy/${slug}/polityki/${policy}/zmiany${input.locale === 'pl' ? '' : `?jezyk=${input.locale}`}`,
    }
  })
}

export async function publishAll(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, repairsInput, async ({ news, ...input }) => {
    const published = await publishRepairs(actor, office.id, input)
    const draft = news ? await draftNews(actor, office, published, input.changeNote) : null
    return {
      to: `/panel/urzedy/${slug}/zgodnosc?opublikowano=${published.length}${draft ? `&aktualnosc=${draft}` : ''}`,
    }
  })
}

export async function sendAll(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, repairsInput, async (input) => {
    const sent = await sendRepairs(actor, office.id, input)
    return { to: `/panel/urzedy/${slug}/zgodnosc?wyslano=${sent}` }
  })
}
