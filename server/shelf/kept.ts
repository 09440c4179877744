// A finished document as the shelf keeps it: its bytes in the encodings that were asked for, and the headers ready to be written.
// Bytes never change; a document that is no longer true is marked dead and left to its last readers.
import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { digestOf, type Encoding, encode, entityTag, isCompressible } from '../encoding'

/** Bytes with their header lines, as a flat list for `writeHead`. */
export type Answer = {
  bytes: Buffer
  head: readonly string[]
  notModified: readonly string[]
  tag: string
  final: boolean
}

/** Memory of an entry besides its bytes: keys, header lists, the objects themselves. */
const overhead = 2_048
/** Spellings of host and address under which one document is found at once. */
const mostWays = 8
/** Tag of bytes made in haste: other bytes than the best ones, so a strong tag of their own. */
const quick = (tag: string) => `${tag.slice(0, -1)}0"`
const gunzip = promisify(zlib.gunzip)
const unbrotli = promisify(zlib.brotliDecompress)

export class Kept {
  /** false once dropped: whoever still holds it must not serve it to a new reader */
  alive = true
  private readonly mourners: (() => void)[] = []
  /** read since the shelf last looked for room; a document that nobody reads again is the first to go */
  used = false
  size: number
  readonly digest: string
  private readonly type: string
  private identity: Buffer | null
  private readonly answers: Partial<Record<Encoding, Answer>> = {}
  private readonly making: Partial<Record<Encoding, Promise<Answer>>> = {}
  private readonly compressible: boolean

  /** `lines`: header lines of every answer, flat; `resized` hears how many bytes came or went. */
  constructor(
    readonly office: string,
    bytes: Buffer,
    private readonly lines: readonly string[],
    type: string,
    private readonly resized: (by: number) => void,
  ) {
    this.type = type
    this.identity = bytes
    this.digest = digestOf(bytes)
    this.compressible = isCompressible(type, bytes.length)
    this.size = overhead + bytes.length
  }

  /** From now on no new reader gets it; whoever remembers the way to it forgets it, or its bytes would never be freed. */
  bury(): void {
    this.alive = false
    for (const forget of this.mourners.splice(0)) forget()
  }

  /** Has `forget` called when the document is dropped; false when it remembers too many ways already. */
  onBurial(forget: () => void): boolean {
    if (!this.alive || this.mourners.length >= mostWays) return false
    this.mourners.push(forget)
    return true
  }

  /** Content type without parameters. */
  get mediaType(): string {
    return (this.type.split(';', 1)[0] ?? '').trim().toLowerCase()
  }

  /** What is ready for this encoding, or null. */
  ready(encoding: Encoding): Answer | null {
    return this.answers[this.compressible ? encoding : 'identity'] ?? null
  }

  /** Every tag under which a client may hold this document. */
  tags(): string[] {
    const whole = (['identity', 'gzip', 'br'] as const).map((encoding) => entityTag(this.digest, encoding))
    return [...whole, ...whole.map(quick)]
  }

  /** Answer in this encoding. The first reader gets quick bytes; whoever asks again has the best ones made aside. */
  answer(asked: Encoding): Answer | Promise<Answer> {
    const encoding = this.compressible ? asked : 'identity'
    const known = this.answers[encoding]
    if (known?.final) return known
    const made = this.making[encoding] ?? this.make(encoding, known ? 'once' : 'now')
    this.making[encoding] = made
    if (!known) return made
    // the better bytes are for those who come later; without them these go on
    made.catch(() => {})
    return known
  }

  /** Gives back the bytes that can be made again from others; false when nothing can be spared. */
  slim(): boolean {
    if (!this.identity || !(this.answers.gzip ?? this.answers.br)) return false
    this.grow(-this.identity.length)
    this.identity = null
    delete this.answers.identity
    return true
  }

  isWhole(): boolean {
    return this.identity !== null
  }

  private grow(by: number): void {
    this.size += by
    if (this.alive) this.resized(by)
  }

  private async plain(): Promise<Buffer> {
    if (this.identity) return this.identity
    const { gzip, br } = this.answers
    if (gzip) return gunzip(gzip.bytes)
    if (br) return unbrotli(br.bytes)
    throw new Error('shelf: a document without bytes')
  }

  private async make(encoding: Encoding, effort: 'now' | 'once'): Promise<Answer> {
    try {
      const bytes = await encode(await this.plain(), encoding, effort)
      const final = encoding === 'identity' || effort === 'once'
      const before = encoding === 'identity' ? this.identity : this.answers[encoding]?.bytes
      if (encoding === 'identity') this.identity = bytes
      this.grow(bytes.length - (before?.length ?? 0))
      const made = this.answerOf(bytes, encoding, final)
      this.answers[encoding] = made
      return made
    } finally {
      delete this.making[encoding]
    }
  }

  private answerOf(bytes: Buffer, encoding: Encoding, final: boolean): Answer {
    const whole = entityTag(this.digest, encoding)
    const tag = final ? whole : quick(whole)
    const notModified = [...this.lines, 'ETag', tag]
    const coded = encoding === 'identity' ? [] : ['Content-Encoding', encoding]
    const head = [...notModified, 'Content-Type', this.type, ...coded, 'Content-Length', String(bytes.length)]
    return { bytes, head, notModified, tag, final }
  }
}
