// A drawing (SVG) made harmless: read by a strict XML parser, then built anew from what stands on the lists below and from nothing else.
// No script, style sheet, animation, link, picture or address outside the drawing can survive, because none is on a list.
import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml'
import { declarations, rulesOf, styling } from './svg-styles'

export const svgLimits = { bytes: 200 * 1024, elements: 4000, depth: 64, references: 200 } as const

const drawn = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan', 'use'])
const groups = new Set([
  'svg',
  'g',
  'defs',
  'symbol',
  'clipPath',
  'mask',
  'pattern',
  'linearGradient',
  'radialGradient',
  'stop',
])
const texts = new Set(['text', 'tspan'])

const shape = new Set([
  ...['d', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'fx', 'fy', 'dx', 'dy', 'width', 'height'],
  ...['points', 'transform', 'viewBox', 'preserveAspectRatio', 'offset', 'gradientUnits', 'gradientTransform', 'id'],
  ...['spreadMethod', 'clipPathUnits', 'maskUnits', 'maskContentUnits', 'patternUnits', 'patternContentUnits'],
  ...['patternTransform', 'rotate', 'textLength', 'lengthAdjust'],
])
const reference = /^#[\w.:-]{1,100}$/
const paint = /^url\(\s*(['"]?)(#[\w.:-]{1,100})\1\s*\)/

type Element = { name: string; attributes: Map<string, string>; children: (Element | string)[] }
type Count = { elements: number; references: number }

/** The value as it may stand, or null. Nothing may point out of the drawing. */
function allowedValue(name: string, value: string): string | null {
  if (name === 'id') return reference.test(`#${value}`) ? value : null
  if (/[<>\\]|\/\*|@|expression|javascript:/i.test(value)) return null
  if (!/url/i.test(value)) return value
  const found = paint.exec(value.trim())
  return found && styling.has(name) ? `url(${found[2]})` : null
}

function attributesOf(element: XmlElement, rules: ReadonlyMap<string, Map<string, string>>): Map<string, string> {
  const kept = new Map<string, string>()
  const take = (name: string, value: string) => {
    const allowed = allowedValue(name, value.trim())
    if (allowed !== null) kept.set(name, allowed)
  }
  const { style = '', class: names = '', ...given } = element.attributes
  for (const [name, value] of Object.entries(given)) {
    if (shape.has(name) || styling.has(name)) take(name, value)
    const link = name === 'href' || name === 'xlink:href'
    if (link && reference.test(value)) kept.set('href', value)
  }
  // as a browser would: rules win over attributes, `style` over rules
  for (const name of names.split(/\s+/)) for (const [key, value] of rules.get(name) ?? []) take(key, value)
  for (const [key, value] of declarations(style)) take(key, value)
  return kept
}

function rebuilt(
  element: XmlElement,
  rules: ReadonlyMap<string, Map<string, string>>,
  count: Count,
  depth: number,
): Element | null {
  const { name } = element
  if (!drawn.has(name) && !groups.has(name)) return null
  count.elements += 1
  if (count.elements > svgLimits.elements || depth > svgLimits.depth) throw new RangeError('too much')
  const attributes = attributesOf(element, rules)
  if (name === 'use') count.references += 1
  for (const value of attributes.values()) if (value.startsWith('url(')) count.references += 1
  if (count.references > svgLimits.references) throw new RangeError('too much')
  const children: Element['children'] = []
  for (const child of element.children) {
    if (child instanceof XmlElement) {
      const made = rebuilt(child, rules, count, depth + 1)
      if (made) children.push(made)
    } else if (child instanceof XmlText && texts.has(name)) children.push(child.text)
  }
  return { name, attributes, children }
}

const within = (element: Element): Element[] => [
  element,
  ...element.children.flatMap((child) => (typeof child === 'string' ? [] : within(child))),
]

/** Copies of copies of copies can grow a drawing beyond all measure: what is copied, painted or masked with holds no copy itself. */
function withoutNesting(root: Element): void {
  const all = within(root)
  const byId = new Map(all.map((element) => [element.attributes.get('id') ?? '', element]))
  const refers = ({ attributes }: Element) =>
    [...attributes].flatMap(([name, value]) => (name === 'href' ? [value] : (paint.exec(value)?.slice(2, 3) ?? [])))
  const plain = (id: string) => {
    const target = byId.get(id.slice(1))
    return target !== undefined && within(target).every((one) => one.name !== 'use' || refers(one).length === 0)
  }
  const nested = all.filter((one) => one.name === 'use' && !refers(one).every(plain))
  for (const one of nested) one.attributes.delete('href')
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark] ?? '&quot;')

function written({ name, attributes, children }: Element): string {
  const head = [name, ...[...attributes].map(([key, value]) => `${key}="${escaped(value)}"`)].join(' ')
  if (children.length === 0) return `<${head}/>`
  return `<${head}>${children.map((child) => (typeof child === 'string' ? escaped(child) : written(child))).join('')}</${name}>`
}

/** Size of the drawing: its own box, or width and height in pixels. */
function boxOf(root: Element): readonly [string, number, number] | null {
  const box = root.attributes.get('viewBox') ?? ''
  const numbers = box.split(/[\s,]+/).map(Number)
  const [, , wide = 0, high = 0] = numbers
  if (numbers.length === 4 && numbers.every(Number.isFinite) && wide > 0 && high > 0)
    return [numbers.join(' '), wide, high]
  const side = (name: string) => Number(/^\d+(?:\.\d+)?(?=(?:px)?$)/.exec(root.attributes.get(name) ?? '')?.[0] ?? 0)
  const [width, height] = [side('width'), side('height')]
  return width > 0 && height > 0 ? [`0 0 ${width} ${height}`, width, height] : null
}

function finished(root: Element): { svg: Buffer } | { problem: string } {
  const box = boxOf(root)
  if (!box) return { problem: 'Rysunek SVG nie podaje swoich wymiarów (viewBox albo width i height).' }
  if (!within(root).some(({ name }) => drawn.has(name)))
    return { problem: 'W pliku SVG nie ma niczego, co można pokazać. Obrazy wklejone do SVG nie są przyjmowane.' }
  withoutNesting(root)
  const [viewBox, width, height] = box
  const attributes = new Map([['xmlns', 'http://www.w3.org/2000/svg'], ...root.attributes])
  attributes.set('viewBox', viewBox).set('width', String(width)).set('height', String(height))
  return { svg: Buffer.from(`${written({ ...root, attributes })}\n`) }
}

/** Whether the bytes begin as XML does; everything else is no drawing. */
export const looksLikeSvg = (bytes: Buffer): boolean => /^\ufeff?\s*</.test(bytes.subarray(0, 200).toString('utf8'))

/** The drawing without anything that is not on the lists, or the Polish reason why there is none. Never throws. */
export function cleanSvg(bytes: Buffer): { svg: Buffer } | { problem: string } {
  if (bytes.length > svgLimits.bytes) return { problem: 'Plik SVG może mieć najwyżej 200 KB.' }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // entities of a document type are never resolved, so none can grow
    const { root } = parseXml(text, { resolveUndefinedEntity: () => '' })
    if (root?.name !== 'svg') return { problem: 'To nie jest rysunek SVG.' }
    const made = rebuilt(root, rulesOf(root), { elements: 0, references: 0 }, 1)
    return made ? finished(made) : { problem: 'To nie jest rysunek SVG.' }
  } catch (cause) {
    return {
      problem:
        cause instanceof RangeError
          ? 'Rysunek SVG jest zbyt złożony. Uprość go w programie graficznym.'
          : 'Pliku SVG nie da się odczytać. Zapisz go jeszcze raz jako zwykły SVG w kodowaniu UTF-8.',
    }
  }
}
