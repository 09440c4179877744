// Which variables and conditions a changed sentence hangs on: those whose present value the old sentence does not hold, and those
// that switched a passage on or off. Pure.

import type { Locale } from '@/domain/offices/schema'
import type { ClauseFacts } from '@/domain/policies/clauses/facts'
import { flagsOf, type VariableName, valuesOf } from '@/domain/policies/clauses/variables'
import { type Difference, sentencesOf } from './sentences'

type Passage = {
  /** words between the variables of one line of the template, markers cut out */
  words: string
  names: string[]
  conditions: string[]
}

const marker = /\{\{([^{}]*)\}\}/g

/** Lines of a template with the variables in them and the conditions around them, also of the branches that are not shown. */
function passagesOf(template: string): Passage[] {
  const open: string[] = []
  return template.split('\n').flatMap((line): Passage[] => {
    const names: string[] = []
    const conditions = new Set(open)
    for (const [, inside = ''] of line.matchAll(marker)) {
      const text = inside.trim()
      const [, name] = /^#(?:if|unless)\s+(\S+)$/.exec(text) ?? []
      if (name) {
        open.push(name)
        conditions.add(name)
      } else if (/^\/(?:if|unless)$/.test(text)) open.pop()
      else if (text !== 'else' && !text.startsWith('?')) names.push(text)
    }
    const words = line.replace(marker, ' ').trim()
    return words === '' && names.length === 0 ? [] : [{ words, names, conditions: [...conditions] }]
  })
}

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [])

/** How much of the sentence's words the passage holds, its variables filled, 0 to 1. */
function holds(passage: Passage, sentence: string, values: Readonly<Record<string, string>>): number {
  const asked = wordsOf(sentence)
  const inside = wordsOf([passage.words, ...passage.names.map((name) => values[name] ?? '')].join(' '))
  if (asked.size === 0) return 0
  return [...asked].filter((word) => inside.has(word)).length / asked.size
}

/** A sentence that is nothing but a value, or a line of one (a table, a list), belongs to the variable that prints it. */
function printedBy(sentence: string, values: Readonly<Record<string, string>>): string[] {
  if (sentence.length < 4) return []
  const bare = sentence.replace(/[.,;]$/, '')
  return Object.keys(values).filter((name) => {
    const value = values[name] ?? ''
    return value === bare || (value.includes('\n') && sentencesOf(value).includes(sentence))
  })
}

/** Names of variables and conditions behind a difference, likely ones first; empty when nothing tells. */
export function causesOf(difference: Difference, template: string, facts: ClauseFacts, locale: Locale): string[] {
  const values = valuesOf(facts, locale)
  const flags = flagsOf(facts)
  const { old, now } = difference
  const whole = [...printedBy(now, values), ...printedBy(old, values)]
  if (whole.length > 0) return [...new Set(whole)]
  const passages = passagesOf(template)
  const best = [now, old].flatMap((sentence) => {
    if (sentence === '') return []
    const ranked = passages.map((passage) => ({ passage, score: holds(passage, sentence, values) }))
    const [first] = ranked.toSorted((a, b) => b.score - a.score)
    return first && first.score > 0.25 ? [first.passage] : []
  })
  const known = (name: string) => Object.hasOwn(values, name) || Object.hasOwn(flags, name)
  const presentOf = (name: string) => values[name as VariableName] ?? ''
  const names = [...new Set(best.flatMap((passage) => passage.names))].filter(known)
  const said = names.filter(
    (name) => presentOf(name) !== '' && now.includes(presentOf(name)) && !old.includes(presentOf(name)),
  )
  const absent = names.filter((name) => presentOf(name) === '')
  const changed = said.length > 0 ? said : old !== '' && now !== '' ? absent : []
  const switched = old === '' || now === '' || changed.length === 0 ? best.flatMap(({ conditions }) => conditions) : []
  return [...new Set([...changed, ...switched])].filter(known)
}
