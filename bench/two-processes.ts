// Looks for one stale or mixed page: two web processes on one database, a loop that publishes, readers of both. After a publication
// was told as done no process may hand out an older page; meanwhile connections are cut and a process is frozen beyond its lease.
// REQUESTS=200000 node --import tsx bench/two-processes.ts; ends with 1 when a page was wrong. Linux (reads /proc).
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { answers } from './peers'
import { listenerOf } from './processes'

const wanted = Number(process.env.REQUESTS ?? 200_000)
const readers = Number(process.env.READERS ?? 12)
const first = Number(process.env.BENCH_PORT ?? 3190)
/** Longest pause between two publications, in milliseconds. */
const pause = Number(process.env.PAUSE ?? 400)
const ports = [first, first + 1]
const found = { requests: 0, publications: 0, stale: 0, mixed: 0, failed: 0, frozen: 0, cut: 0, slowest: 0 }
let over = false

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

function portal(dataDir: string): ChildProcess {
  const env = { ...process.env, PORT: String(ports[0]), DATA_DIR: dataDir, APP_URL: `http://localhost:${ports[0]}` }
  return spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...env, DATABASE_URL: undefined, EXAMPLE_DATA: 'off' },
  })
}

/** Variables with which the portal started its own web process: a second one needs the same. */
function surroundingsOf(pid: number): Record<string, string> {
  const lines = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').filter(Boolean)
  const kept = lines.filter((line) => !line.startsWith('NODE_CHANNEL_'))
  return Object.fromEntries(kept.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]))
}

type Page = { path: string; office: string; parts: number }
type Published = { slug: string; pages: Page[]; told: number }

const agents = ports.map(() => new http.Agent({ keepAlive: true, maxSockets: readers }))

function ask(at: number, page: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const request = http.get({ port: ports[at], host: '127.0.0.1', path: page, agent: agents[at] }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (part) => {
        text += part
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
      answer.on('error', reject)
    })
    request.on('error', reject)
  })
}

function wrong(kind: 'stale' | 'mixed' | 'failed', what: string): void {
  found[kind] += 1
  if (found[kind] <= 10) console.log(`${kind}: ${what}`)
}

async function read(offices: readonly Published[]): Promise<void> {
  while (!over) {
    const at = Math.floor(Math.random() * ports.length)
    const office = offices[Math.floor(Math.random() * offices.length)]
    const page = office?.pages[Math.floor(Math.random() * office.pages.length)]
    if (!office || !page) continue
    const floor = office.told
    const { status, text } = await ask(at, page.path).catch((cause: Error) => ({ status: 0, text: cause.message }))
    found.requests += 1
    if (status !== 200) {
      wrong('failed', `${status} ${page.path} ${text.slice(0, 80)}`)
      continue
    }
    const marks = [...text.matchAll(/znak-([a-z]+)-(\d+)-/g)]
    const numbers = new Set(marks.map(([, , number]) => Number(number)))
    const strangers = marks.filter(([, name]) => name !== page.office)
    if (marks.length < page.parts || numbers.size !== 1 || strangers.length > 0)
      wrong('mixed', `${page.path} at ${ports[at]}: ${marks.map(([mark]) => mark).join(' ')}`)
    else if (Math.min(...numbers) < floor)
      wrong('stale', `${page.path} at ${ports[at]}: ${Math.min(...numbers)}, told ${floor}`)
    if (found.requests >= wanted) over = true
  }
}

async function makeOffices(): Promise<{
  offices: Published[]
  publish: (at: number) => Promise<void>
  cut: () => Promise<void>
}> {
  const { makeNews, makeOffice } = await import('@/prisma/makers')
  const { touchPublicContent } = await import('@/domain/offices/content')
  const { pool, withScope } = await import('@/lib/db/client')
  const names = ['jeden', 'dwa', 'trzy']
  const text = (name: string, n: number) => `Godziny pracy znak-${name}-${n}- urzędu`
  const made = await Promise.all(
    names.map(async (name) => {
      const office = await makeOffice()
      const news = await makeNews(office.id, { title: text(name, 0), lead: text(name, 0), body: text(name, 0) })
      return { name, office, news, number: 0 }
    }),
  )
  const offices = made.map(({ name, office, news }) => ({
    slug: office.slug,
    told: 0,
    pages: [
      { path: `/${office.slug}`, office: name, parts: 1 },
      { path: `/${office.slug}/aktualnosci/${news.slug}`, office: name, parts: 3 },
      { path: `/${office.slug}/aktualnosci/${news.slug}?druk=1`, office: name, parts: 3 },
      { path: `/${office.slug}/kanal.xml`, office: name, parts: 2 },
    ],
  }))
  async function publish(at: number): Promise<void> {
    const one = made[at]
    const office = offices[at]
    if (!one || !office) return
    one.number += 1
    const words = text(one.name, one.number)
    const began = performance.now()
    await withScope([one.office.id], async (tx) => {
      await tx.news.update({ where: { id: one.news.id }, data: { title: words, lead: words, body: words } })
      await touchPublicContent(tx, one.office.id)
    })
    found.slowest = Math.max(found.slowest, Math.round(performance.now() - began))
    found.publications += 1
    office.told = one.number
  }
  const cut = async () => {
    await pool().query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'okienko-content'`,
    )
    found.cut += 1
  }
  return { offices, publish, cut }
}

async function disturb(cut: () => Promise<void>): Promise<void> {
  while (!over) {
    await sleep(8_000)
    if (!over) await cut()
    await sleep(12_000)
    if (over) return
    const pid = listenerOf(ports[1] ?? 0)
    process.kill(pid, 'SIGSTOP')
    await sleep(2_500 + Math.random() * 1_500)
    process.kill(pid, 'SIGCONT')
    found.frozen += 1
  }
}

async function main(): Promise<void> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'okienko-two-'))
  const one = portal(dataDir)
  let two: ChildProcess | undefined
  try {
    await answers(`http://127.0.0.1:${ports[0]}/api/health`, 600)
    const env: Record<string, string | undefined> & NodeJS.ProcessEnv = {
      ...process.env,
      ...surroundingsOf(listenerOf(first)),
      PORT: String(ports[1]),
    }
    two = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    })
    await answers(`http://127.0.0.1:${ports[1]}/api/health`)
    Object.assign(process.env, { DATABASE_URL: env.DATABASE_URL, DATA_DIR: dataDir, APP_URL: env.APP_URL })
    const { offices, publish, cut } = await makeOffices()
    const publishing = async () => {
      while (!over) await publish(Math.floor(Math.random() * offices.length)).then(() => sleep(Math.random() * pause))
    }
    const progress = setInterval(() => console.log(JSON.stringify(found)), 10_000)
    await Promise.all([publishing(), disturb(cut), ...Array.from({ length: readers }, () => read(offices))])
    clearInterval(progress)
    console.log(JSON.stringify(found, null, 2))
    process.exitCode = found.stale + found.mixed + found.failed > 0 ? 1 : 0
  } finally {
    two?.kill('SIGTERM')
    one.kill('SIGTERM')
    await new Promise((resolve) => one.once('exit', resolve))
    rmSync(dataDir, { recursive: true, force: true })
  }
}

await main()
// connections that were cut with the database may keep the pool waiting
process.exit()
