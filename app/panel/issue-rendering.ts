// Joins the room of the newsletter with the template of its issues, for people; jobs/issue-rendering.ts is the same for the clock.
import { issueMail } from '@/components/email/issue-mail'
import type { Actor } from '@/domain/access/actor'
import type { StoredMail } from '@/domain/mail/queries'
import {
  freezeContents as freeze,
  type PreviewAsked,
  issuePreview as preview,
  testOfIssue as testOf,
} from '@/domain/newsletter/issue-rendering'

/** Everything that an approval looks at and a freeze keeps. */
export const freezeContents = (actor: Actor, officeId: string, issueId: string) =>
  freeze(actor, officeId, issueId, issueMail)

export const issuePreview = (actor: Actor, asked: PreviewAsked) => preview(actor, asked, issueMail)

export const testOfIssue = (actor: Actor, mail: StoredMail) => testOf(actor, mail, issueMail)
