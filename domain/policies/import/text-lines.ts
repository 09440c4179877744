// Plain text line by line: what belongs to paper and not to the text (numbers of pages, running heads, rulers) goes, and what goes is told.

export type Cleaned = { lines: string[]; notes: string[] }

const numbered =
  /^\s*(?:(?:strona|str\.|page)\s*\d{1,4}(?:\s*(?:z|\/|of)\s*\d{1,4})?|\d{1,4}\s*(?:z|\/)\s*\d{1,4}|[-–—]\s*\d{1,4}\s*[-–—])\s*$/i
const bareNumber = /^\s*\d{1,4}\s*$/
const ruler = /^\s*(?:[_*·•~]\s?){3,}\s*$|^\s*[-–—_]{10,}\s*$/

/** Letters that nobody sees: zero width, direction, soft hyphens inside words; odd line ends and spaces as ordinary ones. */
export function plainCharacters(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\v]/g, '\n')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '')
    .replace(/\u00ad(?!\n)/g, '')
    .replace(/\t/g, ' ')
    .replace(/[\ue000-\uf8ff]/g, '•')
    .normalize('NFC')
}

/** A bare number stands alone between empty lines, or at the end of a page, and the numbers count up from page to page. */
function bareNumbers(lines: readonly string[]): Set<number> {
  const blank = (at: number) => (lines[at] ?? '').trim() === '' || (lines[at] ?? '').includes('\f')
  const alone = lines.flatMap((line, at) => (bareNumber.test(line) && blank(at - 1) && blank(at + 1) ? [at] : []))
  const counts = alone.map((at) => Number(lines[at]))
  const rising = counts.length > 1 && counts.every((count, at) => at === 0 || count === (counts[at - 1] ?? 0) + 1)
  const torn = (at: number) => `${lines[at]}${lines[at + 1] ?? ''}${lines[at + 2] ?? ''}`.includes('\f')
  return new Set(rising ? alone : alone.filter(torn))
}

/** A line that stands beside the ends of three pages or more is a running head or foot. */
function runningHeads(lines: readonly string[], ends: ReadonlySet<number>): Set<number> {
  const seen = new Map<string, number[]>()
  for (const end of ends)
    for (const step of [-1, 1]) {
      let at = end + step
      while (Math.abs(at - end) < 4 && lines[at]?.trim() === '') at += step
      const line = lines[at]?.trim() ?? ''
      if (line !== '' && line.length <= 120 && !ends.has(at)) seen.set(line, [...(seen.get(line) ?? []), at])
    }
  return new Set([...seen.values()].filter((places) => new Set(places).size >= 3).flat())
}

export function cleanLines(text: string): Cleaned {
  const raw = plainCharacters(text).split('\n')
  const bare = bareNumbers(raw)
  const numbers = new Set(
    raw.flatMap((line, at) => (numbered.test(line.replaceAll('\f', '')) || bare.has(at) ? [at] : [])),
  )
  const ends = new Set([
    ...numbers,
    ...raw.flatMap((line, at) => (line.includes('\f') && line.trim() === '' ? [at] : [])),
  ])
  const heads = runningHeads(raw, ends)
  let rulers = 0
  const lines = raw.flatMap((line, at) => {
    // the end of a page is no end of a sentence, so no empty line takes its place
    if (numbers.has(at) || heads.has(at)) return []
    if (!ruler.test(line)) return [line.replace(/\p{Cc}/gu, '')]
    rulers += 1
    return ['']
  })
  return { lines: closedGaps(lines, raw, numbers), notes: notesOf(raw, numbers, heads, rulers) }
}

/** Where the number of a page stood between empty lines in the middle of a sentence, the sentence goes on. */
function closedGaps(lines: string[], raw: readonly string[], numbers: ReadonlySet<number>): string[] {
  if (numbers.size === 0) return lines
  const torn = new Set([...numbers].map((at) => nearest(raw, at, -1)))
  const out: string[] = []
  for (const line of lines) {
    const before = out.findLast((one) => one.trim() !== '') ?? ''
    const goesOn = /^\s*\p{Ll}/u.test(line) && torn.has(before) && !/[.:;!?,]\s*$/.test(before)
    if (goesOn) while (out.at(-1)?.trim() === '') out.pop()
    out.push(line)
  }
  return out
}

function nearest(raw: readonly string[], from: number, step: number): string {
  let at = from + step
  while (raw[at]?.trim() === '') at += step
  return raw[at] ?? ''
}

function notesOf(raw: readonly string[], numbers: Set<number>, heads: Set<number>, rulers: number): string[] {
  const notes: string[] = []
  if (numbers.size > 0) notes.push(`Pominięto numery stron (${numbers.size}).`)
  for (const line of new Set([...heads].map((at) => raw[at]?.trim() ?? '')))
    notes.push(`Pominięto powtarzający się nagłówek lub stopkę strony: „${line}”.`)
  if (rulers > 0) notes.push(`Pominięto linie ozdobne (${rulers}).`)
  return notes
}
