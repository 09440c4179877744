// The conditions of PDF/UA-1 (ISO 14289-1, Matterhorn Protocol) that a program can check in our files. Returns what is broken.
import { nameOf, type Pdf, rawEntry, readPdf, refOf, textIn, tokensOf, type Value } from './read-pdf'

type Element = { id: number; type: string; node: Value; kids: Value[]; parent: Element | null }
type Mark = { page: number; mcid: number }

const children: Record<string, readonly string[]> = {
  L: ['LI'],
  LI: ['Lbl', 'LBody'],
  Table: ['THead', 'TBody', 'TR'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
}
const types = new Set(
  'Document H1 H2 H3 H4 H5 H6 P L LI Lbl LBody Table THead TBody TR TH TD Link BlockQuote Code Figure Span'.split(' '),
)

export function brokenRules(bytes: Uint8Array): string[] {
  const pdf = readPdf(bytes)
  const broken: string[] = []
  const need = (fine: boolean, what: string) => {
    if (!fine) broken.push(what)
  }
  const pages = pdf.list(pdf.at(pdf.root, 'Pages', 'Kids'))
  const elements = elementsOf(pdf)
  checkCatalog(pdf, need)
  checkStructure(pdf, elements, need)
  const marks = pages.map((page, index) => checkContent(pdf, page, index, need))
  checkParents(pdf, pages, elements, marks, need)
  checkAnnotations(pdf, pages, elements, need)
  checkFonts(pdf, pages, need)
  return broken
}

type Need = (fine: boolean, what: string) => void

function checkCatalog(pdf: Pdf, need: Need): void {
  const { at, root } = pdf
  need(/^(pl|en|uk)$/.test(textIn(at(root, 'Lang'))), 'the document names its language')
  need(at(root, 'MarkInfo', 'Marked') === true, 'the document says that it is tagged')
  need(at(root, 'ViewerPreferences', 'DisplayDocTitle') === true, 'viewers show the title')
  const xmp = Buffer.from(pdf.stream(rawEntry(at(root), 'Metadata')), 'latin1').toString('utf8')
  need(xmp.includes('<pdfuaid:part>1</pdfuaid:part>'), 'the metadata name PDF/UA-1')
  need(/<dc:title>.*<rdf:li xml:lang="x-default">[^<]+<\/rdf:li>/.test(xmp), 'the metadata hold the title')
  need(textIn(at(pdf.info, 'Title')) !== '', 'the document has a title')
  need(pdf.list(at(root, 'StructTreeRoot', 'K')).length === 1, 'the structure has one root')
}

function elementsOf(pdf: Pdf): Element[] {
  const found: Element[] = []
  const walk = (value: Value, parent: Element | null): void => {
    const node = pdf.get(value)
    if (nameOf(pdf.at(node, 'S')) === '' || refOf(value) < 0) return
    const element = {
      id: refOf(value),
      type: nameOf(pdf.at(node, 'S')),
      node,
      kids: pdf.list(pdf.at(node, 'K')),
      parent,
    }
    found.push(element)
    for (const kid of element.kids) walk(kid, element)
  }
  for (const kid of pdf.list(pdf.at(pdf.root, 'StructTreeRoot', 'K'))) walk(kid, null)
  return found
}

function checkStructure(pdf: Pdf, elements: readonly Element[], need: Need): void {
  need(elements[0]?.type === 'Document', 'the root is a Document')
  let level = 0
  for (const { type, node, kids, parent } of elements) {
    need(types.has(type), `${type} is a standard type`)
    const inside = kids.filter((kid) => refOf(kid) >= 0).map((kid) => nameOf(pdf.at(kid, 'S')))
    const allowed = children[type]
    if (allowed)
      need(inside.length === kids.length && inside.every((one) => allowed.includes(one)), `${type} holds ${inside}`)
    for (const [holder, held] of Object.entries(children))
      for (const one of held)
        if (one === type && one !== 'TR') need(parent?.type === holder, `${type} stands in ${parent?.type}`)
    const heading = /^H([1-6])$/.exec(type)?.[1]
    if (heading) {
      need(Number(heading) <= level + 1, `heading ${heading} after ${level}`)
      level = Number(heading)
    }
    if (type === 'TH')
      need(['Column', 'Row'].includes(nameOf(pdf.at(node, 'A', 'Scope'))), 'a head of a table has its scope')
    if (type === 'L') need(nameOf(pdf.at(node, 'A', 'ListNumbering')) !== '', 'a list names its signs')
    if (type === 'Figure') {
      need(textIn(pdf.at(node, 'Alt')).trim() !== '', 'a picture has its words')
      need(pdf.list(pdf.at(node, 'A', 'BBox')).length === 4, 'a picture has its place')
    }
  }
  for (const table of elements.filter(({ type }) => type === 'Table')) {
    const rows = elements.filter(({ type, parent }) => type === 'TR' && (parent === table || parent?.parent === table))
    need(new Set(rows.map(({ kids }) => kids.length)).size === 1, 'a table is regular')
  }
}

/** Everything drawn lies in exactly one tag or artifact. Returns the tags' numbers in order. */
function checkContent(pdf: Pdf, page: Value, index: number, need: Need): Mark[] {
  const marks: Mark[] = []
  let open: 'tag' | 'artifact' | null = null
  let operands: Value[] = []
  for (const token of tokensOf(pdf.stream(rawEntry(pdf.get(page), 'Contents')))) {
    const operator = nameOf(token).startsWith('!') ? nameOf(token).slice(1) : null
    if (operator === null) {
      operands.push(token)
      continue
    }
    if (operator === 'BDC' || operator === 'BMC') {
      need(open === null, `marks on sheet ${index + 1} do not nest`)
      open = nameOf(operands[0] ?? null) === 'Artifact' ? 'artifact' : 'tag'
      if (open === 'tag') marks.push({ page: index, mcid: Number(pdf.at(operands[1], 'MCID')) })
    } else if (operator === 'EMC') {
      need(open !== null, `a mark on sheet ${index + 1} ends what never began`)
      open = null
    } else if (['Tj', 'TJ', 'S', 'f', 'Do', 'B'].includes(operator)) {
      need(open !== null, `sheet ${index + 1} draws outside of every tag`)
      const glyphs = operands
        .flat()
        .map((one) => textIn(one as Value))
        .join('')
      need(!lacks(glyphs), `sheet ${index + 1} draws a character the font lacks`)
    }
    operands = []
  }
  need(open === null, `a mark on sheet ${index + 1} does not end`)
  need(nameOf(pdf.at(page, 'Tabs')) === 'S', `sheet ${index + 1} is walked in the order of its structure`)
  return marks
}

/** Glyph numbers are pairs of bytes; a missing glyph is 0. */
const lacks = (glyphs: string): boolean => [...glyphs.matchAll(/../gs)].some(([pair]) => pair === '\0\0')

function checkParents(
  pdf: Pdf,
  pages: readonly Value[],
  elements: readonly Element[],
  marks: readonly Mark[][],
  need: Need,
): void {
  const tree = numberTree(pdf)
  for (const [index, page] of pages.entries()) {
    const owners = pdf.list(tree.get(Number(pdf.at(page, 'StructParents'))))
    const numbers = (marks[index] ?? []).map(({ mcid }) => mcid)
    need(
      new Set(numbers).size === numbers.length && numbers.length === owners.length,
      `sheet ${index + 1}: each mark has one owner`,
    )
    for (const mcid of numbers) {
      const owner = elements.find(({ id }) => id === refOf(owners[mcid]))
      const claims = owner?.kids.some((kid) => claimsMark(pdf, owner, kid, mcid, refOf(page)))
      need(claims === true, `mark ${mcid} of sheet ${index + 1} belongs to the tag that the parent tree names`)
    }
  }
}

function claimsMark(pdf: Pdf, owner: Element, kid: Value, mcid: number, page: number): boolean {
  if (typeof kid === 'number') return kid === mcid && refOf(rawEntry(owner.node, 'Pg')) === page
  return nameOf(pdf.at(kid, 'Type')) === 'MCR' && pdf.at(kid, 'MCID') === mcid && refOf(rawEntry(kid, 'Pg')) === page
}

function numberTree(pdf: Pdf): Map<number, Value> {
  const flat = pdf.list(pdf.at(pdf.root, 'StructTreeRoot', 'ParentTree', 'Nums'))
  return new Map(flat.flatMap((key, at) => (at % 2 === 0 ? [[Number(key), flat[at + 1] ?? null] as const] : [])))
}

function checkAnnotations(pdf: Pdf, pages: readonly Value[], elements: readonly Element[], need: Need): void {
  const tree = numberTree(pdf)
  for (const page of pages) {
    for (const annotation of pdf.list(pdf.at(page, 'Annots'))) {
      const owner = elements.find(({ id }) => id === refOf(tree.get(Number(pdf.at(annotation, 'StructParent')))))
      need(owner?.type === 'Link', 'a link on a sheet belongs to a Link of the structure')
      need(textIn(pdf.at(annotation, 'Contents')) !== '', 'a link has words of its own')
      const known = owner?.kids.some(
        (kid) => refOf(rawEntry(kid, 'Obj')) === refOf(annotation) && refOf(rawEntry(kid, 'Pg')) === refOf(page),
      )
      need(known === true, 'the structure knows the link and its sheet')
    }
  }
  for (const { kids } of elements.filter(({ type }) => type === 'Link'))
    need(
      kids.some((kid) => nameOf(pdf.at(kid, 'Type')) === 'OBJR'),
      'every Link leads somewhere',
    )
}

function checkFonts(pdf: Pdf, pages: readonly Value[], need: Need): void {
  for (const page of pages) {
    const fonts = pdf.at(page, 'Resources', 'Font')
    const names = fonts && typeof fonts === 'object' && 'dict' in fonts ? [...fonts.dict.keys()] : []
    for (const name of names) {
      const font = pdf.at(fonts, name)
      need(refOf(rawEntry(font, 'ToUnicode')) >= 0, `${name} can be read as text`)
      const [inner] = pdf.list(pdf.at(font, 'DescendantFonts'))
      need(refOf(rawEntry(pdf.at(inner, 'FontDescriptor'), 'FontFile2')) >= 0, `${name} is embedded`)
    }
  }
}
