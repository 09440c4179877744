// The little of CSS that drawing programs write into an SVG: `style` attributes, and rules of single classes. Everything else is not
// understood, and so is not there. Pure.
import { XmlElement } from '@rgrove/parse-xml'

/** Attributes that style an element; they may also stand in `style` and in simple rules of a `<style>`. */
export const styling: ReadonlySet<string> = new Set([
  ...['fill', 'fill-rule', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-linecap'],
  ...['stroke-linejoin', 'stroke-miterlimit', 'stroke-dasharray', 'stroke-dashoffset', 'opacity', 'color', 'display'],
  ...['visibility', 'clip-path', 'clip-rule', 'mask', 'stop-color', 'stop-opacity', 'font-family', 'font-size'],
  ...['font-weight', 'font-style', 'text-anchor', 'letter-spacing', 'paint-order', 'vector-effect', 'mask-type'],
])

/** Declarations of properties that also exist as attributes. */
export function declarations(css: string): [name: string, value: string][] {
  return css.split(';').flatMap((one): [string, string][] => {
    const at = one.indexOf(':')
    const name = one.slice(0, at).trim().toLowerCase()
    const value = one
      .slice(at + 1)
      .replace(/!important/i, '')
      .trim()
    return at > 0 && value !== '' && styling.has(name) ? [[name, value]] : []
  })
}

/** Rules `.a,.b{…}` of every `<style>`, by class. */
export function rulesOf(root: XmlElement): Map<string, Map<string, string>> {
  const rules = new Map<string, Map<string, string>>()
  const look = (element: XmlElement): void => {
    for (const child of element.children) {
      if (!(child instanceof XmlElement)) continue
      if (child.name === 'style') readRules(child.text, rules)
      else look(child)
    }
  }
  look(root)
  return rules
}

function readRules(css: string, into: Map<string, Map<string, string>>): void {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '')
  for (const [, selectors = '', body = ''] of plain.matchAll(/([^{}]+)\{([^{}]*)\}/g))
    for (const selector of selectors.split(',')) {
      const name = /^\s*\.([\w-]+)\s*$/.exec(selector)?.[1]
      if (!name) continue
      const known = into.get(name) ?? new Map<string, string>()
      for (const [key, value] of declarations(body)) known.set(key, value)
      into.set(name, known)
    }
}
