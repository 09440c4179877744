// The web process: opens the front door and closes it in order. Says `ready` to its parent when it answers requests, and ends
// when the parent is gone, so that a killed supervisor leaves no orphan. A start that fails ends the process at once.
import http from 'node:http'
import type { Socket } from 'node:net'
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import nextServer from 'next'
import { countOldPathHits, officeDirectory, oldPathsForDoor } from '@/domain/offices/public'
import { trustedProxies } from '@/lib/client-address'
import { env } from '@/lib/env'
import { causeText, log } from '@/lib/log'
import { openAccessLog } from './access-log'
import { openAssets } from './assets'
import { quietConsole } from './console'
import { openContent } from './content'
import { openDetours } from './detours'
import { createDirectory, type Directory } from './directory'
import { type Door, openDoor } from './door'
import { countTry } from './posts'
import { readRoutes, unknownRoutes } from './routes'
import { createFastLane } from './shelf/fast-lane'
import { warmUp } from './warm-up'

// V8 would let garbage grow to four times what is alive before it looks: memory that a small machine needs for other things
setFlagsFromString('--heap-growing-percent=100')

/** How long a stop waits for answers that are under way; the supervisor kills after ten seconds. */
const patience = { serving: 8_000, development: 200 }
const root = path.resolve(import.meta.dirname, '..')

/** All connections, also those that became web sockets, which the server itself forgets. */
const sockets = new Set<Socket>()
const server = http.createServer({
  keepAliveTimeout: 65_000, // longer than the usual 60 s of a reverse proxy, so that it never meets a closed connection
  headersTimeout: 20_000,
  requestTimeout: 120_000,
  connectionsCheckingInterval: 5_000,
})

server.on('connection', (socket) => {
  sockets.add(socket)
  socket.once('close', () => sockets.delete(socket))
})

async function prepareNext(dev: boolean) {
  // Next hangs itself on `upgrade` of the server it is given; only development needs that
  const httpServer = dev ? server : http.createServer()
  const app = nextServer({ dev, dir: root, hostname: env.host ?? 'localhost', port: env.port, httpServer })
  await app.prepare()
  return app
}

async function open() {
  const dev = env.dev
  if (!dev) quietConsole()
  const distDir = path.join(root, env.distDir)
  const routes = dev ? unknownRoutes : readRoutes(distDir)
  const app = await prepareNext(dev)
  const content = dev ? null : openContent(() => directory)
  const directory: Directory = createDirectory(officeDirectory, () => content?.shelf.fresh() ?? false)
  const origin = env.appUrl
  const accessLog = openAccessLog(env.dataDir)
  const trusted = trustedProxies(env.trustedProxies)
  const door: Door = {
    next: app.getRequestHandler(),
    directory,
    detours: openDetours({ read: oldPathsForDoor, count: countOldPathHits }),
    site: { origin, hosts: new Set([new URL(origin).hostname, 'localhost', '127.0.0.1', '[::1]']) },
    trusted,
    routes,
    assets: openAssets(dev ? null : distDir, path.join(root, 'public')),
    shelf: content?.shelf ?? null,
    fastLane: content && createFastLane(content.shelf, accessLog, trusted),
    accessLog,
    tries: countTry,
    https: origin.startsWith('https:'),
    dev,
    closing: false,
  }
  await content?.watch.renew()
  await directory.offices()
  await warmUp(door)
  const listener = openDoor(door)
  server.on('request', listener)
  // an expectation nobody knows is no reason to answer past the door, without log and protection
  server.on('checkExpectation', listener)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port: env.port, host: env.host }, resolve)
  })
  return { door, app, content }
}

function stopOnce({ door, app, content }: Awaited<ReturnType<typeof open>>): (code: number) => void {
  let stopping = false
  return (code) => {
    if (stopping) return
    stopping = true
    door.closing = true
    const cut = setTimeout(
      () => {
        for (const socket of sockets) socket.destroy()
      },
      door.dev ? patience.development : patience.serving,
    )
    server.close(async () => {
      clearTimeout(cut)
      await Promise.race([door.detours.stop(), new Promise((resolve) => setTimeout(resolve, 1_000))])
      await door.accessLog.stop()
      await Promise.race([content?.watch.stop(), new Promise((resolve) => setTimeout(resolve, 1_000))])
      await Promise.race([app.close(), new Promise((resolve) => setTimeout(resolve, 1_000))])
      process.exit(code)
    })
    server.closeIdleConnections()
  }
}

open().then(
  (opened) => {
    const stop = stopOnce(opened)
    process.on('SIGTERM', () => stop(0))
    process.on('SIGINT', () => stop(0))
    process.on('disconnect', () => stop(0))
    // a supervisor that died while we were opening is not announced again
    if (process.connected === false) stop(0)
    else process.send?.('ready')
  },
  (cause: unknown) => {
    const code = (cause as { code?: string }).code
    if (code === 'EADDRINUSE') log.error('door', `port ${env.port} jest zajęty przez inny program`)
    else log.error('door', `start nie powiódł się: ${causeText(cause)}`)
    process.exit(code === 'env' ? 78 : 1)
  },
)
