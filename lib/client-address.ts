// Who is asking: the address of the client behind the proxies that TRUSTED_PROXIES names, and only those.
// The door computes it once for a request; everything else (rate limits, log) reads the header it gives to Next.
import { BlockList, isIP } from 'node:net'

/** Header by which the door tells Next the client's address; deleted from every incoming request first. */
export const addressHeader = 'x-okienko-address'

export type TrustedProxies = { has: (address: string) => boolean }

/** `::ffff:192.0.2.1` and `[2001:db8::1]:443` as plain addresses; null for anything that is no address. */
export function plainAddress(text: string | undefined): string | null {
  const bare = (text ?? '')
    .trim()
    .replace(/^\[([^\]]+)\](?::\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
  const address = bare.replace(/%[\w.]+$/, '').replace(/^::ffff:(\d+\.\d+\.\d+\.\d+)$/i, '$1')
  return isIP(address) ? address.toLowerCase() : null
}

/** Set of trusted peers from the checked list of `env.TRUSTED_PROXIES`: `loopback`, addresses, networks `10.0.0.0/8`. */
export function trustedProxies(entries: readonly string[]): TrustedProxies {
  const list = new BlockList()
  for (const entry of entries.flatMap((text) => (text === 'loopback' ? ['127.0.0.0/8', '::1'] : [text]))) {
    const [address = '', bits] = entry.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return { has: (address) => isIP(address) !== 0 && list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4') }
}

/**
 * Client's address: the peer itself, or, when the peer is trusted, the last hop of `X-Forwarded-For` that is not.
 * A hop that is no address ends the walk: what stands left of it was written by somebody we cannot name.
 */
export function clientAddress(
  peer: string | undefined,
  forwardedFor: string | undefined,
  trusted: TrustedProxies,
): string {
  let address = plainAddress(peer) ?? '0.0.0.0'
  if (!forwardedFor) return address
  for (const hop of forwardedFor.split(',').toReversed()) {
    if (!trusted.has(address)) return address
    const next = plainAddress(hop)
    if (!next) return address
    address = next
  }
  return address
}

/** What counts as one client where tries are limited: an IPv4 address, or the /64 network that one subscriber has of IPv6. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address
  const [left = '', right = ''] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const groups = (text: string) => text.split(':').filter(Boolean)
  const zeros = Array.from({ length: 8 - groups(left).length - groups(right).length }, () => '0')
  return `${[...groups(left), ...zeros, ...groups(right)].slice(0, 4).join(':')}::/64`
}
