// Lists of the clipboard. Word writes none: its points are paragraphs with a level and a drawn sign, which become lists again here.
import type { Element } from 'hast'
import { toString as textIn } from 'hast-util-to-string'
import type { DocNode } from './document'
import { inlineBlocks } from './paste-inline'

/** A block, or a point of a list that Word drew. */
export type Loose = DocNode & { point?: { level: number; sign: string } }

const styleOf = ({ properties }: Element): string => String(properties.style ?? '').toLowerCase()

function signIn(node: Element): string | undefined {
  for (const child of node.children) {
    if (child.type !== 'element') continue
    if (/mso-list:\s*ignore/.test(styleOf(child))) return textIn(child).replace(/[\s\u00a0]+/g, '')
    const inner = signIn(child)
    if (inner !== undefined) return inner
  }
  return undefined
}

/** The point that a paragraph of Word is, or undefined. */
export function wordList(node: Element): Loose[] | undefined {
  const level = /mso-list:\s*\S+\s+level(\d+)/.exec(styleOf(node))?.[1]
  const sign = signIn(node)
  if (level === undefined || sign === undefined || /^h[1-6]$/.test(node.tagName)) return undefined
  return inlineBlocks(node.children, true).map((block) => ({ ...block, point: { level: Number(level), sign } }))
}

/** Kind and first number of a list by the sign of its first point. */
export function kindOfSign(sign: string): { type: string; attrs: Record<string, unknown> } {
  const [, number, letter, end = ''] = /^\(?(?:(\d{1,9})|([a-zA-Z]))([.)])$/.exec(sign) ?? []
  if (number !== undefined)
    return { type: 'orderedList', attrs: { start: Number(number), numbering: end === ')' ? '1)' : '1.', loose: false } }
  if (letter !== undefined) {
    const start = letter.toLowerCase().charCodeAt(0) - 96
    return { type: 'orderedList', attrs: { start, numbering: 'a)', loose: false } }
  }
  return { type: 'bulletList', attrs: { loose: false } }
}

type Open = { level: number; list: DocNode }

const sameKind = (list: DocNode, kind: ReturnType<typeof kindOfSign>): boolean =>
  list.type === kind.type && list.attrs?.numbering === kind.attrs.numbering

/** Points that follow each other become lists, nested by their levels. */
export function gatherLists(blocks: readonly Loose[]): DocNode[] {
  const found: DocNode[] = []
  let open: Open[] = []
  for (const { point, ...block } of blocks) {
    if (!point) {
      open = []
      found.push(block)
      continue
    }
    const kind = kindOfSign(point.sign)
    while ((open.at(-1)?.level ?? 0) > point.level) open.pop()
    const top = open.at(-1)
    if (!top || top.level < point.level || !sameKind(top.list, kind)) {
      if (top && top.level === point.level) open.pop()
      const list: DocNode = { ...kind, content: [] }
      const item = open.at(-1)?.list.content?.at(-1)
      if (item) item.content = [...(item.content ?? []), list]
      else found.push(list)
      open.push({ level: point.level, list })
    }
    open.at(-1)?.list.content?.push({ type: 'listItem', content: [block] })
  }
  return found
}
