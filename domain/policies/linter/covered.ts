// Parts of a text that are no words of its author: code, comments, scripts and styles. They are covered character by character, so
// that every offset stays. One pass, however the text is made.

/** Stands for every covered character: no letter, no white space, no punctuation. */
const cover = '\uFFFC'
const covered = (passage: string) => passage.replace(/[^\n]/g, cover)

const opener = /<!--|<(script|style|code|pre)\b[^<>]{0,500}>|(?<![`\\])(`{1,9}|~{3,9})/gi

/** Where the part that begins with this match ends, or -1: it is no such part. */
function endOf(text: string, lower: string, match: RegExpExecArray, missing: Set<string>): number {
  const [whole, tag, fence] = match
  const from = match.index + whole.length
  const closedBy = (close: string) => {
    if (missing.has(close)) return -1
    const at = lower.indexOf(close, from)
    if (at < 0) missing.add(close)
    return at < 0 ? -1 : at + close.length
  }
  if (whole === '<!--') return closedBy('-->')
  if (tag) return closedBy(`</${tag.toLowerCase()}>`)
  if (!fence) return -1
  const block =
    fence.length >= 3 &&
    /\n[ \t]{0,3}$/.test(`${match.index < 4 ? '\n' : ''}${text.slice(Math.max(0, match.index - 4), match.index)}`)
  if (block) return closedBy(`\n${fence}`)
  if (fence.startsWith('~')) return -1
  const end = text.indexOf('\n', from)
  const close = text.slice(from, Math.min(end < 0 ? text.length : end, from + 1000)).indexOf(fence)
  return close < 0 ? -1 : from + close + fence.length
}

/** The text with code, comments, scripts and styles covered. */
export function withoutCode(text: string): string {
  const lower = text.toLowerCase()
  // a letter whose small form is longer would move every place after it
  const search = lower.length === text.length ? lower : text
  const missing = new Set<string>()
  const parts: string[] = []
  let at = 0
  opener.lastIndex = 0
  for (let match = opener.exec(text); match; match = opener.exec(text)) {
    const end = endOf(text, search, match, missing)
    if (end < 0) continue
    parts.push(text.slice(at, match.index), covered(text.slice(match.index, end)))
    at = end
    opener.lastIndex = end
  }
  return parts.join('') + text.slice(at)
}

const notWords =
  /(?<=\]\()[^()\n]{1,2000}(?=\))|\{\{[^{}\n]{0,200}\}\}|<\/?[a-z][^<>\n]{0,1000}>|<?\bhttps?:\/\/[^\s<>"„”]{1,2000}>?|(?<![\p{L}\d.+@-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}|(?<![\p{L}\d.@-])www\.[^\s<>"„”]{1,500}/giu

/** The text with addresses, tags and variables covered as well: what a person reads as words. */
export const withoutAddresses = (text: string): string => text.replace(notWords, covered)
