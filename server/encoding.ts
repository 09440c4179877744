// Content negotiation by RFC 9110: which encoding a client accepts (lists, `q=0`, `*`), whether it already has the bytes.
// Entity tags are strong, one for each encoding, so a cache can never mix them.
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import zlib from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

const brotli = promisify(zlib.brotliCompress)
const gzip = promisify(zlib.gzip)
const compressible = /^(?:text\/|application\/(?:json|javascript|xml|atom\+xml|manifest\+json)|image\/svg\+xml)/i
const worthwhile = 600

function qualities(header: string): Map<string, number> {
  const entries = header.split(',').map((part) => {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase())
    const q = parameters.find((text) => /^q\s*=/.test(text))?.replace(/^q\s*=\s*/, '')
    const value = q === undefined ? 1 : /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(q) ? Number(q) : 0
    return [name, value] as const
  })
  return new Map(entries.filter(([name]) => name !== ''))
}

/** Best encoding for a client: highest quality, brotli before gzip before identity among equals. */
export function chooseEncoding(accept: string | string[] | undefined): Encoding {
  const header = Array.isArray(accept) ? accept.join(',') : (accept ?? '')
  if (header.trim() === '') return 'identity'
  const given = qualities(header)
  const quality = (name: string) => given.get(name) ?? (name === 'identity' ? undefined : given.get('*')) ?? 0
  const gz = Math.max(quality('gzip'), given.get('x-gzip') ?? 0)
  const br = quality('br')
  const plain = given.get('identity') ?? 0
  if (Math.max(gz, br) === 0 || plain > Math.max(gz, br)) return 'identity'
  return br >= gz ? 'br' : 'gzip'
}

/** `effort`: `once` for bytes that are kept, `now` for bytes that somebody waits for. */
export async function encode(body: Buffer, encoding: Encoding, effort: 'once' | 'now'): Promise<Buffer> {
  if (encoding === 'gzip') return gzip(body, { level: effort === 'once' ? 9 : 6 })
  if (encoding === 'identity') return body
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = zlib.constants
  return brotli(body, {
    params: { [BROTLI_PARAM_QUALITY]: effort === 'once' ? 10 : 5, [BROTLI_PARAM_SIZE_HINT]: body.length },
  })
}

export function isCompressible(type: string, length: number): boolean {
  return length >= worthwhile && compressible.test(type)
}

/** Strong entity tag of these bytes in this encoding. `digest` is made from the identity bytes. */
export function entityTag(digest: string, encoding: Encoding): string {
  return `"${digest}${encoding === 'identity' ? '' : `-${encoding}`}"`
}

export function digestOf(body: Buffer): string {
  return createHash('sha1').update(body).digest('base64url')
}

/** `If-None-Match` against a tag: lists, `*`, weak comparison (RFC 9110, 13.1.2). */
export function noneMatch(header: string | undefined, tag: string): boolean {
  if (!header) return false
  if (header.trim() === '*') return true
  return (header.match(/(?:W\/)?"[^"]*"/g) ?? []).some((listed) => listed.replace(/^W\//, '') === tag)
}
