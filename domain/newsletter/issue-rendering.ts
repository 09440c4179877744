// Issues as mails: for freezing (with marks in place of what differs between readers), for previews and for a test send (with links
// that do nothing). The renderer comes from the door that asks (components/email/issue-mail.ts).
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import type { StoredMail } from '@/domain/mail/queries'
import { letterhead } from '@/domain/offices/letterhead'
import { type Locale, locales } from '@/domain/offices/schema'
import { env } from '@/lib/env'
import { codeOf, fail } from '@/lib/errors'
import { composedIssue } from './queries/composed-issue'
import { contentProblems, type GateProblem } from './rules/issue-gate'
import { mailProblems } from './rules/issue-gate-mail'
import { mailMarks, numberMark } from './rules/issue-marks'
import type { ComposedIssue, ComposeProblem } from './schema/issue'
import type { IssueMail, IssueOffice, IssueView, RenderIssue } from './schema/issue-mail'

export type FrozenContent = { locale: Locale } & IssueMail
export type RenderedIssue = {
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
export function issueFrame(
  render: RenderIssue,
  content: ComposedIssue,
  office: IssueOffice,
  locale: Locale,
  appUrl: string,
): IssueMail {
  const { stop, mine, note } = mailMarks
  const web = `${office.home}/newsletter/archiwum/${numberMark}`
  return render({
    ...{ content, office, locale, appUrl },
    number: numberMark,
    links: { stop, mine, web },
    note: { html: note, text: note },
  })
}

/** Everything that a freeze keeps. Throws `not_found`. */
export async function freezeContents(
  actor: Actor,
  officeId: string,
  issueId: string,
  render: RenderIssue,
): Promise<RenderedIssue> {
  const { content, hash, problems } = await composedIssue(actor, officeId, issueId)
  const contents: FrozenContent[] = []
  for (const locale of locales) {
    const office = (await letterhead(actor, officeId, locale)) ?? fail('not_found')
    contents.push({ locale, ...issueFrame(render, content, office, locale, env.appUrl) })
  }
  return { content, hash, problems, gate: gateOf(content, contents), contents }
}

/** The gate over the mails of all languages; what is found in several is told once. */
function gateOf(content: ComposedIssue, contents: readonly FrozenContent[]): GateProblem[] {
  const found = [...contentProblems(content), ...contents.flatMap(mailProblems)]
  const keys = found.map(({ rule, item, message }) => `${rule} ${item} ${message}`)
  return found.filter((_, at) => keys.indexOf(keys[at] ?? '') === at)
}

type Asked = { officeId: string; issueId: string; locale: Locale }
export type PreviewAsked = Asked & { slug: string }

/** Page of the panel that says what the personal links of a mail do for readers. */
const explanation = (slug: string, issueId: string) =>
  `${env.appUrl}/panel/urzedy/${slug}/newsletter/${issueId}/podglad?link=proba`

/** An issue as a mail to nobody: its personal links lead to an explanation in the panel and can do nothing. */
async function toNobody(
  actor: Actor,
  { officeId, issueId, locale }: Asked,
  { slug, note }: { slug: string; note: IssueView['note'] },
  render: RenderIssue,
): Promise<{ content: ComposedIssue; mail: IssueMail }> {
  const { content, number } = await composedIssue(actor, officeId, issueId)
  const office = (await letterhead(actor, officeId, locale)) ?? fail('not_found')
  const explained = explanation(slug, issueId)
  const web = number === null ? explained : `${office.home}/newsletter/archiwum/${number}`
  const mail = render({
    ...{ content, office, locale, note, appUrl: env.appUrl },
    number: number === null ? null : String(number),
    links: { stop: explained, mine: explained, web },
  })
  return { content, mail }
}

/** For the preview: as readers would see it now, and what the gate says of it. Throws `not_found` and `gone`. */
export async function issuePreview(
  actor: Actor,
  asked: PreviewAsked,
  render: RenderIssue,
): Promise<{ content: ComposedIssue; mail: IssueMail }> {
  return toNobody(actor, asked, { slug: asked.slug, note: { html: '', text: '' } }, render)
}

const testing = [
  'To jest próba. Linki, które u czytelników prowadzą do wypisania i do danych,',
  'w próbie otwierają tylko wyjaśnienie w panelu.',
]
const testNote = {
  html: `<p lang="pl" style="margin:0 0 16px">${testing.join(' ')}</p>`,
  text: `${testing.join('\n')}\n\n`,
}

/** The mail of a test send, from what its row knows; null when the issue is gone. */
export async function testOfIssue(actor: Actor, mail: StoredMail, render: RenderIssue): Promise<IssueMail | null> {
  const { officeId, subjectId, locale, data } = mail
  if (!officeId || !subjectId) return null
  permit(actor, 'issues.read', officeId)
  const asked = { officeId, locale, issueId: subjectId }
  const made = await toNobody(actor, asked, { slug: String(data.office), note: testNote }, render).catch(
    (error: unknown) => {
      const code = codeOf(error)
      if (code === 'not_found' || code === 'gone') return null
      throw error
    },
  )
  return made && { ...made.mail, subject: `[PRÓBA] ${made.mail.subject}` }
}
