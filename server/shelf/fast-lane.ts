// The shortest way from a request to kept bytes: raw address → document, before anything else of the door runs. Only addresses that
// came the long way once stand here, so everything the door decides about hosts, paths and queries has been decided.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { clientAddress, type TrustedProxies } from '@/lib/client-address'
import { now } from '@/lib/clock'
import { maskPath, maskReferrer } from '@/lib/mask'
import type { AccessLog } from '../access-log'
import { chooseEncoding, type Encoding } from '../encoding'
import { type Exchange, hasStaffCookie } from '../exchange'
import { rememberedView } from '../page-query'
import type { Answer, Kept } from './kept'
import { hasIt } from './serve'
import type { Shelf } from './shelf'

/** A document with the parts of its log line that never change: what was asked, what is told of the answer (200, 304). */
type Entry = { kept: Kept; asked: string; told: string; toldUnchanged: string }
export type FastLane = {
  /** Answers when the document is ready and may be served; false: the request goes the long way. */
  serve: (req: IncomingMessage, res: ServerResponse) => boolean
  /** Learns the way of a request that ended at a kept document. `search`: the query it was understood as. */
  remember: (x: Exchange, search: string, kept: Kept) => void
}

const mostWords = 2_000

/** Remembers what a function said about few texts that come again and again. */
function memo<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= mostWords) known.clear()
    const made = work(text)
    // a text that nobody sends twice must not fill the memory
    if (text.length <= 1_024) known.set(text, made)
    return made
  }
}

const json = memo((text) => JSON.stringify(text))
const agentJson = memo((text) => JSON.stringify(text.slice(0, 512)))
const headerJson = memo((text) => JSON.stringify(text.slice(0, 100)))
const referrerJson = memo((text) => JSON.stringify(maskReferrer(text)))
const encodingOf = memo((text): Encoding => chooseEncoding(text))

let lastTime = 0
let lastText = ''
/** The instant as text; many requests share a millisecond. */
function textOf(time: number): string {
  if (time !== lastTime) {
    lastTime = time
    lastText = new Date(time).toISOString()
  }
  return lastText
}

const known = Symbol('okienko peer')
type Peer = { believed: boolean; address: string }

function peerOf(socket: Socket & { [known]?: Peer }, trusted: TrustedProxies): Peer {
  const before = socket[known]
  if (before) return before
  const address = clientAddress(socket.remoteAddress, undefined, trusted)
  const made = { believed: trusted.has(address), address }
  socket[known] = made
  return made
}

const oneOf = (value: string | string[] | undefined): string =>
  Array.isArray(value) ? (value[0] ?? '') : (value ?? '')
const word = (value: string | string[] | undefined): string => (typeof value === 'string' ? headerJson(value) : 'null')

/** The beginning of the line in the access log: what is known when the request arrives. */
function arrivalOf(req: IncomingMessage, entry: Entry, method: string, address: string, at: string): string {
  const { headers } = req
  const { referer, cookie, 'user-agent': agent } = headers
  const staff = cookie !== undefined && hasStaffCookie(cookie)
  return (
    `{"at":"${at}","method":"${method}",${entry.asked},"referrer":${referer ? referrerJson(referer) : 'null'},` +
    `"agent":${agent ? agentJson(agent) : 'null'},"address":${json(address)},"dest":${word(headers['sec-fetch-dest'])},` +
    `"mode":${word(headers['sec-fetch-mode'])},"purpose":${word(headers['sec-purpose'] ?? headers.purpose)},"staff":${staff},`
  )
}

/** Sends, and writes the line when the answer is over. */
function send(res: ServerResponse, status: number, head: readonly string[], bytes: Buffer | null): void {
  res.writeHead(status, head as string[])
  if (bytes) res.end(bytes)
  else res.end()
}

export function createFastLane(shelf: Shelf, log: AccessLog, trusted: TrustedProxies): FastLane {
  const ways = new Map<string, Entry>()

  /** Host as the door would read it, and the client; null where only the door can tell. */
  function clientOf(req: IncomingMessage): { host: string; address: string } | null {
    const { headers } = req
    const peer = peerOf(req.socket, trusted)
    if (!peer.believed) return { host: headers.host ?? '', address: peer.address }
    const forwarded = headers['x-forwarded-for']
    const named = oneOf(headers['x-forwarded-host'])
    if (named.includes(',')) return null
    const address = forwarded ? clientAddress(req.socket.remoteAddress, oneOf(forwarded), trusted) : peer.address
    return { host: named || (headers.host ?? ''), address }
  }

  const wayOf = (host: string, url: string, view: string) => (view === '' ? host + url : `${view} ${host}${url}`)

  function entryOf(req: IncomingMessage, host: string): Entry | null {
    const { cookie } = req.headers
    const way = wayOf(host, req.url ?? '', cookie === undefined ? '' : rememberedView(cookie))
    const entry = ways.get(way)
    return entry?.kept.alive ? entry : null
  }

  function readyFor(req: IncomingMessage, entry: Entry): Answer | null {
    const accept = req.headers['accept-encoding']
    const ready = entry.kept.ready(accept === undefined ? 'identity' : encodingOf(oneOf(accept)))
    return ready?.final ? ready : null
  }

  return {
    serve(req, res) {
      const { method, headers } = req
      if (method !== 'GET' && method !== 'HEAD') return false
      // a body that nobody asked for, or a second `Host`: the door decides
      if (headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined) return false
      const at = now().getTime()
      if (!shelf.fresh(at)) return false
      const client = clientOf(req)
      const entry = client && entryOf(req, client.host)
      const answer = entry && readyFor(req, entry)
      if (!answer) return false
      const started = performance.now()
      entry.kept.used = true
      const arrival = arrivalOf(req, entry, method, client.address, textOf(at))
      const unchanged = hasIt(headers['if-none-match'], answer, entry.kept)
      const bytes = unchanged || method === 'HEAD' ? null : answer.bytes
      const status = unchanged ? 304 : 200
      res.on('close', () => {
        const aborted = !res.writableFinished
        const took = performance.now() - started
        const end = textOf(at + Math.round(took))
        const what = `"end":"${end}","ms":${Math.round(took)},"status":${status},"bytes":${bytes ? bytes.length : 0},`
        log.addText(end, `${arrival}${what}${unchanged ? entry.toldUnchanged : entry.told}${aborted}}\n`)
      })
      send(res, status, unchanged ? answer.notModified : answer.head, bytes)
      return true
    },
    remember(x, search, kept) {
      if (x.search !== search) return
      const way = wayOf(x.req.headers.host ?? '', x.path + x.search, rememberedView(x.req.headers.cookie))
      if (ways.get(way)?.kept === kept || !kept.onBurial(() => ways.delete(way))) return
      const asked = `"host":${JSON.stringify(x.host.slice(0, 255))},"path":${JSON.stringify(maskPath(x.path))}`
      const office = JSON.stringify(x.place?.office.slug ?? null)
      const told = `"office":${office},"type":"${kept.mediaType}","aborted":`
      ways.set(way, { kept, asked, told, toldUnchanged: `"office":${office},"type":null,"aborted":` })
    },
  }
}
