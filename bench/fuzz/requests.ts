// Makes hostile requests from a seed: the same seed gives the same bytes. What a request must not do stands in wire.ts.
import { methods, routes } from './addresses'
import { bodies, headerLines, pathPieces, queries } from './parts'

/** `complete` false: the server may rightly wait for more, until its own patience ends. */
export type Hostile = { bytes: Buffer; complete: boolean; about: string }
type Random = { below: (n: number) => number; pick: <T>(from: readonly T[]) => T; chance: (p: number) => boolean }

/** Mulberry32: small, and the same everywhere. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (n: number) => Math.floor(next() * n)
  return { below, pick: (from) => from[below(from.length)] as (typeof from)[number], chance: (p) => next() < p }
}

function targetOf(r: Random, office: string, host: string): string {
  let path = r.pick(routes).replace('{office}', office)
  if (r.chance(0.4)) {
    const at = r.chance(0.6) ? path.length : r.below(path.length + 1)
    path = path.slice(0, at) + r.pick(pathPieces) + path.slice(at)
  }
  if (r.chance(0.1)) path = path.toUpperCase()
  const target = path + r.pick(queries)
  if (r.chance(0.04)) return `http://${r.pick([host, 'evil.example', `user@${host}`, '[::1'])}${target}`
  if (r.chance(0.02)) return r.pick(['*', '', '//', 'evil.example:443', '?', '#', 'x', '\u0000'])
  return target
}

/** Length, chunks, both, neither, and wrong ones. */
function framed(r: Random, body: string): { lines: string[]; wire: string; complete: boolean } {
  const size = Buffer.byteLength(body, 'latin1')
  const chunk = (extension = '') => `${size.toString(16)}${extension}\r\n${body}\r\n0\r\n\r\n`
  switch (r.below(12)) {
    case 0:
      return { lines: ['Transfer-Encoding: chunked'], wire: size ? chunk() : '0\r\n\r\n', complete: true }
    case 1:
      return {
        lines: ['Transfer-Encoding: chunked'],
        wire: chunk(`;a="${'x'.repeat(r.below(3000))}"`),
        complete: size > 0,
      }
    case 2:
      return { lines: ['Transfer-Encoding: chunked', `Content-Length: ${size}`], wire: chunk(), complete: false }
    case 3:
      return { lines: ['Transfer-Encoding: chunked'], wire: 'zz\r\nx\r\n', complete: false }
    case 4:
      return { lines: [`Content-Length: ${size + 10}`], wire: body, complete: false }
    case 5:
      return {
        lines: [r.pick(['Content-Length: -1', 'Content-Length: 1e3', 'Content-Length: 99999999999'])],
        wire: body,
        complete: false,
      }
    case 6:
      return { lines: ['Transfer-Encoding: gzip, chunked'], wire: chunk(), complete: false }
    default:
      return { lines: [`Content-Length: ${size}`], wire: body, complete: true }
  }
}

function oneRequest(r: Random, office: string, host: string, last: boolean): Hostile {
  const method = r.pick(methods)
  const target = targetOf(r, office, host)
  const lines = [
    `Host: ${r.chance(0.93) ? host : r.pick(['', 'evil.example', 'a b', `${host}.`, '[::1]', 'x'.repeat(300), `${host}@x`])}`,
  ]
  // another client every time, or the limits would answer instead of the pages
  lines.push(`X-Forwarded-For: 10.${r.below(256)}.${r.below(256)}.${1 + r.below(254)}`)
  for (let n = r.below(3); n > 0; n -= 1) lines.push(r.pick(headerLines))
  let wire = ''
  let complete = true
  if (method === 'POST' || r.chance(0.1)) {
    const [type, body] = r.pick(bodies)
    const frame = framed(r, body)
    lines.push(type, ...frame.lines)
    wire = frame.wire
    complete = frame.complete
  }
  if (last) lines.push('Connection: close')
  const version = r.chance(0.97) ? 'HTTP/1.1' : r.pick(['HTTP/1.0', 'HTTP/2.0', 'HTTP/0.9', 'HTTX/1.1', ''])
  const end = r.chance(0.98) ? '\r\n\r\n' : r.pick(['\n\n', '\r\n', '\r\r\n'])
  if (end === '\r\n' || version === '') complete = false
  const about = `${method} ${target.slice(0, 160)} | ${lines
    .map((line) => line.slice(0, 70))
    .slice(2)
    .join(' | ')}`
  return {
    bytes: Buffer.from(`${method} ${target} ${version}\r\n${lines.join('\r\n')}${end}${wire}`, 'latin1'),
    complete,
    about,
  }
}

/** One connection's worth: mostly one request, sometimes several in one piece. */
export function hostile(r: Random, office: string, host: string): Hostile & { requests: number } {
  const requests = r.chance(0.08) ? 2 + r.below(4) : 1
  const made = Array.from({ length: requests }, (_, n) => oneRequest(r, office, host, n === requests - 1))
  return {
    bytes: Buffer.concat(made.map(({ bytes }) => bytes)),
    complete: made.every(({ complete }) => complete),
    about: made.map(({ about }) => about).join(' && '),
    requests,
  }
}
