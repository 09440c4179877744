// All versions of a document in one language, for staff.
import type { Metadata } from 'next'
import { PanelHeading } from '@/components/layout/panel-heading'
import { DocumentTabs } from '@/components/policies/document-tabs'
import { StaffVersionTable } from '@/components/policies/policy-table'
import { requireActor } from '@/domain/accounts/session'
import { type DocumentProps, documentDesk } from '../../desk'

export const metadata: Metadata = { title: 'Wersje dokumentu' }

export default async function VersionsPage(props: DocumentProps) {
  const actor = await requireActor()
  const { office, locale, versions, base, title, rights } = await documentDesk(actor, props)
  return (
    <>
      <PanelHeading title={title} above={{ href: `/panel/urzedy/${office.slug}/polityki`, label: 'Dokumenty' }} />
      <DocumentTabs base={base} part="/wersje" locale={locale} publish={rights.publish} />
      <StaffVersionTable versions={versions} base={base} locale={locale} />
    </>
  )
}
