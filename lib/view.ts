// How a reader wants public pages drawn: contrast, size of text, spacing. A bounded set (32 views), so that each may be kept as
// finished bytes; its code stands in the address (`?widok=k1-t150-o1`) or, when the reader asked to be remembered, in a cookie.

/** `k1` white on black, `k2` yellow on black, `k3` black on yellow. */
export const contrasts = ['k0', 'k1', 'k2', 'k3'] as const
/** Size of text in per cent of the browser's own. */
export const textSizes = ['t100', 't125', 't150', 't200'] as const
/** `o1`: the spacing of WCAG 2.2, 1.4.12, or more. */
export const spacings = ['o0', 'o1'] as const

export type View = {
  contrast: (typeof contrasts)[number]
  text: (typeof textSizes)[number]
  spacing: (typeof spacings)[number]
}

export const viewParameter = 'widok'
/** Header by which the door tells Next the code; empty for the view that everybody gets. */
export const viewHeader = 'x-okienko-view'
export const plainView: View = { contrast: 'k0', text: 't100', spacing: 'o0' }

/** The one code of a view: its parts that differ from the plain view, in this order, joined by `-`; empty for the plain view. */
export function viewCode({ contrast, text, spacing }: View): string {
  return [contrast, text, spacing].filter((part) => !Object.values<string>(plainView).includes(part)).join('-')
}

/** The same as classes of the root element, by which app/styles/view.css draws it. */
export const viewClass = (view: View): string => viewCode(view).replaceAll('-', ' ')

/** The view of a code; the plain one for a code that is missing, misspelt or not in its one form. */
export function viewOf(code: string | null | undefined): View {
  if (!code || code.length > 12) return plainView
  const parts = code.split('-')
  const view: View = {
    contrast: contrasts.find((part) => parts.includes(part)) ?? plainView.contrast,
    text: textSizes.find((part) => parts.includes(part)) ?? plainView.text,
    spacing: spacings.find((part) => parts.includes(part)) ?? plainView.spacing,
  }
  return viewCode(view) === code ? view : plainView
}

/** A reader's view and what the panel of views must know to offer others: the page and where the view came from. */
export type ReaderView = {
  view: View
  /** `address`: carried on by links; `kept`: remembered by a cookie. A plain view of an `address` overrides a remembered one. */
  source: 'plain' | 'address' | 'kept'
  /** the page as the reader addressed it, without query */
  path: string
  /** its canonical query without `widok` */
  query: string
}

/** A path that leads nowhere but into this site, whatever the address of a failed page was. */
const ownPath = /^\/(?![/\\])[\w\-./%~:@!$'()*+,;=]*$/

/** Whether a text is a path of this site with an optional simple query: what may stand behind a 303. */
export const isOwnPlace = (text: string): boolean => {
  const [path = '', query = '', ...more] = text.split('?')
  return more.length === 0 && text.length < 2500 && ownPath.test(path) && /^[\w\-.%&=+~]*$/.test(query)
}

/** Reads what only the door can have written into the request's headers. */
export function readerView(head: { get(name: string): string | null }): ReaderView {
  const query = new URLSearchParams(head.get('x-okienko-query') ?? '')
  const view = viewOf(head.get(viewHeader))
  const source = query.has(viewParameter) ? 'address' : viewCode(view) ? 'kept' : 'plain'
  query.delete(viewParameter)
  const path = head.get('x-okienko-path') ?? '/'
  return { view, source, path: ownPath.test(path) ? path : '/', query: query.toString() }
}

/**
 * The page drawn in another view. A plain one is asked for by `widok=`: it overrides a view that a cookie remembers, and where
 * there is none the door drops it.
 */
export function viewHref({ path, query, source }: ReaderView, view: View): string {
  const code = viewCode(view)
  const own = code || source !== 'plain' ? `${viewParameter}=${code}` : ''
  const search = [query, own].filter(Boolean).join('&')
  return search ? `${path}?${search}` : path
}
