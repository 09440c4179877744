// Asks the search once for a request (title and page share it), within what one client and one process may ask for.
import { headers } from 'next/headers'
import { cache } from 'react'
import type { Locale } from '@/domain/offices/schema'
import { searchOffice } from '@/domain/search/public'
import { clientLimit, type SearchRequest, searchRequestOf } from '@/domain/search/rules'
import type { SearchResult } from '@/domain/search/schema'
import { answerWith } from '@/lib/answer-status'
import { addressHeader } from '@/lib/client-address'
import { codeOf } from '@/lib/errors'
import { hit } from '@/lib/rate-limit'

type Query = Record<string, string | string[] | undefined>
export type SearchAnswer = {
  request: SearchRequest /** null: nothing was asked */
  result: SearchResult | 'busy' | null
}

/** Seconds after which it is worth trying again when the process, not the client, was the busy one. */
const soon = 5

const ask = cache(async (officeId: string, locale: Locale, key: string): Promise<SearchAnswer['result']> => {
  const request = JSON.parse(key) as SearchRequest
  const head = await headers()
  const client = await hit(['search.client', head.get(addressHeader) ?? ''], clientLimit)
  if (!client.allowed) {
    answerWith(429, client.retryAfter)
    return 'busy'
  }
  try {
    return await searchOffice(officeId, locale, request)
  } catch (cause) {
    if (codeOf(cause) !== 'rejected') throw cause
    answerWith(429, soon)
    return 'busy'
  }
})

export async function answerOf(officeId: string, locale: Locale, query: Query): Promise<SearchAnswer> {
  const request = searchRequestOf(query)
  return { request, result: request.query === '' ? null : await ask(officeId, locale, JSON.stringify(request)) }
}
