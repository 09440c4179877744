// The way of a host to the office's address and back, on a real database and with the portal's own answer to the check.
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { withScope } from '@/lib/db/client'
import { reloadEnv } from '@/lib/env'
import { hostProof, proofFolder } from '@/lib/host-proof'
import { makeOffice, makePerson } from '@/prisma/makers'
import { isInnerAddress, meetPortal } from '../host-check'
import { officeDirectory, publicOffice } from '../public'
import { hostsOf, officeBySlug } from '../queries'
import { canonicalUrl } from '../rules'
import { addHost } from './add-host'
import { checkHost } from './check-host'
import { chooseHost } from './choose-host'
import { removeHost } from './remove-host'

type Answer = (req: http.IncomingMessage, res: http.ServerResponse) => void
const servers: http.Server[] = []
const before = process.env.APP_URL

/** A server on this machine that answers for every name; APP_URL has its port, as a proxy in front would have. */
async function serve(answer: Answer): Promise<string> {
  const server = http.createServer(answer)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  process.env.APP_URL = `http://localhost:${port}`
  reloadEnv()
  return process.env.APP_URL
}

const portal: Answer = (req, res) => {
  const host = (req.headers.host ?? '').replace(/:\d+$/, '')
  res.end(hostProof(host, (req.url ?? '').slice(proofFolder.length)) ?? 'nic')
}

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
  process.env.APP_URL = before
  reloadEnv()
})

let counter = 0
const freshHost = () => `www-${process.pid}-${counter++}.example`
const administrator = async () => (await makePerson({ administrator: true })).actor
const entry = async (id: string) => (await officeDirectory()).find((office) => office.id === id)

describe('a host', () => {
  it('becomes the office’s address only when the portal met itself there, and the way back is open', async () => {
    const origin = await serve(portal)
    const { port } = new URL(origin)
    const [actor, office, host, other] = [await administrator(), await makeOffice(), freshHost(), freshHost()]
    for (const one of [host, other]) await addHost(actor, office.id, one)
    await expect(chooseHost(actor, office.id, host)).rejects.toMatchObject({ code: 'rejected' })
    expect((await entry(office.id))?.ownOrigin).toBeNull()

    expect(await checkHost(actor, office.id, host)).toBeNull()
    expect((await hostsOf(actor, office.id)).map((row) => [row.host, row.state])).toEqual(
      [
        [host, 'verified'],
        [other, 'added'],
      ].toSorted(),
    )
    // verified is not chosen: nothing moves by itself
    expect((await entry(office.id))?.ownOrigin).toBeNull()

    await chooseHost(actor, office.id, host)
    expect((await entry(office.id))?.ownOrigin).toBe(`http://${host}:${port}`)
    const shown = await publicOffice(office.slug)
    expect(shown && canonicalUrl(shown, 'en', '/kontakt', origin)).toBe(`http://${host}:${port}/en/kontakt`)
    expect((await officeBySlug(actor, office.slug)).ownOrigin).toBe(`http://${host}:${port}`)

    await checkHost(actor, office.id, other)
    await chooseHost(actor, office.id, other)
    expect((await hostsOf(actor, office.id)).map(({ state }) => state)).toEqual(['canonical', 'verified'])
    await chooseHost(actor, office.id, null)
    expect((await entry(office.id))?.ownOrigin).toBeNull()
    await chooseHost(actor, office.id, other)
    await removeHost(actor, office.id, other)
    expect((await entry(office.id))?.ownOrigin).toBeNull()
    const trail = await withScope([office.id], (tx) =>
      tx.auditEvent.findMany({ where: { officeId: office.id }, select: { type: true } }),
    )
    expect(trail.filter(({ type }) => type === 'office.host_chosen')).toHaveLength(4)
  })

  it('that stops answering keeps the office where it is and says so', async () => {
    await serve(portal)
    const [actor, office, host] = [await administrator(), await makeOffice(), freshHost()]
    await addHost(actor, office.id, host)
    await checkHost(actor, office.id, host)
    await chooseHost(actor, office.id, host)
    servers[0]?.removeAllListeners('request').on('request', (_req, res) => res.end('inny serwis'))
    expect(await checkHost(actor, office.id, host)).toBe('foreign')
    expect((await hostsOf(actor, office.id))[0]).toMatchObject({ state: 'canonical', problem: 'foreign' })
    expect((await entry(office.id))?.ownOrigin).not.toBeNull()
  })

  it('counts only at the origin where it was met: a portal that moved falls back to its own address', async () => {
    await serve(portal)
    const [actor, office, host] = [await administrator(), await makeOffice(), freshHost()]
    await addHost(actor, office.id, host)
    await checkHost(actor, office.id, host)
    await chooseHost(actor, office.id, host)
    process.env.APP_URL = 'https://portal.example'
    reloadEnv()
    expect((await entry(office.id))?.ownOrigin).toBeNull()
    expect((await hostsOf(actor, office.id))[0]?.state).toBe('added')
  })

  it('of an example office is never its address', async () => {
    await serve(portal)
    const [actor, office, host] = [await administrator(), await makeOffice({ example: true }), freshHost()]
    await addHost(actor, office.id, host)
    expect(await checkHost(actor, office.id, host)).toBeNull()
    await expect(chooseHost(actor, office.id, host)).rejects.toMatchObject({ code: 'rejected' })
    await withScope([office.id], (tx) => tx.officeHost.update({ where: { host }, data: { canonical: true } }))
    expect((await entry(office.id))?.ownOrigin).toBeNull()
  })

  it('of another office cannot be checked or chosen through one’s own', async () => {
    await serve(portal)
    const host = freshHost()
    await makeOffice({ hosts: [host] })
    const [actor, office] = [await administrator(), await makeOffice()]
    await expect(checkHost(actor, office.id, host)).rejects.toMatchObject({ code: 'not_found' })
    await expect(chooseHost(actor, office.id, host)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is one per office in the database too', async () => {
    const [one, two] = [freshHost(), freshHost()]
    const office = await makeOffice({ hosts: [one, two], canonical: one })
    const second = { canonical: true, verifiedOrigin: `http://${two}` }
    const write = (host: string, data: object) =>
      withScope([office.id], (tx) => tx.officeHost.update({ where: { host }, data }))
    await expect(write(two, second)).rejects.toThrow()
    await expect(write(one, { verifiedOrigin: null })).rejects.toThrow()
  })
})

describe('the check', () => {
  const here = async () => [{ address: '127.0.0.1', family: 4 }]
  it.each<[string, Answer]>([
    ['redirected', (_req, res) => res.writeHead(301, { location: 'https://inny.example/' }).end()],
    ['foreign', (_req, res) => res.end('0'.repeat(64))],
    ['foreign', (_req, res) => res.writeHead(200).end('x'.repeat(100_000))],
    ['foreign', (req, res) => res.end(hostProof('localhost', (req.url ?? '').slice(proofFolder.length)))],
    ['foreign', (_req, res) => res.writeHead(404).end()],
    ['refused', (req) => req.socket.destroy()],
  ])('finds %s', async (problem, answer) => {
    await serve(answer)
    expect(await meetPortal(freshHost(), here)).toBe(problem)
  })

  it('finds a name without address and a server that does not listen', async () => {
    await serve(portal)
    const nowhere = async () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }))
    expect(await meetPortal(freshHost(), nowhere)).toBe('dns')
    process.env.APP_URL = 'http://localhost:1'
    reloadEnv()
    expect(await meetPortal(freshHost(), here)).toBe('refused')
  })

  it('asks no address of the inner network but the portal’s own', async () => {
    let asked = 0
    await serve((req, res) => {
      asked += 1
      portal(req, res)
    })
    const to = (address: string) => async (host: string) =>
      host === 'localhost'
        ? [{ address: '203.0.113.9', family: 4 }]
        : [{ address, family: address.includes(':') ? 6 : 4 }]
    for (const address of [
      '127.0.0.1',
      '10.1.2.3',
      '169.254.169.254',
      '192.168.1.1',
      '::1',
      'fd00::1',
      '::ffff:127.0.0.1',
    ])
      expect(await meetPortal(freshHost(), to(address))).toBe('private')
    expect(asked).toBe(0)
  })

  it.each([
    ['0.0.0.0', true],
    ['100.64.0.1', true],
    ['172.16.5.5', true],
    ['172.32.0.1', false],
    ['224.0.0.1', true],
    ['8.8.8.8', false],
    ['fe80::1', true],
    ['::ffff:10.0.0.1', true],
    ['::ffff:a00:1', true],
    ['64:ff9b::a00:1', true],
    ['2a00:1450::1', false],
  ])('%s is of the inner network: %s', (address, inner) => expect(isInnerAddress(address)).toBe(inner))
})
