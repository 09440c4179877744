// Comparison of two texts of ours beside jsdiff's own diffWords over the same Markdown, in turn in one run. Ours renders both texts,
// keeps their structure and writes HTML with words for those who listen; diffWords gives a list of pieces. ROUNDS=7. Quote the ratios.
import { diffWords } from 'diff'
import { standardTexts } from '@/domain/policies/clauses'
import { compareTexts } from '@/domain/policies/comparison/compare'
import { renderMarkdown } from '@/lib/markdown'

const rounds = Number(process.env.ROUNDS ?? 7)
/** diffWords has no bound of its own: what takes longer is quoted as such */
const patience = 60_000

let state = 42
const random = (below: number) => {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
  return state % below
}
const real = standardTexts('city_hall')
  .filter(({ locale }) => locale === 'pl')
  .map(({ source }) => source.replace(/\{\{[^{}]*\}\}/g, 'urząd'))
  .join('\n\n')
const words = [...new Set(real.match(/\p{L}{2,}/gu) ?? [])]
const word = () => words[random(words.length)] ?? ''

/** Real sections, numbered so that no two are the same, up to a size. */
function textOf(letters: number): string {
  let text = ''
  for (let part = 1; text.length < letters; part += 1)
    text += `## Część ${part} ${word()}\n\n${real.replace(/^## /gm, `### ${part} `)}\n\n`
  return text.slice(0, letters)
}

/** A share of the lines gets another word, some lines go, some come. */
function edited(text: string, share: number): string {
  return text
    .split('\n')
    .flatMap((line) => {
      if (line.trim() === '' || random(1000) >= share * 1000) return [line]
      const kind = random(4)
      if (kind === 0) return []
      if (kind === 1) return [line, `Nowe zdanie: ${Array.from({ length: 12 }, word).join(' ')}.`]
      const parts = line.split(' ')
      parts[random(parts.length)] = word()
      return [parts.join(' ')]
    })
    .join('\n')
}

const other = (letters: number, common: boolean) => {
  let text = ''
  const fresh = () => `${word()}${common ? '' : 'x'}`
  while (text.length < letters) text += `${Array.from({ length: 60 }, fresh).join(' ')}.\n\n`
  return text.slice(0, letters)
}

const pairs = [20_000, 200_000].flatMap((size) => {
  const a = textOf(size)
  return [
    [`${size / 1000} KB, 2 % of lines changed`, a, edited(a, 0.02)],
    [`${size / 1000} KB, 30 % of lines changed`, a, edited(a, 0.3)],
    [`${size / 1000} KB, wholly different words`, a, other(size, false)],
    [`${size / 1000} KB, the same words in another order`, a, other(size, true)],
  ] as const
})

function timed(work: (round: number) => unknown, most: number): { ms: number; stopped: boolean } {
  const times: number[] = []
  for (let round = 0; round < most; round += 1) {
    const began = performance.now()
    const result = work(round)
    times.push(performance.now() - began)
    if (result === undefined) return { ms: patience, stopped: true }
  }
  times.sort((x, y) => x - y)
  return { ms: times[Math.floor(times.length / 2)] ?? 0, stopped: false }
}

const body = (text: string, round: number) => ({ title: 'T', body: `${text}\n\nkoniec ${round} ${random(1e9)}` })
for (const [name, a, b] of pairs) {
  // the last line differs each round: nothing is remembered from the one before
  let bounded = false
  const ours = timed((round) => {
    const made = compareTexts(body(a, round), body(b, round), 'pl')
    bounded = made.bounded
    return made
  }, rounds)
  const rendering = timed(
    (round) => [a, b].map((text) => renderMarkdown(body(text, round).body, { locale: 'pl' })),
    rounds,
  )
  const theirs = timed(() => diffWords(a, b, { timeout: patience }), a.length > 100_000 ? 1 : rounds)
  const ratio = theirs.ms / ours.ms
  const told = theirs.stopped ? `> ${patience / 1000} s (stopped)` : `${theirs.ms.toFixed(0)} ms`
  const share = `${rendering.ms.toFixed(0)} ms of it rendering both texts`
  process.stdout.write(
    `${name}: ours ${ours.ms.toFixed(0)} ms (${share}${bounded ? ', told in passages' : ''}), diffWords ${told}, ratio ${ratio.toFixed(2)}\n`,
  )
}
