// People sign up, confirm and leave while the portal's processes are killed (kill -9) at moments that a seed decides; then everything
// is counted. Prints one line a promise and exits 1 when one is broken. SIGN_UPS=150 SEED=1 CHAOS_PORT=3195; takes minutes:
// mails that a killed worker held come back when its lease of two minutes runs out. Linux only (finds processes in /proc).
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type SmtpSink, smtpSink } from '@/e2e/support/smtp-sink'
import { startEmbedded } from '@/lib/db/embedded/start-embedded'
import { judge, type Person, promise, verdict } from './chaos-verdict'
import { family } from './processes'

const people = Number(process.env.SIGN_UPS ?? 150)
const seed = Number(process.env.SEED ?? 1)
const port = Number(process.env.CHAOS_PORT ?? 3195)
const folder = mkdtempSync(path.join(os.tmpdir(), 'okienko-chaos-'))
const dataDir = path.join(folder, 'data')
const said = path.join(folder, 'said.log')
const base = `http://localhost:${port}`
const office = 'pup-raciborz'
/** Longest time for any one thing to happen; covers a lease, a restart and a busy machine. */
const patience = 300_000

/** A small generator of numbers in [0, 1) (mulberry32), so that a run can be repeated. */
function numbersFrom(start: number): () => number {
  let state = start >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
const random = numbersFrom(seed)
const ways: readonly Person['way'][] = ['stays', 'form', 'link', 'header', 'never-confirms']
const crowd: Person[] = Array.from({ length: people }, (_, n) => ({
  address: `czytelnik-${seed}-${n}-${Math.floor(random() * 1e9).toString(36)}@skrzynka.example`,
  ip: `10.${n >> 8}.${n & 255}.7`,
  way: ways[n % ways.length] ?? 'stays',
  joined: false,
  confirmed: false,
  left: false,
}))

let portal: ChildProcess
let sink: SmtpSink

function startPortal(): void {
  const out = openSync(said, 'a')
  portal = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
    stdio: ['ignore', out, out],
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDir,
      DATABASE_URL: undefined,
      APP_URL: base,
      OKIENKO_TEST: '1',
      TRUSTED_PROXIES: 'loopback',
      MAIL_TRANSPORT: 'smtp',
      MAIL_FROM: 'Okienko <newsletter@example.org>',
      SMTP_URL: sink.url,
    },
  })
}

/** Asks again until `look` finds something. Throws after `patience`, naming what was waited for. */
async function until<T>(what: string, look: () => T | Promise<T>): Promise<NonNullable<T>> {
  for (const end = Date.now() + patience; Date.now() < end; await sleep(100)) {
    const found = await look()
    if (found) return found
  }
  throw new Error(`waited in vain: ${what}`)
}

const healthy = () =>
  until('the portal to answer', () =>
    fetch(`${base}/api/health`).then(
      (answer) => answer.ok,
      () => false,
    ),
  )

let steps = 0
const refusals = { connection: 0, unavailable: 0 }

/** Posts as often as it takes to be acknowledged, like a person who presses the button again. At most six at once. */
const slots = Array.from({ length: 6 }, () => Promise.resolve<unknown>(null))
function post(person: Person, url: string, form: Record<string, string>): Promise<void> {
  const slot = Math.floor(random() * slots.length)
  const mine = (slots[slot] ?? Promise.resolve()).then(() => until(`an answer from ${new URL(url).pathname}`, once))
  slots[slot] = mine.catch(() => {})
  return mine.then(() => void steps++)

  async function once(): Promise<boolean> {
    try {
      const body = new URLSearchParams(form)
      const headers = { 'x-forwarded-for': person.ip }
      const { status } = await fetch(url, { method: 'POST', body, headers, redirect: 'manual' })
      if (status === 303 || status === 200) return true
      if (status !== 503 && status !== 500) throw new Error(`status ${status} at ${new URL(url).pathname}`)
      refusals.unavailable++
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      refusals.connection++
    }
    return false
  }
}

const linkIn = (address: string, part: string) =>
  until(`a mail with ${part}`, () => {
    for (const { envelopeTo, text } of sink.received)
      if (envelopeTo[0] === address) {
        const link = text?.match(/https?:\/\/\S+/g)?.find((one) => one.includes(part))
        if (link) return link
      }
    return undefined
  })
const subjectsOf = (address: string) => sink.received.filter(({ envelopeTo }) => envelopeTo[0] === address)
const formUrl = `${base}/${office}/newsletter/zapisz`

async function live(person: Person): Promise<void> {
  const { address, way } = person
  await post(person, formUrl, { email: address, wybor: 'dodaj' })
  person.joined = true
  const join = await linkIn(address, '/potwierdz/')
  if (way === 'never-confirms') return
  // an impatient hand presses twice
  await Promise.all([post(person, `${join}/zapisz`, {}), post(person, `${join}/zapisz`, {})])
  person.confirmed = true
  if (way === 'stays') return
  const stop = await linkIn(address, '/wypis/')
  if (way === 'header') await post(person, stop.replace('/wypis/', '/api/wypis/'), { 'List-Unsubscribe': 'One-Click' })
  else if (way === 'link') await Promise.all([post(person, `${stop}/zapisz`, {}), post(person, `${stop}/zapisz`, {})])
  else {
    await post(person, formUrl, { email: address, wybor: 'usun' })
    const token = stop.slice(stop.lastIndexOf('/'))
    const leave = await until('the mail about leaving', () =>
      subjectsOf(address)
        .flatMap(({ text }) => text?.match(/https?:\/\/\S+\/wypis\/\S+/g) ?? [])
        .find((one) => !one.endsWith(token)),
    )
    await post(person, `${leave}/zapisz`, {})
  }
  person.left = true
}

const kills = { web: 0, worker: 0, postmaster: 0, supervisor: 0 }

function childOf(entry: string): number | undefined {
  return family(portal.pid ?? 0).find((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(entry)
    } catch {
      return false
    }
  })
}

/** Kills something after every so many acknowledged steps, so that the moments belong to the work and not to the clock. */
async function killNowAndThen(going: () => boolean): Promise<void> {
  const database = await startEmbedded({ dataDir, mode: 'join' })
  const all = people * 2.4
  for (let next = 10; going(); next += 8 + Math.floor(random() * 30)) {
    await until('the next step', () => steps >= next || !going())
    if (!going()) return
    const whom =
      steps > all / 2 && kills.supervisor === 0
        ? 'supervisor'
        : (['web', 'worker', 'postmaster'] as const)[Math.floor(random() * 3)]
    const pid =
      whom === 'supervisor'
        ? portal.pid
        : whom === 'postmaster'
          ? database.pid()
          : childOf(whom === 'web' ? 'server/main.ts' : 'jobs/worker.ts')
    if (!whom || !pid) continue
    process.kill(pid, 'SIGKILL')
    kills[whom]++
    if (whom === 'supervisor') startPortal()
  }
}

async function main(): Promise<void> {
  sink = await smtpSink()
  startPortal()
  await healthy()
  Object.assign(process.env, { DATA_DIR: dataDir, OKIENKO_TEST: '1' })
  let going = true
  const chaos = killNowAndThen(() => going)
  const ends = await Promise.allSettled(crowd.map(live))
  going = false
  await chaos
  await healthy()
  promise(
    'every journey came to its end',
    ends.flatMap((end) => (end.status === 'rejected' ? [String(end.reason)] : [])),
  )
  console.log(`note   seed ${seed}, kill -9: ${JSON.stringify(kills)}; asked again: ${JSON.stringify(refusals)}`)
  const { adminUrl } = await startEmbedded({ dataDir, mode: 'join' })
  const db = new pg.Client({ connectionString: adminUrl.replace('/postgres?', '/okienko?') })
  await db.connect()
  const waiting = `SELECT 1 FROM mail_messages WHERE state IN ('queued', 'sending')`
  await until('all mails to leave', async () => (await db.query(waiting)).rowCount === 0)
  await judge({ db, crowd, office, kills, received: sink.received, folder }).finally(() => db.end())
}

await main()
  .catch((error: unknown) => {
    promise('the run came to its end', [String(error)])
  })
  .finally(async () => {
    const ended = new Promise((resolve) => portal.once('exit', resolve))
    portal.kill('SIGTERM')
    await ended
    await sink.close()
    if (verdict.broken === 0) rmSync(folder, { recursive: true })
    else console.log(`kept for reading: ${folder}`)
  })
process.exit(verdict.broken === 0 ? 0 : 1)
