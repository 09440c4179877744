// What the working text would change: held against the version in force, word by word, with today's facts of the office.
import type { Metadata } from 'next'
import { PanelHeading } from '@/components/layout/panel-heading'
import { ComparisonView } from '@/components/policies/comparison-view'
import { DocumentTabs } from '@/components/policies/document-tabs'
import { DoneNotice } from '@/components/policies/done-notice'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/domain/accounts/session'
import { draftChanges } from '@/domain/policies/queries/changes'
import { languageOf } from '@/domain/policies/rules'
import { formatDay } from '@/lib/format'
import { documentWordsOf } from '@/messages/documents'
import { type DocumentProps, documentDesk } from '../../desk'

export const metadata: Metadata = { title: 'Zmiany w tekście roboczym' }

type Props = DocumentProps & { searchParams: Promise<{ stan?: string | string[] }> }

export default async function ChangesPage(props: Props) {
  const actor = await requireActor()
  const { office, policy, locale, draft, base, title, href, rights } = await documentDesk(actor, props)
  const { source } = draft
  const changes = await draftChanges(actor, office.id, { policyId: policy.id, locale, title: draft.title, source })
  const { statuses } = documentWordsOf('pl')
  return (
    <>
      <PanelHeading title={title} above={{ href: `/panel/urzedy/${office.slug}/polityki`, label: 'Dokumenty' }} />
      <DocumentTabs base={base} part="/zmiany" locale={locale} publish={rights.publish} />
      <DoneNotice code={(await props.searchParams).stan} />
      {changes ? (
        <>
          <p className="muted mb-4">
            Tekst roboczy z dzisiejszymi danymi urzędu wobec{' '}
            <a href={href(`/wersje/${changes.version.number}`)}>wersji {changes.version.number}</a> (
            {statuses[changes.version.status]}, od {formatDay(changes.version.effectiveFrom)}).
          </p>
          <article className="card preview document">
            <ComparisonView
              comparison={changes.comparison}
              same={changes.same}
              locale={languageOf(locale)}
              pageLocale="pl"
            />
          </article>
        </>
      ) : (
        <Notice title="Nie ma z czym porównać">W tym języku nie opublikowano jeszcze żadnej wersji.</Notice>
      )}
    </>
  )
}
