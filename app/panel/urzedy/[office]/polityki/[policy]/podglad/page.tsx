// The saved working text exactly as the public would read it, with what stands in the way of its publication.
import type { Metadata } from 'next'
import { PanelHeading } from '@/components/layout/panel-heading'
import { CheckNotice } from '@/components/policies/check-notice'
import { DocumentTabs } from '@/components/policies/document-tabs'
import { DocumentView } from '@/components/policies/document-view'
import { FindingList, findingSummary } from '@/components/policies/finding-list'
import { ProblemList } from '@/components/policies/problem-list'
import { langOf } from '@/components/policies/words-of-version'
import { requireActor } from '@/domain/accounts/session'
import { previewDraft } from '@/domain/policies/queries'
import { checksOf } from '@/domain/policies/queries/checks'
import { draftFindings } from '@/domain/policies/queries/findings'
import { previewVersion } from '@/domain/policies/queries/preview'
import { languageOf } from '@/domain/policies/rules'
import type { PublishProblem } from '@/domain/policies/schema'
import { documentWordsOf } from '@/messages/documents'
import { type DocumentProps, documentDesk } from '../../desk'

/** Links without encryption are told by the linter. */
const aboutText = ({ field, code }: PublishProblem) =>
  (field === 'title' || field === 'source') && code !== 'plain_http'

export const metadata: Metadata = { title: 'Podgląd dokumentu' }

export default async function PreviewPage(props: DocumentProps) {
  const actor = await requireActor()
  const { office, policy, locale, draft, base, title, rights } = await documentDesk(actor, props)
  const { source, changeNote } = draft
  const preview = await previewDraft(actor, office.id, { policyId: policy.id, locale, title, source, changeNote })
  const shownAs = await previewVersion(actor, office.id, { policyId: policy.id, locale, title, source, changeNote })
  const page = languageOf(locale)
  const findings = await draftFindings(actor, office.id, { policyId: policy.id, locale, title: draft.title, source })
  const checks = await checksOf(actor, office.id, policy.slug)
  return (
    <>
      <PanelHeading
        headed
        title={title}
        above={{ href: `/panel/urzedy/${office.slug}/polityki`, label: 'Dokumenty' }}
      />
      <DocumentTabs base={base} part="/podglad" locale={locale} publish={rights.publish} />
      <CheckNotice checks={checks.filter((check) => check.locale === locale)} />
      <ProblemList problems={preview.problems.filter(aboutText)} />
      <details className="panel-section" open={findings.some(({ level }) => level === 'error')}>
        <summary>{findingSummary(findings)}</summary>
        <FindingList findings={findings} />
        <p>
          <a href={`/panel/urzedy/${office.slug}/polityki/reguly`}>Wszystkie reguły sprawdzania</a>
        </p>
      </details>
      <p className="muted mb-4">
        Tak zobaczą dokument czytelnicy. Kto go opublikował, będzie wiadomo dopiero po publikacji.
      </p>
      <div className="card preview" lang={langOf(page, 'pl')}>
        <DocumentView
          office={{ slug: office.slug, base: `/${office.slug}` }}
          locale={page}
          words={documentWordsOf(page)}
          {...shownAs}
        />
      </div>
    </>
  )
}
