// Small repairs to the tree of a page before it becomes pieces: heads of tables, addresses of links, pictures as their words.
import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { pictureNote, relativeNote } from './from-markdown'
import { isLayout, textOf } from './html-tree'
import { signNotes } from './signs'

/** Markdown has no table without a head. */
export function headTables(root: Root, notes: Set<string>): void {
  visit(root, 'element', (table) => {
    if (table.tagName !== 'table' || isLayout(table)) return
    const rows: Element[] = []
    let headed = false
    visit(table, 'element', (node) => {
      if (node.tagName === 'tr') rows.push(node)
      if (node.tagName === 'th') headed = true
    })
    if (headed) return
    for (const cell of rows[0]?.children ?? [])
      if (cell.type === 'element' && cell.tagName === 'td') cell.tagName = 'th'
    notes.add('Pierwszy wiersz tabeli bez nagłówków uznano za jej nagłówek.')
  })
}

/** Addresses of links in full where the page says its own; pictures as their words. */
export function mendLinks(root: Root, base: string, notes: Set<string>): void {
  const relative: string[] = []
  visit(root, 'element', (node, index, parent) => {
    if (node.tagName === 'img' && parent && index !== undefined) {
      const alt = String(node.properties.alt ?? '').trim()
      notes.add(pictureNote(alt))
      parent.children[index] = { type: 'text', value: alt }
    }
    if (node.tagName !== 'a') return
    const href = String(node.properties.href ?? '').trim()
    const note = signNotes(node)
    if (note && parent && index !== undefined) {
      parent.children[index] = note
      return
    }
    if (href === '' || /^(?:javascript|data|vbscript):/i.test(href) || /^#./.test(href)) delete node.properties.href
    else if (!/^(?:[a-z][a-z\d+.-]*:|#$)/i.test(href)) {
      if (base !== '' && URL.canParse(href, base)) node.properties.href = new URL(href, base).href
      else relative.push(textOf(node))
    }
    if (node.properties.href === undefined) node.tagName = 'span'
  })
  if (relative.length > 0) notes.add(relativeNote(relative))
}
