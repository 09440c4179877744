// Carries the view of an address on: every link and form of the finished page that stays on this site's public pages gets
// `widok`. Nothing else of the page changes: canonical address, languages, feeds, files and the printed address stay as they are.
import { viewParameter } from '@/lib/view'

/** A whole tag; what stands in quotes belongs to it. */
const linkOrForm = /<(a|form)\b(?:"[^"]*"|[^">])*>/gi
const attribute = { a: /(\shref=")([^"]*)(")/i, form: /(\saction=")([^"]*)(")/i }
const isGetForm = /^<form\b(?!(?:"[^"]*"|[^">])*\smethod="post")/i

/** Addresses that no reader's view belongs to: staff, programs, files. */
const notPages = /^\/(?:panel|logowanie|api|_next)(?:[/?#]|$)|\/pliki\/|\.[a-z\d]{2,5}(?:[?#]|$)/i

/** Whether a link of a page leads to a public page of this site; `origin` may stand in front of it. */
function pathOnSite(href: string, origin: string): string | null {
  const own = href.startsWith(`${origin}/`) ? href.slice(origin.length) : href
  if (own.startsWith('?')) return own
  return /^\/(?![/\\])/.test(own) && !notPages.test(own) ? own : null
}

const asksForView = new RegExp(`[?&;]${viewParameter}=`)

/** The address with `widok` in its query, before a fragment; `and` joins parameters (`&amp;` in HTML). */
function withView(href: string, code: string, and: string): string {
  // the hash of a character reference (`&#x27;`) begins no fragment
  const at = href.search(/(?<!&)#/)
  const [address, fragment] = at === -1 ? [href, ''] : [href.slice(0, at), href.slice(at)]
  return `${address}${address.includes('?') ? and : '?'}${viewParameter}=${code}${fragment}`
}

/** Address of a redirect that stays on the public pages, with the view; any other as it is. */
export function placeInView(place: string, code: string, origin: string): string {
  return pathOnSite(place, origin) === null || asksForView.test(place) ? place : withView(place, code, '&')
}

/** The page with `widok={code}` on its links and forms. A form that asks by GET gets it as a field: its query is made of those. */
export function carryView(html: string, code: string, origin: string): string {
  return html.replace(linkOrForm, (tag, name: string) => {
    if (isGetForm.test(tag)) {
      const action = attribute.form.exec(tag)?.[2]
      const stays = action === undefined || pathOnSite(action, origin) !== null
      return stays ? `${tag}<input type="hidden" name="${viewParameter}" value="${code}"/>` : tag
    }
    const kind = name.toLowerCase() === 'a' ? 'a' : 'form'
    return tag.replace(attribute[kind], (whole, before: string, href: string, after: string) =>
      pathOnSite(href, origin) === null || asksForView.test(href)
        ? whole
        : `${before}${withView(href, code, '&amp;')}${after}`,
    )
  })
}
