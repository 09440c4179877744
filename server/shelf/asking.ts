// Asks Next for a page on nobody's behalf: the request is made of what stands in the shelf's key and of nothing a client sent, so no
// header, cookie or host of a visitor can get into what others will read. A visitor who leaves does not end it either.
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { type Answer, withAnswer } from '@/lib/answer-status'
import { addressHeader } from '@/lib/client-address'
import { log } from '@/lib/log'
import { viewHeader } from '@/lib/view'
import type { OfficePlace } from '../addresses'
import { type Captured, capture } from '../capture'
import type { Exchange } from '../exchange'
import type { PageQuery } from '../page-query'

export type Order = {
  /** internal path without query */
  internal: string
  /** public path, without query */
  path: string
  place: OfficePlace | null
  query: PageQuery
  /** status of the error page that is wanted */
  failed?: number
}
type Kitchen = { next: (req: IncomingMessage, res: ServerResponse) => Promise<void>; site: { origin: string } }
export type Made = { captured: Captured; answer: Answer; x: Exchange }

/** Longer than any page takes; then the page counts as broken. */
const patience = 60_000
const broken: Captured = { status: 500, headers: {}, body: Buffer.alloc(0) }

/** Pages drawn at the same time. More would not be sooner: they wait for the same processor and the same dozen connections. */
const mostAtOnce = 6
let drawing = 0
const waiting: (() => void)[] = []

async function turn(): Promise<void> {
  if (drawing >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  else drawing += 1
}

/** The next one takes the place over. */
function done(): void {
  const next = waiting.shift()
  if (next) next()
  else drawing -= 1
}

/** Origin of the office's own host, or of the installation: the one that pages name themselves by. */
function originOf({ place }: Order, site: Kitchen['site']): URL {
  if (place?.base !== '') return new URL(site.origin)
  const { ownOrigin, hosts } = place.office
  return new URL(ownOrigin ?? `${new URL(site.origin).protocol}//${hosts[0]}`)
}

function exchangeOf(order: Order, site: Kitchen['site']): Exchange {
  const { internal, path, place, query, failed } = order
  const origin = originOf(order, site)
  const socket = new Socket()
  const req = new IncomingMessage(socket)
  const url = internal + query.search
  Object.assign(req, { method: 'GET', url, httpVersion: '1.1', httpVersionMajor: 1, httpVersionMinor: 1 })
  req.headers = {
    host: origin.host,
    accept: 'text/html',
    'accept-encoding': 'identity',
    'user-agent': 'okienko',
    'x-forwarded-host': origin.host,
    'x-forwarded-proto': origin.protocol.slice(0, -1),
    'x-forwarded-for': '0.0.0.0',
    [addressHeader]: '0.0.0.0',
    'x-okienko-host': origin.hostname,
    'x-okienko-path': path,
    'x-okienko-query': query.search.slice(1),
    'x-okienko-base': place?.base ?? '',
    [viewHeader]: query.view,
    ...(failed === undefined ? {} : { 'x-error-status': String(failed) }),
  }
  req.complete = true
  req.push(null)
  const res = new ServerResponse(req)
  // the place of a client that never leaves; nothing is ever written to it
  Object.assign(res, { socket })
  const { view, carried } = query
  const known = { path, search: query.search, host: origin.hostname, address: '0.0.0.0', place, view, carried }
  return { req, res, method: 'GET', ...known, staffCookie: false }
}

/** Next's whole answer. Never throws: a page that breaks, or never ends, is a 500. */
export async function askNext(order: Order, kitchen: Kitchen): Promise<Made> {
  await turn()
  try {
    return await draw(order, kitchen)
  } finally {
    done()
  }
}

function draw(order: Order, kitchen: Kitchen): Promise<Made> {
  const x = exchangeOf(order, kitchen.site)
  const answer: Answer = {}
  return new Promise((resolve) => {
    const end = (captured: Captured) => {
      clearTimeout(timer)
      resolve({ captured, answer, x })
      // what Next still waits for
      Object.defineProperty(x.res, 'writableFinished', { value: true })
      x.res.emit('finish')
      x.res.emit('close')
    }
    const fail = (why: string, cause?: unknown) => {
      log.error('door', `${order.internal} ${why}`, cause)
      end(broken)
    }
    const timer = setTimeout(() => fail('was not finished in time'), patience)
    capture(x.res, { decide: () => 'hold', done: end })
    withAnswer(answer, () => kitchen.next(x.req, x.res)).catch((cause: unknown) =>
      fail('could not be asked for', cause),
    )
  })
}
