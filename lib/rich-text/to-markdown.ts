// The document of the rich editor to Markdown, in one fixed style. Writing what was read gives the same text again, byte by byte,
// from the second time on. Pure and browser-safe.
import type {
  AlignType,
  BlockContent,
  List,
  ListItem,
  Literal,
  Parent,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  TableRow,
} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify, { type Options } from 'remark-stringify'
import { unified } from 'unified'
import { type DocNode, numberingOfNode, textOf } from './document'
import { phrasingOf } from './phrasing'

/** Text that is written as it is: marks of templates, passages of source. */
interface Verbatim extends Literal {
  type: 'verbatim'
}
/** Words in another language. */
interface LanguagePassage extends Parent {
  type: 'languagePassage'
  lang: string
  children: PhrasingContent[]
}
declare module 'mdast' {
  interface PhrasingContentMap {
    verbatim: Verbatim
    languagePassage: LanguagePassage
  }
  interface RootContentMap {
    verbatim: Verbatim
    languagePassage: LanguagePassage
  }
  interface BlockContentMap {
    verbatim: Verbatim
  }
}

type Handlers = NonNullable<Options['handlers']>

const signOf = (list: List, item: ListItem, parentsBullet: string): string => {
  if (!list.ordered) return parentsBullet
  const number = (list.start ?? 1) + list.children.indexOf(item)
  const { type, className } = list.data?.hProperties ?? {}
  if (type === 'a') return `${String.fromCharCode(96 + number)})`
  return className ? `${number})` : `${number}.`
}

const handlers: Handlers = {
  verbatim: (node: Verbatim) => node.value,
  languagePassage(node: LanguagePassage, _, state, info) {
    const tracker = state.createTracker(info)
    const words = state.containerPhrasing(node as never, { ...tracker.current(), before: '[', after: ']' })
    return `[${words}]{lang=${node.lang}}`
  },
  list: (node: List, parent, state, info) => {
    const before =
      parent && 'children' in parent ? parent.children[parent.children.indexOf(node as never) - 1] : undefined
    const kept = state.bulletCurrent
    // two lists of bullets side by side are told apart by their bullets
    state.bulletCurrent = before?.type === 'list' && !before.ordered && state.bulletLastUsed === '-' ? '*' : '-'
    const value = state.containerFlow(node, info)
    state.bulletLastUsed = state.bulletCurrent
    state.bulletCurrent = kept
    return value
  },
  listItem: (node: ListItem, parent, state, info) => {
    const sign = signOf(parent as List, node, state.bulletCurrent ?? '-')
    const tracker = state.createTracker(info)
    tracker.move(`${sign} `)
    tracker.shift(sign.length + 1)
    return state.indentLines(state.containerFlow(node, tracker.current()), (line, index, blank) =>
      index > 0 ? (blank ? '' : ' '.repeat(sign.length + 1)) + line : blank ? sign : `${sign} ${line}`,
    )
  },
}

const writer = unified()
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    strong: '*',
    fences: true,
    rule: '*',
    resourceLink: false,
    handlers,
    unsafe: [{ atBreak: true, before: '[a-z]', character: ')', after: '[\\t ]' }],
    // never a comment between two lists, which is what the library would write
    join: [(left, right) => (left.type === 'list' && right.type === 'list' ? 1 : undefined)],
  } as Options)
  .use(remarkGfm, { singleTilde: false, tablePipeAlign: false })
  .freeze()

/** Blocks that stand one after another, an empty line between them. Ends without a line break. */
export function blocksToMarkdown(blocks: readonly DocNode[]): string {
  const root: Root = { type: 'root', children: blocks.flatMap(blockOf) as RootContent[] }
  return writer.stringify(root).replace(/\n+$/, '')
}

const isMark = (node: DocNode | undefined): boolean => node?.type === 'condition' || node?.type === 'clause'

/** Whether two blocks stand on lines that follow each other: a mark may be set so, on either side. */
function tightly(left: DocNode, right: DocNode): boolean {
  if (!isMark(left) && !isMark(right)) return false
  return (!isMark(left) || left.attrs?.tightAfter === true) && (!isMark(right) || right.attrs?.tightBefore === true)
}

/** Text of a block that was not touched since it was read, if it is known. */
type TextOf = (index: number) => string | undefined

/** The whole document. `kept` gives the exact text of blocks that were not touched; the others are written anew. */
export function docToMarkdown(doc: DocNode, kept: TextOf = () => undefined): string {
  const blocks = doc.content ?? []
  let text = ''
  let last: DocNode | undefined
  let run: DocNode[] = []
  const add = (node: DocNode, written: string, first = node) => {
    if (written === '') return
    text += last ? (tightly(last, first) ? '\n' : '\n\n') + written : written
    last = node
  }
  const flush = () => {
    const [first] = run
    const end = run.at(-1)
    if (first && end) add(end, blocksToMarkdown(run), first)
    run = []
  }
  for (const [index, block] of blocks.entries()) {
    const own = isMark(block)
      ? String(block.attrs?.mark ?? '')
      : block.type === 'sourcePassage'
        ? textOf(block)
        : kept(index)
    if (own === undefined) {
      run.push(block)
      continue
    }
    flush()
    add(block, own)
  }
  flush()
  return text === '' ? '' : `${text}\n`
}

function blockOf(node: DocNode): BlockContent[] {
  const { type, attrs, content = [] } = node
  if (type === 'paragraph') {
    const children = phrasingOf(content)
    return children.length > 0 ? [{ type: 'paragraph', children }] : []
  }
  if (type === 'heading') {
    const depth = Math.min(6, Math.max(1, Number(attrs?.level ?? 2))) as 1 | 2 | 3 | 4 | 5 | 6
    return [{ type: 'heading', depth, children: phrasingOf(content, true) }]
  }
  if (type === 'horizontalRule') return [{ type: 'thematicBreak' }]
  if (type === 'blockquote') return [{ type: 'blockquote', children: content.flatMap(blockOf) }]
  if (type === 'codeBlock')
    return [{ type: 'code', lang: (attrs?.language as string | null) || null, value: textOf(node) }]
  if (type === 'bulletList' || type === 'orderedList') return [listOf(node)]
  if (type === 'table') return [tableOf(node)]
  if (isMark(node)) return [{ type: 'verbatim', value: String(attrs?.mark ?? '') }]
  return [{ type: 'verbatim', value: textOf(node) }]
}

function listOf(node: DocNode): List {
  const numbering = numberingOfNode(node)
  const children = (node.content ?? []).map((item): ListItem => {
    return { type: 'listItem', spread: false, children: (item.content ?? []).flatMap(blockOf) }
  })
  // an empty line inside a point makes the whole list a loose one
  const inner = children.some((item) => item.children.some(({ type }, index) => index > 0 && type !== 'list'))
  const spread = node.attrs?.loose === true || inner
  for (const item of children) item.spread = spread
  const data = { '1.': {}, '1)': paren, 'a)': { hProperties: { type: 'a', ...paren.hProperties } } }
  if (!numbering) return { type: 'list', ordered: false, spread, children }
  const start = Number(node.attrs?.start ?? 1)
  // there is no letter after z
  const sign = numbering === 'a)' && start + children.length > 27 ? '1)' : numbering
  return { type: 'list', ordered: true, start, spread, children, data: data[sign] }
}

const paren = { hProperties: { className: ['paren'] } }

function tableOf(node: DocNode): Table {
  const rows = node.content ?? []
  const width = Math.max(1, ...rows.map(({ content }) => content?.length ?? 0))
  const children = rows.map((row): TableRow => {
    const cells = Array.from({ length: width }, (_, column) => row.content?.[column])
    return {
      type: 'tableRow',
      children: cells.map((cell) => ({
        type: 'tableCell',
        children: phrasingOf(
          (cell?.content ?? []).flatMap(({ content }) => content ?? []),
          true,
        ),
      })),
    }
  })
  const titled = (rows[0]?.content ?? []).every(({ type }) => type === 'tableHeader')
  const empty: TableRow = {
    type: 'tableRow',
    children: Array.from({ length: width }, () => ({ type: 'tableCell', children: [] })),
  }
  const align = Array.from(
    { length: width },
    (_, column) => (rows[0]?.content?.[column]?.attrs?.align ?? null) as AlignType,
  )
  return { type: 'table', align, children: titled && rows.length > 0 ? children : [empty, ...children] }
}
