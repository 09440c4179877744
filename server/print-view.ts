// The print view of a finished page (`?druk=1`): links of its content are absolute, so that a saved or mailed copy still leads
// somewhere and paper shows whole addresses; without graphics every picture is its alternative text, a decorative one is nothing.

/** A whole tag; what stands in quotes belongs to it. */
const link = /(<a\b(?:"[^"]*"|[^">])*?\shref=")([^"]*)(")/gi
const picture = /<img\b(?:"[^"]*"|[^">])*>/gi
const canonical = /<link rel="canonical" href="([^"]+)"/i
const printed = /^<!doctype html><html\b(?:"[^"]*"|[^">])*\sclass="(print-view(?: no-graphics)?)[ "]/i

const words = { pl: 'Grafika', en: 'Image', uk: 'Зображення' }

/** The page as it is, unless it is drawn for print. `locale` is the page's; `origin` the one that was asked. */
export function forPaper(html: string, locale: keyof typeof words, origin: string): string {
  const kind = printed.exec(html)?.[1]
  if (kind === undefined) return html
  const base = canonical.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? origin
  const [start, end] = [html.indexOf('<main'), html.lastIndexOf('</main>')]
  const whole = html.slice(0, start) + absolute(html.slice(start, end), base) + html.slice(end)
  return kind === 'print-view' ? whole : whole.replace(picture, (tag) => pictureInWords(tag, words[locale]))
}

/** Links to another page of the site with the site in front; places on this page stay what they are. */
function absolute(html: string, base: string): string {
  return html.replace(link, (whole, before: string, href: string, after: string) => {
    if (!/^[/?]/.test(href)) return whole
    const address = href.replaceAll('&amp;', '&')
    return URL.canParse(address, base)
      ? `${before}${new URL(address, base).href.replaceAll('&', '&amp;').replaceAll('"', '%22')}${after}`
      : whole
  })
}

function pictureInWords(tag: string, word: string): string {
  const alt = /\salt="([^"]*)"/i.exec(tag)?.[1]?.trim() ?? ''
  // an attribute may hold what in a text would begin a tag
  const text = alt.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return text === '' ? '' : `<span class="picture-words">[${word}: ${text}]</span>`
}
