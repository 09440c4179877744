// Addresses of links in a Markdown text, as a reader would follow them. Pure.
import { withoutCode } from './covered'

const inLink = /\]\(\s{0,9}<?([^\s()<>]{1,2000}(?:\([^\s()<>]{0,500}\)[^\s()<>]{0,500})?)>?[^)\n]{0,300}\)/g
const alone = /<(https?:\/\/[^\s<>]{1,2000})>|(?<![(<"\]])\b(https?:\/\/[^\s<>)\]"”]{1,2000}[^\s<>)\]"”.,;:!?])/g

/** Each address once, in the order of the text: absolute ones and paths of the portal; no mail, no places in the page. */
export function linksOf(markdown: string): string[] {
  const text = withoutCode(markdown)
  const found = [...text.matchAll(inLink)].map(([, url = '']) => url)
  const bare = [...text.matchAll(alone)].map(([, marked, plain]) => marked ?? plain ?? '')
  return [...new Set([...found, ...bare])].filter((url) => /^https?:\/\//i.test(url) || /^\/(?!\/)/.test(url))
}
