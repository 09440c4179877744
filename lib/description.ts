// Descriptions for lists of search results: whole facts in a row, as many as fit; the first is shortened rather than the last lost.

/** What lists of results show; longer ones are cut by them. */
const longest = 160

/** Shortened at a word, with an ellipsis; no loose mark before it. */
export function shortened(text: string, max: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= max) return line
  const cut = line.slice(0, Math.max(1, max))
  const word = cut.lastIndexOf(' ')
  const bare = (word > max / 2 ? cut.slice(0, word) : cut.slice(0, -1)).replace(/[\s.,;:–-]+$/, '')
  return `${bare}…`
}

/** `opening` and then `facts` (sentences): facts stay whole while the opening keeps at least half of the room. */
export function describe(opening: string, facts: readonly string[] = []): string {
  const kept: string[] = []
  for (const fact of facts) if ([...kept, fact].join(' ').length + 1 <= longest / 2) kept.push(fact)
  const tail = kept.join(' ')
  const head = shortened(opening, tail === '' ? longest : longest - tail.length - 1)
  return [/[.!?…]$/.test(head) || head === '' || tail === '' ? head : `${head}.`, tail].filter(Boolean).join(' ')
}

/** The first sentences of rendered HTML as plain text: its first paragraph that says something. */
export function openingOf(html: string): string {
  for (const [, inner = ''] of html.matchAll(/<p(?:\s[^>]*)?>([\s\S]*?)<\/p>/g)) {
    const text = inner
      .replace(/<[^>]*>/g, '')
      .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&')
      .replace(/\s+/g, ' ')
      .trim()
    if (text.length >= 20) return text
  }
  return ''
}
