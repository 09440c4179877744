// A long text in parts that Markdown reads the same alone as in their place. The parser's own work grows faster than the text (200 KB of
// short quotations took it minutes), so a text is cut where nothing can reach across: before a line that follows an empty one and begins,
// at the margin, a heading, a quotation, a table or words. Where a text holds what does reach across, it stays whole.

/** Part of a text with its place: lines and characters before it. */
export type Part = { text: string; line: number; offset: number }

/** Shorter parts cost more in beginnings than they save. */
const least = 1_000
const most = 4_000

/** Definitions serve the whole text; code between fences, comments and raw code go on over empty lines; other line ends are not ours. */
const reaching = /\]:|```|~~~|<[!?]|<(?:script|pre|style|textarea)|\r/i
/** Not what goes on with a list (numbers, letters, signs), not what is indented. */
const border = /\n[ \t]*\n(?=[#>|]|(?![a-z]\))\p{L})/gu

export function partsOf(text: string): Part[] {
  if (text.length < 2 * least || reaching.test(text)) return [{ text, line: 0, offset: 0 }]
  const parts: Part[] = []
  let [from, line] = [0, 0]
  const cut = (to: number) => {
    const part = text.slice(from, to)
    parts.push({ text: part, line, offset: from })
    for (let at = part.indexOf('\n'); at >= 0; at = part.indexOf('\n', at + 1)) line += 1
    from = to
  }
  for (const { 0: found, index } of text.matchAll(border)) {
    const end = index + found.length
    // before headings rather than anywhere: so two versions of a text are cut at the same places
    if (end - from >= (text[end] === '#' ? least : most)) cut(end)
  }
  cut(text.length)
  return parts
}
