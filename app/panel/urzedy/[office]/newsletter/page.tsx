// Issues of the newsletter: what is written, what waits, what was sent, and what readers could be told of next.
import type { Metadata } from 'next'
import { ActionForm } from '@/components/forms/action-form'
import { PanelHeading } from '@/components/layout/panel-heading'
import { IssueDone } from '@/components/newsletter/issue-done'
import { IssueLists, NoIssues, OfferNotice } from '@/components/newsletter/issue-list'
import { can } from '@/domain/access/permissions'
import { requireActor } from '@/domain/accounts/session'
import { issueOffer, issuesOf } from '@/domain/newsletter/queries/issues'
import { officeBySlug } from '@/domain/offices/queries'
import { shown } from '@/lib/form-action'
import { begin } from './actions'

export const metadata: Metadata = { title: 'Newsletter' }

type Props = { params: Promise<{ office: string }>; searchParams: Promise<{ stan?: string | string[] }> }

export default async function IssuesPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id, slug, settings } = await shown(officeBySlug(actor, (await params).office))
  const issues = await shown(issuesOf(actor, id))
  const write = can(actor, 'issues.write', id)
  const action = begin.bind(null, slug)
  return (
    <>
      <PanelHeading
        title="Newsletter"
        above={{ href: `/panel/urzedy/${slug}`, label: settings.names.short }}
        actions={write ? <ActionForm action={action} submit="Nowe wydanie" label="Nowe wydanie" /> : null}
      />
      <IssueDone code={(await searchParams).stan} />
      {write ? <OfferNotice offer={await issueOffer(actor, id)} begin={action} /> : null}
      {issues.length === 0 ? <NoIssues write={write} /> : null}
      <IssueLists issues={issues} base={`/panel/urzedy/${slug}/newsletter`} />
    </>
  )
}
