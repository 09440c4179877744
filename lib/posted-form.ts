// Forms of public pages: what a page reads after a refused try, what a handler answers with, and whether a post comes from us.
import type { FormState } from '@/lib/form-state'
import { emptyForm } from '@/lib/form-state'

/** State of the refused form that the door hands to the page; empty on an ordinary visit. Only the door can set the header. */
export function postedState(head: { get(name: string): string | null }): FormState {
  const header = head.get('x-form-state')
  if (!header) return emptyForm
  const { values = {}, errors = {} } = JSON.parse(decodeURIComponent(header)) as Partial<FormState>
  return { values, errors }
}

/** Refuses a form: the door draws the page named here again with this state and keeps the status. */
export function refusedForm(
  page: string,
  state: FormState,
  status: 422 | 429 = 422,
  headers: Record<string, string> = {},
): Response {
  return Response.json(state, { status, headers: { ...headers, 'x-form-page': page } })
}

/**
 * Whether a post may have been sent by our own page. Browsers that say nothing are believed (old ones, and people with tools);
 * one that names a foreign place is not. `Sec-Fetch-Site` decides where there is one: `Origin` is `null` on pages without referrer.
 */
export function sameOrigin(head: { get(name: string): string | null }): boolean {
  const site = head.get('sec-fetch-site')
  if (site) return site === 'same-origin' || site === 'none'
  const origin = head.get('origin')
  if (origin === null) return true
  if (!URL.canParse(origin)) return false
  const { protocol, host } = new URL(origin)
  // the protocol is the browser's: TLS may end at a proxy that does not say so
  const own = `${protocol}//${head.get('host')}`
  return URL.canParse(own) && new URL(own).host === host
}
