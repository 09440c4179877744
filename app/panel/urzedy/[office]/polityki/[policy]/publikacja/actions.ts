'use server'
// Publication at the desk: now, or planned and what may be done with a plan; and the news draft that joins two rooms. Each action
// asks who acts, finds the office through that person and leaves the decision to the domain.
import { requireActor } from '@/domain/accounts/session'
import { saveNews } from '@/domain/news/commands/save-news'
import { officeBySlug } from '@/domain/offices/queries'
import { cancelPlan } from '@/domain/policies/commands/cancel-plan'
import { movePlan } from '@/domain/policies/commands/move-plan'
import { planPublication } from '@/domain/policies/commands/plan-publication'
import { publishPlanned } from '@/domain/policies/commands/publish-planned'
import { publishVersion } from '@/domain/policies/commands/publish-version'
import { policyDesk } from '@/domain/policies/queries'
import { isVariant } from '@/domain/policies/rules'
import { publishInput } from '@/domain/policies/schema'
import {
  cancelPlanInput,
  movePlanInput,
  newsAboutInput,
  planInput,
  publishPlannedInput,
} from '@/domain/policies/schema/plan'
import { formAction, shown } from '@/lib/form-action'
import type { FormState } from '@/lib/form-state'
import { newsAbout } from './news-about'

/** Back to the page of publication, which then says what was done. */
const doneAt = (slug: string, policy: string, locale: string, code: string) =>
  `/panel/urzedy/${slug}/polityki/${policy}/publikacja?${locale === 'pl' ? '' : `jezyk=${locale}&`}stan=${code}`

const planned = (doubled: boolean) => (doubled ? 'zaplanowano-dwukrotna' : 'zaplanowano')

export async function publish(slug: string, policy: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  if (form.get('when') === 'planned')
    return formAction(form, planInput, async (input) => {
      const { doubled } = await planPublication(actor, office.id, input)
      return { to: doneAt(slug, policy, input.locale, planned(doubled)) }
    })
  return formAction(form, publishInput, async (input) => {
    const { number } = await publishVersion(actor, office.id, input)
    return { to: doneAt(slug, policy, input.locale, `opublikowano&wersja=${number}`) }
  })
}

type Where = readonly [slug: string, policy: string, locale: string]

export async function publishNow(where: Where, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, where[0]))
  return formAction(form, publishPlannedInput, async (input) => {
    const { number } = await publishPlanned(actor, office.id, input)
    return { to: doneAt(...where, `opublikowano&wersja=${number}`) }
  })
}

export async function move(where: Where, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, where[0]))
  return formAction(form, movePlanInput, async (input) => {
    const { doubled } = await movePlan(actor, office.id, input)
    return { to: doneAt(...where, planned(doubled)) }
  })
}

export async function cancel(where: Where, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, where[0]))
  return formAction(form, cancelPlanInput, async (input) => {
    await cancelPlan(actor, office.id, input)
    return { to: doneAt(...where, 'odwolano') }
  })
}

export async function writeNews(where: Where, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, where[0]))
  return formAction(form, newsAboutInput, async ({ number }) => {
    const [, policy, locale] = where
    const { versions } = await policyDesk(actor, office.id, policy, isVariant(locale) ? locale : 'pl')
    const version = versions.find((one) => one.number === number)
    if (!version || version.status === 'closed') return { done: 'Tej wersji nie można już przeczytać.' }
    const { id } = await saveNews(actor, office.id, newsAbout(office, version))
    return { to: `/panel/urzedy/${office.slug}/aktualnosci/${id}` }
  })
}
