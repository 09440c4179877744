// Public documents: asks Next, then decides what the client gets. Statuses of 400 and more belong to the door (behind the
// removal of scripts Next's own error pages would be blank); a refused form becomes its page again, with what was typed.
// What may be kept comes from the shelf (`renderKept`); everything else is drawn for the one who asks.
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { type Answer, withAnswer } from '@/lib/answer-status'
import { now } from '@/lib/clock'
import { startOfPolishDay } from '@/lib/day'
import { log } from '@/lib/log'
import { viewHeader, viewParameter } from '@/lib/view'
import { formPage, type Site } from './addresses'
import { type Captured, capture, type Verdict } from './capture'
import { placeInView } from './carry-view'
import type { Detours } from './detours'
import type { Directory } from './directory'
import { type Document, documentOf, type Manner, namesItsPage, originOf, sendDocument } from './documents'
import { type Exchange, internalGet, settleQuery } from './exchange'
import { documentPolicy, resetHeaders } from './headers'
import { sendLastResort } from './last-resort'
import type { Order } from './shelf/asking'
import type { Kept } from './shelf/kept'
import { fetchDocument, fetchErrorPage, isKept, sendErrorPage, sendKept } from './shelf/serve'
import type { Shelf } from './shelf/shelf'
import { passStaffPage } from './staff-pages'

type NextHandler = (req: IncomingMessage, res: ServerResponse) => Promise<void>
export type Kitchen = Manner & {
  next: NextHandler
  site: Site
  directory: Directory
  detours: Detours
  /** null in development: every page is drawn anew */
  shelf: Shelf | null
}

/** Largest state of a refused form; it travels to the page in a header. */
const largestState = 64 * 1024

const isHtml = (res: ServerResponse): boolean => String(res.getHeader('content-type') ?? '').startsWith('text/html')
const namedPage = (headers: OutgoingHttpHeaders): string | null => headers['x-form-page']?.toString() ?? null

/** Leads elsewhere. Browsers ask again each time: whoever sets an address may take it back. */
export function sendRedirect(x: Exchange, status: 301 | 303 | 308, to: string, https: boolean): void {
  const { res } = x
  if (res.headersSent || res.destroyed) return
  resetHeaders(res, https)
  res.setHeader('Content-Security-Policy', documentPolicy)
  res.writeHead(status, { Location: to, 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding', 'Content-Length': 0 })
  res.end()
}

/** Runs Next on `request`; whatever it throws ends as our 500, never as a hanging connection. */
function ask(x: Exchange, request: IncomingMessage, kitchen: Kitchen, answer: Answer): void {
  withAnswer(answer, () => kitchen.next(request, x.res)).catch((cause: unknown) => {
    log.error('door', 'the page could not be asked for', cause)
    sendLastResort(x, 500, kitchen.https)
  })
}

function askAgain(
  x: Exchange,
  url: string,
  headers: Record<string, string>,
  kitchen: Kitchen,
  done: (c: Captured) => void,
) {
  const { res } = x
  if (res.destroyed) return
  resetHeaders(res, kitchen.https)
  res.statusCode = 200
  res.statusMessage = ''
  capture(res, { decide: () => (res.statusCode === 200 && isHtml(res) ? 'hold' : 'drop'), done })
  ask(x, internalGet(x, url, headers), kitchen, {})
}

async function deliver(x: Exchange, document: Document, kitchen: Kitchen): Promise<void> {
  try {
    await sendDocument(x, document, kitchen)
  } catch (cause) {
    log.error('door', 'a document could not be sent', cause)
    sendLastResort(x, 500, kitchen.https)
  }
}

/** Headers of the refused answer that still hold for the page that is drawn instead. */
const kept = (headers: OutgoingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    ['allow', 'retry-after'].flatMap((name) => (headers[name] === undefined ? [] : [[name, String(headers[name])]])),
  )

/**
 * The error page of the office (or of the installation) with this status. While the database is away no page of Next could
 * be drawn, so the door's own page says 503.
 */
export async function renderError(x: Exchange, status: number, kitchen: Kitchen, headers: OutgoingHttpHeaders = {}) {
  if (status >= 500 && !(await kitchen.directory.answers())) return sendLastResort(x, 503, kitchen.https)
  // only what no page of the office answers can be an address of its former site
  const moved = status === 404 && x.place && x.method !== 'POST' ? await kitchen.detours.find(x.place, x) : null
  if (moved !== null) return sendRedirect(x, 301, moved, kitchen.https)
  if (kitchen.shelf) return sendKeptError(x, status, kitchen.shelf, kitchen, kept(headers))
  const page = x.place ? `/${x.place.office.slug}/${x.place.locale}/blad` : '/blad'
  // an address that means nothing was not asked what its query means
  if (x.req.headers[viewHeader] === undefined) settleQuery(x, [])
  askAgain(x, page, { 'x-error-status': String(status) }, kitchen, (captured) => {
    if (captured.status !== 200) return sendLastResort(x, status, kitchen.https, kept(headers))
    const document = documentOf(x, captured, status, false, kitchen.dev)
    void deliver(x, { ...document, headers: { ...document.headers, ...kept(headers) } }, kitchen)
  })
}

async function sendKeptError(
  x: Exchange,
  status: number,
  shelf: Shelf,
  kitchen: Kitchen,
  headers: Record<string, string>,
): Promise<void> {
  try {
    const page = await fetchErrorPage(x, status, shelf, kitchen)
    if (page) await sendErrorPage(x, page, status, headers, kitchen.https)
    else sendLastResort(x, status, kitchen.https, headers)
  } catch (cause) {
    log.error('door', 'the page of an error could not be sent', cause)
    sendLastResort(x, status, kitchen.https, headers)
  }
}

/** A document that may be kept: from the shelf, or made for it. Returns what it was answered with, for the fast lane. */
export async function renderKept(x: Exchange, order: Order, shelf: Shelf, kitchen: Kitchen): Promise<Kept | null> {
  await shelf.refresh()
  if (shelf.away() && !isKept(order, shelf)) {
    sendLastResort(x, 503, kitchen.https)
    return null
  }
  const found = await fetchDocument(order, shelf, kitchen)
  if (found.kept) await sendKept(x, found.kept, kitchen.https)
  else if (found.rest.kind === 'document') await deliver(x, found.rest.document, kitchen)
  else await renderError(x, found.rest.status, kitchen, found.rest.headers)
  return found.kept
}

/** The page of an office that is switched off, in its own layout, with the status that tells programs what to expect. */
export function renderOff(x: Exchange, off: { status: 503 | 410; until: string }, kitchen: Kitchen): Promise<void> {
  const back = off.until === '' ? null : startOfPolishDay(off.until)
  const later = back && back > now() ? back.toUTCString() : '3600'
  return renderError(x, off.status, kitchen, off.status === 503 ? { 'retry-after': later } : {})
}

/** The panel's own page of what is not there: Next would draw it by script only. */
export function renderStaffMissing(x: Exchange, kitchen: Kitchen): void {
  askAgain(x, '/panel/blad', { 'x-error-status': '404' }, kitchen, ({ status, body }) => {
    if (status !== 200) return sendLastResort(x, 404, kitchen.https)
    x.res.statusCode = 404
    x.res.setHeader('Cache-Control', 'no-store')
    passStaffPage(x)
    x.res.end(body)
  })
}

function isState(body: Buffer): boolean {
  try {
    JSON.parse(body.toString('utf8'))
    return body.length <= largestState
  } catch {
    return false
  }
}

/** Draws the page of a refused form again: GET inside, the status of the refusal outside, nothing stored. */
function renderForm(x: Exchange, refused: Captured, named: string, kitchen: Kitchen): void {
  const page = formPage(named, x.place)
  if (!page || !isState(refused.body)) {
    log.error('door', `a form answered without a usable page or state (x-form-page: ${named})`)
    void renderError(x, 500, kitchen)
    return
  }
  const state = encodeURIComponent(refused.body.toString('utf8'))
  // the page stands at its own address, not at the one the form was posted to
  const query = [page.query, x.carried ? `${viewParameter}=${x.view}` : ''].filter(Boolean).join('&')
  const headers = { 'x-form-state': state, 'x-okienko-path': page.path, 'x-okienko-query': query }
  askAgain(x, page.internal, headers, kitchen, (captured) => {
    if (captured.status !== 200) return void renderError(x, captured.status >= 400 ? captured.status : 500, kitchen)
    const document = documentOf(x, captured, refused.status, false, kitchen.dev)
    void deliver(x, { ...document, headers: { ...document.headers, ...kept(refused.headers) } }, kitchen)
  })
}

function verdictOf(res: ServerResponse, dev: boolean): Verdict {
  if (res.hasHeader('x-form-page')) return 'hold'
  // in development Next's overlay shows what broke
  if (res.statusCode >= 500 && dev) return 'pass'
  if (res.statusCode >= 400) return 'drop'
  return isHtml(res) ? 'hold' : 'pass'
}

/** Feeds, texts, attachments, redirects: untouched, but protected like everything else. */
function letThrough(x: Exchange, res: ServerResponse, store: boolean, dev: boolean): void {
  if (!namesItsPage(res.getHeader('link'))) res.removeHeader('link')
  // Next forgets the length of a route handler's answer
  const length = res.getHeader('x-okienko-length')
  res.removeHeader('x-okienko-length')
  if (length !== undefined) res.setHeader('Content-Length', length)
  const location = res.getHeader('location')
  if (x.carried && typeof location === 'string') res.setHeader('Location', placeInView(location, x.view, originOf(x)))
  if (dev && isHtml(res)) return
  res.setHeader('Vary', 'Accept-Encoding')
  if (!res.hasHeader('content-security-policy')) res.setHeader('Content-Security-Policy', documentPolicy)
  if (!store) res.setHeader('Cache-Control', 'no-store')
  else if (!res.hasHeader('cache-control')) res.setHeader('Cache-Control', 'no-cache')
}

/** Asks Next for a public address. `store` false: one-time pages, which no cache may keep. */
export function renderPublic(x: Exchange, request: IncomingMessage, store: boolean, kitchen: Kitchen): void {
  const answer: Answer = {}
  const done = (captured: Captured) => {
    const named = namedPage(captured.headers)
    if (named !== null) return renderForm(x, captured, named, kitchen)
    if (captured.status >= 400) return void renderError(x, captured.status, kitchen, captured.headers)
    const status = captured.status === 200 ? (answer.status ?? 200) : captured.status
    const headers = answer.retryAfter
      ? { ...captured.headers, 'retry-after': String(answer.retryAfter) }
      : captured.headers
    void deliver(x, documentOf(x, { ...captured, headers }, status, store, kitchen.dev), kitchen)
  }
  capture(x.res, {
    decide: (res) => verdictOf(res, kitchen.dev),
    done,
    passing: (res) => letThrough(x, res, store, kitchen.dev),
  })
  ask(x, request, kitchen, answer)
}
