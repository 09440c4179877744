// One web process's end of the agreement in content-rounds.ts: hears of changes over a connection of its own, has what is old
// dropped, confirms it, and knows until when what it holds may be served unasked. Everything runs on that one connection: an
// answer on it proves that no notification was lost, because PostgreSQL delivers those first.
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { leaseMilliseconds } from '@/lib/db/content-rounds'
import { env } from '@/lib/env'
import { causeText, log } from '@/lib/log'

/** Content versions by office id. */
export type Versions = ReadonlyMap<string, string>

export type ContentWatch = {
  /** Moment of `performance.now()` until which what is held may be served unasked; infinite while no database answers. */
  until(): number
  /** Asks now what changed, unless somebody is just asking; true when the database answered. */
  renew(): Promise<boolean>
  /** No database answers: what is held may be served, nothing new can be made. */
  away(): boolean
  /** Takes this process off the list. */
  stop(): Promise<void>
}

const every = 500
const retry = 250
const patience = 1_500
/** A database that is only slow still serves others; it counts as away when it was silent for this long. */
const silence = 10_000
/** What a connection says where nobody listens, or where the database is just starting. */
const refusals = new Set(['ECONNREFUSED', 'ENOENT', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH', '57P03'])

const confirm = `
  INSERT INTO web_processes (id, started_at, lease_until, round)
  VALUES ($1, clock_timestamp(), clock_timestamp() + interval '${leaseMilliseconds} milliseconds', $2)
  ON CONFLICT (id) DO UPDATE SET lease_until = excluded.lease_until, round = excluded.round`
/** What killed processes left behind. */
const tidy = `DELETE FROM web_processes WHERE lease_until < clock_timestamp() - interval '1 day'`

class Watch implements ContentWatch {
  private readonly id = randomUUID()
  private client: pg.Client | null = null
  private leasedUntil = 0
  /** until when writers wait for this process (they may wait longer); a lease counts only when this never lapsed since the look */
  private waitedForUntil = 0
  private gone = false
  private failingSince: number | null = null
  private running: Promise<boolean> | null = null
  private again = false
  private stopped = false
  private timer: NodeJS.Timeout | undefined

  constructor(private readonly heard: (versions: Versions) => Promise<void>) {}

  until(): number {
    return this.gone ? Number.POSITIVE_INFINITY : this.leasedUntil
  }

  away(): boolean {
    return this.gone
  }

  renew(): Promise<boolean> {
    if (this.stopped) return Promise.resolve(false)
    this.running ??= this.rounds().finally(() => {
      this.running = null
    })
    return this.running
  }

  async stop(): Promise<void> {
    this.stopped = true
    clearTimeout(this.timer)
    this.leasedUntil = 0
    await this.running
    clearTimeout(this.timer)
    const { client } = this
    this.client = null
    await client?.query('DELETE FROM web_processes WHERE id = $1', [this.id]).catch(() => {})
    await client?.end().catch(() => {})
  }

  /** One round, and another one for whatever was announced while it ran. */
  private async rounds(): Promise<boolean> {
    clearTimeout(this.timer)
    let answered: boolean
    do {
      this.again = false
      // a connection that broke is no database that is away: that says the next attempt
      answered = (await this.look()) || (!this.stopped && !this.gone && (await this.look()))
    } while (this.again && answered && !this.stopped)
    if (!this.stopped) {
      this.timer = setTimeout(() => void this.renew(), answered ? every : retry)
      this.timer.unref()
    }
    return answered
  }

  /**
   * Rounds until one was covered from its look to its confirmation: a process that was held up in between (frozen, starved) was not
   * waited for meanwhile and may have missed a change. Usually the first one is; after a silence the second.
   */
  private async look(): Promise<boolean> {
    let done = await this.round()
    while (done === 'late' && !this.stopped) done = await this.round()
    return done === 'leased'
  }

  private async round(): Promise<'leased' | 'late' | 'failed'> {
    try {
      const client = this.client ?? (await this.connect())
      // the round comes before the look: a change that took a later one may be missing in what we see
      const taken = await client.query<{ round: string }>(`SELECT nextval('content_rounds')::text AS round`)
      const { rows } = await client.query<{ id: string; version: string }>(
        'SELECT id, content_version::text AS version FROM offices',
      )
      await this.heard(new Map(rows.map(({ id, version }) => [id, version])))
      const asked = performance.now()
      await client.query(confirm, [this.id, taken.rows[0]?.round])
      if (this.client !== client) throw new Error('the connection was lost')
      const covered = performance.now() < this.waitedForUntil
      this.waitedForUntil = asked + leaseMilliseconds
      if (!covered) return 'late'
      this.leasedUntil = this.waitedForUntil
      if (this.gone) log.info('content', 'the database answers again')
      this.gone = false
      this.failingSince = null
      return 'leased'
    } catch (cause) {
      this.failed(cause)
      return 'failed'
    }
  }

  private failed(cause: unknown): void {
    this.drop()
    this.failingSince ??= performance.now()
    const refused = refusals.has(String((cause as { code?: unknown } | null)?.code))
    if (this.gone || this.stopped || !(refused || performance.now() - this.failingSince > silence)) return
    this.gone = true
    log.error('content', `no database answers: ${causeText(cause)}`)
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: env.databaseUrl,
      application_name: 'okienko-content',
      keepAlive: true,
      connectionTimeoutMillis: patience,
      query_timeout: patience,
    })
    client.on('error', () => {}) // `end` follows
    client.on('end', () => this.lost(client))
    client.on('notification', () => {
      this.again = true
      void this.renew()
    })
    this.client = client
    await client.connect()
    await client.query('LISTEN okienko_content')
    await client.query(tidy)
    return client
  }

  /** Without the connection nothing is heard: the next reader waits until everything was asked anew. */
  private lost(client: pg.Client): void {
    if (this.client !== client) return
    this.drop()
    if (!this.stopped) void this.renew()
  }

  private drop(): void {
    const { client } = this
    this.client = null
    this.leasedUntil = 0
    void client?.end().catch(() => {})
  }
}

/**
 * Watches the versions of all offices. `heard` drops what is older than the versions it is given and resolves when nothing old can
 * be served any more; it gets them at the start, at every notification and twice a second.
 */
export function watchContent(heard: (versions: Versions) => Promise<void>): ContentWatch {
  const watch = new Watch(heard)
  void watch.renew()
  return watch
}
