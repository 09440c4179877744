// Joins the room of the newsletter with the template of its issues, for the clock; app/panel/issue-rendering.ts is the same for people.
import { issueMail } from '@/components/email/issue-mail'
import type { Actor } from '@/domain/access/actor'
import type { StoredMail } from '@/domain/mail/queries'
import { freezeContents as freeze, testOfIssue as testOf } from '@/domain/newsletter/issue-rendering'

export const freezeContents = (actor: Actor, officeId: string, issueId: string) =>
  freeze(actor, officeId, issueId, issueMail)

export const testOfIssue = (actor: Actor, mail: StoredMail) => testOf(actor, mail, issueMail)
