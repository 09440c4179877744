// News on the desk: the list, what is known about an item, and how it looks in public.
import { RenderedText } from '@/components/policies/rendered-text'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Facts } from '@/components/ui/facts'
import { Tag, type TagTone } from '@/components/ui/tag'
import type { NewsDesk, NewsInList } from '@/domain/news/schema'
import { formatMoment, formatShortMoment } from '@/lib/format'
import { typeset } from '@/lib/typography'

const states: Record<NewsInList['state'], { tone: TagTone; label: string }> = {
  draft: { tone: 'neutral', label: 'robocza' },
  published: { tone: 'success', label: 'opublikowana' },
  withdrawn: { tone: 'warning', label: 'wycofana' },
  closed: { tone: 'danger', label: 'dostęp zamknięty' },
}

export function StaffNewsTable({ items, base }: { items: readonly NewsInList[]; base: string }) {
  const columns: Column<NewsInList>[] = [
    {
      key: 'title',
      head: 'Tytuł',
      names: true,
      cell: ({ id, title, locale }) => (
        <a href={`${base}/${id}`} lang={locale === 'pl' ? undefined : locale}>
          {title || 'Zamknięta aktualność'}
        </a>
      ),
    },
    {
      key: 'state',
      head: 'Stan',
      cell: ({ state }) => <Tag tone={states[state].tone}>{states[state].label}</Tag>,
    },
    {
      key: 'published',
      head: 'Publikacja',
      cell: ({ publishedAt }) => (publishedAt ? formatShortMoment(publishedAt) : '–'),
    },
    { key: 'updated', head: 'Ostatnia zmiana', cell: ({ updatedAt }) => formatShortMoment(updatedAt) },
  ]
  return (
    <DataTable
      caption="Aktualności urzędu"
      captionHidden
      columns={columns}
      rows={items}
      rowKey={({ id }) => id}
      empty="Urząd nie ma jeszcze aktualności."
    />
  )
}

export function StaffNewsFacts({ news, href }: { news: NewsDesk; href: string | null }) {
  const { state, publishedAt, updatedAt, withdrawnReason, closedAt, closedReason, textErasedAt, sha256 } = news
  const corrected = publishedAt && updatedAt > publishedAt ? formatMoment(updatedAt) : null
  return (
    <Facts
      items={[
        { name: 'Stan', value: <Tag tone={states[state].tone}>{states[state].label}</Tag> },
        { name: 'Opublikowano', value: publishedAt ? formatMoment(publishedAt) : null },
        { name: 'Poprawiono', value: corrected },
        { name: 'Powód wycofania', value: withdrawnReason },
        { name: 'Zamknięto dostęp', value: closedAt ? `${formatMoment(closedAt)}: ${closedReason}` : null },
        { name: 'Usunięto treść', value: textErasedAt ? formatMoment(textErasedAt) : null },
        { name: 'Suma kontrolna (SHA-256)', value: sha256 ? <code className="hash">{sha256}</code> : null },
        { name: 'Adres na stronie', value: href ? <a href={href}>{href}</a> : null },
      ]}
    />
  )
}

/** The saved text as the public reads it. */
export function NewsPreview({ news, html }: { news: NewsDesk; html: string }) {
  const lang = news.locale === 'pl' ? undefined : news.locale
  return (
    <section className="panel-section" aria-labelledby="podglad">
      <h2 id="podglad">Podgląd zapisanej treści</h2>
      <article className="card document">
        <p className="preview-title" lang={lang}>
          {typeset(news.title, news.locale)}
        </p>
        {news.lead ? (
          <p className="lead" lang={lang}>
            {typeset(news.lead, news.locale)}
          </p>
        ) : null}
        <RenderedText html={html} locale={news.locale} pageLocale="pl" />
      </article>
    </section>
  )
}
