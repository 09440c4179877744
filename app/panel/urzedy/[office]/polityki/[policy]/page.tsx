// The working text of a document in one language: title, Markdown with variables, what will have changed.
import type { Metadata } from 'next'
import { FilePicker } from '@/components/files/file-picker'
import { PanelHeading } from '@/components/layout/panel-heading'
import { ClauseHelp, MarkdownHelp } from '@/components/policies/clause-help'
import { DocumentTabs } from '@/components/policies/document-tabs'
import { DraftForm } from '@/components/policies/draft-form'
import { RenderedText } from '@/components/policies/rendered-text'
import { EditWarning } from '@/components/policies/review-state'
import { requireActor } from '@/domain/accounts/session'
import { previewDraft } from '@/domain/policies/queries'
import { editorHelp } from '@/domain/policies/queries/editor-help'
import { draftFindings } from '@/domain/policies/queries/findings'
import { languageOf } from '@/domain/policies/rules'
import { pickerFor } from '../../pliki/picker'
import { keepDraft, storeDraft } from '../actions'
import { type DocumentProps, documentDesk } from '../desk'

export const metadata: Metadata = { title: 'Tekst roboczy dokumentu' }

export default async function DraftPage(props: DocumentProps) {
  const actor = await requireActor()
  const { office, policy, locale, draft, standing, base, href, title, rights } = await documentDesk(actor, props)
  const text = { policyId: policy.id, locale, title, source: draft.source, changeNote: draft.changeNote }
  const help = rights.write ? await editorHelp(actor, office.id, policy.kind, locale) : null
  const preview = help ? null : await previewDraft(actor, office.id, text)
  return (
    <>
      <PanelHeading title={title} above={{ href: `/panel/urzedy/${office.slug}/polityki`, label: 'Dokumenty' }} />
      <DocumentTabs base={base} part="" locale={locale} publish={rights.publish} />
      {preview ? <RenderedText html={preview.html} locale={languageOf(locale)} pageLocale="pl" /> : null}
      {help ? (
        <>
          <EditWarning standing={standing} review={href('/recenzja')} />
          <DraftForm
            key={locale}
            action={storeDraft.bind(null, office.slug, policy.slug)}
            autosave={keepDraft.bind(null, office.slug)}
            lang={languageOf(locale)}
            self={href()}
            templates={help}
            findings={await draftFindings(actor, office.id, text)}
            hidden={{ policyId: policy.id, locale }}
            draft={{ ...draft, updatedAt: draft.updatedAt?.toISOString() ?? null }}
          />
          <FilePicker fieldId="pole-source" {...(await pickerFor(actor, office))} />
          <ClauseHelp variables={help.variables} />
          <MarkdownHelp />
        </>
      ) : null}
    </>
  )
}
