// Renders issues of the newsletter: for freezing (with marks in place of what differs between readers), for previews and for a test
// send (with links that do nothing). Reads the office's letterhead; pure otherwise, so the same issue gives the same bytes.
import { type IssueMail, issueMail } from '@/components/email/issue-mail'
import type { IssueOffice } from '@/components/email/issue-view'
import type { Actor } from '@/domain/access/actor'
import { composedIssue } from '@/domain/newsletter/queries/composed-issue'
import { type GateProblem, issueProblems } from '@/domain/newsletter/rules/issue-gate'
import { mailMarks, numberMark } from '@/domain/newsletter/rules/issue-marks'
import type { ComposedIssue, ComposeProblem } from '@/domain/newsletter/schema/issue'
import { letterhead } from '@/domain/offices/letterhead'
import { type Locale, locales } from '@/domain/offices/schema'
import { env } from '@/lib/env'
import { fail } from '@/lib/errors'

export type FrozenContent = { locale: Locale } & IssueMail
export type FrozenIssue = {
  content: ComposedIssue
  /** SHA-256 of the content, to be compared with the approved one */
  hash: string
  /** why it cannot be sent as it is (a withdrawn item …) */
  problems: ComposeProblem[]
  /** what the gate finds; stops an approval unless it was overridden with a reason */
  gate: GateProblem[]
  /** one for each language of readers, with the marks of rules/issue-marks.ts */
  contents: FrozenContent[]
}

/** The mail of a content in a frame of this language. The number of the issue is a mark too: `withNumber` puts it in at freeze. */
export function issueFrame(content: ComposedIssue, office: IssueOffice, locale: Locale, appUrl: string): IssueMail {
  const { stop, mine, note } = mailMarks
  const web = `${office.home}/newsletter/archiwum/${numberMark}`
  return issueMail({
    ...{ content, office, locale, appUrl },
    number: numberMark,
    links: { stop, mine, web },
    note: { html: note, text: note },
  })
}

/** Everything that a freeze keeps. Throws `not_found`. */
export async function freezeContents(actor: Actor, officeId: string, issueId: string): Promise<FrozenIssue> {
  const { content, hash, problems } = await composedIssue(actor, officeId, issueId)
  const contents: FrozenContent[] = []
  for (const locale of locales) {
    const office = (await letterhead(actor, officeId, locale)) ?? fail('not_found')
    contents.push({ locale, ...issueFrame(content, office, locale, env.appUrl) })
  }
  return { content, hash, problems, gate: gateOf(content, contents), contents }
}

/** The gate over the mails of all languages; what is found in several is told once. */
function gateOf(content: ComposedIssue, contents: readonly FrozenContent[]): GateProblem[] {
  const found = contents.flatMap(({ html, text }) => issueProblems({ html, text, content }))
  const keys = found.map(({ rule, item, message }) => `${rule} ${item} ${message}`)
  return found.filter((_, at) => keys.indexOf(keys[at] ?? '') === at)
}

/** An issue as a mail whose personal links lead to the panel, where a sentence says what they do for readers. */
export async function issueWithoutReader(
  actor: Actor,
  { officeId, issueId, locale }: { officeId: string; issueId: string; locale: Locale },
  explained: string,
): Promise<IssueMail> {
  const { content, number } = await composedIssue(actor, officeId, issueId)
  const office = (await letterhead(actor, officeId, locale)) ?? fail('not_found')
  const web = number === null ? explained : `${office.home}/newsletter/archiwum/${number}`
  return issueMail({
    ...{ content, office, locale, appUrl: env.appUrl },
    number: number === null ? null : String(number),
    links: { stop: explained, mine: explained, web },
    note: { html: '', text: '' },
  })
}
