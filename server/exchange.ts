// One request with its answer, and what the door found out about it before anything else looked at it.
// Headers that only the door may write are deleted here: whatever Next reads in them afterwards, the door wrote.
import { IncomingMessage, type ServerResponse } from 'node:http'
import { addressHeader, clientAddress, type TrustedProxies } from '@/lib/client-address'
import { staffCookies } from '@/lib/cookie-register'
import { viewHeader } from '@/lib/view'
import type { OfficePlace, Site } from './addresses'
import { type PageQuery, pageQuery } from './page-query'

export type Exchange = {
  req: IncomingMessage
  res: ServerResponse
  /** as the client sent it; `req.method` may be changed for Next */
  method: string
  path: string
  search: string
  /** host asked for, lower case, without port; empty when it is no host name */
  host: string
  address: string
  /** known once the address is resolved */
  place: OfficePlace | null
  /** code of the view a public page is drawn in (lib/view.ts); empty for the plain one */
  view: string
  /** the view came with the address: the page's links and forms carry it on */
  carried: boolean
  staffCookie: boolean
}

const ourHeader = /^(x-okienko-|x-error-status$|x-form-)/
const frameworkHeader = /^(x-middleware-|x-nextjs-|x-next-|x-invoke-|x-matched-path$|x-now-|x-vercel-|x-prerender-)/
const forwardedHeader = /^(x-forwarded-|forwarded$|x-real-ip$)/
const routerHeader = /^(rsc$|next-)/
const sessionCookie = staffCookies.session.name.replaceAll('.', '\\.')
const staffCookie = new RegExp(`(?:^|;\\s*)(?:${staffCookies.session.securePrefix})?${sessionCookie}(?:\\.\\d+)?=`)
/** Whether a cookie header carries a staff session. */
export const hasStaffCookie = (cookies: string): boolean => staffCookie.test(cookies)
const authority = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/

/** First of several values: proxies in a row each add theirs behind what the client asked for. */
const first = (value: string | string[] | undefined): string | undefined =>
  (Array.isArray(value) ? value[0] : value)?.split(',', 1)[0]?.trim()

function drop(req: IncomingMessage, pattern: RegExp): void {
  for (const name of Object.keys(req.headers)) if (pattern.test(name)) delete req.headers[name]
}

/** Protocol the client used, as far as we can know: a trusted proxy says it; else APP_URL's own host has APP_URL's. */
function protocolOf(forwarded: string | undefined, host: string, site: Site): string {
  if (forwarded === 'https' || forwarded === 'http') return forwarded
  const local = host === 'localhost' || host === '127.0.0.1' || host === '[::1]'
  const origin = new URL(site.origin)
  return local && origin.hostname !== host ? 'http' : origin.protocol.slice(0, -1)
}

/** Reads what the door needs to know and cleans the request's headers for Next. */
export function openExchange(req: IncomingMessage, res: ServerResponse, site: Site, trusted: TrustedProxies): Exchange {
  const { headers } = req
  const forwardedFor = headers['x-forwarded-for']?.toString()
  const believed = trusted.has(clientAddress(req.socket.remoteAddress, undefined, trusted))
  const address = clientAddress(req.socket.remoteAddress, forwardedFor, trusted)
  const named = (believed ? first(headers['x-forwarded-host']) : undefined) ?? headers.host ?? ''
  const asked = named
    .trim()
    .toLowerCase()
    .replace(/\.(?=:\d+$|$)/, '')
  const valid = authority.test(asked)
  const host = valid ? asked.replace(/:\d+$/, '') : ''
  const protocol = protocolOf(believed ? first(headers['x-forwarded-proto']) : undefined, host, site)
  drop(req, forwardedHeader)
  drop(req, ourHeader)
  const [path = '', ...query] = (req.url ?? '').split('#', 1)[0]?.split('?') ?? []
  const search = query.length === 0 ? '' : `?${query.join('?')}`
  if (valid) headers.host = asked
  headers['x-forwarded-host'] = valid ? asked : 'invalid'
  headers['x-forwarded-proto'] = protocol
  headers['x-forwarded-for'] = address
  headers[addressHeader] = address
  headers['x-okienko-host'] = host
  headers['x-okienko-path'] = path
  headers['x-okienko-query'] = publicSearch(search).slice(1)
  const cookies = headers.cookie ?? ''
  return {
    req,
    res,
    method: req.method ?? '',
    path,
    search,
    host,
    address,
    place: null,
    view: '',
    carried: false,
    staffCookie: staffCookie.test(cookies),
  }
}

/** Headers by which Next talks to itself. Only in development does its client send some of them too. */
export function dropFrameworkHeaders(req: IncomingMessage): void {
  drop(req, frameworkHeader)
}

/** Public pages know no client-side router: its headers would make Next answer with flight data instead of a document. */
export function dropRouterHeaders(req: IncomingMessage): void {
  drop(req, routerHeader)
}

/** Query of a public page without the parameters that Next's router gives a meaning to. */
export function publicSearch(search: string): string {
  if (!/[?&](?:_rsc|nxt|__next)/i.test(search)) return search
  const kept = search
    .slice(1)
    .split('&')
    .filter((pair) => !/^(?:_rsc|nxt|__next)/i.test(pair))
  return kept.length === 0 ? '' : `?${kept.join('&')}`
}

/** Tells Next what is left of a public page's query, and the view; returns the query with its `?`, or empty. */
export function settleQuery(x: Exchange, rest: readonly string[]): PageQuery {
  const query = pageQuery(rest, x.search, x.req.headers.cookie)
  x.view = query.view
  x.carried = query.carried
  x.req.headers['x-okienko-query'] = query.search.slice(1)
  x.req.headers[viewHeader] = query.view
  return query
}

/** A request that never was on the wire, on the client's socket, with this body. */
function madeRequest(
  x: Exchange,
  method: string | undefined,
  url: string | undefined,
  body: Buffer | null,
): IncomingMessage {
  const request = new IncomingMessage(x.req.socket)
  Object.assign(request, { method, url, httpVersion: '1.1', httpVersionMajor: 1, httpVersionMinor: 1 })
  // an incomplete message takes its socket down when it has been read
  request.complete = true
  if (body) request.push(body)
  request.push(null)
  return request
}

/** A request of the door's own to Next, by the same client: same host and cookies, no body. `headers` are added to it. */
export function internalGet(x: Exchange, url: string, headers: Record<string, string>): IncomingMessage {
  const { host, cookie, 'user-agent': agent, 'accept-language': language } = x.req.headers
  const request = madeRequest(x, 'GET', url, null)
  const kept = { host, cookie, 'user-agent': agent, 'accept-language': language }
  const ours = Object.entries(x.req.headers).filter(([name]) => /^x-(forwarded|okienko)-/.test(name))
  const present = Object.entries(kept).filter(([, value]) => value !== undefined)
  request.headers = { accept: 'text/html', ...Object.fromEntries(present), ...Object.fromEntries(ours), ...headers }
  return request
}

/** The same request with its body already read. */
export function withBody(x: Exchange, body: Buffer): IncomingMessage {
  const request = madeRequest(x, x.req.method, x.req.url, body)
  const { 'transfer-encoding': _chunked, expect: _expect, trailer: _trailer, ...headers } = x.req.headers
  request.headers = { ...headers, 'content-length': String(body.length) }
  return request
}
