// Throws hostile requests at a running portal of this machine and tells what answered wrongly. Measures nothing, except that memory
// stays bounded. PORT=3000 REQUESTS=50000 SEED=1 OFFICE=pup-raciborz node --import tsx bench/fuzz.ts; the portal runs with
// TRUSTED_PROXIES=loopback, so that every request has another client. Ends with code 1 when there is a complaint.
import net from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { hostile, randomFrom } from './fuzz/requests'
import { judge } from './fuzz/wire'
import { listenerOf, memory } from './processes'

const port = Number(process.env.PORT ?? 3000)
const requests = Math.min(Number(process.env.REQUESTS ?? 50_000), 500_000)
const seed = Number(process.env.SEED ?? 1)
const office = process.env.OFFICE ?? 'pup-raciborz'
const lanes = 16

const complaints = new Map<string, { times: number; example: string }>()
const statuses = new Map<number, number>()
let sent = 0

function note(what: string, example: string): void {
  const known = complaints.get(what)
  if (known) known.times += 1
  else {
    complaints.set(what, { times: 1, example })
    console.log(`! ${what}\n  ${example.slice(0, 400)}`)
  }
}

/** Requests of one lane; every lane has its own seed, so that a run can be repeated. */
async function lane(number: number): Promise<void> {
  const random = randomFrom(seed * 1000 + number)
  while (sent < requests) {
    const { bytes, complete, about, requests: count } = hostile(random, office, `localhost:${port}`)
    sent += count
    if (random.chance(0.02)) {
      // a client that leaves without listening
      const socket = net.connect({ port, host: '127.0.0.1' }, () => socket.write(bytes, () => socket.destroy()))
      socket.on('error', () => {})
      continue
    }
    const outcome = await judge({ port }, bytes, complete)
    for (const status of outcome.statuses) statuses.set(status, (statuses.get(status) ?? 0) + 1)
    for (const what of outcome.complaints) note(what, about)
  }
}

/** Sixty clients that never finish a head: the others are answered meanwhile, and these are cut off. */
async function slowClients(): Promise<void> {
  const open = Array.from({ length: 60 }, () => net.connect({ port, host: '127.0.0.1' }))
  const closed = open.map((socket) => new Promise((resolve) => socket.on('error', () => {}).once('close', resolve)))
  for (const socket of open) socket.write(`GET / HTTP/1.1\r\nHost: localhost:${port}\r\n`)
  const trickle = setInterval(() => {
    for (const [n, socket] of open.entries())
      if (socket.writable)
        socket.write(`X-${n}: 1
`)
  }, 1_000)
  const began = performance.now()
  const other = await fetch(`http://127.0.0.1:${port}/${office}`)
  if (!other.ok || performance.now() - began > 5_000) note('slow clients keep others waiting', `status ${other.status}`)
  const cut = await Promise.race([Promise.all(closed).then(() => true), sleep(40_000).then(() => false)])
  clearInterval(trickle)
  for (const socket of open) socket.destroy()
  if (!cut) note('a head that never ends is waited for more than 40 s', '')
  else console.log(`slow clients were cut after ${Math.round((performance.now() - began) / 1000)} s`)
}

async function main(): Promise<void> {
  const server = listenerOf(port)
  const sizes = [memory(server)]
  const watching = setInterval(() => {
    sizes.push(memory(server))
    console.log(`${sent} sent, ${sizes.at(-1)?.toFixed(0)} MiB, complaints ${complaints.size}`)
  }, 15_000)
  const began = performance.now()
  await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)))
  const seconds = (performance.now() - began) / 1000
  await slowClients()
  clearInterval(watching)
  await sleep(5_000)
  const still = listenerOf(port) === server
  if (!still) note('the server process ended', '')
  console.log(
    `\n${sent} requests in ${seconds.toFixed(0)} s; memory ${sizes.map((size) => size.toFixed(0)).join(' ')} → ${memory(listenerOf(port)).toFixed(0)} MiB`,
  )
  console.log(
    [...statuses]
      .sort(([a], [b]) => a - b)
      .map(([status, times]) => `${status}: ${times}`)
      .join('  '),
  )
  for (const [what, { times, example }] of complaints) console.log(`${times} × ${what}\n    ${example.slice(0, 600)}`)
  console.log(`complaints: ${complaints.size}`)
  process.exit(complaints.size === 0 ? 0 : 1)
}

await main()
