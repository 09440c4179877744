// SMTP for newsletters: connections that are kept over many mails, one recipient a message. How many the server likes is learned:
// one that says "too many" gets fewer, and one more after some seconds without a complaint. What a connection alone was to blame for
// before a message began (421, "too many messages", a cut) is tried on another one at once: nothing had left.
import type { SendResult } from '../rules'
import {
  type Envelope,
  type Failure,
  isTls,
  type Link,
  type Message,
  openLink,
  outcomeOf,
  refusal,
  type SmtpLimits,
} from '../transports/smtp-link'
import type { OutgoingMail } from '../transports/transport'
import type { SingleRoute } from './bulk-route'
import { mimeMessage, plainAddress } from './mime'

/** Connections at most. Postfix allows a client 50: a second process is told so and gets by with the rest. */
const mostConnections = 32
const usual: SmtpLimits = { connect: 15_000, silence: 60_000 }
const patience = 5_000
/** new connections in a row whose first mail is put off, until that is taken for "too many" */
const mostPutOff = 3
const longestIdle = 10_000
/** connections one mail may try before it is put off */
const mostTries = 6
/** and refusals to connect, which cost nothing: each makes the pool smaller until it waits for a connection that stands */
const mostRefusals = 40

type Failed = { failure: Failure }

class Pool {
  private readonly idle: { link: Link; since: number }[] = []
  private readonly waiting: (() => void)[] = []
  /** memory of messages that were taken, for the next ones: a newsletter must not fill the memory faster than it is swept */
  readonly scratch: Buffer[] = []
  /** connections that stand or are being made */
  private open = 0
  private standing = 0
  private allowed: number
  private learnedAt = 0
  private putOff = 0
  private sweeping: NodeJS.Timeout | null = null

  constructor(
    private readonly url: URL,
    readonly size: number,
    private readonly limits: SmtpLimits,
  ) {
    this.allowed = size
  }

  get connections(): { open: number; allowed: number } {
    return { open: this.open, allowed: this.allowed }
  }

  /** A link that nobody else uses, opened when none is free and one more is allowed. */
  async take(): Promise<Link | Failed> {
    for (;;) {
      for (let kept = this.idle.pop(); kept; kept = this.idle.pop()) if (!kept.link.dead) return kept.link
      if (this.open < this.allowed) break
      await new Promise<void>((resolve) => this.waiting.push(resolve))
    }
    this.open++
    try {
      const link = await openLink(this.url, this.limits, () => {
        this.standing--
        this.closed()
      })
      this.standing++
      return link
    } catch (error) {
      this.closed()
      return { failure: error as Failure }
    }
  }

  give(link: Link): void {
    if (link.dead) return
    this.grow()
    this.idle.push({ link, since: performance.now() })
    this.waiting.shift()?.()
    this.sweeping ??= setTimeout(() => this.sweep(), longestIdle / 2).unref()
  }

  /** The server wants fewer connections than there were. False: it has none, there is nothing to wait for. */
  fewer(): boolean {
    this.learnedAt = performance.now()
    if (this.open < 1) return false
    this.allowed = Math.max(1, Math.min(this.allowed, this.standing || this.open))
    return true
  }

  /** How the first mail of a new connection fared. */
  noteFirst(taken: boolean): void {
    this.putOff = taken ? 0 : this.putOff + 1
    if (this.putOff < mostPutOff) return
    this.putOff = 0
    this.fewer()
  }

  private grow(): void {
    if (this.allowed >= this.size || performance.now() - this.learnedAt < patience) return
    this.allowed++
    this.learnedAt = performance.now()
  }

  private closed(): void {
    this.open--
    this.waiting.shift()?.()
  }

  private sweep(): void {
    this.sweeping = null
    const since = performance.now() - longestIdle
    const old = this.idle.filter((kept) => kept.link.dead || kept.since < since)
    this.idle.splice(0, this.idle.length, ...this.idle.filter((kept) => !old.includes(kept)))
    for (const { link } of old) link.quit()
    if (this.idle.length > 0) this.sweeping = setTimeout(() => this.sweep(), longestIdle / 2).unref()
  }

  quit(): void {
    for (const { link } of this.idle.splice(0)) link.quit()
  }
}

const isFailed = (taken: Link | Failed): taken is Failed => 'failure' in taken
/** The connection, not the mail, is to blame, and nothing had been handed over. */
const isLinks = ({ code, responseCode }: Failure): boolean =>
  code !== 'NOT_SENT' && (responseCode === undefined || responseCode === 421)

/** A refusal to connect that fewer connections may cure; a wrong name or password is none. */
const isCrowd = (failure: Failure): boolean =>
  failure.responseCode
    ? failure.responseCode < 500
    : !isTls(failure) && !['EAUTH', 'EDNS', 'ENOTFOUND'].includes(failure.code ?? '')

async function sendOver(
  pool: Pool,
  envelope: Envelope,
  message: Message,
  before: () => Promise<boolean>,
): Promise<SendResult> {
  let asked = false
  const ask = () => {
    asked = true
    return before()
  }
  for (let tries = 0; ; tries++) {
    const taken = await pool.take()
    if (isFailed(taken)) {
      if (tries < mostRefusals && isCrowd(taken.failure) && pool.fewer()) continue
      return refusal(taken.failure)
    }
    const fresh = taken.used === 0
    const attempt = await taken.deliver(envelope, message, ask)
    pool.give(taken)
    const { failure } = attempt
    if (fresh) pool.noteFirst(!failure || !isLinks(failure))
    // once the caller was asked he has noted that the mail may be gone: what became of it is for him to hear
    if (!failure || asked || !isLinks(failure) || tries >= mostTries) return outcomeOf(attempt)
  }
}

const pools = new Map<string, Pool>()

/** One pool for each server and user in this process. */
function poolOf(url: string, size: number, limits: SmtpLimits): Pool {
  const pool = pools.get(url) ?? new Pool(new URL(url), size, limits)
  pools.set(url, pool)
  return pool
}

/** What a pool has learned; for tests. */
export const connectionsOf = (url: string): { open: number; allowed: number } | undefined => pools.get(url)?.connections

/** Ends kept connections; at the end of a process or of a test. */
export function closeSmtpPools(): void {
  for (const pool of pools.values()) pool.quit()
  pools.clear()
}

/** @param url checked address of the server, with the credentials */
export function smtpPool(url: string, size = mostConnections, limits: SmtpLimits = usual): SingleRoute {
  async function send(mail: OutgoingMail, before: () => Promise<boolean>): Promise<SendResult> {
    const to = plainAddress(mail.to)
    if (!to) return { outcome: 'refused', permanent: true, error: 'bad_address' }
    const pool = poolOf(url, size, limits)
    const bytes = mimeMessage(mail, to, pool.scratch.pop())
    const result = await sendOver(pool, { from: mail.from.address, to }, { bytes, ready: true }, before)
    // after the server's word nobody reads these bytes any more; after silence somebody might
    if (result.outcome === 'accepted' && pool.scratch.length < size) pool.scratch.push(bytes)
    return result
  }
  return { kind: 'single', name: 'smtp', size, send }
}
