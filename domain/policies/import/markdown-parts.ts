// Markdown as a tree with places, read the way in which the portal renders it, and small edits at those places. What is not edited stays
// letter by letter.
import type { Nodes, Root } from 'mdast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { shallowQuotes } from '@/lib/markdown-parser'

export type Edit = { from: number; to: number; text: string }
export type Placed<N> = { node: N; from: number; to: number }

/** The text as far as the parser follows it, so that its places are those of the text. */
export const readable = (markdown: string) => shallowQuotes(markdown)

/** Every node of a kind, with its offsets. */
export function nodesOf<T extends Nodes['type']>(tree: Root, type: T): Placed<Extract<Nodes, { type: T }>>[] {
  const found: Placed<Extract<Nodes, { type: T }>>[] = []
  visit(tree, type, (node) => {
    const { start, end } = node.position ?? {}
    if (start?.offset !== undefined && end?.offset !== undefined)
      found.push({ node: node as Extract<Nodes, { type: T }>, from: start.offset, to: end.offset })
  })
  return found
}

/** Words of a node, without marks. */
export function wordsOf(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value
  if (node.type === 'break') return ' '
  return 'children' in node ? node.children.map(wordsOf).join('') : ''
}

/** Edits never overlap; of two that do, the earlier one holds. */
export function edited(source: string, edits: readonly Edit[]): string {
  let out = ''
  let at = 0
  for (const edit of edits.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (edit.from < at) continue
    out += source.slice(at, edit.from) + edit.text
    at = edit.to
  }
  return out + source.slice(at)
}

const html = unified().use(rehypeParse, { fragment: true })

/** `&nbsp;` and `&oacute;` as the letters they are; those that Markdown needs stay. */
export function withoutEntities(text: string): string {
  return text.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi, (entity) => {
    const [first] = html.parse(entity).children
    const letter = first?.type === 'text' ? first.value : ''
    return letter === '' || /[<>&\\*_`[\]\s\p{Cc}]/u.test(letter.replace('\u00a0', '')) ? entity : letter
  })
}

/** Words as they stand, with a backslash where Markdown would read a sign. */
export function escapedWords(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/`/g, '\\`')
    .replace(/\*/g, '\\*')
    .replace(/(?<![\p{L}\d])_|_(?![\p{L}\d_])/gu, '\\_')
    .replace(/~(?=~)/g, '\\~')
    .replace(/<(?=[a-z/!?])(?!(?:https?:\/\/|mailto:)[^\s<>]*>)(?![\w.+-]+@[\w.-]+>)/gi, '\\<')
    .replace(/\[(?=[^\]\n]{0,300}\][(:[])|\[(?=\^)/g, '\\[')
    .replace(/&(?=#?\w+;)/g, '\\&')
}

/** Escapes that other programs write and nothing needs: `adres\_strony`, `1\.5`, `\[at\]`. */
export function withoutNeedlessEscapes(text: string): string {
  return text
    .replace(/(?<=[\p{L}\d])\\_(?=[\p{L}\d])/gu, '_')
    .replace(/\\\[([^[\]\\\n^]{1,40})\\?\](?![(:[])/g, '[$1]')
    .replace(/(?<=\S)\\([.,;:!?()\-+#=@/%&"'$])(?!\d*\s)/g, '$1')
}
