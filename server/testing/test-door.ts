// A door for tests: a real http server on a free port, with a stand-in for Next that each test writes itself.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach } from 'vitest'
import type { AccessLine } from '@/lib/access-log'
import { trustedProxies } from '@/lib/client-address'
import type { ContentWatch } from '@/lib/db/content-watch'
import { openAccessLog } from '../access-log'
import { openAssets } from '../assets'
import { noDetours } from '../detours'
import { createDirectory } from '../directory'
import { type Door, openDoor } from '../door'
import { routesOf } from '../routes'
import { createFastLane } from '../shelf/fast-lane'
import { createShelf } from '../shelf/shelf'

type Page = (req: IncomingMessage, res: ServerResponse) => void | Promise<void>
export type Answer = { status: number; headers: http.IncomingHttpHeaders; body: Buffer; text: string }
type Ask = { method?: string; headers?: Record<string, string>; body?: string | Buffer }

const shelfBytes = 4 * 1024 * 1024

const routes = routesOf({
  '/(public)/[office]/[locale]/page': '/[office]/[locale]',
  '/(public)/[office]/[locale]/blad/page': '/[office]/[locale]/blad',
  '/(public)/[office]/[locale]/polityki/[policy]/page': '/[office]/[locale]/polityki/[policy]',
  '/(public)/[office]/[locale]/newsletter/page': '/[office]/[locale]/newsletter',
  '/(public)/[office]/[locale]/newsletter/zapisz/route': '/[office]/[locale]/newsletter/zapisz',
  '/(public)/[office]/[locale]/pliki/[...name]/route': '/[office]/[locale]/pliki/[...name]',
  '/(installation)/page': '/',
  '/(installation)/blad/page': '/blad',
  '/(installation)/potwierdz/[token]/page': '/potwierdz/[token]',
  '/api/health/route': '/api/health',
  '/api/wypis/[token]/route': '/api/wypis/[token]',
})

export const page = (html: string): Page => {
  return (_req, res) => {
    res.setHeader('content-type', 'text/html; charset=utf-8')
    res.setHeader('link', '</_next/x.js>; rel=preload; as=script')
    res.end(`<!DOCTYPE html><html lang="pl"><body>${html}<script>self.__next_f.push(1)</script></body></html>`)
  }
}

type TestDoor = Awaited<ReturnType<typeof openTestDoor>>

/** For a test file: opens doors that are closed after each test. */
export function doors(): typeof openTestDoor {
  const opened: TestDoor[] = []
  afterEach(async () => {
    for (const made of opened.splice(0)) await made.close().catch(() => {})
  })
  return async (...given) => {
    const made = await openTestDoor(...given)
    opened.push(made)
    return made
  }
}

/** `pages` by internal path; anything else is Next's own 404. */
export async function openTestDoor(pages: Record<string, Page>, changes: Partial<Door> = {}) {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'okienko-door-'))
  const asked: string[] = []
  const database = { away: false, reads: 0 }
  const offices = [{ slug: 'um', id: '1', hosts: ['um.example'], state: 'live' }]
  const read = async () => {
    database.reads += 1
    if (database.away) throw new Error('the database is away')
    return [...offices]
  }
  // always leased, unless a test takes the lease away
  const lease = { until: Number.POSITIVE_INFINITY, away: false, renewals: 0 }
  const watch: ContentWatch = {
    until: () => lease.until,
    away: () => lease.away,
    renew: async () => {
      lease.renewals += 1
      lease.until = Number.POSITIVE_INFINITY
      return !lease.away
    },
    stop: async () => {},
  }
  const shelf = createShelf(shelfBytes, () => watch)
  const accessLog = openAccessLog(dataDir)
  const trusted = trustedProxies(['loopback'])
  const door: Door = {
    next: async (req, res) => {
      asked.push(`${req.method} ${req.url}`)
      const found = pages[(req.url ?? '').split('?', 1)[0] ?? '']
      if (found) return found(req, res)
      res.statusCode = 404
      page('Next 404')(req, res)
    },
    directory: createDirectory(read),
    detours: noDetours,
    site: { origin: 'http://localhost:3000', hosts: new Set(['localhost', '127.0.0.1']) },
    trusted,
    routes,
    assets: openAssets(null, path.join(dataDir, 'public')),
    accessLog,
    tries: async () => ({ allowed: true, retryAfter: 0 }),
    shelf,
    fastLane: createFastLane(shelf, accessLog, trusted),
    https: false,
    dev: false,
    closing: false,
    ...changes,
  }
  const server = http.createServer(openDoor(door))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  function ask(address: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const request = http.request({ port, host: '127.0.0.1', path: address, method, headers }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('error', reject)
        response.on('end', () => {
          const whole = Buffer.concat(parts)
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: whole, text: whole.toString() })
        })
      })
      request.on('error', reject)
      request.end(body)
    })
  }
  /** Stops the door and reads what its log holds. */
  async function close(): Promise<AccessLine[]> {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await door.accessLog.stop()
    const folder = path.join(dataDir, 'logs')
    const files = await readdir(folder).catch(() => [])
    const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')))
    await rm(dataDir, { recursive: true, force: true })
    return texts
      .join('')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as AccessLine)
  }
  return { ask, asked, close, database, door, lease, offices, port, shelf }
}
