'use server'
// What staff do with news. Each action asks who acts, finds the office through that person and leaves the decision to the domain.
import { requireActor } from '@/domain/accounts/session'
import { cancelNewsPlan } from '@/domain/news/commands/cancel-news-plan'
import { closeNews } from '@/domain/news/commands/close-news'
import { eraseClosedNews } from '@/domain/news/commands/erase-closed-news'
import { offerNews } from '@/domain/news/commands/offer-news'
import { planNews } from '@/domain/news/commands/plan-news'
import { publishNews } from '@/domain/news/commands/publish-news'
import { restoreNews } from '@/domain/news/commands/restore-news'
import { saveNews } from '@/domain/news/commands/save-news'
import { withdrawNews } from '@/domain/news/commands/withdraw-news'
import {
  endNewsInput,
  eraseNewsInput,
  offerNewsInput,
  oneNewsInput,
  planNewsInput,
  publishNewsInput,
  restoreNewsInput,
  saveNewsInput,
} from '@/domain/news/schema'
import { officeBySlug } from '@/domain/offices/queries'
import { formAction, shown } from '@/lib/form-action'
import type { FormState } from '@/lib/form-state'

const itemAt = (slug: string, id: string, query: string) => `/panel/urzedy/${slug}/aktualnosci/${id}${query}`

export async function storeNews(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, saveNewsInput, async (input) => {
    const { id, revision } = await saveNews(actor, office.id, input)
    const corrected = input.correctionNote === '' || revision === input.revision ? '' : '?stan=poprawiono'
    return input.newsId === '' || corrected ? { to: itemAt(slug, id, corrected) } : { done: 'Zapisano.' }
  })
}

export async function publishItem(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, publishNewsInput, async (input) => {
    await publishNews(actor, office.id, input)
    return { to: itemAt(slug, input.newsId, '?stan=opublikowano') }
  })
}

export async function withdrawItem(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, endNewsInput, async (input) => {
    await withdrawNews(actor, office.id, input)
    return { to: itemAt(slug, input.newsId, '?stan=wycofano') }
  })
}

export async function closeItem(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, endNewsInput, async (input) => {
    await closeNews(actor, office.id, input)
    return { to: itemAt(slug, input.newsId, '?stan=zamknieto') }
  })
}

export async function eraseItem(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, eraseNewsInput, async (input) => {
    await eraseClosedNews(actor, office.id, input)
    return { to: itemAt(slug, input.newsId, '?stan=usunieto') }
  })
}

export async function planItem(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, planNewsInput, async (input) => {
    const { doubled } = await planNews(actor, office.id, input)
    return { to: itemAt(slug, input.newsId, `?stan=${doubled ? 'zaplanowano-dwukrotna' : 'zaplanowano'}`) }
  })
}

export async function cancelPlan(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, oneNewsInput, async (input) => {
    await cancelNewsPlan(actor, office.id, input)
    return { to: itemAt(slug, input.newsId, '?stan=plan-odwolany') }
  })
}

export async function restoreItem(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, restoreNewsInput, async (input) => {
    await restoreNews(actor, office.id, input)
    return { to: itemAt(slug, input.newsId, '?stan=aktualna-znowu') }
  })
}

export async function offerItem(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, offerNewsInput, async (input) => {
    await offerNews(actor, office.id, input)
    const stan = input.offered === 'tak' ? 'do-newslettera' : 'bez-newslettera'
    return { to: `/panel/urzedy/${slug}/aktualnosci?stan=${stan}` }
  })
}
