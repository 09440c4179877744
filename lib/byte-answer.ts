// The answer to a request for stored bytes: type, length, entity tag, one range (RFC 9110, 14), and a stream that reads piece by piece
// as fast as the client takes it. What may be opened in the browser can run nothing there: the policy forbids it.

export type Sent = {
  /** last segment of the address; made of safe letters */
  name: string
  mime: string
  size: number
  /** tells these bytes from all others */
  tag: string
  /** `no-cache`: always asked again; `private, no-store`: never kept */
  cache: string
}

const pieceSize = 512 * 1024

/** Shown by the browser itself; everything else is saved to disk. */
const inline = /^(?:image\/(?:webp|png|jpeg)|application\/pdf|text\/plain)\b/

/** A PDF in a sandbox would not open in some browsers' own viewers; nothing else leaves it. */
const policyOf = (mime: string): string => {
  if (mime.startsWith('application/pdf'))
    return "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
  return "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'none'; sandbox"
}

/** One range of bytes, both ends included; null for none, several, or one that makes no sense (then the whole is sent). */
export function rangeOf(header: string | null, size: number): { from: number; to: number } | null {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? []
  if (first === '' && last === '') return null
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return from <= to && from < size ? { from, to } : null
}

/** `read` brings bytes `from` … `from + length - 1`; it is called one piece after another while the client is there. */
export function byteAnswer(
  request: Request,
  sent: Sent,
  read: (from: number, length: number) => Promise<Uint8Array>,
): Response {
  const { name, mime, size, tag, cache } = sent
  const etag = `"${tag}"`
  const headers: Record<string, string> = {
    etag,
    'cache-control': cache,
    'accept-ranges': 'bytes',
    'content-security-policy': policyOf(mime),
    'x-content-type-options': 'nosniff',
  }
  const known = request.headers.get('if-none-match')
  if (known && (known.trim() === '*' || known.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)))
    return new Response(null, { status: 304, headers })
  const condition = request.headers.get('if-range')
  const range = condition === null || condition === etag ? rangeOf(request.headers.get('range'), size) : null
  const { from, to } = range ?? { from: 0, to: size - 1 }
  headers['content-type'] = mime
  headers['content-disposition'] = `${inline.test(mime) ? 'inline' : 'attachment'}; filename="${name}"`
  // the door makes a Content-Length of it; Next forgets the length of a stream
  headers['x-okienko-length'] = String(to - from + 1)
  if (range) headers['content-range'] = `bytes ${from}-${to}/${size}`
  const body = request.method === 'HEAD' ? null : piecesOf(from, to, read)
  return new Response(body, { status: range ? 206 : 200, headers })
}

function piecesOf(
  from: number,
  to: number,
  read: (from: number, length: number) => Promise<Uint8Array>,
): ReadableStream<Uint8Array> {
  let at = from
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (at > to) return controller.close()
        const length = Math.min(pieceSize, to - at + 1)
        const piece = await read(at, length)
        at += length
        controller.enqueue(new Uint8Array(piece))
        if (at > to) controller.close()
      },
    },
    // nothing is read ahead of the client
    { highWaterMark: 0 },
  )
}
