// News on the desk: the list, what is known about an item, and how it looks in public.
import type { FormAction } from '@/components/forms/action-form'
import { IssueLinks, NewsletterCell } from '@/components/news/newsletter-cell'
import { RenderedText } from '@/components/policies/rendered-text'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Facts } from '@/components/ui/facts'
import { Tag, type TagTone } from '@/components/ui/tag'
import type { NewsDesk, NewsInList } from '@/domain/news/schema'
import type { NewsIssue } from '@/domain/newsletter/schema/issue'
import { formatMoment, formatShortMoment } from '@/lib/format'
import { typeset } from '@/lib/typography'

const states: Record<NewsInList['state'], { tone: TagTone; label: string }> = {
  draft: { tone: 'neutral', label: 'robocza' },
  published: { tone: 'success', label: 'opublikowana' },
  withdrawn: { tone: 'warning', label: 'wycofana' },
  closed: { tone: 'danger', label: 'dostęp zamknięty' },
}

type TableProps = {
  items: readonly NewsInList[]
  base: string
  issues: ReadonlyMap<string, NewsIssue[]>
  newsletter: string
  offer: FormAction | null
}

/** A draft says whether it waits for its moment, or for a person. */
function State({ state, plan }: Pick<NewsInList, 'state' | 'plan'>) {
  if (state === 'draft' && plan.at)
    return plan.problem ? <Tag tone="warning">czeka na decyzję</Tag> : <Tag>zaplanowana</Tag>
  return <Tag tone={states[state].tone}>{states[state].label}</Tag>
}

export function StaffNewsTable({ items, base, issues, newsletter, offer }: TableProps) {
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
      cell: State,
    },
    {
      key: 'published',
      head: 'Publikacja',
      cell: ({ publishedAt, plan }) => {
        const at = publishedAt ?? plan.at
        return at ? formatShortMoment(at) : '–'
      },
    },
    {
      key: 'newsletter',
      head: 'Newsletter',
      cell: (news) => <NewsletterCell news={news} issues={issues.get(news.id) ?? []} {...{ newsletter, offer }} />,
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

type FactsProps = {
  news: NewsDesk
  href: string | null
  issues: readonly NewsIssue[]
  newsletter: string
}

export function StaffNewsFacts({ news, href, issues, newsletter }: FactsProps) {
  const { state, publishedAt, updatedAt, withdrawnReason, closedAt, closedReason, textErasedAt, sha256 } = news
  const corrected = publishedAt && updatedAt > publishedAt ? formatMoment(updatedAt) : null
  return (
    <Facts
      items={[
        { name: 'Stan', value: <State state={state} plan={news.plan} /> },
        { name: 'Opublikowano', value: publishedAt ? formatMoment(publishedAt) : null },
        { name: 'Poprawiono', value: corrected },
        {
          name: 'Poprawki',
          value: news.corrections.length > 0 ? <CorrectionList corrections={news.corrections} /> : null,
        },
        {
          name: 'Newsletter',
          value:
            issues.length > 0 ? (
              <IssueLinks issues={issues} newsletter={newsletter} />
            ) : news.toNewsletter ? (
              'czeka na wydanie'
            ) : null,
        },
        { name: 'Powód wycofania', value: withdrawnReason },
        { name: 'Zamknięto dostęp', value: closedAt ? `${formatMoment(closedAt)}: ${closedReason}` : null },
        { name: 'Usunięto treść', value: textErasedAt ? formatMoment(textErasedAt) : null },
        { name: 'Suma kontrolna (SHA-256)', value: sha256 ? <code className="hash">{sha256}</code> : null },
        { name: 'Adres na stronie', value: href ? <a href={href}>{href}</a> : null },
      ]}
    />
  )
}

function CorrectionList({ corrections }: Pick<NewsDesk, 'corrections'>) {
  return (
    <ul>
      {corrections.map(({ id, kind, note, madeAt }) => (
        <li key={id}>
          {formatShortMoment(madeAt)}
          {kind === 'restored' ? ' (przywrócenie)' : ''}: {note}
        </li>
      ))}
    </ul>
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
