// Publication of the working text: what is wrong, what is only said, what has changed, and from which day.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelHeading } from '@/components/layout/panel-heading'
import { DocumentTabs } from '@/components/policies/document-tabs'
import { ProblemList } from '@/components/policies/problem-list'
import { PublishForm } from '@/components/policies/publish-form'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/domain/accounts/session'
import { officeHref } from '@/domain/offices/rules'
import { previewDraft } from '@/domain/policies/queries'
import { documentPath, easyPath, languageOf, nextNumber } from '@/domain/policies/rules'
import { polishDay } from '@/lib/clock'
import { publish } from '../../actions'
import { type DocumentProps, documentDesk } from '../../desk'

export const metadata: Metadata = { title: 'Publikacja dokumentu' }

export default async function PublishPage(props: DocumentProps) {
  const actor = await requireActor()
  const { office, policy, locale, draft, versions, base, href, title, rights } = await documentDesk(actor, props)
  if (!rights.publish) notFound()
  const { source, changeNote, revision } = draft
  const preview = await previewDraft(actor, office.id, { policyId: policy.id, locale, title, source, changeNote })
  const address = locale === 'etr' ? easyPath(policy.slug) : documentPath(policy.slug)
  return (
    <>
      <PanelHeading title={title} above={{ href: `/panel/urzedy/${office.slug}/polityki`, label: 'Dokumenty' }} />
      <DocumentTabs base={base} part="/publikacja" locale={locale} publish />
      {revision === 0 ? (
        <Notice kind="warning" title="Nie ma czego publikować">
          W tym języku nie zapisano jeszcze tekstu roboczego.
        </Notice>
      ) : (
        <PublishForm
          action={publish.bind(null, office.slug)}
          hidden={{ policyId: policy.id, locale, revision: String(revision) }}
          draft={{ changeNote, today: polishDay(), number: nextNumber(versions) }}
          links={{
            preview: href('/podglad'),
            draft: href(),
            public: office.state === 'live' ? officeHref(office, languageOf(locale), address) : null,
          }}
        >
          <ProblemList problems={preview.problems.filter(({ field }) => field === 'title' || field === 'source')} />
        </PublishForm>
      )}
    </>
  )
}
