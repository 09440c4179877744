// The template language of clauses: `{{variable}}`, `{{#if fact}}…{{else}}…{{/if}}`, `{{#unless fact}}…{{/unless}}`, nested as needed;
// `{{?what is asked = answer}}` is a fact that the software cannot know. `{{> clause.id}}` was replaced before (expand.ts).
// Pure. The result never holds `{{`, so filling a filled text changes nothing; whatever is wrong is named, never thrown.

export type TemplateFacts = {
  /** text of each variable; an empty one is a missing fact */
  values: Readonly<Record<string, string>>
  /** answers for conditions; a variable may stand in a condition too (true when not empty) */
  flags: Readonly<Record<string, boolean>>
  /** printed in place of a missing fact or an unknown variable */
  gap: string
}

export type Filled = {
  body: string
  /**
   * names of unknown variables, of variables without a value, of unknown clauses (`> id`), of unanswered places (`?what is asked`)
   * and of broken blocks, each once, in order of appearance
   */
  missing: string[]
}

type Block = { kind: 'if' | 'unless'; name: string; shown: boolean; inElse: boolean }

const marker = /\{\{([^{}]*)\}\}/g
// a block's marker alone on its line takes the line with it, so that no empty paragraph or broken list remains
const lonely = /^[ \t]*(\{\{\s*(?:#(?:if|unless)\s[^{}]*|else|\/(?:if|unless))\s*\}\})[ \t]*(?:\n|$)/gm

/** Keeps apart braces that would read as a marker: values typed by staff cannot bring variables of their own. */
function withoutMarkers(text: string): string {
  return text.replace(/\{(?=\{)/g, '{ ')
}

/** Fills a template. */
export function fillTemplate(source: string, facts: TemplateFacts): Filled {
  const missing = new Set<string>()
  const open: Block[] = []
  const shown = () => open.every((block) => block.shown !== block.inElse)
  let body = ''
  let from = 0
  const text = source.replace(/\r\n?/g, '\n').replace(lonely, '$1')
  for (const match of text.matchAll(marker)) {
    if (shown()) body += withoutMarkers(text.slice(from, match.index))
    from = match.index + match[0].length
    const inside = (match[1] ?? '').trim()
    if (/^[#/]|^else$/.test(inside)) turn(inside, open, facts, missing)
    else if (shown()) body += textOf(inside, facts, missing)
  }
  if (shown()) body += withoutMarkers(text.slice(from))
  for (const block of open) missing.add(`#${block.kind} ${block.name}`)
  return { body: tidy(body), missing: [...missing] }
}

/** A place for a fact from outside: what is asked, and the answer typed in the text itself (empty while nobody gave it). */
export type OutsideFact = { asked: string; answer: string }

function outsideFact(inside: string): OutsideFact | null {
  const [, asked = '', answer = ''] = /^\?([^=]*)(?:=(.*))?$/s.exec(inside) ?? []
  return inside.startsWith('?') ? { asked: asked.trim(), answer: answer.trim() } : null
}

/** Facts from outside in a text: nothing in the software can tell whether they are true. */
export function outsideFactsOf(source: string): OutsideFact[] {
  return [...source.matchAll(marker)].flatMap(([, inside = '']) => outsideFact(inside.trim()) ?? [])
}

function textOf(name: string, facts: TemplateFacts, missing: Set<string>): string {
  const outside = outsideFact(name)
  if (outside?.answer) return withoutMarkers(outside.answer)
  if (outside) {
    missing.add(`?${outside.asked}`)
    return facts.gap
  }
  const value = Object.hasOwn(facts.values, name) ? facts.values[name]?.trim() : ''
  if (value) return withoutMarkers(value)
  missing.add(name)
  return facts.gap
}

/** Opens, turns or closes a block; a marker that fits nothing is reported and dropped. */
function turn(inside: string, open: Block[], facts: TemplateFacts, missing: Set<string>): void {
  const [, kind, name = ''] = /^#(if|unless)\s+(\S+)$/.exec(inside) ?? []
  const top = open.at(-1)
  if (kind === 'if' || kind === 'unless') {
    const answer = answerOf(name, facts)
    if (answer === undefined) missing.add(`#${kind} ${name}`)
    open.push({ kind, name, shown: (answer ?? false) === (kind === 'if'), inElse: false })
  } else if (inside === 'else' && top && !top.inElse) top.inElse = true
  else if (top && inside === `/${top.kind}`) open.pop()
  else missing.add(inside)
}

function answerOf(name: string, facts: TemplateFacts): boolean | undefined {
  if (Object.hasOwn(facts.flags, name)) return facts.flags[name]
  return Object.hasOwn(facts.values, name) ? Boolean(facts.values[name]?.trim()) : undefined
}

function tidy(body: string): string {
  // from the start of a run only: a line of nothing but spaces and a word is else read once for each space
  const lines = withoutMarkers(body).replace(/(?<![ \t])[ \t]+$/gm, (end) => (end === '  ' ? end : ''))
  return `${lines.replace(/\n{3,}/g, '\n\n').trim()}\n`
}
