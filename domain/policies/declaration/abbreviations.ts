// Abbreviations of a declaration with their full words, as the conditions ask (`abbr`). Fixed words only; headings stay as they are,
// because their titles are literal.
import type { Element, ElementContent, Root, RootContent, Text } from 'hast'

/** Spaces are hard ones after typesetting, ordinary ones before. */
const words: readonly [pattern: string, meaning: string][] = [
  ['t\\.j\\.', 'tekst jednolity'],
  ['Dz\\.\\sU\\.', 'Dziennik Ustaw'],
  ['poz\\.(?=\\s\\d)', 'pozycja'],
  ['art\\.(?=\\s\\d)', 'artykuł'],
  ['ust\\.(?=\\s\\d)', 'ustęp'],
  ['PJM', 'polski język migowy'],
  ['SJM', 'system językowo-migowy'],
  ['SKOGN', 'sposoby komunikowania się osób głuchoniewidomych'],
  ['ETR', 'tekst łatwy do czytania i zrozumienia'],
  ['BIP', 'Biuletyn Informacji Publicznej'],
  ['WCAG', 'wytyczne dla dostępności treści internetowych'],
]
const any = new RegExp(`(?<![\\p{L}\\d])(?:${words.map(([pattern]) => `(${pattern})`).join('|')})(?![\\p{L}\\d])`, 'gu')

/** Explains the abbreviations in place. */
export function explainAbbreviations(tree: Root): void {
  explainIn(tree)
}

function explainIn(parent: Root | Element): void {
  parent.children = (parent.children as (RootContent | ElementContent)[]).flatMap((child): ElementContent[] => {
    if (child.type === 'text') return explained(child)
    if (child.type === 'element' && !/^(?:h[1-6]|abbr|code|a)$/.test(child.tagName)) explainIn(child)
    return [child as ElementContent]
  })
}

function explained(text: Text): ElementContent[] {
  const pieces: ElementContent[] = []
  let from = 0
  for (const match of text.value.matchAll(any)) {
    const meaning = words[match.slice(1).findIndex((group) => group !== undefined)]?.[1] ?? ''
    if (match.index > from) pieces.push({ type: 'text', value: text.value.slice(from, match.index) })
    pieces.push({
      type: 'element',
      tagName: 'abbr',
      properties: { title: meaning },
      children: [{ type: 'text', value: match[0] }],
    })
    from = match.index + match[0].length
  }
  if (from === 0) return [text]
  if (from < text.value.length) pieces.push({ type: 'text', value: text.value.slice(from) })
  return pieces
}
