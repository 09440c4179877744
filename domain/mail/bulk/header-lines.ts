// Lines of a mail's head: nothing put into a value can start another line, other letters than ASCII travel as encoded words
// (RFC 2047), lines are folded at 76 signs and never reach 998.

const longest = 76

/** A value on one line: no controls, no breaks. */
const oneLine = (value: string): string =>
  value
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()

const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text)

/** Signs that need no encoding in a word anywhere, a phrase included (RFC 2047, 5.3). */
const bare = /^[A-Za-z0-9!*+\-/]$/

const encodedSign = (sign: string): string => {
  if (bare.test(sign)) return sign
  if (sign === ' ') return '_'
  return [...Buffer.from(sign)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
}

/** `text` as encoded words of at most 75 signs each; no letter is cut in two. */
export function encodedWords(text: string): string[] {
  const words: string[] = []
  let word = ''
  for (const sign of text) {
    const next = encodedSign(sign)
    if (word.length + next.length > 63) {
      words.push(word)
      word = ''
    }
    word += next
  }
  if (word) words.push(word)
  return words.map((one) => `=?UTF-8?Q?${one}?=`)
}

/** Joins parts with spaces, beginning a new line where the next would pass the edge. */
function folded(name: string, parts: readonly string[]): string {
  let line = `${name}:`
  const lines: string[] = []
  for (const part of parts.filter(Boolean)) {
    if (line.length + 1 + part.length > longest && line !== `${name}:`) {
      lines.push(line)
      line = ''
    }
    line += ` ${part}`
  }
  return [...lines, line].join('\r\n')
}

const isName = (name: string): boolean => /^[!-9;-~]{1,70}$/.test(name)

/** Hard limit of a line is 998; what has no space to fold at and is longer cannot be a header. */
const fits = (line: string): boolean => line.split('\r\n').every((one) => one.length <= 998)

/** A header whose value is free text. Null: it cannot be written. */
export function textHeader(name: string, value: string): string | null {
  if (!isName(name)) return null
  const text = oneLine(value)
  const plainly = isAscii(text) && !text.includes('=?')
  const line = folded(name, plainly ? text.split(' ') : encodedWords(text))
  return fits(line) ? line : null
}

/** `Name <address>`; the name as it is, quoted or encoded as its letters ask. `address` is checked by `plainAddress`. */
export function mailboxHeader(name: string, mailbox: { name: string; address: string }): string {
  const called = oneLine(mailbox.name)
  const address = called ? `<${mailbox.address}>` : mailbox.address
  if (!called) return folded(name, [address])
  if (!isAscii(called) || called.includes('=?')) return folded(name, [...encodedWords(called), address])
  const quoted = /^[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~ ]+$/.test(called)
    ? called
    : `"${called.replace(/["\\]/g, (sign) => `\\${sign}`)}"`
  return folded(name, [...quoted.split(' '), address])
}
