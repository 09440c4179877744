// Public documents leave here: without Next's scripts, with a policy that allows none, compressed, with an entity tag.
// The same page always has the same `Vary`; a held document is complete before its first byte is sent.
import type { OutgoingHttpHeaders } from 'node:http'
import type { Captured } from './capture'
import { carryView, placeInView } from './carry-view'
import { chooseEncoding, digestOf, encode, entityTag, isCompressible, noneMatch } from './encoding'
import type { Exchange } from './exchange'
import { documentPolicy, resetHeaders } from './headers'
import { forPaper } from './print-view'

/** A finished document, ready for a client (and, later, for the shelf). */
export type Document = { status: number; headers: OutgoingHttpHeaders; html: Buffer; store: boolean }

/** Headers of Next's answer that mean something to a client; the rest (`link`, `x-nextjs-*`, router's `vary`) is dropped. */
const meaningful = new Set([
  'content-type',
  'content-language',
  'content-disposition',
  'last-modified',
  'location',
  'retry-after',
  'set-cookie',
  'x-robots-tag',
  'allow',
])

/** Next announces scripts in `Link`; a file that is another form of a page names that page there. */
export const namesItsPage = (link: unknown): boolean => String(link ?? '').endsWith('; rel="canonical"')

export function meaningfulHeaders(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  const kept = Object.entries(headers).filter(([name, value]) => {
    const lower = name.toLowerCase()
    return lower === 'link' ? namesItsPage(value) : meaningful.has(lower)
  })
  return Object.fromEntries(kept)
}

/** A script with its content, or any other tag with its attributes: what stands in quotes belongs to the tag and is no tag itself. */
const scriptOrTag = /<script\b[^>]*>[\s\S]*?<\/script>|<[a-z](?:"[^"]*"|[^">])*>/gi
const isScript = /^<script\b/i

/**
 * HTML without anything that only Next's scripts would use: scripts with the flight data, preloads of scripts, and the marks
 * that wait for them. Texts escape `<`; attributes made from Markdown do not, so a table headed `<script>` must not end the page.
 */
export function withoutScripts(html: string): string {
  return html
    .replace(scriptOrTag, (tag) => (isScript.test(tag) ? '' : tag))
    .replace(/<link\b(?=[^>]*\b(?:as="script"|rel="(?:modulepreload|expect)"))[^>]*>/gi, '')
    .replace(/<div hidden=""><!--\$--><!--\/\$--><\/div>/g, '')
    .replace(/<template id="[^"]*"><\/template>/g, '')
}

/** Origin that the visitor asked, as far as the door knows. */
export const originOf = ({ req: { headers } }: Exchange): string => `${headers['x-forwarded-proto']}://${headers.host}`

/** Headers of a redirect, so that it stays in the view of the address it comes from. */
function redirectInView(x: Exchange, headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  const { location } = headers
  if (!x.carried || typeof location !== 'string') return headers
  return { ...headers, location: placeInView(location, x.view, originOf(x)) }
}

/** What the client gets of an answer of Next: the one place through which every finished public document passes. */
export function documentOf(x: Exchange, captured: Captured, status: number, store: boolean, dev: boolean): Document {
  // Next draws a page for a redirect that only its script could leave
  const moved = captured.status >= 300 && captured.status < 400
  const drawn = moved ? '' : captured.body.toString('utf8')
  const plain = dev ? drawn : forPaper(withoutScripts(drawn), x.place?.locale ?? 'pl', originOf(x))
  const html = Buffer.from(x.carried ? carryView(plain, x.view, originOf(x)) : plain)
  return { status, headers: redirectInView(x, meaningfulHeaders(captured.headers)), html, store }
}

export type Manner = { https: boolean; dev: boolean }

/** Sends a held document to the client: 304 when it already has it, compressed when it accepts that, no body for HEAD. */
export async function sendDocument(x: Exchange, document: Document, manner: Manner): Promise<void> {
  const { res } = x
  const { html } = document
  const encoding = isCompressible('text/html', html.length)
    ? chooseEncoding(x.req.headers['accept-encoding'])
    : 'identity'
  const body = await encode(html, encoding, 'now')
  if (res.destroyed || res.headersSent) return
  resetHeaders(res, manner.https)
  for (const [name, value] of Object.entries(document.headers)) if (value !== undefined) res.setHeader(name, value)
  res.statusCode = document.status
  res.setHeader('Vary', 'Accept-Encoding')
  res.setHeader('Cache-Control', document.store ? 'no-cache' : 'no-store')
  if (!manner.dev) res.setHeader('Content-Security-Policy', documentPolicy)
  if (document.status === 200 && document.store) {
    const tag = entityTag(digestOf(html), encoding)
    res.setHeader('ETag', tag)
    if (noneMatch(x.req.headers['if-none-match'], tag)) {
      res.statusCode = 304
      res.removeHeader('Content-Type')
      res.end()
      return
    }
  }
  if (encoding !== 'identity') res.setHeader('Content-Encoding', encoding)
  res.setHeader('Content-Length', body.length)
  res.end(x.method === 'HEAD' ? undefined : body)
}
