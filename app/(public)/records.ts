// Records that several parts of one public page ask for: its head, its trail, the page itself. Each is read once in a request.
import { cache } from 'react'
import type { Label } from '@/components/layout/trail'
import { newsBySlug } from '@/domain/news/public'
import { issueByNumber } from '@/domain/newsletter/public/archive'
import { numberOf } from '@/domain/newsletter/rules/archive'
import { documentsInForce } from '@/domain/policies/public'
import { typeset } from '@/lib/typography'
import type { OfficePage } from './office-page'

export const newsOf = cache(newsBySlug)

/** The sent issue at an address of the archive; null for what is no number of one. */
export const issueOf = cache(async (officeId: string, segment: string) => {
  const number = numberOf(segment)
  return number === null ? null : issueByNumber(officeId, number)
})

export const documentsOf = cache(documentsInForce)

/** Title of the news item or the issue that the address names, for the trail; null for every other page. */
export async function namedRecord({ office, path }: Pick<OfficePage, 'office' | 'path'>): Promise<Label | null> {
  const number = /^\/newsletter\/archiwum\/([^/]+)$/.exec(path)?.[1]
  const found = number ? await issueOf(office.id, number) : null
  if (found?.kind === 'read')
    return { label: typeset(found.issue.subject, found.issue.locale), locale: found.issue.locale }
  const slug = /^\/aktualnosci\/([^/]+)$/.exec(path)?.[1]
  const item = slug ? await newsOf(office.id, slug) : null
  return item && item.title !== '' ? { label: typeset(item.title, item.locale), locale: item.locale } : null
}
