// Markdown to HTML: the one way in which texts typed by staff reach the public. Raw HTML is dropped, everything is sanitised
// by an allow-list before our own attributes are added, and what is added is made here, never taken from the text.
import type { Root } from 'hast'
import rehypeSanitize, { defaultSchema, type Options as Schema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { parseMarkdown } from '@/lib/markdown-parser'
import { sizePictures } from '@/lib/markdown-pictures'
import {
  dropForeignImages,
  linkHeadings,
  markLinks,
  nameFootnotes,
  orderHeadings,
  plainCheckboxes,
  wrapTables,
} from '@/lib/markdown-tree'
import { remembered } from '@/lib/rendered-texts'
import { markLanguages, typesetTree } from '@/lib/typeset-tree'
import { type TextLocale, typeset } from '@/lib/typography'

export type Heading = { id: string; text: string; depth: number }
export type RenderedText = { html: string; headings: Heading[] }
/** The same text before it becomes HTML, for what is no page (lib/pdf). */
export type TextTree = { tree: Root; headings: Heading[] }
export type RenderOptions = {
  locale: TextLocale
  /** depth of the page's heading above the text; its own headings begin one below (default 1: the page has one h1) */
  headingShift?: number
  /** begins every id, for pages with several texts (default `tresc`) */
  idPrefix?: string
  /** headings are links to themselves, for texts with an address of their own */
  anchors?: boolean
  /** last step on the sanitised tree, for documents whose parts need names of their own; adds nothing taken from the text */
  decorate?: (tree: Root) => void
}

const words: Record<TextLocale, { footnotes: string; back: (n: number) => string; table: string }> = {
  pl: { footnotes: 'Przypisy', back: (n) => `Wróć do odwołania ${n}`, table: 'Tabela' },
  en: { footnotes: 'Footnotes', back: (n) => `Back to reference ${n}`, table: 'Table' },
  uk: { footnotes: 'Примітки', back: (n) => `Назад до посилання ${n}`, table: 'Таблиця' },
}

const schema: Schema = {
  ...defaultSchema,
  // ids come only from footnotes (our prefix); a text cannot write one, because raw HTML is gone
  clobber: [],
  clobberPrefix: '',
  tagNames: [
    ...[
      'p',
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'strong',
      'em',
      'del',
      'a',
      'ul',
      'ol',
      'li',
      'blockquote',
      'hr',
      'br',
    ],
    ...['code', 'pre', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'img', 'sup', 'section'],
  ],
  attributes: {
    a: ['href', 'title', 'id', 'ariaLabel', 'ariaDescribedBy'],
    img: ['src', 'alt', 'title'],
    // `1)` and `a)`: lib/markdown-parser.ts
    ol: ['start', ['type', 'a'], ['className', 'paren']],
    li: ['id'],
    h2: ['id'],
    th: ['align'],
    td: ['align'],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'] },
  strip: ['script', 'style'],
}

/**
 * Sanitised HTML of a Markdown text and the list of its headings. Headings are shifted below the page's own and never skip
 * a level; tables stand in a region that can be scrolled by keyboard; typography follows `locale`.
 */
export function renderMarkdown(markdown: string, options: RenderOptions): RenderedText {
  const { decorate, ...manner } = options
  const make = () => {
    const { tree, headings } = textTree(markdown, options)
    return { html: unified().use(rehypeStringify).stringify(tree), headings }
  }
  return remembered(markdown, Object.entries(manner).toSorted(), decorate, make, ({ html }) => html.length)
}

/** The sanitised tree that `renderMarkdown` writes down. */
export function textTree(markdown: string, options: RenderOptions): TextTree {
  const { locale, headingShift = 1, idPrefix = 'tresc' } = options
  const word = words[locale]
  const headings: Heading[] = []
  const processor = unified()
    .use(remarkRehype, {
      // an underscore: no heading's id holds one, so the two never meet
      clobberPrefix: `${idPrefix}_`,
      footnoteLabel: word.footnotes,
      footnoteLabelProperties: {},
      footnoteBackLabel: (index) => word.back(index + 1),
    })
    .use(() => (tree: Root) => plainCheckboxes(tree))
    .use(rehypeSanitize, schema)
    .use(() => (tree: Root) => {
      dropForeignImages(tree)
      sizePictures(tree)
      markLinks(tree)
      markLanguages(tree)
      nameFootnotes(tree, idPrefix)
      headings.push(...orderHeadings(tree, headingShift, idPrefix))
      wrapTables(tree, word.table)
      typesetTree(tree, locale)
      options.decorate?.(tree)
      if (options.anchors) linkHeadings(tree)
    })
  const tree = processor.runSync(parseMarkdown(markdown))
  return { tree, headings: headings.map((one) => ({ ...one, text: typeset(one.text, locale) })) }
}
