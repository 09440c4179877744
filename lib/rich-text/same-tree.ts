// Whether two texts are the same to a reader: their trees without positions, and without what the page does not show
// (how a list was spread out by hand, or a link abbreviated).
import type { List, Nodes, Root, RootContent } from 'mdast'

type Plain = unknown

const spreadOf = (list: List): boolean => Boolean(list.spread) || list.children.some(({ spread }) => spread)

function plain(node: Nodes, loose: boolean): Plain {
  const { position: _position, ...rest } = node
  const own: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(rest))
    if (key !== 'children' && key !== 'spread' && key !== 'data' && value !== null && value !== undefined)
      own[key] = value
  if (node.type === 'list') own.sign = node.data?.hProperties ?? null
  if (node.type === 'listItem') own.loose = loose
  if (!('children' in node)) return own
  const spread = node.type === 'list' && spreadOf(node)
  own.children = node.children.map((child) => plain(child, spread))
  return own
}

export function sameTree(one: Root, other: Root): boolean {
  return JSON.stringify(plain(one, false)) === JSON.stringify(plain(other, false))
}

/** Definitions of links and footnotes, wherever they stand, as text: without them a piece of the text would read otherwise. */
export function definitionsOf(tree: Root, source: string): string {
  const found: string[] = []
  const walk = (nodes: readonly RootContent[]) => {
    for (const node of nodes) {
      const { start, end } = node.position ?? { start: {}, end: {} }
      if (node.type === 'definition') found.push(source.slice(start.offset, end.offset))
      else if (node.type === 'footnoteDefinition') found.push(`[^${node.label ?? node.identifier}]: ${node.identifier}`)
      else if ('children' in node) walk(node.children as RootContent[])
    }
  }
  walk(tree.children)
  return found.join('\n\n')
}
