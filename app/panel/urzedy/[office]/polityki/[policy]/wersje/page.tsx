// All versions of a document in one language, for staff; what was in force on a day; the document as a draft of another office.
import type { Metadata } from 'next'
import { PanelHeading } from '@/components/layout/panel-heading'
import { DocumentTabs } from '@/components/policies/document-tabs'
import { DuplicateForm } from '@/components/policies/duplicate-form'
import { StaffVersionTable } from '@/components/policies/policy-table'
import { StaffDayQuestion } from '@/components/policies/staff-day'
import { can } from '@/domain/access/permissions'
import { requireActor } from '@/domain/accounts/session'
import { officesFor } from '@/domain/offices/queries'
import { staffOnDay } from '@/domain/policies/queries/changes'
import { dayOfQuestion } from '@/domain/policies/rules/day'
import { polishDay } from '@/lib/clock'
import { type DocumentProps, documentDesk } from '../../desk'
import { duplicate } from './actions'

type Props = DocumentProps & { searchParams: Promise<{ dzien?: string | string[] }> }

export const metadata: Metadata = { title: 'Wersje dokumentu' }

export default async function VersionsPage(props: Props) {
  const actor = await requireActor()
  const { office, policy, locale, versions, base, title, rights } = await documentDesk(actor, props)
  const { typed, day = null } = dayOfQuestion((await props.searchParams).dzien) ?? {}
  const onDay = day ? await staffOnDay(actor, office.id, policy.id, day) : []
  const others = (await officesFor(actor)).filter(({ id }) => id !== office.id && can(actor, 'documents.write', id))
  return (
    <>
      <PanelHeading title={title} above={{ href: `/panel/urzedy/${office.slug}/polityki`, label: 'Dokumenty' }} />
      <DocumentTabs base={base} part="/wersje" locale={locale} publish={rights.publish} />
      <StaffVersionTable versions={versions} base={base} locale={locale} />
      <StaffDayQuestion {...{ base, locale, typed, day, onDay }} today={polishDay()} />
      {rights.write && others.length > 0 ? (
        <DuplicateForm
          action={duplicate.bind(null, office.slug)}
          policyId={policy.id}
          offices={others.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
    </>
  )
}
