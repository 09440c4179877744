// Lists lettered as Polish law letters its points: `a) `, `b) ` …, one letter after another. An extension of the parser of Markdown,
// shaped like its own ordered lists (nesting, continuation and blank lines are theirs), so that every reader of a text sees the same.
import type { Data } from 'unified'

type Extension = NonNullable<Data['micromarkExtensions']>[number]
type Construct = Exclude<NonNullable<Extension['document']>[string], undefined | unknown[]>
type Tokenize = Construct['tokenize']
type Context = ThisParameterType<Tokenize>
type Effects = Parameters<Tokenize>[0]
type State = Parameters<Tokenize>[1]
type Code = Parameters<State>[0]
/** what the parser remembers of an open list; `due` is the letter that the next point must bear */
type Memory = NonNullable<Context['containerState']> & { due?: number }

const first = 97
const last = 122
const bracket = 41
/** an indent of this many columns is code, as everywhere in Markdown */
const codeIndent = 4

const isSpace = (code: Code) => code === -2 || code === -1 || code === 32
const ends = (code: Code) => code === null || code < -2

/** Spaces, as a token of their own, up to `most` of them. */
function spaces(
  effects: Effects,
  ok: State,
  type: 'linePrefix' | 'listItemIndent' | 'listItemPrefixWhitespace',
  most: number,
) {
  let size = 0
  const more: State = (code) => {
    if (isSpace(code) && size < most) {
      size += 1
      effects.consume(code)
      return more
    }
    effects.exit(type)
    return ok(code)
  }
  const start: State = (code) => {
    if (!isSpace(code) || most === 0) return ok(code)
    effects.enter(type)
    return more(code)
  }
  return start
}

const sizeOf = (context: Context, type: string): number => {
  const tail = context.events.at(-1)
  return tail?.[1].type === type ? tail[2].sliceSerialize(tail[1], true).length : 0
}

const blank: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return spaces(effects, (code) => (ends(code) ? ok(code) : nok(code)), 'linePrefix', Number.POSITIVE_INFINITY)
  },
}

/** One to four spaces before words. */
const gap: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const after: State = (code) =>
      !isSpace(code) && this.events.at(-1)?.[1].type === 'listItemPrefixWhitespace' ? ok(code) : nok(code)
    return spaces(effects, after, 'listItemPrefixWhitespace', codeIndent)
  },
}

const indent: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const size = this.containerState?.size ?? 0
    const after: State = (code) => (sizeOf(this, 'listItemIndent') === size ? ok(code) : nok(code))
    return spaces(effects, after, 'listItemIndent', size)
  },
}

/** what shows where on its line a sign stands, and whether the line before is empty */
const telling = new Set(['chunkFlow', 'listItemPrefix', 'listItemIndent'])

/**
 * A list may begin with any letter after an empty line; in the middle of things only with `a`, because a line of prose may begin
 * with `b)` by chance of its wrapping.
 */
function mayBegin(context: Context, code: number): boolean {
  if (code === first) return true
  if (context.interrupt) return false
  const before = context.events.findLast(([way, { type }]) => way === 'exit' && telling.has(type))
  if (!before) return true
  const [, token, { sliceSerialize }] = before
  return token.type === 'chunkFlow' ? sliceSerialize(token).trim() === '' : token.type === 'listItemIndent'
}

const lettered: Construct = {
  name: 'list',
  continuation: {
    tokenize(effects, ok, nok) {
      const memory = this.containerState as Memory
      memory._closeFlow = undefined
      const next: State = (code) => {
        // the flow is closed, so nothing is interrupted any more
        memory._closeFlow = true
        this.interrupt = undefined
        return spaces(effects, effects.attempt(lettered, ok, nok), 'linePrefix', codeIndent - 1)(code)
      }
      return effects.check(blank, spaces(effects, ok, 'listItemIndent', memory.size ?? 0), (code) =>
        (isSpace(code) ? effects.attempt(indent, ok, next) : next)(code),
      )
    },
  },
  exit(effects) {
    effects.exit('listOrdered')
  },
  tokenize(effects, ok, nok) {
    const memory = this.containerState as Memory
    const before = sizeOf(this, 'linePrefix')
    let letter = first
    const done: State = (code) => {
      memory.due = letter + 1
      memory.size = before + this.sliceSerialize(effects.exit('listItemPrefix'), true).length
      return ok(code)
    }
    const wide: State = (code) => {
      if (!isSpace(code)) return nok(code)
      effects.enter('listItemPrefixWhitespace')
      effects.consume(code)
      effects.exit('listItemPrefixWhitespace')
      return done
    }
    const closing: State = (code) => {
      if (code !== bracket) return nok(code)
      effects.exit('listItemValue')
      effects.enter('listItemMarker')
      effects.consume(code)
      effects.exit('listItemMarker')
      // a letter without words is no point of a list
      return effects.check(blank, nok, effects.attempt(gap, done, wide))
    }
    return (code) => {
      if (code === null || code < first || code > last) return nok(code)
      if (memory.type === undefined) {
        if (!mayBegin(this, code)) return nok(code)
        memory.type = 'listOrdered'
        effects.enter('listOrdered', { _container: true })
      } else if (code !== memory.due) return nok(code)
      letter = code
      effects.enter('listItemPrefix')
      effects.enter('listItemValue')
      effects.consume(code)
      return closing
    }
  },
}

const codes = Array.from({ length: last - first + 1 }, (_, index) => first + index)

export const letteredLists: Extension = { document: Object.fromEntries(codes.map((code) => [code, lettered])) }
