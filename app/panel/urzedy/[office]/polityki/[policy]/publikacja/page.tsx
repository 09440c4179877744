// Publication of the working text: what is wrong, who has seen it, what has changed, now or planned, and from which day.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PanelHeading } from '@/components/layout/panel-heading'
import { DocumentTabs } from '@/components/policies/document-tabs'
import { DoneNotice } from '@/components/policies/done-notice'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/domain/accounts/session'
import { publicationDesk } from '@/domain/policies/queries/publication'
import { type DocumentProps, documentDesk } from '../../desk'
import { PublicationParts } from './parts'
import { PublishedVersion } from './published'

export const metadata: Metadata = { title: 'Publikacja dokumentu' }

type Query = { jezyk?: string | string[]; stan?: string | string[]; wersja?: string | string[] }
type Props = DocumentProps & { searchParams: Promise<Query> }

export default async function PublishPage(props: Props) {
  const actor = await requireActor()
  const document = await documentDesk(actor, props)
  const { office, policy, locale, versions, base, title, rights } = document
  if (!rights.publish) notFound()
  const { stan, wersja } = await props.searchParams
  const published = stan === 'opublikowano' ? versions.find(({ number }) => String(number) === wersja) : undefined
  const desk = await publicationDesk(actor, office.id, { policyId: policy.id, locale })
  return (
    <>
      <PanelHeading title={title} above={{ href: `/panel/urzedy/${office.slug}/polityki`, label: 'Dokumenty' }} />
      <DocumentTabs base={base} part="/publikacja" locale={locale} publish />
      {published ? <PublishedVersion document={document} version={published} /> : <DoneNotice code={stan} />}
      {published ? null : desk === null ? (
        <Notice kind="warning" title="Nie ma czego publikować">
          W tym języku nie zapisano jeszcze tekstu roboczego.
        </Notice>
      ) : (
        <PublicationParts actor={actor} document={document} desk={desk} />
      )}
    </>
  )
}
