// One item: its text, how it will look, and what may be done with it now.
import type { Metadata } from 'next'
import { FilePicker } from '@/components/files/file-picker'
import { PanelHeading } from '@/components/layout/panel-heading'
import { NewsForm } from '@/components/news/news-form'
import { NewsPlanNotice } from '@/components/news/news-plan'
import { NewsPreview, StaffNewsFacts } from '@/components/news/staff-news'
import { MarkdownHelp } from '@/components/policies/clause-help'
import { DoneNotice } from '@/components/policies/done-notice'
import { can } from '@/domain/access/permissions'
import { requireActor } from '@/domain/accounts/session'
import { newsDesk, previewNews } from '@/domain/news/queries'
import { newsPath } from '@/domain/news/rules'
import { issuesOfNews } from '@/domain/newsletter/queries/news-issues'
import { officeBySlug } from '@/domain/offices/queries'
import { officeHref } from '@/domain/offices/rules'
import { shown } from '@/lib/form-action'
import { pickerFor } from '../../pliki/picker'
import { storeNews } from '../actions'
import { ItemActs } from './acts'

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
  const issues = await shown(issuesOfNews(actor, office.id))
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
      {draft ? <NewsPlanNotice plan={news.plan} /> : null}
      <StaffNewsFacts
        news={news}
        href={isPublic ? officeHref(office, news.locale, newsPath(news.slug)) : null}
        issues={issues.get(id) ?? []}
        newsletter={`/panel/urzedy/${slug}/newsletter`}
      />
      {editable ? (
        <section className="panel-section" aria-labelledby="tresc-aktualnosci">
          <h2 id="tresc-aktualnosci">{draft ? 'Treść' : 'Poprawka opublikowanej treści'}</h2>
          <NewsForm
            action={storeNews.bind(null, slug)}
            news={{ ...news, published: !draft, planned: news.plan.at !== null }}
          />
          <FilePicker fieldId="pole-body" {...(await pickerFor(actor, office))} />
          <MarkdownHelp />
        </section>
      ) : null}
      {news.state === 'closed' ? null : <NewsPreview news={news} html={previewNews(actor, office.id, news).html} />}
      <ItemActs slug={slug} news={news} rights={{ publish, close }} />
    </>
  )
}
