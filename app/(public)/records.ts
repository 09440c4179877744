// Records that several parts of one public page ask for: its head, its trail, the page itself. Each is read once in a request.
import { cache } from 'react'
import type { Label } from '@/components/layout/trail'
import { newsBySlug } from '@/domain/news/public'
import { documentsInForce } from '@/domain/policies/public'
import { typeset } from '@/lib/typography'
import type { OfficePage } from './office-page'

export const newsOf = cache(newsBySlug)
export const documentsOf = cache(documentsInForce)

/** Title of the news item that the address names, for the trail; null for every other page. */
export async function namedRecord({ office, path }: Pick<OfficePage, 'office' | 'path'>): Promise<Label | null> {
  const slug = /^\/aktualnosci\/([^/]+)$/.exec(path)?.[1]
  const item = slug ? await newsOf(office.id, slug) : null
  return item && item.title !== '' ? { label: typeset(item.title, item.locale), locale: item.locale } : null
}
