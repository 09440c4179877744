// A small reader of the PDF files that pdfkit writes (plain objects, no object streams): for tests, which look at the file itself
// and not at what the writer believed.
import { inflateSync } from 'node:zlib'

export type Value = null | boolean | number | Name | Text | Ref | Value[] | Dict
/** as it stands in the file, after the slash */
export type Name = { name: string }
export type Text = { text: string }
export type Ref = { ref: number }
export type Dict = { dict: Map<string, Value> }
export type Pdf = {
  get: (value: Value | undefined) => Value
  /** entry of a dictionary, followed when it is a reference */
  at: (value: Value | undefined, ...path: string[]) => Value
  list: (value: Value | undefined) => Value[]
  stream: (ref: Value | undefined) => string
  root: Value
  info: Value
}

const isDict = (value: Value): value is Dict => value !== null && typeof value === 'object' && 'dict' in value
export const nameOf = (value: Value): string =>
  value !== null && typeof value === 'object' && 'name' in value ? value.name : ''
export const textIn = (value: Value): string =>
  value !== null && typeof value === 'object' && 'text' in value ? value.text : ''
export const refOf = (value: Value | undefined): number =>
  value !== null && typeof value === 'object' && 'ref' in value ? value.ref : -1

/** Reads one value after another; operators of content streams come out as names that begin with `!`. */
export function* tokensOf(source: string): Generator<Value> {
  const reader = new Reader(source)
  for (let value = reader.next(); value !== undefined; value = reader.next()) yield value
}

class Reader {
  at = 0
  constructor(private readonly source: string) {}

  next(): Value | undefined {
    this.at += /^(?:[\s\0]|%[^\n]*)*/.exec(this.source.slice(this.at, this.at + 400))?.[0].length ?? 0
    const { source, at } = this
    if (at >= source.length) return undefined
    if (source.startsWith('<<', at)) return this.dictionary()
    if (source[at] === '[') return this.array()
    if (source[at] === '(') return this.string()
    if (source[at] === '<')
      return this.take(/^<([0-9a-fA-F\s]*)>/, ([, hex = '']) => ({ text: decoded(Buffer.from(hex, 'hex')) }))
    if (source[at] === '/') return this.take(/^\/([^\s/<>[\]()]*)/, ([, name = '']) => ({ name }))
    const rest = source.slice(at, at + 40)
    if (/^\d+ 0 R\b/.test(rest)) return this.take(/^(\d+) 0 R/, ([, id]) => ({ ref: Number(id) }))
    if (/^[-+.\d]/.test(rest)) return this.take(/^[-+.\d]+/, ([number]) => Number(number))
    return this.take(/^[^\s/<>[\]()]+/, ([word]) =>
      word === 'true' ? true : word === 'false' ? false : word === 'null' ? null : { name: `!${word}` },
    )
  }

  private take(pattern: RegExp, make: (found: RegExpExecArray) => Value): Value {
    const found = pattern.exec(this.source.slice(this.at, this.at + 100_000))
    if (!found) throw new Error(`unreadable: ${this.source.slice(this.at, this.at + 40)}`)
    this.at += found[0].length
    return make(found)
  }

  private dictionary(): Dict {
    this.at += 2
    const dict = new Map<string, Value>()
    for (;;) {
      this.at += /^\s*/.exec(this.source.slice(this.at, this.at + 400))?.[0].length ?? 0
      if (this.source.startsWith('>>', this.at)) break
      const key = nameOf(this.next() ?? null)
      dict.set(key, this.next() ?? null)
    }
    this.at += 2
    return { dict }
  }

  private array(): Value[] {
    this.at += 1
    const list: Value[] = []
    for (;;) {
      this.at += /^\s*/.exec(this.source.slice(this.at, this.at + 400))?.[0].length ?? 0
      if (this.source[this.at] === ']') break
      list.push(this.next() ?? null)
    }
    this.at += 1
    return list
  }

  private string(): Text {
    let depth = 0
    const bytes: number[] = []
    const escapes: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 }
    for (; this.at < this.source.length; this.at += 1) {
      const sign = this.source[this.at] ?? ''
      if (sign === '\\') {
        this.at += 1
        const next = this.source[this.at] ?? ''
        bytes.push(escapes[next] ?? next.charCodeAt(0))
        continue
      }
      if (sign === '(') depth += 1
      if (sign === ')') depth -= 1
      if (depth === 0) break
      if (!(sign === '(' && depth === 1)) bytes.push(sign.charCodeAt(0))
    }
    this.at += 1
    return { text: decoded(Buffer.from(bytes)) }
  }
}

function decoded(bytes: Buffer): string {
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
    : bytes.toString('latin1')
}

export function readPdf(bytes: Uint8Array): Pdf {
  const source = Buffer.from(bytes).toString('latin1')
  const table = /xref\n0 (\d+)\n([\s\S]*?)trailer/.exec(source.slice(source.lastIndexOf('\nxref\n')))
  const offsets = (table?.[2] ?? '')
    .trim()
    .split('\n')
    .map((row) => Number(row.slice(0, 10)))
  const known = new Map<number, Value>()
  const starts = new Map<number, number>()
  const load = (id: number): Value => {
    if (known.has(id)) return known.get(id) ?? null
    const start = source.indexOf('obj\n', offsets[id] ?? 0) + 4
    const reader = new Reader(source.slice(start, start + 3_000_000))
    const value = reader.next() ?? null
    known.set(id, value)
    starts.set(id, start + reader.at)
    return value
  }
  const get = (value: Value | undefined): Value => (refOf(value) >= 0 ? load(refOf(value)) : (value ?? null))
  const at = (value: Value | undefined, ...path: string[]): Value =>
    path.reduce<Value>((one, key) => {
      const held = get(one)
      return isDict(held) ? get(held.dict.get(key)) : null
    }, get(value))
  const stream = (ref: Value | undefined): string => {
    const length = Number(at(ref, 'Length'))
    const begin = source.indexOf('stream\n', starts.get(refOf(ref)) ?? 0) + 7
    const body = Buffer.from(source.slice(begin, begin + length), 'latin1')
    return (nameOf(at(ref, 'Filter')) === 'FlateDecode' ? inflateSync(body) : body).toString('latin1')
  }
  const trailer = new Reader(source.slice(source.lastIndexOf('trailer') + 8)).next()
  const list = (value: Value | undefined): Value[] => {
    const held = get(value)
    return Array.isArray(held) ? held : []
  }
  return { get, at, list, stream, root: rawEntry(trailer, 'Root'), info: rawEntry(trailer, 'Info') }
}

/** Entry of a dictionary as it stands there: a reference stays one. */
export function rawEntry(value: Value | undefined, key: string): Value {
  return value && isDict(value) ? (value.dict.get(key) ?? null) : null
}
