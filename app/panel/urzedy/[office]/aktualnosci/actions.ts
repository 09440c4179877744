'use server'
// What staff do with news. Each action asks who acts, finds the office through that person and leaves the decision to the domain.
import { requireActor } from '@/domain/accounts/session'
import { closeNews } from '@/domain/news/commands/close-news'
import { eraseClosedNews } from '@/domain/news/commands/erase-closed-news'
import { publishNews } from '@/domain/news/commands/publish-news'
import { saveNews } from '@/domain/news/commands/save-news'
import { withdrawNews } from '@/domain/news/commands/withdraw-news'
import { endNewsInput, eraseNewsInput, publishNewsInput, saveNewsInput } from '@/domain/news/schema'
import { officeBySlug } from '@/domain/offices/queries'
import { formAction, shown } from '@/lib/form-action'
import type { FormState } from '@/lib/form-state'

export async function storeNews(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, saveNewsInput, async (input) => {
    const { id } = await saveNews(actor, office.id, input)
    return input.newsId === '' ? { to: `/panel/urzedy/${slug}/aktualnosci/${id}` } : { done: 'Zapisano.' }
  })
}

export async function publishItem(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, publishNewsInput, async (input) => {
    await publishNews(actor, office.id, input)
    return { to: `/panel/urzedy/${slug}/aktualnosci/${input.newsId}?stan=opublikowano` }
  })
}

export async function withdrawItem(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, endNewsInput, async (input) => {
    await withdrawNews(actor, office.id, input)
    return { to: `/panel/urzedy/${slug}/aktualnosci/${input.newsId}?stan=wycofano` }
  })
}

export async function closeItem(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, endNewsInput, async (input) => {
    await closeNews(actor, office.id, input)
    return { to: `/panel/urzedy/${slug}/aktualnosci/${input.newsId}?stan=zamknieto` }
  })
}

export async function eraseItem(slug: string, _state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const office = await shown(officeBySlug(actor, slug))
  return formAction(form, eraseNewsInput, async (input) => {
    await eraseClosedNews(actor, office.id, input)
    return { to: `/panel/urzedy/${slug}/aktualnosci/${input.newsId}?stan=usunieto` }
  })
}
