// The working text of a document in one language: title, Markdown with variables, what will have changed.
import type { Metadata } from 'next'
import { FilePicker } from '@/components/files/file-picker'
import { PanelHeading } from '@/components/layout/panel-heading'
import { ClauseHelp, MarkdownHelp } from '@/components/policies/clause-help'
import { DocumentTabs } from '@/components/policies/document-tabs'
import { DraftForm } from '@/components/policies/draft-form'
import { RenderedText } from '@/components/policies/rendered-text'
import { requireActor } from '@/domain/accounts/session'
import { clauseList, previewDraft } from '@/domain/policies/queries'
import { languageOf } from '@/domain/policies/rules'
import { pickerFor } from '../../pliki/picker'
import { storeDraft } from '../actions'
import { type DocumentProps, documentDesk } from '../desk'

export const metadata: Metadata = { title: 'Tekst roboczy dokumentu' }

export default async function DraftPage(props: DocumentProps) {
  const actor = await requireActor()
  const { office, policy, locale, draft, base, title, rights } = await documentDesk(actor, props)
  const variables = rights.write ? await clauseList(actor, office.id, locale) : []
  const text = { policyId: policy.id, locale, title, source: draft.source, changeNote: draft.changeNote }
  const preview = rights.write ? null : await previewDraft(actor, office.id, text)
  return (
    <>
      <PanelHeading title={title} above={{ href: `/panel/urzedy/${office.slug}/polityki`, label: 'Dokumenty' }} />
      <DocumentTabs base={base} part="" locale={locale} publish={rights.publish} />
      {preview ? (
        <RenderedText html={preview.html} locale={languageOf(locale)} pageLocale="pl" />
      ) : (
        <>
          <DraftForm
            key={locale}
            action={storeDraft.bind(null, office.slug, policy.slug)}
            hidden={{ policyId: policy.id, locale }}
            draft={{ ...draft, updatedAt: draft.updatedAt?.toISOString() ?? null }}
          />
          <FilePicker fieldId="pole-source" {...(await pickerFor(actor, office))} />
          <ClauseHelp variables={variables} />
          <MarkdownHelp />
        </>
      )}
    </>
  )
}
