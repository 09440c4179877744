// Which hop of X-Forwarded-For is believed.
import { expect, test } from 'vitest'
import { clientAddress, networkOf, plainAddress, trustedProxies } from './client-address'

const cases: [trusted: string[], peer: string, forwarded: string | undefined, client: string][] = [
  [[], '203.0.113.9', '1.2.3.4', '203.0.113.9'],
  [['loopback'], '127.0.0.1', '198.51.100.7', '198.51.100.7'],
  [['loopback'], '::1', '198.51.100.7', '198.51.100.7'],
  [['loopback'], '::ffff:127.0.0.1', '2001:DB8::7', '2001:db8::7'],
  [['loopback'], '127.0.0.1', 'spoofed, 198.51.100.7', '198.51.100.7'],
  [['loopback'], '127.0.0.1', '1.1.1.1, 198.51.100.7', '198.51.100.7'],
  [['loopback', '10.0.0.0/8'], '127.0.0.1', '198.51.100.7, 10.1.2.3', '198.51.100.7'],
  [['loopback', '10.0.0.0/8'], '127.0.0.1', 'junk, 10.1.2.3', '10.1.2.3'],
  [['loopback'], '127.0.0.1', undefined, '127.0.0.1'],
  [['loopback'], '127.0.0.1', '198.51.100.7:4711', '198.51.100.7'],
  [['2001:db8::/32'], '2001:db8::1', '[2001:db9::5]:443', '2001:db9::5'],
  [['loopback'], '127.0.0.1', '', '127.0.0.1'],
]
test.each(cases)('trusting %j, %s says %j: the client is %s', (trusted, peer, forwarded, client) =>
  expect(clientAddress(peer, forwarded, trustedProxies(trusted))).toBe(client),
)

test.each(['', 'unknown', '_hidden', '1.2.3', '<script>', '1.2.3.4, 5.6.7.8'])('%j is no address', (text) =>
  expect(plainAddress(text)).toBeNull(),
)

test.each([
  ['198.51.100.7', '198.51.100.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2:ffff::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['64:ff9b::198.51.100.7', '64:ff9b:0:0::/64'],
])('%s counts as %s', (address, network) => expect(networkOf(address)).toBe(network))
