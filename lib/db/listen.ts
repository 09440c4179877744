// Hears NOTIFY on one channel over a connection of its own, and comes back by itself when the database was away.
import pg from 'pg'
import { env } from '@/lib/env'

export type Listener = { close(): Promise<void> }

const firstPause = 500
const longestPause = 10_000

/** Calls `heard` for every notification, and once after each (re)connection: something may have been missed meanwhile. */
export function listen(
  channel: 'okienko_mail' | 'okienko_content' | 'okienko_issues',
  heard: (payload: string) => void,
): Listener {
  let client: pg.Client | null = null
  let timer: NodeJS.Timeout | null = null
  let pause = firstPause
  let closed = false

  const again = () => {
    client = null
    if (closed || timer) return
    timer = setTimeout(() => {
      timer = null
      void connect()
    }, pause)
    timer.unref()
    pause = Math.min(pause * 2, longestPause)
  }

  const connect = async () => {
    const own = new pg.Client({
      connectionString: env.databaseUrl,
      application_name: 'okienko-listen',
      keepAlive: true,
    })
    own.on('error', () => {}) // `end` follows and connects anew
    own.on('end', again)
    own.on('notification', ({ payload }) => heard(payload ?? ''))
    client = own
    try {
      await own.connect()
      await own.query(`LISTEN ${channel}`)
      pause = firstPause
      heard('')
    } catch {
      await own.end().catch(() => {})
      again()
    }
  }

  void connect()
  return {
    async close() {
      closed = true
      if (timer) clearTimeout(timer)
      await client?.end().catch(() => {})
    },
  }
}
