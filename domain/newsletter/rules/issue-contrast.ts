// Contrast of the letters of a mail, read from the mail itself: colours and grounds stand on the elements, and those of the dark scheme
// in its one style sheet. WCAG 2.2, criterion 1.4.3: at least 4.5 : 1 for every text. Pure.
import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { contrast } from '@/domain/offices/colours'

type Pair = { letters: string; ground: string }
/** Colours that a class has in the dark. */
type Night = ReadonlyMap<string, Partial<Pair>>

const least = 4.5
const hex = /#[0-9a-f]{6}\b/i
const colourOf = (style: string): string | undefined =>
  hex.exec(/(?:^|[;{\s])color:([^;}]+)/i.exec(style)?.[1] ?? '')?.[0]
const groundOf = (style: string): string | undefined =>
  hex.exec(/background(?:-color)?:([^;}]+)/i.exec(style)?.[1] ?? '')?.[0]

/** Sentences about texts that are too faint, each once. */
export function faintTexts(tree: Root): string[] {
  const found = new Set<string>()
  for (const [scheme, night] of [
    ['jasnym', new Map()],
    ['ciemnym', nightOf(tree)],
  ] as const) {
    const start: Pair = { letters: '#000000', ground: '#ffffff' }
    walk(tree, start, night, (words, ratio) => {
      const told = (Math.floor(ratio * 10) / 10).toFixed(1).replace('.', ',')
      found.add(`Napis „${words.slice(0, 40)}” ma w trybie ${scheme} kontrast ${told} : 1, a potrzeba 4,5 : 1.`)
    })
  }
  return [...found]
}

/** Classes of the dark scheme's sheet; of its copies (`[data-ogsc]`) the media query is the first. */
function nightOf(tree: Root): Night {
  const night = new Map<string, Partial<Pair>>()
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'style') return
    const sheet = textOf(node).split('prefers-color-scheme')[1] ?? ''
    for (const [, selectors = '', rules = ''] of sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g))
      for (const [, name = ''] of selectors.matchAll(/\.([a-z]+)/g)) {
        const [letters, ground] = [colourOf(rules), groundOf(rules)]
        night.set(name, { ...night.get(name), ...(letters && { letters }), ...(ground && { ground }) })
      }
  })
  return night
}

function pairOf({ properties }: Element, above: Pair, night: Night): Pair {
  const style = String(properties.style ?? '')
  const classes = Array.isArray(properties.className) ? properties.className : []
  const dark = classes.map((name) => night.get(String(name)) ?? {})
  return {
    letters: dark.findLast(({ letters }) => letters)?.letters ?? colourOf(style) ?? above.letters,
    ground: dark.findLast(({ ground }) => ground)?.ground ?? groundOf(style) ?? above.ground,
  }
}

function walk(node: Root | Element, pair: Pair, night: Night, tell: (words: string, ratio: number) => void): void {
  for (const child of node.children) {
    if (child.type === 'text' && child.value.trim() !== '') {
      const ratio = contrast(pair.letters.toLowerCase(), pair.ground.toLowerCase())
      if (ratio < least) tell(child.value.trim(), ratio)
    }
    if (child.type !== 'element' || /^(head|style|title)$/.test(child.tagName)) continue
    if (/display:\s*none/.test(String(child.properties.style ?? ''))) continue
    walk(child, pairOf(child, pair, night), night, tell)
  }
}
