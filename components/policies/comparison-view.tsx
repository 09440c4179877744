// Two texts as one, with what was inserted and deleted; a sentence first where nothing was, or where not every word could be told.
import { Notice } from '@/components/ui/notice'
import type { Locale } from '@/domain/offices/schema'
import { comparisonWordsOf } from '@/messages/comparison'
import { RenderedText } from './rendered-text'

/** What domain/policies/comparison/compare.ts gives, nothing else. */
export type Compared = { html: string; inserted: number; deleted: number; changed: boolean; bounded: boolean }

type Props = {
  comparison: Compared
  /** language of both texts, and of the page */
  locale: Locale
  pageLocale: Locale
  /** the two are the same text to the last character */
  same?: boolean
}

export function ComparisonView({ comparison, locale, pageLocale, same = false }: Props) {
  const words = comparisonWordsOf(pageLocale)
  const { html, inserted, deleted, changed, bounded } = comparison
  return (
    <>
      {changed ? (
        <p className="diff-key">
          {words.counts(inserted, deleted)} {words.key} <ins>{words.inserted}</ins>, <del>{words.deleted}</del>.
        </p>
      ) : (
        <Notice>{same ? words.same : words.sameWords}</Notice>
      )}
      {bounded ? <Notice kind="warning">{words.bounded}</Notice> : null}
      <div className="diff">
        <RenderedText html={html} locale={locale} pageLocale={pageLocale} />
      </div>
    </>
  )
}
