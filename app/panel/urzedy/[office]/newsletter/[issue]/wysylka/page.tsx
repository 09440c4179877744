// The sending of an issue: what has to be true, who decides, when it leaves.
import type { Metadata } from 'next'
import { PanelHeading } from '@/components/layout/panel-heading'
import { IssueChecklist } from '@/components/newsletter/issue-checklist'
import { IssueDone } from '@/components/newsletter/issue-done'
import { IssueStanding, SendingStarted } from '@/components/newsletter/issue-standing'
import { IssueStateTag } from '@/components/newsletter/issue-state-tag'
import { IssueTabs } from '@/components/newsletter/issue-tabs'
import { requireActor } from '@/domain/accounts/session'
import { sendingDesk } from '@/domain/newsletter/queries/issue-sending'
import { hasStarted } from '@/domain/newsletter/rules/issue-states'
import { shown } from '@/lib/form-action'
import { type IssueProps, issuePage } from '../desk'
import { SendingActs } from './acts'
import { renderedNow } from './rendered'

export const metadata: Metadata = { title: 'Wysyłka wydania' }

type Props = IssueProps & { searchParams: Promise<{ stan?: string | string[] }> }

export default async function SendingPage(props: Props) {
  const actor = await requireActor()
  const { office, issue, desk: officeDesk, base, above, title, rights } = await issuePage(actor, props)
  if (hasStarted(issue.state)) return <SendingStarted {...{ title, above, base }} state={issue.state} />
  const rendered = await shown(renderedNow(actor, office.id, issue.id))
  const desk = await shown(sendingDesk(actor, office.id, issue.id, rendered))
  return (
    <>
      <PanelHeading title={title} above={above} lead={<IssueStateTag state={desk.state} />} />
      <IssueTabs base={base} part="/wysylka" state={desk.state} />
      <IssueDone code={(await props.searchParams).stan} />
      <IssueStanding desk={desk} />
      <section aria-labelledby="lista">
        <h2 id="lista">Przed wysłaniem</h2>
        <IssueChecklist desk={desk} base={base} office={officeDesk} />
      </section>
      <SendingActs desk={desk} slug={office.slug} base={base} rights={rights} />
    </>
  )
}
