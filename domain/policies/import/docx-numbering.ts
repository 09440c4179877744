// The numbers that Word draws before paragraphs: they stand nowhere in the text, only in rules. Counted here as Word counts them and
// written into the paragraphs as signs, so that `1.`, `1)` and `a)` come through as they were seen.
import { parseXml, type XmlElement, type XmlNode } from '@rgrove/parse-xml'
import { type Edit, edited } from './markdown-parts'
import { itemSign } from './signs'

type Level = { start: number; format: string; text: string }
type Definition = { levels: Map<number, Level> }
type Numbering = {
  definitions: Map<string, Definition>
  numbers: Map<string, { definition: string; starts: Map<number, number> }>
}
type Used = { number: string; level: number }

const isElement = (node: XmlNode): node is XmlElement => node.type === 'element'
const elements = (node: XmlElement): XmlElement[] => node.children.filter(isElement)
const child = (node: XmlElement | undefined, name: string) => node && elements(node).find((one) => one.name === name)
const value = (node: XmlElement | undefined) => node?.attributes['w:val']

export function readXml(text: string): XmlElement | null {
  try {
    return parseXml(text, { includeOffsets: true }).root
  } catch {
    return null
  }
}

function levelOf(node: XmlElement): [number, Level] {
  return [
    Number(node.attributes['w:ilvl'] ?? 0),
    {
      start: Number(value(child(node, 'w:start')) ?? 1),
      format: value(child(node, 'w:numFmt')) ?? 'decimal',
      text: value(child(node, 'w:lvlText')) ?? '',
    },
  ]
}

function readNumbering(root: XmlElement | null): Numbering {
  const all = root ? elements(root) : []
  const definitions = all
    .filter(({ name }) => name === 'w:abstractNum')
    .map((node): [string, Definition] => [
      node.attributes['w:abstractNumId'] ?? '',
      {
        levels: new Map(
          elements(node)
            .filter(({ name }) => name === 'w:lvl')
            .map(levelOf),
        ),
      },
    ])
  const numbers = all
    .filter(({ name }) => name === 'w:num')
    .map((node) => {
      const overrides = elements(node).filter(({ name }) => name === 'w:lvlOverride')
      const starts = overrides.flatMap((one): [number, number][] => {
        const start = value(child(one, 'w:startOverride'))
        return start === undefined ? [] : [[Number(one.attributes['w:ilvl'] ?? 0), Number(start)]]
      })
      return [
        node.attributes['w:numId'] ?? '',
        { definition: value(child(node, 'w:abstractNumId')) ?? '', starts: new Map(starts) },
      ] as const
    })
  return { definitions: new Map(definitions), numbers: new Map(numbers) }
}

const usedBy = (properties: XmlElement | undefined): Partial<Used> | null => {
  const numbering = child(properties, 'w:numPr')
  if (!numbering) return null
  const level = value(child(numbering, 'w:ilvl'))
  return { number: value(child(numbering, 'w:numId')), ...(level === undefined ? {} : { level: Number(level) }) }
}

/** Numbering that comes with a style, or with the style that it is based on. */
function styleNumbers(root: XmlElement | null): Map<string, Partial<Used>> {
  const styles = new Map(
    (root ? elements(root) : [])
      .filter(({ name }) => name === 'w:style')
      .map((node) => [node.attributes['w:styleId'] ?? '', node]),
  )
  const found = new Map<string, Partial<Used>>()
  for (const id of styles.keys()) {
    let at: string | undefined = id
    for (let step = 0; at !== undefined && step < 12; step += 1) {
      const style: XmlElement | undefined = styles.get(at)
      const used = usedBy(child(style, 'w:pPr'))
      if (used?.number !== undefined) {
        found.set(id, used)
        break
      }
      at = value(child(style, 'w:basedOn'))
    }
  }
  return found
}

const romans: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(count: number): string {
  let left = count
  return romans.reduce((out, [size, letters]) => {
    const times = Math.floor(left / size)
    left -= times * size
    return out + letters.repeat(times)
  }, '')
}

function counted(count: number, format: string): string {
  if (count < 1 || count > 399) return String(count)
  const letter = String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26))
  if (format === 'lowerLetter') return letter
  if (format === 'upperLetter') return letter.toUpperCase()
  if (format === 'lowerRoman') return roman(count)
  if (format === 'upperRoman') return roman(count).toUpperCase()
  return format === 'none' ? '' : String(count)
}

class Counter {
  private readonly counts = new Map<string, number[]>()
  private readonly begun = new Set<string>()

  constructor(private readonly numbering: Numbering) {}

  /** The marker of the next paragraph that uses this numbering; null where the rules name none. */
  next({ number, level }: Used): string | null {
    const used = this.numbering.numbers.get(number)
    const levels = used && this.numbering.definitions.get(used.definition)?.levels
    const own = levels?.get(level)
    if (!used || !levels || !own) return null
    if (own.format === 'bullet') return '-'
    const counts = this.counts.get(used.definition) ?? []
    this.counts.set(used.definition, counts)
    const again = used.starts.get(level)
    const first = again !== undefined && !this.begun.has(`${number}/${level}`)
    this.begun.add(`${number}/${level}`)
    counts[level] = first ? again : counts[level] === undefined ? own.start : (counts[level] ?? 0) + 1
    counts.length = level + 1
    const marker = own.text.replace(/%(\d)/g, (_, at: string) => {
      const index = Number(at) - 1
      const part = levels.get(index)
      return counted(counts[index] ?? part?.start ?? 1, part?.format ?? 'decimal')
    })
    return marker.trim() === '' ? null : marker.trim()
  }
}

function paragraphs(root: XmlElement): XmlElement[] {
  const found: XmlElement[] = []
  const look = (node: XmlElement, depth: number) => {
    if (node.name === 'w:p') found.push(node)
    if (depth < 200) for (const one of elements(node)) look(one, depth + 1)
  }
  look(root, 0)
  return found
}

type Sources = { document: string; numbering: string | undefined; styles: string | undefined }

/** The document with its numbers written out as signs and their rules taken away; null when it cannot be read. */
export function withNumbers({ document, numbering, styles }: Sources): string | null {
  const root = readXml(document)
  if (!root) return null
  const counter = new Counter(readNumbering(numbering === undefined ? null : readXml(numbering)))
  const byStyle = styleNumbers(styles === undefined ? null : readXml(styles))
  const edits: Edit[] = []
  for (const paragraph of paragraphs(root)) {
    const properties = child(paragraph, 'w:pPr')
    const used = { ...byStyle.get(value(child(properties, 'w:pStyle')) ?? ''), ...usedBy(properties) }
    const rule = child(properties, 'w:numPr')
    if (rule) edits.push({ from: rule.start, to: rule.end, text: '' })
    if (!properties || used.number === undefined || used.number === '0' || !holdsWords(paragraph)) continue
    const level = used.level ?? 0
    const marker = counter.next({ number: used.number, level })
    if (marker === null) continue
    const run = `<w:r><w:t xml:space="preserve">${itemSign(level, marker.replace(/[<>&]/g, ''))}</w:t></w:r>`
    edits.push({ from: properties.end, to: properties.end, text: run })
  }
  return edited(document, edits)
}

const holdsWords = (node: XmlElement): boolean => node.text.trim() !== ''
