// The text of an issue: written while nobody got it, read afterwards; copied and removed.
import type { Metadata } from 'next'
import { PanelHeading } from '@/components/layout/panel-heading'
import { IssueActs } from '@/components/newsletter/issue-acts'
import { IssueDone } from '@/components/newsletter/issue-done'
import { IssueFiles } from '@/components/newsletter/issue-files'
import { IssueForm } from '@/components/newsletter/issue-form'
import { IssueStateTag } from '@/components/newsletter/issue-state-tag'
import { IssueTabs } from '@/components/newsletter/issue-tabs'
import { EditNotice, SentText } from '@/components/newsletter/issue-text'
import { MarkdownHelp } from '@/components/policies/clause-help'
import { requireActor } from '@/domain/accounts/session'
import { issueCandidates } from '@/domain/newsletter/queries/issue-desk'
import { isRemovable, isWritable } from '@/domain/newsletter/rules/issue-states'
import { pickerFor } from '../../pliki/picker'
import { duplicate, remove, storeIssue } from './actions'
import { type IssueProps, issuePage } from './desk'

export const metadata: Metadata = { title: 'Wydanie newslettera' }

type Props = IssueProps & { searchParams: Promise<{ stan?: string | string[]; szukaj?: string | string[] }> }

export default async function IssuePage(props: Props) {
  const actor = await requireActor()
  const { office, issue, desk, base, above, title, rights } = await issuePage(actor, props)
  const { stan, szukaj } = await props.searchParams
  const search = typeof szukaj === 'string' ? szukaj.trim().slice(0, 200) : ''
  const editable = rights.write && isWritable(issue.state)
  const texts = issue.parts.flatMap(({ item }) => (item.kind === 'text' ? [{ id: item.id, title: item.title }] : []))
  return (
    <>
      <PanelHeading title={title} above={above} lead={<IssueStateTag state={issue.state} />} />
      <IssueTabs base={base} part="" state={issue.state} />
      <IssueDone code={stan} />
      {editable ? (
        <>
          <EditNotice issue={issue} sending={`${base}/wysylka`} />
          <IssueForm
            action={storeIssue.bind(null, office.slug)}
            issue={issue}
            candidates={await issueCandidates(actor, office.id, search)}
            search={search}
            desk={desk}
          />
          {texts.length > 0 ? (
            <>
              <IssueFiles texts={texts} {...(await pickerFor(actor, office))} />
              <MarkdownHelp />
            </>
          ) : null}
        </>
      ) : (
        <SentText issue={issue} desk={desk} preview={`${base}/podglad`} />
      )}
      {rights.write ? (
        <IssueActs
          issue={issue}
          duplicate={issue.closed ? null : duplicate.bind(null, office.slug)}
          remove={isRemovable(issue.state) ? remove.bind(null, office.slug) : null}
        />
      ) : null}
    </>
  )
}
