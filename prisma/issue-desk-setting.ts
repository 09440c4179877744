// An issue's desk for tests: an office with an editor and two publishers, subscribers, and an issue to write, approve and send.
// For database tests of rooms and doors; every call makes an office of its own.
import { saveIssue } from '@/domain/newsletter/commands/save-issue'
import { composedIssue } from '@/domain/newsletter/queries/composed-issue'
import type { GateProblem } from '@/domain/newsletter/rules/issue-gate'
import type { SaveIssueInput } from '@/domain/newsletter/schema/issue'
import { withScope } from '@/lib/db/client'
import type { Role } from '@/lib/db/generated/enums'
import { makeIssue, makeReaders, plainContents } from './make-issue'
import { exampleSettings } from './maker-settings'
import { makeOffice, makePerson } from './makers'

type Over = { fourEyes?: boolean; readers?: number }

export async function issueDeskSetting({ fourEyes = false, readers = 3 }: Over = {}) {
  const authorship = { ...exampleSettings().authorship, fourEyes }
  const office = await makeOffice({ settings: { authorship } })
  const person = (role: Role, name?: string) => makePerson({ name, roles: { [office.id]: [role] } })
  const editor = await person('editor', 'Redaktor Przykładowy')
  const publisher = await person('publisher', 'Wydawca Przykładowy')
  if (readers > 0) await makeReaders(office.id, readers)
  const { id } = await makeIssue(office.id, { authorId: editor.id })
  const row = () => withScope([office.id], (tx) => tx.issue.findUniqueOrThrow({ where: { id } }))
  const read = async () => ({ issueId: id, revision: (await row()).revision })
  /** the mail as a door would have rendered it now */
  const rendered = async (gate: GateProblem[] = []) => {
    const { hash } = await composedIssue(publisher.actor, office.id, id)
    return { hash, contents: plainContents(), gate }
  }
  const save = async (change: Partial<SaveIssueInput> = {}, by = editor.actor) => {
    const { subject, preheader, items, revision } = await row()
    const text = { subject, preheader, locale: 'pl', audience: 'all', items } as unknown as SaveIssueInput
    return saveIssue(by, office.id, { ...text, issueId: id, revision, ...change })
  }
  const audit = () =>
    withScope([office.id], async (tx) => {
      const rows = await tx.auditEvent.findMany({ where: { subjectId: id }, orderBy: { seq: 'asc' } })
      return rows.map(({ type }) => type)
    })
  const told = () =>
    withScope([office.id], async (tx) => {
      const mails = await tx.mailMessage.findMany({ where: { officeId: office.id, template: 'issue-task' } })
      return mails.map(({ recipient, data }) => `${(data as { what: string }).what} ${recipient}`)
    })
  return { office, person, editor, publisher, issueId: id, row, read, rendered, save, audit, told }
}
