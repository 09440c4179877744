// A policy page of ours beside the limit (nginx with the same bytes) and beside the framework alone (bare Next), in turn in one run.
// Prints medians; quote the ratios: absolute figures belong to the machine and the hour. ROUNDS=3 SECONDS=3 CONNECTIONS=16.
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { answers, bareNext, nginxFile, type Peer } from './peers'
import { listenerOf, memory, processorSeconds } from './processes'

const rounds = Number(process.env.ROUNDS ?? 3)
const seconds = process.env.SECONDS ?? '3'
const connections = process.env.CONNECTIONS ?? '16'
const port = Number(process.env.BENCH_PORT ?? 3190)
const page = '/pup-raciborz/polityki/prywatnosc'

type Figure = { perSecond: number; microseconds: number; p99: number; errors: number }

function measure(peer: Peer): Figure {
  const pid = listenerOf(peer.port)
  const before = processorSeconds(pid)
  const load = ['--import', 'tsx', 'bench/load.ts', peer.url, seconds, connections]
  const { requests, errors, p99 } = JSON.parse(execFileSync(process.execPath, load, { encoding: 'utf8' }))
  const spent = processorSeconds(pid) - before
  return { perSecond: requests / Number(seconds), microseconds: (spent / requests) * 1e6, p99, errors }
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

async function startOurs(folder: string): Promise<Peer> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: folder,
      DATABASE_URL: undefined,
      APP_URL: `http://localhost:${port}`,
    },
  })
  await answers(`http://127.0.0.1:${port}/api/health`)
  return { name: 'Okienko', url: `http://127.0.0.1:${port}${page}`, port, stop: () => child.kill('SIGTERM') }
}

function report(peers: Peer[], figures: Map<string, Figure[]>): void {
  const of = (peer: Peer, key: keyof Figure) => median((figures.get(peer.name) ?? []).map((figure) => figure[key]))
  console.log(
    '\n| server | req/s | CPU µs/req | p99 ms | MiB | CPU ours / this |\n| --- | ---: | ---: | ---: | ---: | ---: |',
  )
  const [ours] = peers
  for (const peer of peers) {
    const ratio = ours ? of(ours, 'microseconds') / of(peer, 'microseconds') : Number.NaN
    const cells = [of(peer, 'perSecond').toFixed(0), of(peer, 'microseconds').toFixed(0), of(peer, 'p99').toFixed(1)]
    console.log(
      `| ${peer.name} | ${cells.join(' | ')} | ${memory(listenerOf(peer.port)).toFixed(0)} | ${ratio.toFixed(2)} |`,
    )
    if (of(peer, 'errors') > 0) console.log(`  ${peer.name} answered with errors: the row means nothing`)
  }
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'okienko-bench-'))
  const peers = [await startOurs(folder)]
  try {
    const html = await (await fetch(peers[0]?.url ?? '')).text()
    const file = nginxFile(html, port + 1)
    if (file) peers.push(file)
    else console.log('nginx is not installed: its row is missing')
    peers.push(bareNext(html, port + 2))
    for (const peer of peers) await answers(peer.url)
    const figures = new Map<string, Figure[]>(peers.map((peer) => [peer.name, []]))
    for (const peer of peers) measure(peer)
    for (let round = 0; round < rounds; round++) for (const peer of peers) figures.get(peer.name)?.push(measure(peer))
    report(peers, figures)
  } finally {
    for (const peer of peers) peer.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

await main()
