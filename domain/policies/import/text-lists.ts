// Blocks of plain text, and lists that lost their markers on the way (copied out of a page): after a colon, each line a point.

export type Block = {
  kind: 'heading' | 'item' | 'text'
  marker: string
  indent: number
  text: string
  /** the last line, as it stood */
  last: string
  /** empty lines before and after */
  before: boolean
  after: boolean
  depth?: number
  /** leads to a list below it */
  leads?: boolean
}

const small = (text: string) => /^[„"(]?\p{Ll}/u.test(text)
const endsPoint = (text: string) => /[,;]$/.test(text.trim())
const endsSentence = (text: string) => /[.!?][”")]?$/.test(text.trim())
const leads = (block: Block | undefined) =>
  block !== undefined && block.kind !== 'heading' && /:$/.test(block.text.trim())

/** Points that begin with small letters; a text has no paragraph that does. */
function smallPoints(blocks: readonly Block[], from: number): number {
  let at = from
  while (blocks[at]?.kind === 'text' && small(blocks[at]?.text ?? '') && (blocks[at]?.text.length ?? 0) < 400) at += 1
  const points = blocks.slice(from, at)
  return points.length >= 2 && points.slice(0, -1).every(({ text }) => endsPoint(text) || endsSentence(text))
    ? at
    : from
}

/** Points that end with commas or semicolons, whatever they begin with. */
function commaPoints(blocks: readonly Block[], from: number): number {
  let at = from
  while (blocks[at]?.kind === 'text' && endsPoint(blocks[at]?.text ?? '')) at += 1
  if (at - from < 2) return from
  return blocks[at]?.kind === 'text' && endsSentence(blocks[at]?.text ?? '') ? at + 1 : at
}

/** Whole sentences, each on lines of its own, without an empty line among them. */
function sentencePoints(blocks: readonly Block[], from: number): number {
  let at = from
  while (blocks[at]?.kind === 'text' && (at === from || !blocks[at]?.before) && endsSentence(blocks[at]?.text ?? ''))
    at += 1
  return at - from >= 2 ? at : from
}

export function listedAfterColon(blocks: readonly Block[]): Block[] {
  const out = blocks.map((block) => ({ ...block }))
  for (let at = 0; at < out.length; at += 1) {
    if (!leads(out[at])) continue
    const from = at + 1
    const to = [smallPoints, commaPoints, sentencePoints].map((find) => find(out, from)).find((end) => end > from)
    if (to === undefined) continue
    const lead = out[at]
    if (lead) lead.leads = !sentencesOnly(out.slice(from, to))
    for (let point = from; point < to; point += 1) {
      const block = out[point]
      if (block) Object.assign(block, { kind: 'item', marker: '-', indent: lead?.kind === 'item' ? lead.indent : 0 })
    }
    at = to - 1
  }
  return out
}

const sentencesOnly = (points: readonly Block[]) => points.every(({ text }) => !small(text) && endsSentence(text))
