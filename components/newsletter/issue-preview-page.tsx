// The text of an issue as its page in the archive will show it: with pictures, without anything of a mail.
import { RenderedText } from '@/components/policies/rendered-text'
import type { ComposedIssue } from '@/domain/newsletter/schema/issue'
import { renderMarkdown } from '@/lib/markdown'
import { typeset } from '@/lib/typography'

/** Below the page's title and the heading of the preview. */
const depth = 4

export function IssuePreviewPage({ content: { subject, preheader, locale, items } }: { content: ComposedIssue }) {
  return (
    <article className="card preview document">
      <h3 className="preview-title" lang={locale}>
        {typeset(subject, locale)}
      </h3>
      {preheader ? (
        <p className="lead" lang={locale}>
          {typeset(preheader, locale)}
        </p>
      ) : null}
      {items.map((item, at) => (
        <section key={item.id}>
          <h4 lang={item.locale}>{typeset(item.title, item.locale)}</h4>
          {item.lead ? (
            <p className="lead" lang={item.locale}>
              {typeset(item.lead, item.locale)}
            </p>
          ) : null}
          {item.body ? (
            <RenderedText
              html={
                renderMarkdown(item.body, {
                  ...{ locale: item.locale, headingShift: depth, idPrefix: `czesc-${at + 1}` },
                }).html
              }
              locale={item.locale}
              pageLocale="pl"
            />
          ) : null}
          {item.href ? (
            <p>
              <a href={item.href}>
                Przeczytaj w serwisie: <span lang={item.locale}>{typeset(item.title, item.locale)}</span>
              </a>
            </p>
          ) : null}
        </section>
      ))}
    </article>
  )
}
