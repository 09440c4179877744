// Hides what must never reach a log: one-time tokens in addresses, mail addresses, passwords in connection strings.
// Masking errs on the side of hiding: a word too many becomes `*`, a live token never stays.

/** First segments behind which everything is secret (issue of tokens: `/potwierdz/{token}` and the like). */
const secretWords = new Set(['potwierdz', 'wypis', 'moje-dane', 'paczka', 'logowanie'])

/** Decodes as often as it takes (`%2577ypis` hides `wypis`), at most four times; what cannot be decoded stays. */
function decoded(segment: string): string {
  let text = segment
  for (let round = 0; round < 4 && text.includes('%'); round++) {
    try {
      text = decodeURIComponent(text)
    } catch {
      return text
    }
  }
  return text
}

const lettersAndDigits = /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[\w-]{24,}$/

function maskSegment(segment: string): string {
  const plain = decoded(segment)
  return plain.includes('@') || lettersAndDigits.test(plain) ? '*' : segment
}

/** Path of an address as logs may hold it: no query, no token, no mail address, at most 1000 characters. */
export function maskPath(path: string): string {
  const bare = path.split(/[?#]/, 1)[0] ?? ''
  if (bare.startsWith('/_next/')) return bare.slice(0, 1000)
  const kept: string[] = []
  for (const segment of bare.split('/')) {
    const words = decoded(segment)
      .toLowerCase()
      .split(/[/\\;]/)
    kept.push(words.length > 1 ? '*' : maskSegment(segment))
    if (words.some((word) => secretWords.has(word.trim()))) {
      if (bare.length > kept.join('/').length + 1) kept.push('*')
      break
    }
  }
  return kept.join('/').slice(0, 1000)
}

/** A `Referer` header as logs may hold it: origin and masked path; null when it is no http(s) address. */
export function maskReferrer(referrer: string | undefined): string | null {
  if (!referrer || !URL.canParse(referrer)) return null
  const url = new URL(referrer)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  return `${url.origin}${maskPath(url.pathname)}`.slice(0, 1000)
}

/** Free text (an error's message) without mail addresses, passwords of connection strings and tokens; one line. */
export function maskText(text: string): string {
  return text
    .replace(/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi, '$1***@')
    .replace(/[\w.+-]+(?:@|%40)[\w-]+(?:\.[\w-]+)+/g, '***@***')
    .replace(/\b(potwierdz|wypis|moje-dane|paczka|logowanie)\/[^\s"'?)]+/g, '$1/*')
    .replace(/(?<![\w/-])(?=[\w-]*[a-z])(?=[\w-]*[A-Z])(?=[\w-]*\d)[\w-]{32,}/g, '***')
    .replace(/[\r\n]+\s*/g, ' | ')
}
