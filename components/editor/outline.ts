// What the line under the editor says of a text: how many words it has, and where a level of headings is skipped. Pure.
import { type DocNode, textOf } from '@/lib/rich-text/document'

export function wordCount(doc: DocNode): number {
  const words = (node: DocNode): string =>
    (node.text ?? '') + (node.content ?? []).map(words).join(node.content?.some(({ text }) => text) ? '' : ' ')
  return words(doc).match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0
}

/** Sentence about the first heading whose level does not follow the one before it; the title of the document is level 1. */
export function skippedHeading(doc: DocNode): string | null {
  let last = 1
  for (const node of doc.content ?? []) {
    if (node.type !== 'heading') continue
    const level = Number(node.attrs?.level)
    if (level > last + 1) {
      const wanted = last + 1
      return `Nagłówek „${textOf(node).slice(0, 60)}” ma poziom ${level}, a powinien mieć ${wanted}: nie pomijaj poziomów.`
    }
    last = level
  }
  return null
}
