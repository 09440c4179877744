// The shelf beside its limits, in one run: what a stored page costs (nginx with the same bytes as a file, bare Next's prerendered page),
// how long the slowest of 64 connections wait, whether 100 000 junk addresses leave memory as it was, and 10 000 documents within the
// bound. ROUNDS=3 SECONDS=4 JUNK=100000 DOCUMENTS=10000 npm run bench. Without wrk our own load
// generator takes its place, without nginx its row is missing.
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { contrasts, spacings, textSizes, viewCode } from '@/lib/view'
import { answers, bareNext, nginxFile, type Peer } from './peers'
import { listenerOf, memory, processorSeconds } from './processes'

const setting = (name: string, usual: number) => Number(process.env[name] ?? usual)
const rounds = setting('ROUNDS', 3)
const seconds = setting('SECONDS', 4)
const port = setting('BENCH_PORT', 3190)
const page = '/pup-raciborz/polityki/prywatnosc'
const browser = {
  'Accept-Encoding': 'gzip, deflate, br',
  'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  'Accept-Language': 'pl,en;q=0.5',
  'Sec-Fetch-Dest': 'document',
  'Sec-Fetch-Mode': 'navigate',
}

type Figure = { perSecond: number; microseconds: number; p99: number }

const wrk = ['/usr/bin/wrk', '/usr/local/bin/wrk'].find((file) => existsSync(file))

/** Requests made in `seconds` and the time within which 99 of 100 were answered, in milliseconds. */
function load(peer: Peer, connections: number): { requests: number; p99: number } {
  if (!wrk) {
    const own = ['--import', 'tsx', 'bench/load.ts', peer.url, String(seconds), String(connections)]
    return JSON.parse(execFileSync(process.execPath, own, { encoding: 'utf8' }))
  }
  const headers = Object.entries(browser).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const given = ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', ...headers, peer.url]
  const report = execFileSync(wrk, given, { encoding: 'utf8' })
  if (/Non-2xx|Socket errors/.test(report)) console.log(`${peer.name} answered with errors: the row means nothing`)
  const [, value = 'NaN', unit = 'ms'] = /99%\s+([\d.]+)(us|ms|s)/.exec(report) ?? []
  const p99 = Number(value) * { us: 0.001, ms: 1, s: 1000 }[unit as 'us' | 'ms' | 's']
  return { requests: Number(/(\d+) requests in/.exec(report)?.[1]), p99 }
}

function measure(peer: Peer, connections: number): Figure {
  const pid = listenerOf(peer.port)
  const before = processorSeconds(pid)
  const { requests, p99 } = load(peer, connections)
  const spent = processorSeconds(pid) - before
  return { perSecond: requests / seconds, microseconds: (spent / requests) * 1e6, p99 }
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

async function hits(peers: Peer[]): Promise<void> {
  const figures = peers.map(() => [] as Figure[])
  for (const peer of peers) measure(peer, 16)
  for (let round = 0; round < rounds; round += 1)
    peers.forEach((peer, at) => {
      figures[at]?.push(measure(peer, 16))
    })
  const of = (at: number, key: keyof Figure) => median((figures[at] ?? []).map((figure) => figure[key]))
  console.log('\n| server | req/s | CPU µs/req | ours / this |\n| --- | ---: | ---: | ---: |')
  peers.forEach(({ name }, at) => {
    const cells = [of(at, 'perSecond').toFixed(0), of(at, 'microseconds').toFixed(1)]
    console.log(`| ${name} | ${cells.join(' | ')} | ${(of(0, 'microseconds') / of(at, 'microseconds')).toFixed(3)} |`)
  })
  const [ours] = peers
  if (ours) console.log(`\n64 connections: p99 ${median([1, 2, 3].map(() => measure(ours, 64).p99)).toFixed(1)} ms`)
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 32 })
const ask = (address: string, host = 'localhost') =>
  new Promise<number>((resolve) => {
    const headers = { host, 'accept-encoding': 'gzip' }
    const request = http.get({ port, host: '127.0.0.1', path: address, agent, headers }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer.statusCode ?? 0))
    })
    request.on('error', () => resolve(0))
  })

/** Asks for `count` addresses, 32 at a time; how many answers of each status. */
async function askAll(count: number, addressOf: (n: number) => [address: string, host?: string]) {
  const statuses: Record<number, number> = {}
  let next = 0
  const asker = async () => {
    while (next < count) {
      const status = await ask(...addressOf(next++))
      statuses[status] = (statuses[status] ?? 0) + 1
    }
  }
  await Promise.all(Array.from({ length: 32 }, asker))
  return statuses
}

const junkOf = (n: number): [string, string?] => {
  const kinds: (() => [string, string?])[] = [
    () => [`/smiec-${n}`],
    () => [`/pup-raciborz/smiec-${n}/x`],
    () => [`${page}?utm_source=${n}&fbclid=${n}`],
    () => ['/', `host-${n}.example`],
    () => [`/.${n}/wp-login.php`],
    () => [`/en/${n}/%zz`],
  ]
  return kinds[n % kinds.length]?.() ?? ['/']
}

async function junk(count: number): Promise<void> {
  const pid = listenerOf(port)
  await askAll(count / 10, (n) => junkOf(n + 10 * count))
  const [before, spentBefore] = [memory(pid), processorSeconds(pid)]
  const statuses = await askAll(count, junkOf)
  const each = ((processorSeconds(pid) - spentBefore) / count) * 1e6
  const told = `${before.toFixed(0)} MiB before, ${memory(pid).toFixed(0)} MiB after`
  console.log(`\n${count} junk addresses: ${told}, ${each.toFixed(0)} µs each, ${JSON.stringify(statuses)}`)
}

const views = contrasts.flatMap((contrast) =>
  textSizes.flatMap((text) => spacings.map((spacing) => viewCode({ contrast, text, spacing }))),
)
const slugs = ['pup-raciborz', 'pup-ostrzeszow', 'um-strzelce-opolskie', 'pcpr-boleslawiec', 'um-ciechanow']
const documents = [
  '',
  '/polityki',
  '/kontakt',
  '/iod',
  '/wniosek',
  '/newsletter',
  '/mapa-strony',
  '/cookies',
  '/polityki/prywatnosc',
]
const prints = ['', 'druk=1', 'druk=1&grafika=nie']

function documentOf(n: number): [string] {
  const pick = <T>(list: readonly T[], at: number) => list[at % list.length] as T
  let rest = n
  const take = <T>(list: readonly T[]) => {
    const taken = pick(list, rest)
    rest = Math.floor(rest / list.length)
    return taken
  }
  const place = `/${take(slugs)}${take(['', '/en', '/uk'])}${take(documents)}`
  const query = [take(prints), `widok=${take(views)}`].filter((part) => part !== '' && part !== 'widok=').join('&')
  return [query ? `${place}?${query}` : place]
}

async function many(count: number): Promise<void> {
  const pid = listenerOf(port)
  const before = memory(pid)
  const began = processorSeconds(pid)
  const statuses = await askAll(count, documentOf)
  const first = processorSeconds(pid) - began
  const again = await askAll(count, documentOf)
  const second = processorSeconds(pid) - began - first
  console.log(
    `\n${count} documents: ${before.toFixed(0)} MiB before, ${memory(pid).toFixed(0)} MiB after, ${JSON.stringify(statuses)}`,
  )
  const each = (spent: number) => `${((spent / count) * 1000).toFixed(2)} ms`
  console.log(`drawn: ${each(first)} of processor time each; asked again: ${each(second)}, ${JSON.stringify(again)}`)
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'okienko-bench-'))
  const env = { ...process.env, PORT: String(port), DATA_DIR: folder, APP_URL: `http://localhost:${port}` }
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...env, DATABASE_URL: undefined },
  })
  const ours: Peer = {
    name: 'Okienko',
    url: `http://127.0.0.1:${port}${page}`,
    port,
    stop: () => child.kill('SIGTERM'),
  }
  const peers = [ours]
  try {
    await answers(`http://127.0.0.1:${port}/api/health`, 600)
    for (let n = 0; n < 3; n += 1) await fetch(ours.url, { headers: browser })
    const html = await (await fetch(ours.url)).text()
    const file = nginxFile(html, port + 1)
    if (file) peers.push(file)
    peers.push(bareNext(html, port + 2))
    for (const peer of peers) await answers(peer.url, 600)
    await hits(peers)
    await junk(setting('JUNK', 100_000))
    await many(setting('DOCUMENTS', 10_000))
  } finally {
    for (const peer of peers) peer.stop()
    await new Promise((resolve) => child.once('exit', resolve))
    rmSync(folder, { recursive: true, force: true })
  }
}

await main()
