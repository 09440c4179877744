// The last look before an issue leaves now. What may not be sent leads back to the page that says why.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelHeading } from '@/components/layout/panel-heading'
import { CannotStart, SendingStarted } from '@/components/newsletter/issue-standing'
import { StartIssueForm } from '@/components/newsletter/issue-start'
import { requireActor } from '@/domain/accounts/session'
import { sendingDesk } from '@/domain/newsletter/queries/issue-sending'
import { hasStarted } from '@/domain/newsletter/rules/issue-states'
import { shown } from '@/lib/form-action'
import { type IssueProps, issuePage } from '../../desk'
import { start } from '../actions'
import { renderedNow } from '../rendered'

export const metadata: Metadata = { title: 'Wysłać teraz?' }

export default async function StartPage(props: IssueProps) {
  const actor = await requireActor()
  const { office, issue, base, above, title, rights } = await issuePage(actor, props)
  if (!rights.send) notFound()
  if (hasStarted(issue.state)) return <SendingStarted {...{ title, above, base }} state={issue.state} />
  const desk = await shown(
    sendingDesk(actor, office.id, issue.id, await shown(renderedNow(actor, office.id, issue.id))),
  )
  if (desk.hindrance) return <CannotStart problem={desk.hindrance} base={base} />
  const { subject, revision, audience, route } = desk
  const { short, nominative } = office.settings.names
  return (
    <>
      <PanelHeading title="Wysłać teraz?" above={{ href: `${base}/wysylka`, label: 'Wysyłka' }} />
      <StartIssueForm
        issue={{ id: issue.id, revision }}
        facts={{
          ...{ subject, parts: issue.parts.length, receives: audience.receives },
          sender: route.sender?.startsWith('<') ? `${short || nominative} ${route.sender}` : (route.sender ?? ''),
          local: route.transport === 'outbox',
        }}
        action={start.bind(null, office.slug)}
        back={`${base}/wysylka`}
      />
    </>
  )
}
