// The mail of one reader out of the frozen content. Nothing but the content, the reader's ids, the address, our own address and the
// keys goes into it, so that the same call can be made again to the byte.
import { linksOf, mailHeaders } from '@/domain/mail/links'
import type { OutgoingMail } from '@/domain/mail/transports/transport'
import type { Tx } from '@/lib/db/client'
import { env } from '@/lib/env'
import { tokenFor } from '@/lib/token'
import { controlNote, fillFrozen, type Part, splitFrozen } from '../rules/issue-marks'
import type { FrozenSender } from './freeze'

export type FrozenIssue = {
  sender: FrozenSender
  contents: ReadonlyMap<string, { subject: string; html: Part[]; text: Part[] }>
}

/** What a mail needs to know of its reader. */
export type Addressee = {
  /** the delivery's id */
  id: string
  kind: 'reader' | 'control'
  locale: string
  email: string
  subscriptionId: string | null
}

// contents are split once, not once a batch; a frozen content never changes, so nothing here can grow old
const kept = new Map<string, FrozenIssue>()
const keptIssues = 4

/** The frozen mail of an issue, split at its marks; null when there is none. */
export async function frozenIssue(tx: Tx, issueId: string): Promise<FrozenIssue | null> {
  const known = kept.get(issueId)
  if (known) return known
  const issue = await tx.issue.findUnique({ where: { id: issueId }, include: { contents: true } })
  if (!issue?.sender || issue.contents.length === 0) return null
  const contents = issue.contents.map(
    ({ locale, subject, html, text }) =>
      [locale, { subject, html: splitFrozen(html), text: splitFrozen(text) }] as const,
  )
  const frozen = { sender: issue.sender as FrozenSender, contents: new Map(contents) }
  for (const [oldest] of kept) if (kept.size >= keptIssues) kept.delete(oldest)
  kept.set(issueId, frozen)
  return frozen
}

const spokenLocale = (locale: string): 'pl' | 'en' | 'uk' => (locale === 'en' || locale === 'uk' ? locale : 'pl')

/** The mail of one reader, or the copy for the control address: the same mail with a note that asks to confirm its arrival. */
export function mailFor(
  frozen: FrozenIssue,
  issue: { officeId: string; issueId: string },
  to: Addressee,
): OutgoingMail {
  const content = frozen.contents.get(to.locale)
  if (!content) throw new Error('a delivery in a language that was not frozen')
  const locale = spokenLocale(to.locale)
  const subscriptionId = to.subscriptionId ?? to.id
  const links = linksOf({ template: 'newsletter-welcome', locale, subjectId: null, subscriptionId })
  const own = { stop: links.stop ?? '', mine: links.mine ?? '' }
  const note = to.kind === 'control' ? controlNote(`${env.appUrl}/potwierdz/${tokenFor('control', to.id)}`) : null
  return {
    id: to.id,
    from: { name: frozen.sender.name, address: frozen.sender.address },
    replyTo: frozen.sender.replyTo,
    to: to.email,
    subject: content.subject,
    html: fillFrozen(content.html, { ...own, note: note?.html }),
    text: fillFrozen(content.text, { ...own, note: note?.text }),
    headers: mailHeaders(links, `<newsletter.${issue.officeId}.okienko.invalid>`),
    tags: { issue: issue.issueId },
  }
}
