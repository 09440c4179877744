// Asks addresses of other sites whether they still exist: only public machines on the usual ports, few at a time, politely, with an end.
// No answer is no judgement: offices' servers often have no way out, and then nothing is said about any link.
import { lookup } from 'node:dns/promises'
import http from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { isPublicAddress } from '@/lib/public-address'

/** `dead`: the site says that there is no such page, or there is no such site; `unknown`: it cannot be told from here. */
export type LinkAnswer = { state: 'alive' | 'dead' | 'unknown'; reached: boolean; code: string }

type Limits = { parallel: number; pause: number; timeout: number; total: number }
const limits: Limits = { parallel: 4, pause: 1000, timeout: 8000, total: 120_000 }
const mostRedirects = 4
const agent = 'Okienko link check'

type Resolve = (host: string) => Promise<{ address: string; family: number }[]>
const resolve: Resolve = (host) => lookup(host, { all: true })

const unknown = (code: string, reached = false): LinkAnswer => ({ state: 'unknown', reached, code })

/** The one address that is connected to: looked up once, so that it cannot turn into another machine afterwards. */
async function publicPlace(url: URL, find: Resolve) {
  if (!/^https?:$/.test(url.protocol) || url.username || url.password) return null
  if (url.port && url.port !== '80' && url.port !== '443') return null
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const places = isIP(host) ? [{ address: host, family: isIP(host) }] : await find(host)
  return places.length > 0 && places.every(({ address }) => isPublicAddress(address)) ? (places[0] ?? null) : null
}

type Reply = { status: number; location?: string }

function ask(url: URL, method: 'HEAD' | 'GET', place: { address: string; family: number }, timeout: number) {
  const pinned: LookupFunction = (_host, options, callback) =>
    options.all ? callback(null, [place]) : callback(null, place.address, place.family)
  const send = url.protocol === 'https:' ? https.request : http.request
  return new Promise<Reply>((done, failed) => {
    const headers = { 'user-agent': agent, accept: '*/*' }
    const signal = AbortSignal.timeout(timeout)
    const request = send(url, { method, lookup: pinned, headers, agent: false, signal }, (response) => {
      const { statusCode: status = 0 } = response
      const { location } = response.headers
      response.destroy()
      done(location === undefined ? { status } : { status, location })
    })
    request.on('error', failed)
    request.end()
  })
}

const gone = new Set([404, 410])
const refusesHead = new Set([400, 403, 405, 501])

async function follow(address: string, find: Resolve, timeout: number): Promise<LinkAnswer> {
  let url = new URL(address)
  for (let step = 0; step <= mostRedirects; step += 1) {
    const place = await publicPlace(url, find)
    if (!place) return unknown('not_public')
    let reply = await ask(url, 'HEAD', place, timeout)
    // some servers answer a question without a body by an error of their own
    if (refusesHead.has(reply.status) || gone.has(reply.status)) reply = await ask(url, 'GET', place, timeout)
    const { status, location } = reply
    if (status >= 300 && status < 400 && location && URL.canParse(location, url)) {
      url = new URL(location, url)
      continue
    }
    if (gone.has(status)) return { state: 'dead', reached: true, code: String(status) }
    return status < 400 ? { state: 'alive', reached: true, code: String(status) } : unknown(String(status), true)
  }
  return unknown('redirects', true)
}

export async function askLink(address: string, find: Resolve = resolve, timeout = limits.timeout): Promise<LinkAnswer> {
  try {
    return await follow(address, find, timeout)
  } catch (error) {
    const code = String((error as { code?: unknown }).code ?? 'error')
    // a name that nobody knows is a dead site, unless nobody here knows any name: the caller sees whether anything was reached
    return code === 'ENOTFOUND' ? { state: 'dead', reached: false, code } : unknown(code)
  }
}

export type LinkCheck = { offline: boolean; dead: { url: string; code: string }[]; asked: number }

/** Asks each address once, hosts one after another with a pause, and stops when the time is over. Never throws. */
export async function checkLinks(
  addresses: readonly string[],
  { find = resolve, ...own }: Partial<Limits> & { find?: Resolve } = {},
): Promise<LinkCheck> {
  const { parallel, pause, timeout, total } = { ...limits, ...own }
  const hosts = new Map<string, string[]>()
  for (const address of new Set(addresses)) {
    if (!URL.canParse(address)) continue
    const { host } = new URL(address)
    hosts.set(host, [...(hosts.get(host) ?? []), address])
  }
  const queue = [...hosts.values()]
  const answers = new Map<string, LinkAnswer>()
  const until = performance.now() + total
  const worker = async () => {
    for (let links = queue.shift(); links; links = queue.shift()) {
      for (const [at, link] of links.entries()) {
        if (performance.now() > until) return
        if (at > 0) await sleep(pause)
        answers.set(link, await askLink(link, find, timeout))
      }
    }
  }
  await Promise.all(Array.from({ length: parallel }, worker))
  const offline = answers.size > 0 && ![...answers.values()].some(({ reached }) => reached)
  const dead = [...answers].filter(([, { state }]) => state === 'dead').map(([url, { code }]) => ({ url, code }))
  return { offline, dead: offline ? [] : dead, asked: answers.size }
}
