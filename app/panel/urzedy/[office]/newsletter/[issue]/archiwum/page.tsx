// An issue in the public archive: where it can be read, and how access to it is closed when it must not be public.
import type { Metadata } from 'next'
import { PanelHeading } from '@/components/layout/panel-heading'
import { IssueCloseForm } from '@/components/newsletter/issue-close-form'
import { IssueShelfFacts } from '@/components/newsletter/issue-shelf-facts'
import { IssueStateTag } from '@/components/newsletter/issue-state-tag'
import { IssueTabs } from '@/components/newsletter/issue-tabs'
import { DoneNotice } from '@/components/policies/done-notice'
import { can } from '@/domain/access/permissions'
import { requireActor } from '@/domain/accounts/session'
import { issueOnShelf } from '@/domain/newsletter/queries/issue-on-shelf'
import { issuePath } from '@/domain/newsletter/rules/archive'
import { officeHref } from '@/domain/offices/rules'
import { shown } from '@/lib/form-action'
import { type IssueProps, issuePage } from '../desk'
import { closeAccess, eraseText } from './actions'

export const metadata: Metadata = { title: 'Wydanie w archiwum' }

type Props = IssueProps & { searchParams: Promise<{ stan?: string | string[] }> }

export default async function IssueShelfPage(props: Props) {
  const actor = await requireActor()
  const { office, issue, base, above, title } = await issuePage(actor, props)
  const shelf = await shown(issueOnShelf(actor, office.id, issue.id))
  const close = can(actor, 'documents.close', office.id)
  const href = office.state === 'live' && shelf.number !== null
  return (
    <>
      <PanelHeading title={title} above={above} lead={<IssueStateTag state={issue.state} />} />
      <IssueTabs base={base} part="/archiwum" state={issue.state} />
      <DoneNotice code={(await props.searchParams).stan} />
      <IssueShelfFacts
        shelf={shelf}
        href={href ? officeHref(office, shelf.locale, issuePath(shelf.number ?? 0)) : null}
      />
      {shelf.sentAt ? (
        <IssueCloseForm
          issue={{
            ...{ id: shelf.id, ended: shelf.ended },
            ...{ closed: shelf.closedAt !== null, erased: shelf.textErasedAt !== null },
          }}
          close={close ? closeAccess.bind(null, office.slug) : null}
          erase={close ? eraseText.bind(null, office.slug) : null}
        />
      ) : null}
    </>
  )
}
