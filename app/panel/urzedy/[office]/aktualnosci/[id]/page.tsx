// One item: its text, how it will look, and what may be done with it now.
import type { Metadata } from 'next'
import { FilePicker } from '@/components/files/file-picker'
import { PanelHeading } from '@/components/layout/panel-heading'
import { NewsActs } from '@/components/news/news-acts'
import { NewsForm } from '@/components/news/news-form'
import { NewsPreview, StaffNewsFacts } from '@/components/news/staff-news'
import { MarkdownHelp } from '@/components/policies/clause-help'
import { DoneNotice } from '@/components/policies/done-notice'
import { can } from '@/domain/access/permissions'
import { requireActor } from '@/domain/accounts/session'
import { newsDesk, previewNews } from '@/domain/news/queries'
import { newsPath } from '@/domain/news/rules'
import { officeBySlug } from '@/domain/offices/queries'
import { officeHref } from '@/domain/offices/rules'
import { shown } from '@/lib/form-action'
import { pickerFor } from '../../pliki/picker'
import { closeItem, eraseItem, publishItem, storeNews, withdrawItem } from '../actions'

export const metadata: Metadata = { title: 'Aktualność' }

type Props = {
  params: Promise<{ office: string; id: string }>
  searchParams: Promise<{ stan?: string | string[] }>
}

export default async function NewsItemPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { office: asked, id } = await params
  const office = await shown(officeBySlug(actor, asked))
  const { slug } = office
  const news = await shown(newsDesk(actor, office.id, id))
  const publish = can(actor, 'news.publish', office.id)
  const close = can(actor, 'documents.close', office.id)
  const draft = news.state === 'draft'
  const editable = draft ? can(actor, 'news.write', office.id) : news.state === 'published' && publish
  const isPublic = !draft && office.state === 'live'
  return (
    <>
      <PanelHeading
        title={news.title || 'Zamknięta aktualność'}
        above={{ href: `/panel/urzedy/${slug}/aktualnosci`, label: 'Aktualności' }}
      />
      <DoneNotice code={(await searchParams).stan} />
      <StaffNewsFacts news={news} href={isPublic ? officeHref(office, news.locale, newsPath(news.slug)) : null} />
      {editable ? (
        <section className="panel-section" aria-labelledby="tresc-aktualnosci">
          <h2 id="tresc-aktualnosci">{draft ? 'Treść' : 'Poprawka opublikowanej treści'}</h2>
          <NewsForm action={storeNews.bind(null, slug)} news={{ ...news, published: !draft }} />
          <FilePicker fieldId="pole-body" {...(await pickerFor(actor, office))} />
          <MarkdownHelp />
        </section>
      ) : null}
      {news.state === 'closed' ? null : <NewsPreview news={news} html={previewNews(actor, office.id, news).html} />}
      <NewsActs
        news={{ id, revision: news.revision, state: news.state, erased: news.textErasedAt !== null }}
        publish={publish ? publishItem.bind(null, slug) : null}
        withdraw={publish ? withdrawItem.bind(null, slug) : null}
        close={close ? closeItem.bind(null, slug) : null}
        erase={close ? eraseItem.bind(null, slug) : null}
      />
    </>
  )
}
