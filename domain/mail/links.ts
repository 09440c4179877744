// The links of a mail, made when it is rendered and never stored: a token is an HMAC of the row that the mail is about.
import { env } from '@/lib/env'
import { type TokenPurpose, tokenFor } from '@/lib/token'
import type { MailLinks, MailTemplate } from './schema'

/** Where a mail's main link leads: path before the token, and for what the token is good. */
const actions: Partial<Record<MailTemplate, { path: string; purpose: TokenPurpose }>> = {
  'newsletter-join': { path: '/potwierdz/', purpose: 'join' },
  'newsletter-reconfirm': { path: '/potwierdz/', purpose: 'join' },
  'newsletter-reminder': { path: '/potwierdz/', purpose: 'join' },
  'newsletter-leave': { path: '/wypis/', purpose: 'leave' },
  'account-invitation': { path: '/logowanie/link/', purpose: 'invitation' },
  'account-reset': { path: '/logowanie/link/', purpose: 'reset' },
}

type Subject = {
  template: MailTemplate
  locale: 'pl' | 'en' | 'uk'
  subjectId: string | null
  subscriptionId: string | null
}

/**
 * A link names the mail's language beside its token: the page behind it speaks to the reader also when the row that knew the
 * language is gone (expired, erased).
 */
export function linksOf({ template, locale, subjectId, subscriptionId }: Subject): MailLinks {
  const spoken = locale === 'pl' ? '' : `?jezyk=${locale}`
  const action = actions[template]
  const stop = subscriptionId ? tokenFor('stop', subscriptionId) : null
  const mine = subscriptionId ? tokenFor('my-data', subscriptionId) : null
  return {
    action: action && subjectId ? `${env.appUrl}${action.path}${tokenFor(action.purpose, subjectId)}${spoken}` : null,
    stop: stop && `${env.appUrl}/wypis/${stop}${spoken}`,
    mine: mine && `${env.appUrl}/moje-dane/${mine}${spoken}`,
    oneClick: stop && `${env.appUrl}/api/wypis/${stop}${spoken}`,
  }
}

/** Headers of every mail of ours: no automatic answers, no delivery to out-of-office robots, and the way out. */
export function mailHeaders(links: MailLinks, listId: string | null): Record<string, string> {
  const headers: Record<string, string> = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }
  if (!links.oneClick) return headers
  return {
    ...headers,
    ...(listId && { 'List-Id': listId }),
    'List-Unsubscribe': `<${links.oneClick}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
}
