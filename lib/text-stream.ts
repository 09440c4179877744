// A download made of pieces of text while they are read. The first piece is made before the answer begins, so that a refusal
// still has its status; a client that goes away ends the reading.
export type Download = { name: string /** media type without charset */; type: string }

/** Throws what the first piece throws. */
export async function download(pieces: AsyncGenerator<string>, { name, type }: Download): Promise<Response> {
  const encoder = new TextEncoder()
  const first = await pieces.next()
  let waiting: IteratorResult<string> | null = first
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const piece: IteratorResult<string> = waiting ?? (await pieces.next())
      waiting = null
      if (piece.done) controller.close()
      else controller.enqueue(encoder.encode(piece.value))
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
  return new Response(stream, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${name.replace(/[^\w.-]+/g, '-')}"`,
      'cache-control': 'no-store',
    },
  })
}
