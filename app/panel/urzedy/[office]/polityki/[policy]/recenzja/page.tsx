// The review of a working text: where it stands, what each person may do now, comments at passages, everything that was said.
import type { Metadata } from 'next'
import { PanelHeading } from '@/components/layout/panel-heading'
import { DocumentTabs } from '@/components/policies/document-tabs'
import { DoneNotice } from '@/components/policies/done-notice'
import { CommentList, RemarkHistory } from '@/components/policies/remark-list'
import { ReviewActs } from '@/components/policies/review-acts'
import { CommentForm } from '@/components/policies/review-forms'
import { ReviewState } from '@/components/policies/review-state'
import { requireActor } from '@/domain/accounts/session'
import { reviewDesk } from '@/domain/policies/queries/review'
import { type DocumentProps, documentDesk } from '../../desk'
import { approve, ask, comment, giveBack, opine, send, settle } from './actions'

export const metadata: Metadata = { title: 'Recenzja dokumentu' }

type Props = DocumentProps & { searchParams: Promise<{ stan?: string | string[] }> }

export default async function ReviewPage(props: Props) {
  const actor = await requireActor()
  const { office, policy, locale, base, href, title, rights } = await documentDesk(actor, props)
  const desk = await reviewDesk(actor, office.id, { policyId: policy.id, locale })
  const { draft, remarks } = desk
  const text = { policyId: policy.id, locale, revision: String(draft?.revision ?? 0) }
  const at = [office.slug, policy.slug] as const
  return (
    <>
      <PanelHeading title={title} above={{ href: `/panel/urzedy/${office.slug}/polityki`, label: 'Dokumenty' }} />
      <DocumentTabs base={base} part="/recenzja" locale={locale} publish={rights.publish} />
      <DoneNotice code={(await props.searchParams).stan} />
      <ReviewState desk={desk} publishHref={rights.publish ? href('/publikacja') : null} />
      <p className="mt-4">
        Tekst: <a href={href('/podglad')}>podgląd</a>, <a href={href('/zmiany')}>porównanie z wersją obowiązującą</a>.
      </p>
      <ReviewActs
        desk={desk}
        rights={rights}
        text={text}
        actions={{
          send: send.bind(null, ...at),
          approve: approve.bind(null, ...at),
          return: giveBack.bind(null, ...at),
          ask: ask.bind(null, ...at),
          opinion: opine.bind(null, ...at),
        }}
      />
      {draft ? (
        <section className="panel-section" aria-labelledby="uwagi">
          <h2 id="uwagi">Uwagi do fragmentów</h2>
          <CommentList remarks={remarks} settle={rights.write ? settle.bind(null, ...at, locale) : null} />
          {rights.write ? (
            <details className="mt-4" open={draft.state === 'in_review'}>
              <summary>Dodaj uwagę do fragmentu</summary>
              <CommentForm action={comment.bind(null, ...at)} text={text} />
            </details>
          ) : null}
        </section>
      ) : null}
      <section className="panel-section" aria-labelledby="historia">
        <h2 id="historia">Historia tekstu</h2>
        <RemarkHistory remarks={remarks} />
      </section>
    </>
  )
}
