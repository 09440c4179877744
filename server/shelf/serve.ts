// Between the door and Next: public documents that may be kept come from the shelf, or are made for it. Errors are never kept under
// an address; the page that tells of an error is kept once for an office, language and status, and names no address.
import type { OutgoingHttpHeaders } from 'node:http'
import { type Document, documentOf, meaningfulHeaders } from '../documents'
import { chooseEncoding, noneMatch } from '../encoding'
import { type Exchange, settleQuery } from '../exchange'
import { documentPolicy, resetHeaders, securityLines } from '../headers'
import type { PageQuery } from '../page-query'
import type { Kitchen } from '../render'
import { askNext, type Made, type Order } from './asking'
import type { Answer, Kept } from './kept'
import type { Rendered, Shelf, Title } from './shelf'

/** What is not kept: a document for those who wait, or a status whose page the door draws. */
export type Unkept =
  | { kind: 'document'; document: Document }
  | { kind: 'refused'; status: number; headers: OutgoingHttpHeaders }

/** Everything the bytes of a page depend on; two orders of one key are one document. */
function titleOf({ internal, place, query, failed }: Order): Title {
  const key = [place ? (place.base === '' ? 'own' : 'path') : 'list', failed ?? '', internal + query.search, query.view]
  return { office: place?.office.id ?? '', key: key.join('\n') }
}

const isHtml = (type: string) => type.startsWith('text/html')

/** Header lines of every answer with these bytes; order and spelling as the door's other answers. */
function linesOf(headers: OutgoingHttpHeaders, html: boolean, https: boolean): string[] {
  const { 'content-type': _type, ...others } = meaningfulHeaders(headers)
  const own = Object.entries(others).flatMap(([name, value]) => (value === undefined ? [] : [name, String(value)]))
  const cache = html ? 'no-cache' : String(headers['cache-control'] ?? 'no-cache')
  const policy = html ? documentPolicy : String(headers['content-security-policy'] ?? documentPolicy)
  const fixed = ['Vary', 'Accept-Encoding', 'Cache-Control', cache, 'Content-Security-Policy', policy]
  return [...securityLines(https), ...fixed, ...own]
}

function keepable({ captured, answer }: Made, type: string): boolean {
  const { status, headers, body } = captured
  if (status !== 200 || (answer.status ?? 200) !== 200 || body.length === 0) return false
  if (headers['set-cookie'] !== undefined || headers['x-form-page'] !== undefined) return false
  return !/\b(?:no-store|private)\b/.test(isHtml(type) ? '' : String(headers['cache-control'] ?? ''))
}

function renderedOf(made: Made, kitchen: Kitchen): Rendered<Unkept> {
  const { captured, answer, x } = made
  const { status, headers } = captured
  const type = String(headers['content-type'] ?? '')
  if (status >= 400) return { keep: null, rest: { kind: 'refused', status, headers } }
  const shown = status === 200 ? (answer.status ?? 200) : status
  const document = isHtml(type)
    ? documentOf(x, captured, shown, true, kitchen.dev)
    : { status: shown, headers: meaningfulHeaders(headers), html: captured.body, store: true }
  const rest: Unkept = { kind: 'document', document }
  if (!keepable(made, type)) return { keep: null, rest }
  const lines = linesOf(document.headers, isHtml(type), kitchen.https)
  if (!isHtml(type)) lines.splice(0, lines.length, ...linesOf(headers, false, kitchen.https))
  return { keep: { bytes: document.html, lines, type }, rest }
}

/** A document of the shelf, made when it is not there. */
export function fetchDocument(order: Order, shelf: Shelf, kitchen: Kitchen) {
  return shelf.fetch<Unkept>(titleOf(order), async () => renderedOf(await askNext(order, kitchen), kitchen))
}

/** Whether the shelf holds it now. */
export const isKept = (order: Order, shelf: Shelf): boolean => shelf.find(titleOf(order)) !== undefined

/** The page of an error as a document of the shelf, or null when none can be drawn. It stands for every address alike. */
export async function fetchErrorPage(
  x: Exchange,
  status: number,
  shelf: Shelf,
  kitchen: Kitchen,
): Promise<Kept | null> {
  const { place } = x
  const query: PageQuery = settleQuery(x, [])
  const prefix = place && place.locale !== 'pl' ? `/${place.locale}` : ''
  const order: Order = {
    internal: place ? `/${place.office.slug}/${place.locale}/blad` : '/blad',
    path: `${place?.base ?? ''}${prefix}` || '/',
    place,
    query,
    failed: status,
  }
  if (shelf.away() && !isKept(order, shelf)) return null
  return (await fetchDocument(order, shelf, kitchen)).kept
}

/** Sends a kept document: 304 when the client has it, no body for HEAD. */
export async function sendKept(x: Exchange, kept: Kept, https: boolean): Promise<void> {
  const { req, res } = x
  const answer = await kept.answer(chooseEncoding(req.headers['accept-encoding']))
  if (res.destroyed || res.headersSent) return
  const unchanged = hasIt(req.headers['if-none-match'], answer, kept)
  resetHeaders(res, https)
  setLines(x, unchanged ? answer.notModified : answer.head)
  res.statusCode = unchanged ? 304 : 200
  res.end(unchanged || x.method === 'HEAD' ? undefined : answer.bytes)
}

function setLines({ res }: Exchange, lines: readonly string[]): void {
  for (let at = 0; at < lines.length; at += 2) res.setHeader(lines[at] ?? '', lines[at + 1] ?? '')
}

/** Whether the client holds this document, in whichever of our encodings: a new answer would tell it nothing. */
export function hasIt(header: string | undefined, answer: Answer, kept: Kept): boolean {
  if (header === undefined) return false
  if (noneMatch(header, answer.tag)) return true
  return header.includes(kept.digest) && kept.tags().some((tag) => noneMatch(header, tag))
}

/** Sends a kept page of an error with its status; no cache may keep it. */
export async function sendErrorPage(
  x: Exchange,
  kept: Kept,
  status: number,
  headers: Record<string, string>,
  https: boolean,
): Promise<void> {
  const { req, res } = x
  const { bytes, head } = await kept.answer(chooseEncoding(req.headers['accept-encoding']))
  if (res.destroyed || res.headersSent) return
  resetHeaders(res, https)
  setLines(x, head)
  res.removeHeader('ETag')
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value)
  res.setHeader('Cache-Control', 'no-store')
  res.statusCode = status
  res.end(x.method === 'HEAD' ? undefined : bytes)
}
