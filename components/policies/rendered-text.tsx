// Text written in Markdown, as HTML that lib/markdown.ts has sanitised. The only place where finished HTML enters a page.
import type { Locale } from '@/domain/offices/schema'

type Props = {
  /** `html` of renderMarkdown, nothing else */
  html: string
  /** language of the text and of the page around it */
  locale: Locale
  pageLocale: Locale
}

export function RenderedText({ html, locale, pageLocale }: Props) {
  const sanitised = { dangerouslySetInnerHTML: { __html: html } }
  return <div className="prose" lang={locale === pageLocale ? undefined : locale} {...sanitised} />
}
