// A comparison of two texts, word by word inside what belongs together, as one text that everybody can read: changes stand between
// hidden words, so that nobody depends on colour or on a screen reader that knows `ins` and `del`. Pure.
import type { Element, Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import { textTree } from '@/lib/markdown'
import { orderHeadings } from '@/lib/markdown-tree'
import { remembered } from '@/lib/rendered-texts'
import { type TextLocale, typeset } from '@/lib/typography'
import { newBudget } from './align'
import { blocksOf, tokensOf } from './blocks'
import { element, mergedWords, type Work } from './inline'
import { mergedBlocks } from './merge'
import { comparisonWords } from './words'

export type ComparedText = { title: string; body: string }
export type Comparison = {
  /** the merged text, sanitised; the title stands first where it changed */
  html: string
  /** words */
  inserted: number
  deleted: number
  /** false: the same words, links, pictures and order (spaces, emphasis and the like may differ) */
  changed: boolean
  /** the texts are so large or so different that some passages are told as a whole, not word by word */
  bounded: boolean
}

const idPrefix = 'tresc'

/** Compares the text that was (`a`) with the text that is (`b`). `locale`: the language of both, and of the hidden words. */
export function compareTexts(a: ComparedText, b: ComparedText, locale: TextLocale): Comparison {
  const make = () => comparisonOf(a, b, locale)
  return remembered(JSON.stringify([a, b]), ['comparison', locale], undefined, make, ({ html }) => html.length)
}

function comparisonOf(a: ComparedText, b: ComparedText, locale: TextLocale): Comparison {
  const words = comparisonWords(locale)
  const work: Work = { words, budget: newBudget(), inserted: 0, deleted: 0, changed: false }
  const [before, after] = [treeOf(a.body, locale), treeOf(b.body, locale)]
  const title = titleOf(typeset(a.title, locale), typeset(b.title, locale), work)
  const merged: Root = { type: 'root', children: [...title, ...mergedBlocks(blocksOf(before), blocksOf(after), work)] }
  orderHeadings(merged, 1, idPrefix)
  numberTables(merged)
  settleIds(merged)
  const { inserted, deleted, changed, budget } = work
  return { html: unified().use(rehypeStringify).stringify(merged), inserted, deleted, changed, bounded: budget.bounded }
}

function titleOf(a: string, b: string, work: Work): Element[] {
  const tokens = (title: string) => tokensOf([{ type: 'text', value: title }])
  const inner = mergedWords(tokens(a), tokens(b), work)
  if (!work.changed) return []
  const label = element('strong', [{ type: 'text', value: work.words.title }])
  return [element('p', [label, { type: 'text', value: ' ' }, ...inner], { className: ['diff-title'] })]
}

/** The rendered text; what its writer struck through is no deletion of ours, and ids of headings are made anew. */
function treeOf(body: string, locale: TextLocale): Root {
  const { tree } = textTree(body, { locale, idPrefix })
  visit(tree, 'element', (node) => {
    if (node.tagName === 'del') node.tagName = 's'
    if (/^h[1-6]$/.test(node.tagName) && String(node.properties.id).startsWith(`${idPrefix}-`))
      delete node.properties.id
  })
  return tree
}

/** Regions are told apart by their names. */
function numberTables(tree: Root): void {
  let count = 0
  visit(tree, 'element', ({ properties }) => {
    if (properties.role !== 'region' || typeof properties.ariaLabel !== 'string') return
    count += 1
    properties.ariaLabel = properties.ariaLabel.replace(/\d+/, String(count))
  })
}

/** Each id once; a link to a place that the merged text does not have is its words. */
function settleIds(tree: Root): void {
  const ids = new Set<string>()
  visit(tree, 'element', ({ properties }) => {
    if (properties.id === undefined) return
    if (ids.has(String(properties.id))) delete properties.id
    else ids.add(String(properties.id))
  })
  visit(tree, 'element', (node, index, parent) => {
    const { href } = node.properties
    if (node.tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#')) return
    if (ids.has(href.slice(1)) || index === undefined || !parent) return
    parent.children.splice(index, 1, ...node.children)
    return [SKIP, index]
  })
}
