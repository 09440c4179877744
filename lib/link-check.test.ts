// Other sites are asked by rules: never a machine of the office, never without an end, and no answer is no judgement.
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askLink, checkLinks } from './link-check'
import { isPublicAddress } from './public-address'

describe('addresses of the open internet', () => {
  test.each(['8.8.8.8', '193.0.0.1', '2a00:1450::1'])('%s is one', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  )
  test.each([
    ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1'],
    ...[
      '::1',
      '::',
      'fe80::1',
      'fc00::1',
      '::ffff:10.0.0.1',
      '64:ff9b::a00:1',
      '2002:a00:1::',
      '2001:db8::1',
      'nonsense',
    ],
  ])('%s is none', (address) => expect(isPublicAddress(address)).toBe(false))
})

describe('a link', () => {
  let asked = 0
  const server = http.createServer((_, response) => {
    asked += 1
    response.end()
  })
  beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)))
  afterAll(() => void server.close())
  const port = () => (server.address() as AddressInfo).port

  test.each([
    ['a machine inside', () => `http://127.0.0.1:${port()}/`],
    ['the same by name', () => 'http://inside.example/'],
    ['the same in other figures', () => 'http://2130706433/'],
    ['another port', () => 'https://site.example:8443/'],
    ['another protocol', () => 'ftp://site.example/'],
    ['a password', () => 'https://a:b@site.example/'],
  ])('%s is not asked', async (_, url) => {
    const find = async (host: string) => [
      { address: host === 'inside.example' ? '127.0.0.1' : '93.184.216.34', family: 4 },
    ]
    expect(await askLink(url(), find, 500)).toMatchObject({ state: 'unknown', reached: false })
    expect(asked).toBe(0)
  })

  test('one public and one private address of a name: not asked', async () => {
    const find = async () => [
      { address: '93.184.216.34', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ]
    expect(await askLink('https://site.example/', find, 500)).toMatchObject({ code: 'not_public' })
  })
})

test('without a way out nothing is said', async () => {
  const find = async () => {
    throw Object.assign(new Error('no'), { code: 'ENOTFOUND' })
  }
  const links = ['https://a.example/', 'https://b.example/', 'not an address']
  expect(await checkLinks(links, { find, pause: 0 })).toEqual({ offline: true, dead: [], asked: 2 })
})

test('time ends it', async () => {
  const find = () => new Promise<never>((_, failed) => void setTimeout(() => failed(new Error('late')), 30))
  const links = Array.from({ length: 200 }, (_, at) => `https://site-${at}.example/`)
  const { asked } = await checkLinks(links, { find, pause: 0, total: 60 })
  expect(asked).toBeLessThan(40)
})
