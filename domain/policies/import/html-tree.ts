// A page of another site reduced to its content: menus, banners, scripts and forms go, tables that only arrange become their cells.
import type { Element, ElementContent, Root, RootContent } from 'hast'
import { SKIP, visit } from 'unist-util-visit'

export type Page = { root: Root; title: string; base: string; dropped: Map<string, number> }

const isElement = (node: RootContent | ElementContent): node is Element => node.type === 'element'
export const textOf = (node: Root | RootContent | ElementContent): string => {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

const silent = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'link',
  'meta',
  'head',
  'svg',
  'canvas',
  'object',
  'embed',
])
const furniture: Record<string, string> = {
  nav: 'menu',
  footer: 'stopkę strony',
  aside: 'treści boczne',
  form: 'formularz',
  button: 'przyciski',
  select: 'formularz',
  input: 'formularz',
  textarea: 'formularz',
  iframe: 'ramki z innych stron',
  dialog: 'okna dialogowe',
  video: 'film',
  audio: 'nagranie',
}
const roles: Record<string, string> = {
  navigation: 'menu',
  banner: 'nagłówek strony',
  contentinfo: 'stopkę strony',
  search: 'wyszukiwarkę',
  complementary: 'treści boczne',
  dialog: 'okna dialogowe',
  alertdialog: 'okna dialogowe',
}
const classes: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:eu-?)?(?:cookies?|rodo|gdpr|consent)[-_]?(?:banner|bar|notice|consent|law|popup|modal|box|overlay|info-bar|message)/,
    'baner o plikach cookie',
  ],
  [/^(?:breadcrumbs?|okruszki|sciezka)$/, 'ścieżkę nawigacji'],
  [/^(?:menu|main-menu|navbar|nav|navigation|site-navigation|skip-?links?|skiplinks?|pagination)$/, 'menu'],
  [/^(?:sidebar|site-footer|page-footer|footer|stopka)$/, 'stopkę strony'],
  [/^(?:site-header|page-header-bar|topbar|naglowek-strony)$/, 'nagłówek strony'],
  [/^(?:share|social|sharing|share-buttons|social-media|udostepnij)$/, 'przyciski udostępniania'],
  [/^(?:sr-only|visually-hidden|screen-reader-text)$/, 'napisy ukryte'],
]

export function namesOf(element: Element): string[] {
  const { className, id } = element.properties
  const list = Array.isArray(className) ? className.map(String) : []
  return [...list, ...(typeof id === 'string' ? [id] : [])].map((name) => name.toLowerCase())
}

const hasHeading = (node: Element): boolean =>
  node.children.some((child) => isElement(child) && (/^h[1-6]$/.test(child.tagName) || hasHeading(child)))

function isHidden({ properties }: Element): boolean {
  const style = typeof properties.style === 'string' ? properties.style.replace(/\s/g, '').toLowerCase() : ''
  return (
    properties.hidden === true ||
    String(properties.ariaHidden) === 'true' ||
    /display:none|visibility:hidden/.test(style)
  )
}

/** Polish accusative of what the element is besides content; null: content. */
function furnitureName(element: Element, inArticle: boolean): string | null {
  if (isHidden(element)) return 'treści ukryte'
  const role = typeof element.properties.role === 'string' ? roles[element.properties.role] : undefined
  if (role) return role
  if (element.tagName === 'header') return inArticle || hasHeading(element) ? null : 'nagłówek strony'
  const named = furniture[element.tagName]
  if (named && !(inArticle && element.tagName === 'footer')) return named
  const names = namesOf(element)
  return classes.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1] ?? null
}

function find(root: Root, test: (element: Element) => boolean): Element[] {
  const found: Element[] = []
  visit(root, 'element', (node) => {
    if (test(node)) found.push(node)
  })
  return found
}

/** Where the content is: what the page itself calls so, else its body. */
function mainOf(root: Root): Root {
  const tests: ((element: Element) => boolean)[] = [
    ({ tagName, properties }) => tagName === 'main' || properties.role === 'main',
    ({ tagName }) => tagName === 'article',
    (element) =>
      namesOf(element).some((name) =>
        /^(?:main-?content|content|page-content|entry-content|tresc|article-content|item-page)$/.test(name),
      ),
  ]
  const all = textOf(root).trim().length
  for (const test of tests) {
    const outer = find(root, test)
    const [only] = outer
    if (only && textOf(only).trim().length > Math.min(200, all / 4)) return { type: 'root', children: [only] }
  }
  const [body] = find(root, ({ tagName }) => tagName === 'body')
  return body ? { type: 'root', children: body.children } : root
}

/** A table without heads whose cells hold blocks, or of one column or row, only arranges. */
export function isLayout(table: Element): boolean {
  if (table.properties.role === 'presentation') return true
  const inside: Root = { type: 'root', children: table.children }
  if (find(inside, ({ tagName }) => tagName === 'th').length > 0) return false
  const rows = find(inside, ({ tagName }) => tagName === 'tr')
  const widest = Math.max(0, ...rows.map((row) => row.children.filter((cell) => isElement(cell)).length))
  const blocks = find(inside, ({ tagName }) => /^(?:h[1-6]|ul|ol|table|div)$/.test(tagName))
  return rows.length < 2 || widest < 2 || blocks.length > 0
}

function addressOf(root: Root): string {
  const urls = [
    ...find(root, ({ tagName }) => tagName === 'base').map(({ properties }) => properties.href),
    ...find(root, ({ tagName, properties }) => tagName === 'link' && String(properties.rel) === 'canonical').map(
      ({ properties }) => properties.href,
    ),
    ...find(root, ({ tagName, properties }) => tagName === 'meta' && properties.property === 'og:url').map(
      ({ properties }) => properties.content,
    ),
  ]
  const [url] = urls.filter(
    (one): one is string => typeof one === 'string' && /^https?:\/\//i.test(one) && URL.canParse(one),
  )
  return url ?? ''
}

/** Takes away what is no content; counts what went, by its Polish name in the accusative. */
function swept(root: Root, dropped: Map<string, number>): Root {
  const inArticle = new Set<Element>()
  visit(root, (node, index, parent) => {
    if (!parent || index === undefined || node.type === 'root') return undefined
    if (node.type === 'comment' || node.type === 'doctype' || (node.type === 'element' && silent.has(node.tagName))) {
      parent.children.splice(index, 1)
      return [SKIP, index]
    }
    if (node.type !== 'element') return undefined
    const within = parent.type === 'element' && (inArticle.has(parent) || /^(?:main|article)$/.test(parent.tagName))
    if (within) inArticle.add(node)
    const name = furnitureName(node, within)
    if (name === null) return undefined
    if (textOf(node).trim() !== '') dropped.set(name, (dropped.get(name) ?? 0) + 1)
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
  return root
}

/** The content of a page, its title (its only first heading outside the content, else the window's), its address when it says one. */
export function pageOf(tree: Root): Page {
  const base = addressOf(tree)
  const [windowTitle] = find(tree, ({ tagName }) => tagName === 'title').map((node) => textOf(node).trim())
  const tops = find(tree, ({ tagName }) => tagName === 'h1')
  const dropped = new Map<string, number>()
  const root = swept(mainOf(tree), dropped)
  const inside = find(root, ({ tagName }) => tagName === 'h1')
  const [top] = inside.length > 0 ? [] : tops.map((node) => textOf(node).replace(/\s+/g, ' ').trim())
  const window =
    (windowTitle ?? '')
      .split(/\s+[|–—»-]\s+/)[0]
      ?.replace(/\s+/g, ' ')
      .trim() ?? ''
  return { root, title: top || window, base, dropped }
}
