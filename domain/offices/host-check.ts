// Does a host name lead to this portal? Asks it for a fresh proof, at the very origin the office's pages would be sent to.
// Never an address of the inner network (nobody may use the check to look around there), unless the portal's own name leads there.
import { randomBytes } from 'node:crypto'
import { lookup } from 'node:dns/promises'
import http from 'node:http'
import https from 'node:https'
import { BlockList, isIPv6 } from 'node:net'
import { env } from '@/lib/env'
import { isHostProof, proofFolder } from '@/lib/host-proof'
import type { HostProblem } from './rules/host-problems'
import { originOf } from './rules/own-hosts'

const patience = 6_000
const longestAnswer = 200

type Address = { address: string; family: number }
export type Resolve = (host: string) => Promise<Address[]>

const inner = new BlockList()
for (const [net, bits] of [
  ...([
    ['0.0.0.0', 8] as const,
    ['10.0.0.0', 8] as const,
    ['100.64.0.0', 10] as const,
    ['127.0.0.0', 8] as const,
  ] as const),
  ...([['169.254.0.0', 16] as const, ['172.16.0.0', 12] as const, ['192.0.0.0', 24] as const] as const),
  ...([['192.168.0.0', 16] as const, ['198.18.0.0', 15] as const, ['224.0.0.0', 3] as const] as const),
])
  inner.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [
  ...([['::', 127] as const, ['64:ff9b::', 96] as const, ['100::', 64] as const, ['2001:db8::', 32] as const] as const),
  ...([['fc00::', 7] as const, ['fe80::', 10] as const, ['fec0::', 10] as const, ['ff00::', 8] as const] as const),
])
  inner.addSubnet(net, bits, 'ipv6')

/** Loopback, private and other networks that are not the Internet; an IPv4 address inside an IPv6 one counts as itself. */
export function isInnerAddress(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return inner.check(mapped, 'ipv4')
  if (/^::ffff:/i.test(address)) return true
  return inner.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}

/** In tests every invented name leads to this machine. */
const resolveName: Resolve = (host) =>
  env.test ? Promise.resolve([{ address: '127.0.0.1', family: 4 }]) : lookup(host, { all: true })

/** Addresses of `host` that may be asked. */
async function askable(host: string, resolve: Resolve): Promise<Address[]> {
  const found = await resolve(host)
  const outer = found.filter(({ address }) => !isInnerAddress(address))
  if (outer.length > 0) return outer
  const own = await resolve(new URL(env.appUrl).hostname).catch(() => [])
  return found.filter(({ address }) => own.some((one) => one.address === address))
}

function answerOf(url: URL, addresses: readonly Address[]): Promise<{ status: number; text: string }> {
  const { request } = url.protocol === 'https:' ? https : http
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      {
        agent: false,
        signal: AbortSignal.timeout(patience),
        headers: { accept: 'text/plain', 'user-agent': 'Okienko' },
        // the name is not looked up again: it could lead elsewhere the second time
        lookup: (_host, options, done) =>
          options.all ? done(null, [...addresses]) : done(null, addresses[0]?.address ?? '', addresses[0]?.family),
      },
      (answer) => {
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', (part: string) => {
          text += part
          if (text.length > longestAnswer) asked.destroy()
        })
        answer.on('close', () => resolve({ status: answer.statusCode ?? 0, text }))
        answer.on('error', () => {})
      },
    )
    asked.on('error', reject)
    asked.end()
  })
}

function problemOf(cause: unknown): HostProblem {
  const { code = '', name = '' } = cause as { code?: string; name?: string }
  if (/^(ENOTFOUND|EAI_|ENODATA)/.test(code)) return 'dns'
  if (name === 'AbortError' || name === 'TimeoutError' || code === 'ETIMEDOUT') return 'timeout'
  if (/CERT|SELF_SIGNED|VERIFY|^ERR_TLS|^ERR_SSL|^EPROTO/.test(code)) return 'certificate'
  return 'refused'
}

/** Asks once. `null`: the portal met itself; else why not. Never throws. */
export async function meetPortal(host: string, resolve: Resolve = resolveName): Promise<HostProblem | null> {
  try {
    const addresses = await askable(host, resolve)
    if (addresses.length === 0) return 'private'
    const nonce = randomBytes(16).toString('hex')
    const { status, text } = await answerOf(new URL(proofFolder + nonce, originOf(host, env.appUrl)), addresses)
    if (status >= 300 && status < 400) return 'redirected'
    return status === 200 && isHostProof(host, nonce, text) ? null : 'foreign'
  } catch (cause) {
    return problemOf(cause)
  }
}
