// The front door: every request of the portal passes here, in this order: log, protection, address, method, size, answer.
// It knows offices and addresses, never what a page says.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { TrustedProxies } from '@/lib/client-address'
import { codeOf } from '@/lib/errors'
import { log } from '@/lib/log'
import { type AccessLog, watch } from './access-log'
import { type Address, mayBeOffice, type Offices, resolveAddress } from './addresses'
import type { Assets } from './assets'
import { drain, hasBody, providerLimit, publicLimit, readBody, staffLimit, streamRefusal } from './bodies'
import { type Captured, capture } from './capture'
import {
  dropFrameworkHeaders,
  dropRouterHeaders,
  type Exchange,
  openExchange,
  publicSearch,
  settleQuery,
  withBody,
} from './exchange'
import { bareRefusalPolicy, secure } from './headers'
import { sendLastResort } from './last-resort'
import { answerRedirect, openWhileOff, sendProof } from './off-and-own'
import { postRefusal, type Tries } from './posts'
import {
  type Kitchen,
  renderError,
  renderKept,
  renderOff,
  renderPublic,
  renderStaffMissing,
  sendRedirect,
} from './render'
import { sendRootFile } from './robots'
import type { Routes } from './routes'
import type { Order } from './shelf/asking'
import type { FastLane } from './shelf/fast-lane'
import { mayBeKept } from './shelf/routes'
import type { Shelf } from './shelf/shelf'
import { passStaffPage } from './staff-pages'

export type Door = Kitchen & {
  trusted: TrustedProxies
  routes: Routes
  assets: Assets
  accessLog: AccessLog
  /** counts the posts of one network */
  tries: Tries
  fastLane: FastLane | null
  /** true once the process is told to stop: connections are not kept alive any more */
  closing: boolean
}

type PublicAddress = Extract<Address, { kind: 'office' | 'installation' }>

const noOffices: Offices = { bySlug: new Map(), byHost: new Map() }

function refuse(x: Exchange, status: number, door: Door, allow?: string): void {
  if (status === 411 || status === 413) drain(x.req)
  if (x.place) void renderError(x, status, door, allow ? { allow } : {})
  else sendLastResort(x, status, door.https, allow ? { Allow: allow } : {})
}

/** Body of a post, read whole; null when the post was refused or the client has left (then it is answered). */
async function bodyOf(x: Exchange, limit: number, door: Door): Promise<IncomingMessage | null> {
  const body = await readBody(x.req, limit)
  if (body.kind === 'read') return withBody(x, body.bytes)
  if (body.kind === 'refused') refuse(x, body.status, door)
  return null
}

/** A post to a public form, read whole; null when it was refused: then it is answered. */
async function postOf(x: Exchange, door: Door): Promise<IncomingMessage | null> {
  const refusal = await postRefusal(x, door.tries).catch(() => ({ status: 500, headers: {} }))
  if (!refusal) return bodyOf(x, publicLimit, door)
  drain(x.req)
  void renderError(x, refusal.status, door, refusal.headers)
  return null
}

async function answerKept(x: Exchange, order: Order, shelf: Shelf, door: Door): Promise<void> {
  const kept = await renderKept(x, order, shelf, door)
  if (kept) door.fastLane?.remember(x, order.query.search, kept)
}

/** Pages that work without log-in: documents of an office or of the installation, and the handlers beside them. */
async function answerPublic(x: Exchange, address: PublicAddress, door: Door): Promise<void> {
  const { req } = x
  const [internal = ''] = address.internal.split('?', 1)
  const store = address.kind === 'office' || !address.oneTime
  const kind = door.routes.kindOf(internal)
  if (!door.dev) dropRouterHeaders(req)
  // a form's handler knows the parameters of the page it stands beside
  const rest = address.kind === 'office' ? address.rest : internal.split('/').filter(Boolean)
  const query = settleQuery(x, rest.at(-1) === 'zapisz' ? rest.slice(0, -1) : rest)
  req.url = internal + query.search
  if (x.method === 'POST') {
    if (kind === 'none') return refuse(x, 404, door)
    if (kind === 'page') return refuse(x, 405, door, 'GET, HEAD')
    const request = await postOf(x, door)
    if (request) renderPublic(x, request, store, door)
    return
  }
  if (kind === 'none') return void renderError(x, 404, door)
  const posted = /^(.*)\/zapisz$/.exec(x.path)
  // the address bar holds it after a refused form; whoever reloads it wants the form
  if (posted && kind !== 'page') return sendRedirect(x, 303, (posted[1] || '/') + query.search, door.https)
  if (door.shelf && store && query.bounded && (!x.place || mayBeKept(rest)))
    return answerKept(x, { internal, path: x.path, place: x.place, query }, door.shelf, door)
  if (x.method === 'HEAD' && kind === 'page') req.method = 'GET'
  renderPublic(x, req, store, door)
}

/** Request to a staff page: uploads to the panel stream, a post to the sign-in is read whole. */
async function staffRequest(x: Exchange, door: Door): Promise<IncomingMessage | null> {
  if (x.method !== 'POST') {
    // only a post calls an action; with the header alone a page would answer as one
    delete x.req.headers['next-action']
    return x.req
  }
  if (!x.path.startsWith('/panel')) return bodyOf(x, publicLimit, door)
  const status = streamRefusal(x.req, staffLimit)
  if (status) refuse(x, status, door)
  return status ? null : x.req
}

/** Replaces what Next cannot say to a person: a missing page, no database, a post that it could not read. */
async function mendStaff(x: Exchange, { status, body }: Captured, door: Door): Promise<void> {
  if (status === 404) return x.path.startsWith('/panel') ? renderStaffMissing(x, door) : refuse(x, 404, door)
  if (!(await door.directory.answers())) return sendLastResort(x, 503, door.https)
  const wordless = body.length === 0 || body.toString() === 'Internal Server Error'
  const multipart = x.method === 'POST' && /^multipart\//i.test(x.req.headers['content-type'] ?? '')
  if (wordless) return sendLastResort(x, multipart ? 400 : 500, door.https)
  x.res.statusCode = status
  x.res.end(body)
}

/** The panel and the sign-in: streamed and compressed on the way. */
async function answerStaff(x: Exchange, door: Door): Promise<void> {
  const { res } = x
  const request = await staffRequest(x, door)
  if (!request) return
  res.setHeader('Cache-Control', 'no-store')
  const drawn = () => String(res.getHeader('content-type') ?? '').startsWith('text/html')
  capture(res, {
    decide: () => {
      if (door.dev || res.statusCode < 404) return 'pass'
      if (res.statusCode >= 500) return 'hold'
      return res.statusCode === 404 && drawn() ? 'drop' : 'pass'
    },
    done: (captured) => void mendStaff(x, captured, door),
    passing: () => passStaffPage(x),
  })
  await door.next(request, res)
}

async function answerApi(x: Exchange, door: Door): Promise<void> {
  const { req, res } = x
  const kind = door.routes.kindOf(x.path)
  if (kind !== 'handler' && kind !== 'unknown') return refuse(x, 404, door)
  const request = x.method === 'POST' ? await bodyOf(x, providerLimit, door) : req
  if (!request) return
  res.setHeader('Cache-Control', 'no-store')
  res.setHeader('Content-Security-Policy', bareRefusalPolicy)
  // a mail program whose one-click post met no database is told to come again; the health page says 503 by itself
  capture(res, {
    decide: () => (res.statusCode === 500 && !door.dev ? 'drop' : 'pass'),
    done: () => void door.directory.answers().then((there) => sendLastResort(x, there ? 500 : 503, door.https)),
  })
  await door.next(request, res)
}

/** What the address means; an office nobody knows is asked for once more before it does not exist. */
async function addressOf(x: Exchange, door: Door): Promise<{ offices: Offices | null; address: Address }> {
  const resolve = (offices: Offices | null) => ({
    offices,
    address: resolveAddress(
      ...([x.host, x.path, publicSearch(x.search), offices ?? noOffices, door.site] as const),
      x.method === 'POST',
    ),
  })
  await door.shelf?.refresh()
  const found = resolve(await door.directory.offices())
  const unknown = found.address.kind === 'missing' && !found.address.place
  return unknown && mayBeOffice(x.host, x.path, door.site) ? resolve(await door.directory.officesNow()) : found
}

const methods: Record<Address['kind'], readonly string[]> = {
  office: ['GET', 'HEAD', 'POST'],
  installation: ['GET', 'HEAD', 'POST'],
  staff: ['GET', 'HEAD', 'POST'],
  api: ['GET', 'HEAD', 'POST'],
  asset: ['GET', 'HEAD'],
  file: ['GET', 'HEAD'],
  redirect: ['GET', 'HEAD', 'POST'],
  missing: ['GET', 'HEAD', 'POST'],
}

async function answer(x: Exchange, door: Door): Promise<void> {
  const { req, path } = x
  if (door.dev && /^\/(?:__next|_next\/)/.test(path)) return door.next(req, x.res)
  if (x.host === '' && path !== '/api/health') return sendLastResort(x, 400, door.https)
  if (sendProof(x)) return
  const { offices, address } = await addressOf(x, door)
  if (address.kind === 'office') x.place = address
  if (address.kind === 'missing' && address.place) x.place = address.place
  if (!methods[address.kind].includes(x.method)) return refuse(x, 405, door, methods[address.kind].join(', '))
  const known = door.site.hosts.has(x.host) || offices?.byHost.has(x.host)
  if (known && x.method !== 'POST' && door.assets.has(path)) return door.assets.send(x)
  if (!offices && (address.kind === 'missing' || address.kind === 'installation'))
    return sendLastResort(x, 503, door.https)
  req.headers['x-okienko-base'] = x.place?.base ?? ''
  if (x.place?.office.off && !openWhileOff(address)) return renderOff(x, x.place.office.off, door)
  switch (address.kind) {
    case 'office':
    case 'installation':
      return answerPublic(x, address, door)
    case 'staff':
      req.url = path + x.search
      return answerStaff(x, door)
    case 'api':
      return answerApi(x, door)
    case 'redirect':
      return answerRedirect(x, address, door)
    case 'file':
      return sendRootFile(x, address.name, offices?.byHost.get(x.host) ?? null, door.site)
    default:
      return refuse(x, 404, door)
  }
}

/** The listener of the http server. */
export function openDoor(door: Door): (req: IncomingMessage, res: ServerResponse) => void {
  return (req, res) => {
    if (!door.closing && door.fastLane?.serve(req, res)) return
    const x = openExchange(req, res, door.site, door.trusted)
    // the log, Next's streams and the compression all wait for the end of the same answer
    res.setMaxListeners(30)
    if (!door.dev) dropFrameworkHeaders(req)
    watch(x, door.accessLog)
    secure(res, door.https)
    // a body nobody asked for is not waited for either
    const unasked = x.method !== 'POST' && hasBody(req)
    if (door.closing || unasked) res.setHeader('Connection', 'close')
    answer(x, door).catch((cause: unknown) => {
      log.error('door', `${x.method} ${x.path} could not be answered`, cause)
      sendLastResort(x, codeOf(cause) === 'unavailable' ? 503 : 500, door.https)
    })
  }
}
