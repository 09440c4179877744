// The mail of an issue as it is now, with what the provider says of tracking asked anew: before every decision about sending.
import { issueMail } from '@/components/email/issue-mail'
import type { Actor } from '@/domain/access/actor'
import { checkTracking } from '@/domain/mail/tracking'
import type { Rendered } from '@/domain/newsletter/issue-readiness'
import { freezeContents } from '@/domain/newsletter/issue-rendering'

export async function renderedNow(actor: Actor, officeId: string, issueId: string): Promise<Rendered> {
  await checkTracking(actor, officeId)
  return freezeContents(actor, officeId, issueId, issueMail)
}
