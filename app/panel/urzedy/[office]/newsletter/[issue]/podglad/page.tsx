// How an issue will look: as mail on a computer and a phone, in the dark, as text, as a web page, and what the gate finds in it.
import type { Metadata } from 'next'
import { PanelHeading } from '@/components/layout/panel-heading'
import { GateFindings } from '@/components/newsletter/issue-findings'
import { IssuePreview, PreviewChoice } from '@/components/newsletter/issue-preview'
import { TestNotice, TestSend } from '@/components/newsletter/issue-preview-test'
import { IssueStateTag } from '@/components/newsletter/issue-state-tag'
import { IssueTabs } from '@/components/newsletter/issue-tabs'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/domain/accounts/session'
import { isWritable } from '@/domain/newsletter/rules/issue-states'
import { previewQuery } from '@/domain/newsletter/schema/issue-preview'
import { shown } from '@/lib/form-action'
import { freezeContents, issuePreview } from '../../../../../issue-rendering'
import { type IssueProps, issuePage } from '../desk'
import { sendTest } from './actions'

export const metadata: Metadata = { title: 'Podgląd wydania newslettera' }

type Props = IssueProps & { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function IssuePreviewPage(props: Props) {
  const actor = await requireActor()
  const { office, issue, base, above, title, rights } = await issuePage(actor, props)
  const { widok, ramka, link } = previewQuery.parse(await props.searchParams)
  const address = `${base}/podglad`
  const head = (
    <>
      <PanelHeading title={title} above={above} lead={<IssueStateTag state={issue.state} />} />
      <IssueTabs base={base} part="/podglad" state={issue.state} />
      {link ? <TestNotice /> : null}
    </>
  )
  if (issue.closed)
    return (
      <>
        {head}
        <Notice kind="warning">Dostęp do tego wydania zamknięto, więc jego treści nie widać.</Notice>
      </>
    )
  const asked = { officeId: office.id, issueId: issue.id, slug: office.slug, locale: ramka }
  const { content, mail } = await shown(issuePreview(actor, asked))
  const { gate, problems } = await shown(freezeContents(actor, office.id, issue.id))
  return (
    <>
      {head}
      <div className="grid gap-8 xl:grid-cols-[minmax(0,1fr)_18rem]">
        <section aria-labelledby="wyglad">
          <h2 id="wyglad">Jak to zobaczy czytelnik</h2>
          <PreviewChoice address={address} kind={widok} frame={ramka} />
          <IssuePreview address={address} kind={widok} frame={ramka} content={content} mail={mail} />
        </section>
        <div>
          <GateFindings
            gate={gate}
            problems={problems}
            parts={content.items}
            editor={rights.write && isWritable(issue.state) ? base : null}
          />
          {rights.write ? (
            <TestSend action={sendTest.bind(null, office.slug)} issueId={issue.id} locale={ramka} />
          ) : null}
        </div>
      </div>
    </>
  )
}
